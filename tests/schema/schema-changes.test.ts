import { readFileSync } from 'node:fs';
import { BreakingChangeType, buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type ReleaseState, schemaProblems } from './schema-changes.ts';

const baseline = 'schema/baseline.graphql';

test('the schema is compatible with its baseline, but for what CHANGELOG.md names', () => {
  const released = buildSchema(readFileSync(baseline, 'utf8'));
  const current = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  expect(changelog).toMatch(/^## Unreleased$/m);
  const today = new Date().toISOString().slice(0, 10);
  expect(schemaProblems(released, current, { version, changelog, today })).toEqual([]);
});

describe('before a release', () => {
  const current = buildSchema('type Query { a: Int }');

  test('the schema may be anything', () => {
    expect(schemaProblems(null, current, state)).toEqual([]);
  });

  test.each([
    ['the version says', { version: '1.0.0' }],
    ['the changelog says', { changelog: '# Changelog\n\n## Unreleased\n\n## 0.2.0\n\n- `a` is new.\n' }],
  ])('cannot be if %s that there is one: its schema is missing', (_, changes) => {
    expect(schemaProblems(null, current, { ...state, ...changes })).toEqual([
      'There is a release, but no schema/baseline.graphql to compare the schema with. Check out the release, and run "npm run release:schema".',
    ]);
  });
});

const state: ReleaseState = { version: '0.2.0', changelog: '# Changelog\n\n## Unreleased\n', today: '2027-03-01' };

/** A line for the changelog, with the coordinate in backquotes; each type of change; the schema before and after. */
const incompatible: readonly (readonly [string, string, string, string])[] = [
  ['`Topic` was removed.', 'TYPE_REMOVED', 'type Topic { name: Int }', ''],
  [
    '`Topic` changed from an Object type to an Enum type.',
    'TYPE_CHANGED_KIND',
    'type Topic { a: Int }',
    'enum Topic { A }',
  ],
  [
    'B was removed from union type `Any`.',
    'TYPE_REMOVED_FROM_UNION',
    'type A { a: Int } type B { b: Int } union Any = A | B',
    'type A { a: Int } type B { b: Int } union Any = A',
  ],
  [
    'Enum value `Order.NAME` was removed.',
    'VALUE_REMOVED_FROM_ENUM',
    'enum Order { NAME DATE }',
    'enum Order { DATE }',
  ],
  [
    'A required field `Filter.kind` was added.',
    'REQUIRED_INPUT_FIELD_ADDED',
    'input Filter { from: Int }',
    'input Filter { from: Int kind: Int! }',
  ],
  [
    '`Topic` no longer implements interface Node.',
    'IMPLEMENTED_INTERFACE_REMOVED',
    'interface Node { id: ID } type Topic implements Node { id: ID }',
    'interface Node { id: ID } type Topic { id: ID }',
  ],
  ['Field `Topic.name` was removed.', 'FIELD_REMOVED', 'type Topic { id: ID name: Int }', 'type Topic { id: ID }'],
  [
    'Field `Filter.to` was removed.',
    'FIELD_REMOVED',
    'input Filter { from: Int to: Int }',
    'input Filter { from: Int }',
  ],
  [
    'Field `Topic.size` changed type from Float to Int.',
    'FIELD_CHANGED_KIND',
    'type Topic { size: Float }',
    'type Topic { size: Int }',
  ],
  [
    'A required argument `Topic.name(of:)` was added.',
    'REQUIRED_ARG_ADDED',
    'type Topic { name: Int }',
    'type Topic { name(of: Int!): Int }',
  ],
  [
    'Argument `Topic.name(of:)` was removed.',
    'ARG_REMOVED',
    'type Topic { name(of: Int): Int }',
    'type Topic { name: Int }',
  ],
  [
    'Argument `Topic.name(of:)` has changed type from Int to Int!.',
    'ARG_CHANGED_KIND',
    'type Topic { name(of: Int): Int }',
    'type Topic { name(of: Int!): Int }',
  ],
  [
    '`Topic.name(of:)` has changed defaultValue from 1 to 2.',
    'ARG_DEFAULT_VALUE_CHANGE',
    'type Topic { name(of: Int = 1): Int }',
    'type Topic { name(of: Int = 2): Int }',
  ],
  [
    '`Filter.from` defaultValue was removed.',
    'INPUT_FIELD_DEFAULT_VALUE_CHANGE',
    'input Filter { from: Int = 1 }',
    'input Filter { from: Int }',
  ],
  ['Directive `@cost` was removed.', 'DIRECTIVE_REMOVED', 'directive @cost on FIELD', ''],
  [
    'Argument `@cost(of:)` was removed.',
    'DIRECTIVE_ARG_REMOVED',
    'directive @cost(of: Int) on FIELD',
    'directive @cost on FIELD',
  ],
  [
    'A required argument `@cost(of:)` was added.',
    'REQUIRED_DIRECTIVE_ARG_ADDED',
    'directive @cost on FIELD',
    'directive @cost(of: Int!) on FIELD',
  ],
  [
    'Repeatable flag was removed from `@cost`.',
    'DIRECTIVE_REPEATABLE_REMOVED',
    'directive @cost repeatable on FIELD',
    'directive @cost on FIELD',
  ],
  [
    'QUERY was removed from `@cost`.',
    'DIRECTIVE_LOCATION_REMOVED',
    'directive @cost on FIELD | QUERY',
    'directive @cost on FIELD',
  ],
];

describe('an incompatible change', () => {
  test.each(incompatible)('must be in the changelog: %s', (line, _, before, after) => {
    expect(problems(before, after)).toEqual([
      `CHANGELOG.md must name this change under "Unreleased", for example: "- ${line}"`,
    ]);
    expect(problems(before, after, withEntry(`- ${line}`))).toEqual([]);
  });

  test('is any that graphql-js calls breaking', () => {
    const tested = incompatible.map(([, type]) => type);
    expect(Object.keys(BreakingChangeType).filter((type) => !tested.includes(type))).toEqual([]);
  });

  test('is named by its coordinate alone, in backquotes, among other words, and under "Unreleased"', () => {
    const [before, after] = ['type Topic { id: ID name: Int }', 'type Topic { id: ID }'];
    const isNamed = (changelog: string) => problems(before, after, { changelog }).length === 0;
    expect(isNamed('## Unreleased\n\n### API\n\n- `Topic.id` replaces\n  `Topic.name`.\n\n## 0.1.0\n')).toBe(true);
    expect(isNamed('## Unreleased\n\n- Topic.name is gone.\n')).toBe(false);
    expect(isNamed('## Unreleased\n\n- `Topic.names` is gone.\n')).toBe(false);
    expect(isNamed('## Unreleased\n\n## 0.1.0\n\n- `Topic.name` is gone.\n')).toBe(false);
  });

  test('of a field of an interface is named once, and not for each type that implements it', () => {
    const before = 'interface Node { id: ID name: Int } type Topic implements Node { id: ID name: Int extra: Int }';
    const after = 'interface Node { id: ID } type Topic implements Node { id: ID }';
    expect(problems(before, after, withEntry('- `Node.name` and `Topic.extra` are gone.'))).toEqual([]);
    expect(problems(before, after, withEntry('- `Topic.name` and `Topic.extra` are gone.'))).toEqual([
      'CHANGELOG.md must name this change under "Unreleased", for example: "- Field `Node.name` was removed."',
    ]);
  });
});

test.each<[string, string, string]>([
  ['a type', '', 'type Topic { a: Int }'],
  ['a field', 'type Topic { a: Int }', 'type Topic { a: Int b: Int }'],
  ['an optional argument', 'type Topic { a: Int }', 'type Topic { a(of: Int, or: Int! = 1): Int }'],
  ['an optional input field', 'input Filter { a: Int }', 'input Filter { a: Int b: Int }'],
  ['an enum value', 'enum Order { A }', 'enum Order { A B }'],
  [
    'an interface',
    'interface Node { a: Int } type Topic { a: Int }',
    'interface Node { a: Int } type Topic implements Node { a: Int }',
  ],
  ['a description', 'type Topic { a: Int }', '"A topic." type Topic { a: Int }'],
  ['a deprecation', 'type Topic { a: Int }', 'type Topic { a: Int @deprecated(reason: "Use b.") }'],
  ['a field that cannot be null any more', 'type Topic { a: Int }', 'type Topic { a: Int! }'],
  ['an argument that can be null now', 'type Topic { a(of: Int!): Int }', 'type Topic { a(of: Int): Int }'],
])('%s is a compatible change', (_, before, after) => {
  expect(problems(before, after, { version: '1.0.0' })).toEqual([]);
});

describe('from version 1.0.0 on, what is in the changelog', () => {
  const stable = {
    version: '1.0.0',
    changelog:
      '## Unreleased\n\n- `Topic.a`, `Query.topic`, `Topic`, `Order.A`, `Topic.a(of:)` and `@cost` are gone.\n',
  };
  const until = (date: string) => `@deprecated(reason: "Use \`b\`. It is removed after ${date}.")`;
  const refusal = (line: string, coordinate: string) =>
    `${line} From version 1.0.0 on, ${coordinate} must first be released with @deprecated(reason:), with a date in the reason, and the date must have passed.`;
  const inUse = 'extend type Query { topic: Topic }';

  test.each<[string, string, string]>([
    ['a field', `type Topic { a: Int ${until('2027-02-28')} b: Int } ${inUse}`, `type Topic { b: Int } ${inUse}`],
    ['an argument', `type Topic { a(of: Int ${until('2027-02-28')}): Int } ${inUse}`, `type Topic { a: Int } ${inUse}`],
    [
      'an argument of such a field',
      `type Topic { a(of: Int): Int ${until('2027-02-28')} } ${inUse}`,
      `type Topic { a: Int } ${inUse}`,
    ],
    [
      'an enum value',
      `enum Order { A ${until('2027-02-28')} B } extend type Query { order: Order }`,
      'enum Order { B } extend type Query { order: Order }',
    ],
    [
      'a type that only such a field leads to',
      `type Topic { b: Int } extend type Query { topic: Topic ${until('2027-02-28')} }`,
      '',
    ],
  ])('may be removed if it was deprecated until a date that has passed: %s', (_, before, after) => {
    expect(problems(before, after, stable)).toEqual([]);
  });

  test.each<[string, string, string, string[]]>([
    [
      'is not deprecated',
      `type Topic { a: Int b: Int } ${inUse}`,
      `type Topic { b: Int } ${inUse}`,
      ['Field `Topic.a` was removed.'],
    ],
    [
      'is deprecated without a date',
      `type Topic { a: Int @deprecated(reason: "Use b.") b: Int } ${inUse}`,
      `type Topic { b: Int } ${inUse}`,
      ['Field `Topic.a` was removed.'],
    ],
    [
      'is deprecated until today',
      `type Topic { a: Int ${until('2027-03-01')} b: Int } ${inUse}`,
      `type Topic { b: Int } ${inUse}`,
      ['Field `Topic.a` was removed.'],
    ],
    [
      'is deprecated since a date that has passed, until one that has not',
      `type Topic { a: Int @deprecated(reason: "Since 2026-01-01, until 2028-01-01.") b: Int } ${inUse}`,
      `type Topic { b: Int } ${inUse}`,
      ['Field `Topic.a` was removed.'],
    ],
    [
      'is a type to which a field leads',
      `type Topic { b: Int } ${inUse}`,
      '',
      ['`Topic` was removed.', 'Field `Query.topic` was removed.'],
    ],
    ['is a directive, which cannot be deprecated', 'directive @cost on FIELD', '', ['Directive `@cost` was removed.']],
  ])('may not be removed if it %s', (_, before, after, lines) => {
    expect(problems(before, after, stable)).toEqual(lines.map((line) => refusal(line, /`(.*)`/.exec(line)?.[1] ?? '')));
  });

  test('may have another default value', () => {
    const [before, after] = ['1', '2'].map((value) => `type Topic { a(of: Int = ${value}): Int } ${inUse}`);
    expect(problems(before ?? '', after ?? '', stable)).toEqual([]);
  });
});

function problems(before: string, after: string, changes: Partial<ReleaseState> = {}): string[] {
  return schemaProblems(schemaOf(before), schemaOf(after), { ...state, ...changes });
}

/** The schema of some types beside `Query`. */
function schemaOf(types: string) {
  return buildSchema(`type Query { start: Int } ${types}`);
}

function withEntry(entry: string): Partial<ReleaseState> {
  return { changelog: `# Changelog\n\n## Unreleased\n\n### API\n\n${entry}\n\n## 0.1.0\n` };
}
