import { globSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
  print,
  validateExecutionArgs,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema, sizeOf } from '../../src/api/index.ts';
import { loadGraph } from '../../src/dataset/index.ts';
import { estimateCost } from '../../src/server/limits/operation-cost.ts';
import { memoryStore } from '../../src/store/memory/index.ts';
import { defaultTraversalLimits } from '../../src/traversal/index.ts';
import { explorerOperations } from '../../src/web/explorer/operations.ts';
import { costByDirectives } from '../helpers/directive-cost.ts';

// The costs that the SDL publishes, against those that the server charges.

const definition = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const size = sizeOf(memoryStore(loadGraph('data')).dataset);

function estimate(query: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const args = validateExecutionArgs({ schema, document: parse(query), variableValues });
  if (!('schema' in args)) throw new TypeError(`The operation must be valid, but got ${args[0]?.message}: ${query}`);
  return estimateCost(args, { limits: defaultTraversalLimits, size });
}

function bothCosts(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return [estimate(query, variables).cost, costByDirectives(definition, parse(query), variables)];
}

describe('@cost and @listSize', () => {
  test.each([
    ['an entity', '{ entity(ref: "organization/itc") { name } }', 1],
    ['a page without first', '{ topics { nodes { name } } }', 1 + 20],
    ['a page of three', '{ topics(first: 3) { edges { node { name } } } }', 1 + 3 * 2],
    ['the last two', '{ topics(last: 2) { nodes { name } } }', 1 + 2],
    [
      'lists inside of lists',
      '{ topics(first: 3) { nodes { discussedIn { nodes { name } } } } }',
      1 + 3 * (1 + 1 + 10),
    ],
    ['a list by id', '{ nodes(ids: ["a", "b"]) { id } }', 1 + 2],
  ])('%s costs its objects and its weights', (_, query, expected) => {
    expect(bothCosts(query)).toEqual([expected, expected]);
  });

  test('a filter and an order weigh what each condition looks at', () => {
    const scan = Math.ceil(size.entities(['Document']) / 8);
    const query =
      '{ documents(first: 0, filter: { kinds: [OTHER], not: { name: "x" } }, orderBy: { field: NAME }) { totalCount } }';
    expect(bothCosts(query)).toEqual([1 + 3 * scan, 1 + 3 * scan]);
  });

  test('variables count as their values', () => {
    const query =
      'query ($first: Int, $filter: DocumentFilter) { documents(first: $first, filter: $filter) { nodes { name } } }';
    const variables = { first: 7, filter: { ingested: true } };
    const [cost, byDirectives] = bothCosts(query, variables);
    expect([cost, byDirectives]).toEqual([1 + 7 + Math.ceil(size.entities(['Document']) / 8), cost]);
  });

  test.each([
    ...globSync('src/examples/*.graphql').map((file) => [file, readFileSync(file, 'utf8')] as const),
    ...explorerOperations.map((text) => [`the explorer's ${/query (\w+)/.exec(text)?.[1]}`, text] as const),
  ])('agree with the server on %s', (_, query) => {
    const variables = requiredVariables(query);
    const [cost, byDirectives] = bothCosts(query, variables);
    expect(byDirectives).toBe(cost);
  });

  test('every list of objects has a size, of its own or from the field that leads to it', () => {
    const fields = Object.values(definition.getTypeMap()).flatMap((type) =>
      (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
        ? Object.values(type.getFields()).map((field) => ({ type: type.name, field }))
        : [],
    );
    const sized = new Set(
      fields.flatMap(({ field }) => {
        const text = field.astNode?.directives?.map(print).join(' ') ?? '';
        const names = /sizedFields: \[(.*?)\]/.exec(text)?.[1]?.match(/\w+/g) ?? [];
        return names.map((name) => `${getNamedType(field.type).name}.${name}`);
      }),
    );
    const isList = ({ type }: GraphQLField<unknown, unknown>) =>
      isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
    const hasSize = ({ astNode }: GraphQLField<unknown, unknown>) =>
      astNode?.directives?.some(({ name }) => name.value === 'listSize');
    const lists = fields.filter(({ field }) => isList(field));
    const unlike = lists.filter(({ type, field }) => hasSize(field) === sized.has(`${type}.${field.name}`));
    expect(unlike.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });
});

describe('the default limits', () => {
  const { maxNodes, maxCost } = { maxNodes: 20_000, maxCost: 100_000 };
  const evidence = 'evidence { quote document { name } paragraph { number } }';
  const edgesOf = (connection: GraphQLObjectType, inner: string) => {
    const edge = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType; // As Relay defines it.
    return `{ edges { ${'evidence' in edge.getFields() ? evidence : ''} node { __typename ${inner} } } }`;
  };
  const connectionsOf = (type: GraphQLObjectType) =>
    Object.values(type.getFields())
      .map(({ name, type: of, args }) => ({ name, connection: getNamedType(of) as GraphQLObjectType, args }))
      .filter(({ connection }) => connection.name.endsWith('Connection'));
  const nodeOf = (connection: GraphQLObjectType) => {
    const edge = getNamedType(connection.getFields().edges?.type) as GraphQLObjectType; // As Relay defines it.
    return getNamedType(edge.getFields().node?.type) as GraphQLObjectType; // Or an interface, which has fields as well.
  };

  test('allow every two connections inside of every list, all without first and with evidence', () => {
    const query = schema.getQueryType() as GraphQLObjectType; // Every schema has it.
    const beyond = connectionsOf(query).flatMap((list) =>
      connectionsOf(nodeOf(list.connection)).flatMap((first) =>
        connectionsOf(nodeOf(first.connection)).flatMap((second) => {
          const args = list.args.some(({ name }) => name === 'query') ? '(query: "trade")' : '';
          const inner = `${first.name} ${edgesOf(first.connection, `${second.name} ${edgesOf(second.connection, '')}`)}`;
          const { nodes, cost } = estimate(`{ ${list.name}${args} ${edgesOf(list.connection, inner)} }`);
          return nodes <= maxNodes && cost <= maxCost
            ? []
            : [`${list.name}.${first.name}.${second.name}: ${nodes}, ${cost}`];
        }),
      ),
    );
    expect(beyond).toEqual([]);
  });
});

/** A value for each variable that must have one. */
function requiredVariables(query: string): Readonly<Record<string, unknown>> {
  const declared = [...query.matchAll(/\$(\w+): (\[?)(\w+)!?\]?!(?! =)/g)].map(([, name = '', list, type = '']) => {
    const value = { Int: 7, Boolean: true, Direction: 'IN', Date: '2023-07-03' }[type] ?? 'organization/itc';
    return [name, list ? [value] : value];
  });
  return Object.fromEntries(declared);
}
