import { execute, isInterfaceType, isObjectType, parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { createGraphQLContext } from '../../src/api/context.ts';
import { schema } from '../../src/api/schema.ts';
import { loadGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from '../helpers/operate.ts';
import { RandomOperations } from '../helpers/random/random-operations.ts';
import { defaultTraversalLimits } from '../helpers/settings.ts';
import { describeEach, otherKinds } from '../helpers/stores.ts';
import { unlimited } from '../helpers/unlimited.ts';

// A thousand operations by chance over the data of the report, each answered by the store in memory first.

const graph = loadGraph('data');
const texts = quotedTexts(graph);
const operations = new RandomOperations(schema, graph, 20230703);
const asked: { readonly operation: string; readonly answer: string }[] = [];

beforeAll(async () => {
  const answer = answering(memoryStore(graph, texts));
  while (asked.length < 1_000) {
    const operation = operations.next();
    const text = await answer(operation);
    operations.learn(JSON.parse(text));
    asked.push({ operation, answer: text });
  }
}, 60_000);

describeEach(otherKinds, 'A thousand operations by chance', (storeOf) => {
  test('have the same answers as in memory, to the byte', { timeout: 120_000 }, async () => {
    const answer = answering(await storeOf(graph, texts));
    const waiting = asked.values();
    // As several clients ask: each its next when it has its last answer.
    const client = async () => {
      for (const one of waiting) {
        const text = await answer(one.operation);
        const told = failed(one.answer) ? comparable : (body: string) => body;
        expect({ operation: one.operation, answer: told(text) }).toEqual({ ...one, answer: told(one.answer) });
      }
    };
    await Promise.all([client(), client(), client(), client()]);
  });
});

test('have the same answers from the reference implementation of GraphQL, to the byte', async () => {
  const store = memoryStore(graph, texts);
  const executed = asked.filter(({ answer }) => 'data' in JSON.parse(answer)); // Validation refused the others.
  expect(executed.length).toBeGreaterThan(900);
  for (const { operation, answer } of executed) {
    const contextValue = createGraphQLContext(store, { ...defaultTraversalLimits, timeoutMs: 600_000 });
    const text = JSON.stringify(await execute({ schema, document: parse(operation), contextValue }));
    const told = failed(answer) ? comparable : (body: string) => body;
    expect({ operation, answer: told(answer) }).toEqual({ operation, answer: told(text) });
  }
});

test('most of the operations have an answer without errors, and none finds a defect', () => {
  const codes = asked.flatMap(({ answer }) => {
    const { errors } = JSON.parse(answer) as { errors?: { extensions?: { code?: string } }[] };
    return errors ? [errors.map(({ extensions }) => extensions?.code)] : [];
  });
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.length).toBeLessThan(200);
  expect(codes.flat()).not.toContain('INTERNAL_SERVER_ERROR');
  expect(codes.flat()).not.toContain(undefined);
});

test('no answer holds more entities and relations than its operation was measured to', async () => {
  const store = memoryStore(graph, texts);
  const operate = operateOn({ currentStore: () => store, settings: unlimited });
  let [whole, held] = [0, 0];
  for (const { operation, answer } of asked) {
    if (failed(answer)) continue;
    const result = await operate(operation, {}, { cost: true });
    const { data, extensions } = result as { data: unknown; extensions: { cost: OperationCost } };
    const count = nodesIn(data);
    whole += 1;
    held += count;
    expect([operation, count <= extensions.cost.nodes]).toEqual([operation, true]);
  }
  expect(whole).toBeGreaterThan(800);
  expect(held).toBeGreaterThan(5_000);
});

test('the operations ask for every root field, and nearly every field that there is', () => {
  const fieldsOf = (types: readonly { readonly name: string; getFields(): object }[]) =>
    types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  const all = fieldsOf(types.filter(({ name }) => !name.startsWith('__')));
  const missing = all.filter((field) => !operations.asked.has(field));
  expect(all.length).toBeGreaterThan(500);
  expect(missing.filter((field) => field.startsWith('Query.'))).toEqual([]);
  expect(missing.length).toBeLessThan(all.length / 10);
});

/** How many objects of an answer are entities or relations: every object says its type. */
function nodesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce((sum, one) => sum + nodesIn(one), 0);
  const type = '__typename' in value ? schema.getType(String(value.__typename)) : undefined;
  return inner + (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') ? 1 : 0);
}

function failed(answer: string): boolean {
  return 'errors' in JSON.parse(answer);
}

/** Of several errors below one null, GraphQL tells any: which is first is a matter of time. What is null is not. */
function comparable(answer: string): unknown {
  const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: readonly unknown[] };
  return { data, failed: errors !== undefined };
}

/** Answers an operation with the body of the response. Time does not press: a slow machine must not change an answer. */
function answering(store: Store): (operation: string) => Promise<string> {
  const operate = operateOn({ currentStore: () => store, settings: unlimited });
  return async (operation) => JSON.stringify(await operate(operation));
}

/** The texts of the paragraphs as far as claims quote them: every quote in its place, and blanks between. */
function quotedTexts({ entities, relations }: Graph): Map<string, string> {
  const points = new Map(
    entities.flatMap((entity) => (entity.type === 'Paragraph' ? [[entity.slug, Array(entity.length).fill(' ')]] : [])),
  );
  for (const { paragraph, start, end, quote } of relations.flatMap(({ evidence }) => evidence))
    points.get(paragraph)?.splice(start, end - start, ...quote);
  return new Map([...points].map(([slug, letters]) => [slug, letters.join('')]));
}
