import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as generated from '../../src/examples/generated/graphql.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { operateOn } from '../helpers/operate.ts';
import { recordCalls } from '../helpers/start-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

const calls: string[] = [];
let store: Store;
const operate = operateOn({ currentStore: () => store });
const files = globSync('src/examples/*.graphql').sort();

/** Executes a generated operation. The data has the type that was generated for it. */
async function execute<R, V>(operation: generated.TypedDocumentString<R, V>): Promise<{ data: R; errors?: unknown }> {
  return (await operate(operation.toString())) as { data: R; errors?: unknown }; // The generated type is that of the operation.
}

/** The generated operation with the name of the query in an example file. */
function operationOf(text: string): generated.TypedDocumentString<unknown, unknown> {
  const [, name] = /^# .+\?\nquery ([A-Z]\w+)/.exec(text) ?? [];
  const [, operation] = Object.entries(generated).find(([key]) => key === `${name}Document`) ?? [];
  if (!(operation instanceof generated.TypedDocumentString))
    throw new TypeError(`"${name}" must be generated: run "npm run generate:types".`);
  return operation as generated.TypedDocumentString<unknown, unknown>; // Its types are not used.
}

test.each(files)('%s has less than a tenth of the maximum nodes and cost of an operation', async (file) => {
  store = memoryStore(dataGraph);
  const result = await operate(readFileSync(file, 'utf8'), {}, { cost: true });
  const { extensions } = result as { extensions: { cost: OperationCost } };
  expect(extensions.cost.nodes).toBeLessThan(defaultSettings.operation.maxNodes / 10);
  expect(extensions.cost.cost).toBeLessThan(defaultSettings.operation.maxCost / 10);
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
