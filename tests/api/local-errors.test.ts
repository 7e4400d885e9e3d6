import {
  execute,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createGraphQLContext, schema } from '../../src/api/index.ts';
import type { Store } from '../../src/store/index.ts';
import { memoryStore } from '../../src/store/memory/index.ts';
import { defaultTraversalLimits } from '../../src/traversal/index.ts';
import { dataGraph } from '../helpers/data-graph.ts';

// "An error takes no more than its own field": the promise of the README.

const store = memoryStore(dataGraph);

async function run(query: string, from: Store = store) {
  const contextValue = createGraphQLContext(from, defaultTraversalLimits);
  const { data = null, errors = [] } = await execute({ schema, document: parse(query), contextValue });
  return {
    data,
    errors: errors.map(({ path = [], extensions, message }) => ({ path, code: extensions.code, message })),
  };
}

describe('an invalid argument takes no more than its own field', () => {
  test.each([
    ['a list', 'documents(first: 101) { totalCount }', 'documents', 'INVALID_PAGINATION'],
    [
      'a filter of a list',
      'documents(filter: { citedBy: ["paragraph/unknown"] }) { totalCount }',
      'documents',
      'NOT_FOUND',
    ],
    ['an entity', 'entity(ref: "?") { name }', 'entity', 'INVALID_ID'],
    ['a search', 'search(query: "trade", first: -1) { totalCount }', 'search', 'INVALID_PAGINATION'],
    ['a trace', 'trace(root: "document/unknown") { truncated }', 'trace', 'NOT_FOUND'],
    ['paths', 'paths(source: "organization/itc", target: "?") { truncated }', 'paths', 'INVALID_ID'],
    [
      'a neighborhood',
      'neighborhood(center: "organization/itc", maxDepth: 99) { truncated }',
      'neighborhood',
      'ARGUMENT_OUT_OF_RANGE',
    ],
    ['a timeline', 'timeline(filter: { sources: ["unknown"] }) { totalCount }', 'timeline', 'NOT_FOUND'],
    ['relations', 'relations(filter: { rules: ["unknown"] }) { totalCount }', 'relations', 'NOT_FOUND'],
    ['coverage', 'coverage(sources: ["unknown"]) { ambiguities { question } }', 'coverage', 'NOT_FOUND'],
  ])('of %s', async (_, field, name, code) => {
    const { data, errors } = await run(`{ ${field} meeting(date: "2023-07-03") { name } }`);
    expect([data, errors.map((error) => [error.path, error.code])]).toEqual([
      { [name]: null, meeting: { name: 'Meeting of 3 July 2023' } },
      [[[name], code]],
    ]);
  });

  test('of a connection inside of an entity', async () => {
    const { data, errors } = await run(
      '{ meeting(date: "2023-07-03") { name presentations(after: "?") { totalCount } series { name } } }',
    );
    expect([data, errors.map(({ path, code }) => [path, code])]).toEqual([
      { meeting: { name: 'Meeting of 3 July 2023', presentations: null, series: null } },
      [[['meeting', 'presentations'], 'INVALID_CURSOR']],
    ]);
  });
});

describe('a failure of the store takes no more than the fields that needed it', () => {
  const names = Object.keys(methodsOf(store));
  // Those that every level calls fail further down, too.
  const methods = [
    ...names.map((name) => [name, 1] as const),
    ['entities', 2] as const,
    ['adjacentRelations', 2] as const,
  ];

  test('is tested with every method of a store', () => {
    expect(names).toEqual(
      expect.arrayContaining(['entities', 'adjacentRelations', 'expand', 'list', 'search', 'texts']),
    );
  });

  test.each(methods)('if %s fails from call %i on', async (method, call) => {
    const failures: string[] = [];
    let count = 0;
    for (const query of wideQueries()) {
      const { data, errors } = await run(query, failing(method, call));
      count += errors.length;
      const strayed = errors.filter(({ path }) => !isOnlyItself(data, path));
      failures.push(
        ...strayed.map(({ path, message }) => `${path.filter((key) => typeof key === 'string').join('.')}: ${message}`),
      );
    }
    expect([count > 0, [...new Set(failures)]]).toEqual([true, []]);
  });
});

/** Whether the value at a path is null, and the object that has it is there. */
function isOnlyItself(data: unknown, path: readonly (string | number)[]): boolean {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Readonly<Record<string | number, unknown>>)[key];
  }
  return value === null;
}

/** The methods of a store in memory, without the one that databases lack. */
function methodsOf(of: Store): Readonly<Record<string, (...args: never[]) => unknown>> {
  const methods = Object.entries(of).filter(([name, value]) => name !== 'entitySync' && typeof value === 'function');
  return Object.fromEntries(methods);
}

/** The store, of which one method fails from some call on. */
function failing(method: string, call: number): Store {
  let calls = 0;
  const methods = Object.entries(methodsOf(store)).map(([name, original]) => [
    name,
    (...args: never[]) => {
      if (name === method) {
        calls += 1;
        if (calls >= call) throw new Error('The store is broken.');
      }
      return Reflect.apply(original, store, args);
    },
  ]);
  return { dataset: store.dataset, ...Object.fromEntries(methods) };
}

/** One query for each field of `Query`, with all fields of all types below it, some levels deep. */
function wideQueries(): string[] {
  const query = schema.getQueryType();
  return Object.values(query?.getFields() ?? {}).map((field) => `{ ${selection(field, 5)} }`);
}

function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  const own = field.name + argumentsFor(field.args);
  if (!isCompositeType(type)) return own;
  return depth === 0 ? '' : `${own} { __typename ${fieldsOf(type as GraphQLObjectType, depth)} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .map((field) => selection(field, depth - 1))
    .join(' ');
}

function idOf(text: string): string {
  return Buffer.from(text).toString('base64');
}

function argumentsFor(args: readonly GraphQLArgument[]): string {
  const given = args.flatMap((argument) => {
    if (argument.name === 'first') return ['first: 2'];
    if (!isRequiredArgument(argument)) return [];
    const type = getNamedType(argument.type);
    const values: Readonly<Record<string, string>> = {
      Date: '"2023-07-03"',
      DocumentSymbol: '"INF/MSME/W/46"',
      EntityRef: '"organization/itc"',
      ID: idOf(argument.name === 'ids' ? `Relation:${dataGraph.relations[0]?.key}` : 'Organization:itc'),
    };
    const value = isEnumType(type) ? (type.getValues()[0]?.name ?? '') : (values[type.name] ?? '"ITC"');
    return [`${argument.name}: ${type.name === 'ID' ? JSON.stringify(value) : value}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}
