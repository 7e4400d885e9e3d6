import fc from 'fast-check';
import {
  buildSchema,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLResolveInfo,
  parse,
  execute as reference,
} from 'graphql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { executor } from '../../src/execution/executor.ts';

const schema = buildSchema(`
  interface Named { name: String }
  type Thing implements Named { name: String sure: String! thing: Thing sureThing: Thing! things: [Thing] sureThings: [Thing!]! named: Named color: Color }
  type Other implements Named { name: String number: Int }
  enum Color { RED GREEN }
  type Query { thing: Thing things: [Thing!] sure: Thing! echo(text: String = "none", list: [Int!]): String matrix: [[Int]] }
`);
/** Planned only; compiled from the third object of a selection on; compiled only. */
const executors = [Number.POSITIVE_INFINITY, 2, 0].map((compileAfter) => executor(undefined, compileAfter));

/** Executes with every executor; their results must be equal. */
async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
  const [planned, ...compiled] = await Promise.all(executors.map((each) => each(args)));
  for (const each of compiled) expect(JSON.stringify(each)).toBe(JSON.stringify(planned));
  return planned as ExecutionResult; // There are executors.
}

/** The result as JSON, with each error as its message and path. */
async function resultOf(args: Omit<ExecutionArgs, 'schema' | 'document'>, query: string) {
  const result = await execute({ schema, document: parse(query), ...args });
  const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as {
    data?: unknown;
    errors?: { message: string; path?: unknown }[];
  };
  return { data, errors: errors.map(({ message, path }) => [message, path?.toString()]) };
}

const fail = (message: string) => () => {
  throw new Error(message);
};

test('an error sets the nearest nullable position to null and is reported with its path', async () => {
  const rootValue = {
    thing: { name: 'a', things: [{ sure: 'b' }, { sure: fail('no') }, { sure: async () => null }] },
    things: [{ sure: 'c' }, { sure: async () => fail('later')() }],
  };
  expect(await resultOf({ rootValue }, '{ thing { name things { sure } } things { sure } }')).toEqual({
    data: { thing: { name: 'a', things: [{ sure: 'b' }, null, null] }, things: null },
    errors: [
      ['no', 'thing,things,1,sure'],
      ['Cannot return null for non-nullable field Thing.sure.', 'thing,things,2,sure'],
      ['later', 'things,1,sure'],
    ],
  });
});

test('without a nullable position around an error, data is null; one of several errors is reported', async () => {
  const rootValue = { sure: { sureThing: { sure: async () => fail('no')(), sureThing: { sure: fail('neither') } } } };
  const text = '{ sure { sureThing { sure sureThing { sure } } } }';
  expect(await resultOf({ rootValue }, text)).toEqual({
    data: null,
    errors: [['neither', 'sure,sureThing,sureThing,sure']],
  });
});

test('an error at a position that is null already is not reported', async () => {
  const late = () => new Promise((resolve) => setTimeout(resolve, 5)).then(fail('late'));
  const rootValue = { thing: { sureThing: { name: late, sure: fail('first') } }, sure: { name: late } };
  expect(await resultOf({ rootValue }, '{ thing { sureThing { name sure } } sure { name } }')).toEqual({
    data: { thing: null, sure: { name: null } },
    errors: [
      ['first', 'thing,sureThing,sure'],
      ['late', 'sure,name'],
    ],
  });
});

test('fields of the same name are merged, a fragment is spread once, and each type gets its own inline fragments', async () => {
  const rootValue = {
    thing: {
      name: 'a',
      named: { __typename: 'Other', name: 'b', number: 3 },
      thing: { __typename: 'Thing', name: 'c' },
    },
  };
  const text = `{ ...T thing { named { ... on Other { number } ... on Thing { sure } } } ...T }
    fragment T on Query { thing { again: name named { name __typename } } }`;
  expect(await resultOf({ rootValue }, text)).toEqual({
    data: { thing: { again: 'a', named: { name: 'b', __typename: 'Other', number: 3 } } },
    errors: [],
  });
});

