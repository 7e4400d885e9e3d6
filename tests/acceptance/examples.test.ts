import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import * as generated from '../../src/examples/generated/graphql.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { operateOn } from '../helpers/operate.ts';
import { counted } from '../helpers/start-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

const calls: string[] = [];
let store: Store;
const operate = operateOn({ currentStore: () => store });
const files = globSync('src/examples/*.graphql').sort();

/** The answer to a generated operation, with the type that was generated for it. */
async function execute<R, V>(operation: generated.TypedDocumentString<R, V>): Promise<{ data: R; errors?: unknown }> {
  return (await operate(operation.toString())) as { data: R; errors?: unknown }; // As it was generated.
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
  const answer = await operate(readFileSync(file, 'utf8'), {}, { cost: true });
  const { extensions } = answer as { extensions: { cost: OperationCost } };
  expect(extensions.cost.nodes).toBeLessThan(defaultSettings.operation.maxNodes / 10);
  expect(extensions.cost.cost).toBeLessThan(defaultSettings.operation.maxCost / 10);
});

describeEach(storeKinds, 'each example query answers its question, whole, from the data of the report', (storeOf) => {
  beforeAll(async () => {
    store = counted(await storeOf(loadGraph('data')), calls);
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
