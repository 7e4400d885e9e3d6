import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOperations, createRequestContext } from '../src/server/operations/index.ts';
import type { Store } from '../src/store/index.ts';
import { buildColumns, columnStore } from '../src/store/memory/index.ts';
import { syntheticLines } from '../src/synthetic/index.ts';
import { costlyQuestions, withDeclaredCounts } from './harness/costly-questions.ts';
import { machine } from './harness/machine.ts';
import { formatNumber, rangeOf } from './harness/statistics.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- cost [--quick]: how long a unit of cost takes, for each kind of question, in graphs of two sizes. It
// fails if a kind takes more or less than five times the median.
const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000, 10_000] : [10_000, 100_000];
const [warmUps, rounds] = quick ? [6, 10] : [15, 40];
const maxFactor = 5;

interface Measurement {
  readonly cost: number;
  readonly ms: number;
}

const graphs: { readonly documents: number; readonly measured: ReadonlyMap<string, Measurement> }[] = [];
for (const documents of sizes) {
  process.stderr.write(`Generating ${documents.toLocaleString('en')} documents …\n`);
  const store = columnStore(await buildColumns(withDeclaredCounts(syntheticLines(documents))));
  graphs.push({ documents, measured: await measureAll(store) });
}

const unitTimes = graphs.flatMap(({ measured }) => [...measured.values()].map(microsecondsPerUnit));
const { median } = rangeOf(unitTimes);
const kinds = [...(graphs[0]?.measured.keys() ?? [])];
const text = [
  wrapLines(
    `${machine()}. Each kind of question with the arguments that take longest, on synthetic graphs in memory of ${sizes.map((size) => size.toLocaleString('en')).join(' and ')} documents; medians of ${rounds} rounds after ${warmUps}, with another document in each, which is parsed and validated. The time of an operation that reads nothing is subtracted. The median is ${formatNumber(median)} µs for a unit of cost.`,
  ),
  '',
  `| Question | ${graphs.map(({ documents }) => `${documents.toLocaleString('en')} documents: cost | ms | µs per unit | ÷ median`).join(' | ')} |`,
  `|---|${graphs.map(() => '---:|---:|---:|---:|').join('')}`,
  ...kinds.map((kind) => `| ${kind} | ${graphs.map(({ measured }) => cells(measured.get(kind))).join(' | ')} |`),
  '',
].join('\n');
process.stdout.write(text);
if (!quick) writeFileSync(join(import.meta.dirname, 'results/cost.md'), text);
const outside = graphs.flatMap(({ documents, measured }) =>
  [...measured]
    .filter(([, one]) => Math.abs(Math.log(microsecondsPerUnit(one) / median)) > Math.log(maxFactor))
    .map(([kind]) => `${kind}, ${documents.toLocaleString('en')} documents`),
);
if (outside.length > 0) {
  process.stderr.write(
    `A unit must take between a fifth of the median and five times it, but not of:\n${outside.join('\n')}\n`,
  );
  process.exitCode = 1;
}

function cells(measurement: Measurement | undefined): string {
  if (!measurement) return ' | | |';
  const time = microsecondsPerUnit(measurement);
  return [measurement.cost.toLocaleString('en'), ...[measurement.ms, time, time / median].map(formatNumber)].join(
    ' | ',
  );
}

function microsecondsPerUnit({ cost, ms }: Measurement): number {
  return (1_000 * ms) / cost;
}

async function measureAll(store: Store): Promise<ReadonlyMap<string, Measurement>> {
  const { operate } = createOperations({ currentStore: () => store });
  const measured = new Map<string, Measurement>();
  for (const [kind, question] of Object.entries(await costlyQuestions(store)))
    measured.set(kind, await measure(question));
  return measured;

  async function measure(question: (round: number) => string): Promise<Measurement> {
    const times: number[] = [];
    const baseline: number[] = [];
    let cost = 0;
    for (let round = 0; round < warmUps + rounds; round += 1) {
      // The comments make them new documents.
      const [empty, asked] = [await run(`{ __typename } # ${round}`), await run(`${question(round)} # ${round}`)];
      cost = asked.cost;
      if (round < warmUps) continue;
      baseline.push(empty.ms);
      times.push(asked.ms);
    }
    return { cost, ms: rangeOf(times).median - rangeOf(baseline).median };
  }

  async function run(query: string): Promise<Measurement> {
    const context = createRequestContext({ id: 'bench', client: 'bench' });
    const start = performance.now();
    await operate({ query }, context);
    return { cost: context.cost, ms: performance.now() - start };
  }
}
