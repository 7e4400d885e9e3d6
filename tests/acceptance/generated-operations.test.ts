import { execute, isInterfaceType, isObjectType, parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { createGraphQLContext } from '../../src/api/context.ts';
import { schema } from '../../src/api/schema.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { invalidValues } from '../helpers/invalid-values.ts';
import { noLimits } from '../helpers/no-limits.ts';
import { operateOn } from '../helpers/operate.ts';
import { RandomOperations } from '../helpers/random/random-operations.ts';
import { defaultTraversalLimits } from '../helpers/settings.ts';
import { describeEach, nonMemoryKinds } from '../helpers/stores.ts';

// A thousand random operations over the data files. The responses from the store in memory are the expected ones.

const texts = quotedTexts(dataGraph);
const operations = new RandomOperations(schema, dataGraph, 20230703);
const cases: Case[] = [];

interface Case {
  readonly operation: string;
  /** Data and errors, as JSON. */
  readonly result: string;
  readonly data: unknown;
  readonly errors:
    | readonly { readonly path?: readonly (string | number)[]; readonly extensions?: { readonly code?: string } }[]
    | undefined;
  /** Null if the operation is not valid. */
  readonly cost: OperationCost | null;
}

beforeAll(async () => {
  const run = runnerOf(memoryStore(dataGraph, texts));
  while (cases.length < 1_000) {
    const operation = operations.next();
    const { extensions, ...result } = await run(operation, { cost: true });
    operations.collectCursors(result);
    cases.push({ operation, result: JSON.stringify(result), ...result, cost: extensions?.cost ?? null });
  }
}, 60_000);

describeEach(nonMemoryKinds, 'a thousand random operations', (storeOf) => {
  test('have exactly the same results as from the store in memory', { timeout: 120_000 }, async () => {
    const run = runnerOf(await storeOf(dataGraph, texts));
    const remaining = cases.values();
    const client = async () => {
      for (const expected of remaining) expectSameResult(expected, JSON.stringify(await run(expected.operation)));
    };
    // Four clients send them concurrently.
    await Promise.all([client(), client(), client(), client()]);
  });
});

test('the results are exactly the same as from graphql-js', async () => {
  const store = memoryStore(dataGraph, texts);
  const valid = cases.filter(({ data }) => data !== undefined);
  expect(valid.length).toBeGreaterThan(900);
  for (const expected of valid) {
    const contextValue = createGraphQLContext(store, { ...defaultTraversalLimits, timeoutMs: 600_000 });
    const document = parse(expected.operation);
    expectSameResult(expected, JSON.stringify(await execute({ schema, document, contextValue })));
  }
});

test('most operations have no errors, and none has an internal server error', () => {
  const failed = cases.flatMap(({ errors }) => (errors ? [errors.map(({ extensions }) => extensions?.code)] : []));
  expect(failed.length).toBeGreaterThan(20);
  expect(failed.length).toBeLessThan(200);
  expect(failed.flat()).not.toContain('INTERNAL_SERVER_ERROR');
  expect(failed.flat()).not.toContain(undefined);
});

test('no response has more entities and relations than the estimated cost of its operation allows', () => {
  let [checkedOperations, nodes] = [0, 0];
  for (const { operation, data, errors, cost } of cases) {
    if (errors) continue;
    const count = nodesIn(data);
    checkedOperations += 1;
    nodes += count;
    expect([operation, cost !== null && count <= cost.nodes]).toEqual([operation, true]);
  }
  expect(checkedOperations).toBeGreaterThan(800);
  expect(nodes).toBeGreaterThan(5_000);
});

test('every value in the results is of its type', () => {
  for (const { operation, data, errors } of cases) {
    const invalid = data === undefined ? [] : invalidValues(schema, parse(operation), data, errors);
    expect({ operation, invalid }).toEqual({ operation, invalid: [] });
  }
});

test('the operations select every root field, and at least nine of ten other fields', () => {
  const fieldsOf = (types: readonly { readonly name: string; getFields(): object }[]) =>
    types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const all = fieldsOf(types.filter(({ name }) => !name.startsWith('__')));
  const missing = all.filter((field) => !operations.fieldCounts.has(field));
  expect(all.length).toBeGreaterThan(500);
  expect(missing.filter((field) => field.startsWith('Query.'))).toEqual([]);
  expect(missing.length).toBeLessThan(all.length / 10);
});

/** The number of entities and relations in data that has `__typename` in every object. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum, one) => sum + nodesIn(one), 0);
  const type = '__typename' in value ? schema.getType(String(value.__typename)) : undefined;
  return inner + (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') ? 1 : 0);
}

function expectSameResult({ operation, result, errors }: Case, actual: string): void {
  const comparable = errors ? withSortedErrors : (text: string) => text;
  expect({ operation, result: comparable(actual) }).toEqual({ operation, result: comparable(result) });
}

/** If several fields have errors, timing decides which is the first. Nothing else depends on timing. */
function withSortedErrors(result: string): unknown {
  const { data, errors } = JSON.parse(result) as { data: unknown; errors?: readonly unknown[] };
  return { data, errors: errors?.map((error) => JSON.stringify(error)).sort() };
}

/** Executes operations over a store, with timeouts so long that a slow machine gets the same results. */
function runnerOf(store: Store) {
  const operate = operateOn({ currentStore: () => store, settings: noLimits });
  return async (query: string, extensions?: { readonly cost: boolean }) =>
    (await operate(query, {}, extensions)) as Pick<Case, 'data' | 'errors'> & { extensions?: { cost: OperationCost } };
}

/** Texts of the paragraphs that have every quote at its span, and spaces elsewhere. */
function quotedTexts({ entities, relations }: Graph): Map<string, string> {
  const points = new Map(
    entities.flatMap((entity) => (entity.type === 'Paragraph' ? [[entity.slug, Array(entity.length).fill(' ')]] : [])),
  );
  for (const { paragraph, start, end, quote } of relations.flatMap(({ evidence }) => evidence))
    points.get(paragraph)?.splice(start, end - start, ...quote);
  return new Map([...points].map(([slug, letters]) => [slug, letters.join('')]));
}
