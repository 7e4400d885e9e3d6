import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as generated from '../../src/examples/generated/graphql.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { defaultLimits } from '../../src/server/limits/operation-limits.ts';
import { graphqlServer } from '../../src/server/operations/yoga.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { recordCalls } from '../helpers/start-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

const calls: string[] = [];
let store: Store;
const yoga = graphqlServer(() => store);
const files = globSync('src/examples/*.graphql').sort();

/** Executes a generated operation; the data are of the type generated for it. */
async function execute<R, V>(operation: generated.TypedDocumentString<R, V>): Promise<{ data: R; errors?: unknown }> {
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString() }),
  });
  return response.json();
}

/** The generated operation of an example file, by the name of its query. */
function operationOf(text: string): generated.TypedDocumentString<unknown, unknown> {
  const [, name] = /^# .+\?\nquery ([A-Z]\w+)/.exec(text) ?? [];
  const [, operation] = Object.entries(generated).find(([key]) => key === `${name}Document`) ?? [];
  if (!(operation instanceof generated.TypedDocumentString))
    throw new TypeError(`"${name}" must be generated: run "npm run generate:types".`);
  return operation as generated.TypedDocumentString<unknown, unknown>; // Its types are not used.
}

test.each(files)('%s has less than a tenth of the maximum nodes and cost of an operation', async (file) => {
  store = memoryStore(dataGraph);
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: readFileSync(file, 'utf8'), extensions: { cost: true } }),
  });
  const { extensions } = (await response.json()) as { extensions: { cost: OperationCost } };
  expect(extensions.cost.nodes).toBeLessThan(defaultLimits.nodes / 10);
  expect(extensions.cost.cost).toBeLessThan(defaultLimits.cost / 10);
});

describeEach(storeKinds, 'each example query has a complete result without errors', (storeOf) => {
  beforeAll(async () => {
    store = recordCalls(await storeOf(dataGraph), calls);
  });

  test.each(files)('%s', async (file) => {
    calls.length = 0;
    const response = await execute(operationOf(readFileSync(file, 'utf8')));
    await expect(`${JSON.stringify({ ...response, storeCalls: calls.length }, null, 2)}\n`).toMatchFileSnapshot(
      `../expected/${basename(file, '.graphql')}.json`,
    );
    expect(response.errors).toBeUndefined();
    expect(calls.length).toBeLessThan(12);
  });

  afterAll(() => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  test('the generated types describe the data', async () => {
    const { data } = await execute(generated.MeetingOf3JulyDocument);
    const symbols: string[] | undefined = data.meeting?.summaries.edges.map(({ node }) => node.symbol ?? '');
    expect(symbols).toEqual(['INF/MSME/R/39', 'INF/MSME/R/39/Corr.1']);
  });
});
