import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { lintRules } from './schema-lint.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

type RuleName = keyof typeof lintRules;

describe('in the schema,', () => {
  test('there are many types to look at', () => {
    expect(Object.keys(schema.getTypeMap()).length).toBeGreaterThan(200);
  });

  test.each(Object.keys(lintRules) as RuleName[])('%s', (name) => {
    expect(lintRules[name](schema)).toEqual([]);
  });
});

/** What does not follow each rule, in a small schema. */
const examples: Readonly<Record<RuleName, readonly [string, readonly string[]]>> = {
  'types are in PascalCase': [
    'type topic { a: Int } enum ORDER_BY { A } input Topic_Filter { a: Int } scalar URL type Topic2 { a: Int } type A { a: Int }',
    ['topic', 'ORDER_BY', 'Topic_Filter', 'URL'],
  ],
  'fields and arguments are in camelCase': [
    'type Topic { a: Int is_new(of_kind: Int): Int Name: Int urlBasis(as2: Int): Int } input Filter { as_of: Int } directive @d(a_b: Int) on FIELD',
    ['Topic.is_new', 'Topic.Name', 'Topic.is_new(of_kind:)', 'Filter.as_of', '@d(a_b:)'],
  ],
  'enum values are in UPPER_SNAKE_CASE': [
    'enum Order { NAME BY_DATE YEAR_2023 name byDate BY__DATE _A A_ }',
    ['Order.name', 'Order.byDate', 'Order.BY__DATE', 'Order._A', 'Order.A_'],
  ],
  'every description ends with a full stop': [
    `"A topic" type Topic { "Its name." name("How long" length: Int): Int none: Int }
    "An order." enum Order { "By name!" NAME "By date: \`2023\`." DATE }
    "A filter." input Filter { "A kind" kind: Int }`,
    ['Query', 'Topic', 'Query.start', 'Topic.none', 'Topic.name(length:)', 'Filter.kind', 'Order.NAME'],
  ],
  'no field begins with the name of its type': [
    `type Meeting { meetingDate: Int meeting: Int meetings: Int date: Int } type RelationKind { relationKindName: Int relationName: Int }
    input Filter { filterKind: Int }`,
    ['Meeting.meetingDate', 'RelationKind.relationKindName', 'Filter.filterKind'],
  ],
  'a list of nodes is in a connection, or has a limit': [
    `interface Node { id: ID } interface Entity implements Node { id: ID }
    type Topic implements Entity & Node { id: ID names: [Name!] topics: [Topic!]! some(first: Int): [Topic] }
    type Name { text: Int topics: [Topic] }
    union Any = Name | Topic
    type TopicConnection { nodes: [Topic!]! }
    type Subgraph { nodes: [Entity!]! }
    type Coverage { cited: [[Topic]] any(of: Int): [Any] few: [Topic] @listSize(assumedSize: 3) many: [Topic] @listSize(slicingArguments: ["n"]) }
    directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
    extend type Query { nodes(ids: [ID]): [Node] around(limit: Int): Subgraph coverage: Coverage topics(of: Int): TopicConnection }`,
    ['Topic.topics', 'Name.topics', 'Coverage.cited', 'Coverage.any', 'Coverage.many'],
  ],
};

test.each(Object.entries(examples))('the rule that %s finds what does not follow it', (name, [types, coordinates]) => {
  const small = buildSchema(`type Query { start: Int } ${types}`);
  expect(lintRules[name as RuleName](small)).toEqual(coordinates); // A key of the examples.
});