test('@skip and @include use the variables of each execution of a document', async () => {
  const document = parse('query ($yes: Boolean!) { thing { name @include(if: $yes) sure @skip(if: $yes) } }');
  const rootValue = { thing: { name: 'a', sure: 'b' } };
  const data = async (yes: boolean) => {
    const result = await execute({ schema, document, rootValue, variableValues: { yes } });
    return JSON.parse(JSON.stringify(result)).data;
  };
  expect([await data(true), await data(false), await data(true)]).toEqual([
    { thing: { name: 'a' } },
    { thing: { sure: 'b' } },
    { thing: { name: 'a' } },
  ]);
});

test('arguments come from literals, variables and defaults; with an invalid variable nothing is executed', async () => {
  const rootValue = { echo: (args: unknown) => JSON.stringify(args) };
  const text = 'query ($a: String, $b: [Int!]) { none: echo a: echo(text: $a) both: echo(text: "x", list: $b) }';
  expect(await resultOf({ rootValue, variableValues: { b: [1] } }, text)).toEqual({
    data: { none: '{"text":"none"}', a: '{"text":"none"}', both: '{"text":"x","list":[1]}' },
    errors: [],
  });
  expect(await resultOf({ rootValue, variableValues: { b: ['1'] } }, text)).toEqual({
    data: undefined,
    errors: [[expect.stringMatching(/^Variable "\$b" .*Int cannot represent non-integer value: "1"/), undefined]],
  });
});

test('a value that does not fit its type is an error at its path', async () => {
  const rootValue = { thing: { color: 'BLUE', name: { no: 'text' }, things: 'none' }, matrix: [[1, 'x'], null, [2.5]] };
  const { data, errors } = await resultOf({ rootValue }, '{ thing { color name things { name } } matrix }');
  expect(data).toEqual({ thing: { color: null, name: null, things: null }, matrix: [[1, null], null, [null]] });
  expect(errors.map(([, path]) => path)).toEqual([
    'thing,color',
    'thing,name',
    'thing,things',
    'matrix,0,1',
    'matrix,2,0',
  ]);
});

test('any response name is allowed, and response order is kept', async () => {
  const rootValue = { thing: { name: async () => 'late', sure: 'here' } };
  const { data } = await execute({
    schema,
    document: parse('{ thing { __proto__: name constructor: sure } }'),
    rootValue,
  });
  expect(JSON.stringify(data)).toBe('{"thing":{"__proto__":"late","constructor":"here"}}');
});

test('strings are returned unchanged, whatever they contain', async () => {
  const texts = ['', 'plain', '"', '\\', '\n\u0000\u001f', '\ud800', '😀', '\u2028', '</script>'];
  const { data } = await resultOf({ rootValue: { things: texts.map((name) => ({ name })) } }, '{ things { name } }');
  expect(data).toEqual({ things: texts.map((name) => ({ name })) });
});

test('info has no path, abort signal or async helpers, and says so', async () => {
  const unavailable = ['path', 'getAbortSignal', 'getAsyncHelpers'] as const;
  const messageOf = (read: () => unknown): string => {
    try {
      return `not an error: ${read()}`;
    } catch (error) {
      return (error as Error).message; // Only errors are thrown.
    }
  };
  const rootValue = {
    thing: {
      name: (_: unknown, __: unknown, info: GraphQLResolveInfo) =>
        messageOf(() => info.path) + messageOf(() => info.getAbortSignal()) + messageOf(() => info.getAsyncHelpers()),
    },
  };
  const messages = unavailable.map(
    (name) => `This executor does not provide info.${name}: one info serves all objects of a field.`,
  );
  expect(await resultOf({ rootValue }, '{ thing { name } }')).toEqual({
    data: { thing: { name: messages.join('') } },
    errors: [],
  });
});

