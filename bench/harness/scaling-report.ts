import { lineChart } from './line-chart.ts';
import { formatNumber, formatSpread, type Spread } from './statistics.ts';

/** The execution times of a query on graphs of several sizes. */
export interface ScalingResult {
  /** The name of the query in tables and charts. */
  readonly title: string;
  /** From the smallest graph to the largest. */
  readonly sizes: readonly SizeResult[];
}

export interface SizeResult {
  /** The number of entities in the graph. */
  readonly entities: number;
  readonly ms: Spread;
  /** The mean number of entities in a response. */
  readonly returned: number;
}

/** A table with a row for each query. */
export function scalingTable(results: readonly ScalingResult[]): string {
  const sizes = results[0]?.sizes ?? [];
  return [
    `| Query | ${sizes.map(({ entities }) => `${entities.toLocaleString('en')} entities, ms | returned`).join(' | ')} | last ÷ first |`,
    `|---|${'---:|'.repeat(sizes.length * 2 + 1)}`,
    ...results.map(({ title, sizes: measured }) => {
      const cells = measured.map(({ ms, returned }) => `${formatSpread(ms)} | ${formatNumber(returned)}`);
      const ratio = (measured.at(-1)?.ms.median ?? 0) / (measured[0]?.ms.median ?? 1);
      return `| ${title} | ${cells.join(' | ')} | ${formatNumber(ratio)} |`;
    }),
  ].join('\n');
}

/** A line chart with a line for each query. */
export function scalingChart(results: readonly ScalingResult[]): string {
  return lineChart({
    title: 'Execution time by graph size (logarithmic)',
    xTitle: 'entities in the graph',
    unit: 'ms',
    lines: results.map(({ title, sizes }) => ({
      label: title,
      points: sizes.map(({ entities, ms }) => ({ x: entities, y: ms })),
    })),
  });
}
