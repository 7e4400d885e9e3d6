import fc from 'fast-check';
import { buildSchema, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema as apiSchema } from '../../src/api/schema.ts';
import { overlappingFieldsRule } from '../../src/server/limits/overlapping-fields-rule.ts';

const schema = buildSchema(`
  type Query { node: Node, a: A, b: B, list: [Node!]! }
  interface Node { id(x: Int, y: Filter): Int, name: String, node: Node, one: Node! }
  type A implements Node { id(x: Int, y: Filter): Int, name: String, node: Node, one: Node!, own: Int, many: [A] }
  type B implements Node { id(x: Int, y: Filter): Int, name: String, node: Node, one: Node!, own: String, many: [B!] }
  input Filter { p: Int, q: Int }
`);

const messagesOf = (text: string, rule = overlappingFieldsRule) =>
  validate(schema, parse(text), [rule]).map(({ message }) => message);

const fieldName = fc.constantFrom(
  'id',
  'id',
  'id(x: 1)',
  'id(y: { p: 1, q: 2 })',
  'id(y: { q: 2, p: 1 })',
  'name',
  'name',
  'own',
);
const linkName = fc.constantFrom('node', 'one', 'many');
const alias = fc.constantFrom('', '', '', '', 'x: ');
const spread = fc.constantFrom('...F0', '...F1', '...F2');

/** Selections on nodes, some of which do not exist on the interface. */
const { selections } = fc.letrec<{ selections: string; selection: string }>((tie) => ({
  selections: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(' ')} }`),
  selection: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(alias, fieldName).map((parts) => parts.join('')),
    spread,
    fc.tuple(alias, linkName, tie('selections')).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('A', 'B', 'Node'), tie('selections')).map(([type, inner]) => `... on ${type} ${inner}`),
  ),
}));
/** Fragments are spread only in later ones, as cycles are rejected before. */
const documents = fc
  .tuple(
    fc.constantFrom('node', 'a', 'b', 'list'),
    selections,
    fc.tuple(selections, selections, selections),
    fc.constantFrom('A', 'B', 'Node'),
  )
  .map(([root, operation, fragments, type]) => {
    const definitions = fragments.map((text, index) => {
      const later = text.replaceAll(/\.\.\.F(\d)/g, (all, number) => (Number(number) > index ? all : '__typename'));
      return `fragment F${index} on ${index === 1 ? type : 'Node'} ${later}`;
    });
    return `{ ${root} ${operation} } ${definitions.join(' ')}`;
  });

test('finds conflicts exactly where the rule of graphql-js does', () => {
  const found = { conflicts: 0, none: 0 };
  const property = fc.property(documents, (text) => {
    const expected = messagesOf(text, OverlappingFieldsCanBeMergedRule).length > 0;
    found[expected ? 'conflicts' : 'none'] += 1;
    expect(messagesOf(text).length > 0).toBe(expected);
  });
  fc.assert(property, { seed: 20230703, numRuns: 1_500 });
  expect(found.conflicts).toBeGreaterThan(250);
  expect(found.none).toBeGreaterThan(250);
});

test.each([
  [
    'different fields',
    '{ node { x: id x: name } }',
    'Fields "node.x" conflict because "id" and "name" are different fields.',
  ],
  [
    'differing arguments',
    '{ a { id(x: 1) id(x: 2) } }',
    'Fields "a.id" conflict because they have differing arguments.',
  ],
  [
    'types of another shape',
    '{ node { ... on A { own } ... on B { own } } }',
    'Fields "node.own" conflict because they return conflicting types "Int" and "String".',
  ],
])('names the path of %s', (_, text, message) => {
  expect(messagesOf(text)).toEqual([
    `${message} Use different aliases on the fields to fetch both if this was intentional.`,
  ]);
});

describe('takes a number of steps that is linear in the document, so that it does not give up, for', () => {
  const repeat = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');
  test.each([
    ['the same field', `{ entity(ref: "a") { ${repeat(9_000, () => 'name')} } }`],
    ['the same field with selections', `{ ${repeat(3_000, () => 'entity(ref: "a") { name slug }')} }`],
    ['the same connection', `{ ${repeat(1_500, () => 'documents { edges { node { name } } }')} }`],
    ['inline fragments', `{ ${repeat(1_500, () => '... on Query { documents { totalCount } }')} }`],
    [
      'fragments side by side',
      `{ ${repeat(1_000, (index) => `...F${index}`)} } ${repeat(1_000, (index) => `fragment F${index} on Query { documents { totalCount } }`)}`,
    ],
    [
      'fragments inside fragments',
      `{ ...F0 } ${repeat(1_000, (index) => `fragment F${index} on Query { documents { totalCount } ...F${index + 1} }`)} fragment F1000 on Query { __typename }`,
    ],
    [
      'fragments that double the fields',
      `{ topics { edges { node { ...F0 } } } } ${repeat(60, (index) => `fragment F${index} on Topic { about { edges { node { ...F${index + 1} } } } a: about { edges { node { ...F${index + 1} } } } }`)} fragment F60 on Topic { name }`,
    ],
  ])('%s', (_, text) => {
    expect(validate(apiSchema, parse(text), [overlappingFieldsRule])).toEqual([]);
  });
});

test('gives up on selections that multiply the combinations of fields, with an error that says so', () => {
  const depth = 18;
  const about = (inner: string) => `about { edges { node { ${inner} } } }`;
  const chain = (length: number): string => (length === 0 ? 'name' : about(chain(length - 1)));
  const level = (index: number): string =>
    index === depth
      ? 'name'
      : `... on Topic { ${chain(depth - index)} } ... on Document { ${chain(depth - index)} } ${about(level(index + 1))}`;
  const messages = validate(apiSchema, parse(`{ entity(ref: "a") { ${level(0)} } }`), [overlappingFieldsRule]);
  expect(messages.map(({ message }) => message)).toEqual([
    'The fields of a document must overlap in fewer ways: use fewer inline fragments and fragments inside each other.',
  ]);
});