test('without pending values the result is returned synchronously', () => {
  const document = parse('{ things { name thing { name } } }');
  const rootValue = { things: [{ name: 'a', thing: { name: 'b' } }] };
  const data = { things: [{ name: 'a', thing: { name: 'b' } }] };
  expect(executors.map((each) => each({ schema, document, rootValue }))).toEqual([{ data }, { data }, { data }]);
});

test('where Node does not allow code generation, operations are executed by their plans', () => {
  vi.stubGlobal('Function', function refuse() {
    throw new EvalError('Code generation from strings disallowed for this context');
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const args = { schema, document: parse('{ thing { name } }'), rootValue: { thing: { name: 'a' } } };
  expect(executor(undefined, 0)(args)).toEqual({ data: { thing: { name: 'a' } } });
});

test.each([
  ['{ a: __typename } query B { b: __typename }', undefined],
  ['query A { a: __typename } query B { b: __typename }', 'C'],
  ['fragment F on Query { thing { name } }', undefined],
  ['mutation { a }', undefined],
])('%s has the same error as in graphql-js: there is no query to execute', async (text, operationName) => {
  const args = { schema, document: parse(text), operationName };
  const { errors } = await execute(args);
  expect(errors?.map(({ message }) => message)).toEqual((await reference(args)).errors?.map(({ message }) => message));
});

/** A field value: resolved, pending, null or failing. */
function outcome(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: value },
    { weight: 3, arbitrary: value.map((resolved) => async () => resolved) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, fail('failed'), async () => fail('rejected')()) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(new Error('an error as value'), async () => null) },
  );
}

/** Objects nested to a depth. */
function things(depth: number): fc.Arbitrary<unknown> {
  const inner = depth === 0 ? fc.constant(null) : things(depth - 1);
  const other = fc.record({ __typename: fc.constant('Other'), number: outcome(fc.integer()) });
  return fc.record(
    {
      __typename: fc.constant('Thing'),
      name: outcome(fc.string()),
      sure: outcome(fc.string()),
      color: outcome(fc.constantFrom('RED', 'BLUE')),
      thing: outcome(inner),
      sureThing: outcome(inner),
      named: outcome(fc.oneof(inner, other)),
      things: outcome(fc.array(fc.oneof(inner, fc.constantFrom(null, new Error('an item'))), { maxLength: 3 })),
      sureThings: outcome(fc.array(fc.oneof(inner, fc.constant(null)), { maxLength: 3 })),
    },
    { requiredKeys: ['__typename'] },
  );
}

/** Selections nested to a depth. */
function selections(depth: number): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(
    'name',
    'sure',
    'color',
    'again: name',
    '...F',
    '__typename',
    'b: name @include(if: $a)',
  );
  if (depth === 0) return leaf;
  const inner = selections(depth - 1);
  const nested = fc.tuple(fc.constantFrom('thing', 'sureThing', 'things', 'sureThings'), inner);
  const field = fc.oneof(
    leaf,
    nested.map(([name, fields]) => `${name} { ${fields} }`),
    inner.map((fields) => `named { ... on Thing @skip(if: $a) { ${fields} } ... on Other { number } }`),
  );
  return fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(' '));
}

test('for any operation and values, data is the same as from graphql-js, and errors occur for the same operations', async () => {
  await fc.assert(
    fc.asyncProperty(things(3), selections(3), fc.boolean(), async (thing, fields, a) => {
      const text = `query ($a: Boolean = true) { ...Q } fragment Q on Query { thing { ${fields} } }
        fragment F on Thing { color sureThing { name } }`;
      const args = { schema, document: parse(text), rootValue: { thing }, variableValues: { a } };
      expect(plain(await execute(args))).toEqual(plain(await reference(args)));
    }),
    { numRuns: 1_000 },
  );
});

/** Messages are not compared: of several errors below the same null, any one may be reported. */
function plain({ data, errors }: ExecutionResult) {
  return { data: JSON.parse(JSON.stringify(data ?? null)), failed: errors !== undefined };
}
