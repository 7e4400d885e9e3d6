import { lineChart } from './line-chart.ts';
import { type Spread, short, withSpread } from './statistics.ts';

/** How long a question takes in graphs of several sizes. */
export interface Growth {
  readonly question: string;
  /** From the smallest graph to the largest. */
  readonly sizes: readonly GrowthSize[];
}

export interface GrowthSize {
  /** How many entities the graph has. */
  readonly entities: number;
  /** Milliseconds for an answer. */
  readonly ms: Spread;
  /** How many entities an answer names. */
  readonly answer: number;
}

/** A row for each question. */
export function growthTable(growths: readonly Growth[]): string {
  const sizes = growths[0]?.sizes ?? [];
  return [
    `| Question | ${sizes.map(({ entities }) => `${entities.toLocaleString('en')} entities, ms | named`).join(' | ')} | last ÷ first |`,
    `|---|${'---:|'.repeat(sizes.length * 2 + 1)}`,
    ...growths.map(({ question, sizes: own }) => {
      const cells = own.map(({ ms, answer }) => `${withSpread(ms)} | ${short(answer)}`);
      const times = (own.at(-1)?.ms.median ?? 0) / (own[0]?.ms.median ?? 1);
      return `| ${question} | ${cells.join(' | ')} | ${short(times)} |`;
    }),
  ].join('\n');
}

/** A line for each question. */
export function growthPicture(growths: readonly Growth[]): string {
  return lineChart({
    title: 'How long an answer takes as the graph grows (logarithmic)',
    xTitle: 'entities in the graph',
    unit: 'ms',
    lines: growths.map(({ question, sizes }) => ({
      label: question,
      points: sizes.map(({ entities, ms }) => ({ x: entities, y: ms })),
    })),
  });
}
