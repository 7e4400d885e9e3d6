import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import * as generated from '../../src/examples/generated/graphql.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { defaultLimits } from '../../src/server/limits/operation-limits.ts';
import { graphqlServer } from '../../src/server/operations/yoga.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { recordCalls } from '../helpers/start-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

const calls: string[] = [];
let store: Store;
const yoga = graphqlServer(() => store);
const files = globSync('src/examples/*.graphql').sort();

/** The answer to a generated operation, with the type that was generated for it. */
async function execute<R, V>(operation: generated.TypedDocumentString<R, V>): Promise<{ data: R; errors?: unknown }> {
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString() }),
  });
  return response.json();
}

/** The generated operation of an example file, found by the name of its query. */
function operationOf(text: string): generated.TypedDocumentString<unknown, unknown> {
  const [, name] = /^# .+\?\nquery ([A-Z]\w+)/.exec(text) ?? [];
  const [, operation] = Object.entries(generated).find(([key]) => key === `${name}Document`) ?? [];
  if (!(operation instanceof generated.TypedDocumentString))
    throw new TypeError(`"${name}" is not generated: run "npm run generate:types".`);
  return operation as generated.TypedDocumentString<unknown, unknown>; // Which one it is decides at run time.
}

test.each(files)('%s stays below a tenth of the entities and the cost that an operation may have', async (file) => {
  store = memoryStore(loadGraph('data'));
  const response = await yoga.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: readFileSync(file, 'utf8'), extensions: { cost: true } }),
  });
  const { extensions } = (await response.json()) as { extensions: { cost: OperationCost } };
  expect(extensions.cost.nodes).toBeLessThan(defaultLimits.nodes / 10);
  expect(extensions.cost.cost).toBeLessThan(defaultLimits.cost / 10);
});

describeEach(storeKinds, 'each example query answers its question, whole, from the data of the report', (storeOf) => {
  beforeAll(async () => {
    store = recordCalls(await storeOf(loadGraph('data')), calls);
  });

  test.each(files)('%s', async (file) => {
    calls.length = 0;
    const answer = await execute(operationOf(readFileSync(file, 'utf8')));
    await expect(`${JSON.stringify({ ...answer, storeCalls: calls.length }, null, 2)}\n`).toMatchFileSnapshot(
      `../expected/${basename(file, '.graphql')}.json`,
    );
    expect(answer.errors).toBeUndefined();
    expect(calls.length).toBeLessThan(12);
  });

  afterAll(() => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });

  test('the generated types say what an answer holds', async () => {
    const { data } = await execute(generated.MeetingOf3JulyDocument);
    const symbols: string[] | undefined = data.meeting?.summaries.edges.map(({ node }) => node.symbol ?? '');
    expect(symbols).toEqual(['INF/MSME/R/39', 'INF/MSME/R/39/Corr.1']);
  });
});
