import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as generated from '../../src/examples/generated/graphql.ts';
import type { OperationCost } from '../../src/server/limits/operation-cost.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { firstSource, graphs } from '../helpers/next-report.ts';
import { operateOn } from '../helpers/operate.ts';
import { pinToSource } from '../helpers/pin-to-source.ts';
import { recordCalls } from '../helpers/start-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';

const calls: string[] = [];
let store: Store;
const operate = operateOn({ currentStore: () => store });
const files = globSync('src/examples/*.graphql').sort();

/** Those that can be asked of some sources; the others ask of the whole graph. */
const filesOnSources = files.filter((file) => {
  const plain = print(parse(readFileSync(file, 'utf8')));
  return pinToSource(plain, firstSource) !== plain;
});

/** Whether a query asks how a source agrees with the others, so that these change its answer. */
function comparesSources(file: string): boolean {
  return /\b(?:sourceCount|disputes)\b/.test(readFileSync(file, 'utf8'));
}

/** Executes a generated operation, as asked of the 2023 report. The data has the type that was generated for it. */
async function execute<R, V>(operation: generated.TypedDocumentString<R, V>): Promise<{ data: R; errors?: unknown }> {
  const response = await operate(pinToSource(operation.toString(), firstSource));
  return response as { data: R; errors?: unknown }; // The generated type is that of the operation.
}

/** The generated operation with the name of the query in an example file. */
function operationOf(text: string): generated.TypedDocumentString<unknown, unknown> {
  const [, name] = /^# .+\?\nquery ([A-Z]\w+)/.exec(text) ?? [];
  const [, operation] = Object.entries(generated).find(([key]) => key === `${name}Document`) ?? [];
  if (!(operation instanceof generated.TypedDocumentString))
    throw new TypeError(`"${name}" must be generated: run "npm run generate:types".`);
  return operation as generated.TypedDocumentString<unknown, unknown>; // Its types are not used.
}

test.each(files)(
  '%s has no errors, and less than a tenth of the maximum nodes and cost of an operation',
  async (file) => {
    store = memoryStore(dataGraph);
    const result = await operate(readFileSync(file, 'utf8'), {}, { cost: true });
    const { errors, extensions } = result as { errors?: unknown; extensions: { cost: OperationCost } };
    expect(errors).toBeUndefined();
    expect(extensions.cost.nodes).toBeLessThan(defaultSettings.operation.maxNodes / 10);
    expect(extensions.cost.cost).toBeLessThan(defaultSettings.operation.maxCost / 10);
  },
);

describeEach(storeKinds, 'each example query, asked of the 2023 report, has a complete result', (storeOf) => {
  describe.each(graphs)('from this report, %s', (_, graph) => {
    beforeAll(async () => {
      store = recordCalls(await storeOf(graph), calls);
    });

    test.each(graph === dataGraph ? files : filesOnSources)('%s', async (file) => {
      calls.length = 0;
      const response = await execute(operationOf(readFileSync(file, 'utf8')));
      await expect(`${JSON.stringify({ ...response, storeCalls: calls.length }, null, 2)}\n`).toMatchFileSnapshot(
        `../expected/${basename(file, '.graphql')}${graph !== dataGraph && comparesSources(file) ? '-of-two-reports' : ''}.json`,
      );
      expect(response.errors).toBeUndefined();
      expect(calls.length).toBeLessThan(12);
    });

    test('the generated types describe the data', async () => {
      const { data } = await execute(generated.MeetingOf3JulyDocument);
      const symbols: string[] | undefined = data.meeting?.summaries.nodes.map(({ symbol }) => symbol ?? '');
      expect(symbols).toEqual(['INF/MSME/R/39', 'INF/MSME/R/39/Corr.1']);
    });
  });

  afterAll(() => {
    expect(filesOnSources.length).toBeGreaterThanOrEqual(20);
  });
});
