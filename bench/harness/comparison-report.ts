import { barChart } from './bar-chart.ts';
import type { Comparison } from './comparison.ts';
import { costTables, relativeCosts, startUpTable } from './comparison-tables.ts';
import type { MillionComparison } from './million-comparison.ts';
import { formatNumber, rangeOf } from './statistics.ts';
import { wrapLines } from './wrap-lines.ts';

/** What `npm run bench` measured. */
export interface Measurements {
  /** The machine and the versions of the packages. */
  readonly environment: string;
  readonly report: Comparison;
  readonly million: MillionComparison;
}

/** The measurements as Markdown. */
export function comparisonReport({ environment, report, million }: Measurements): string {
  const rounds = report.results[0]?.samples[0]?.length ?? 0;
  return [
    wrapLines(
      `${environment}. Medians of ${rounds} rounds, with minimum and maximum; the order of the servers changes in each round; 8 connections. CPU is the processor time of the server process.`,
    ),
    costTables(report),
    wrapLines(databaseNote(report)),
    startUpTable(report.results),
    ...millionReport(million),
  ].join('\n\n');
}

/** The measurements as an SVG bar chart. */
export function comparisonChart({ report, million }: Measurements): string {
  return barChart({
    title: 'Processor time per request (less is better; logarithmic)',
    unit: 'ms',
    panels: [...panelsOf(report), ...panelsOf(million)],
  });
}

function millionReport(million: MillionComparison): string[] {
  const { entities, relations, snapshotSeconds, results } = million;
  const size = `${entities.toLocaleString('en')} entities, ${relations.toLocaleString('en')} relations`;
  return [
    wrapLines(
      `On a synthetic graph of ${size}. This server opens a snapshot, which took ${formatNumber(snapshotSeconds)} s to build; the server by hand reads NDJSON.`,
    ),
    costTables(million),
    startUpTable(results),
  ];
}

/** The processor time of PostgreSQL, which the figures of PostGraphile do not include. */
function databaseNote({ queries, results }: Comparison): string {
  const measured = results.flatMap(({ title, samples }) => {
    const times = samples.map((rounds) => rangeOf(rounds.map(({ databaseCpuMs }) => databaseCpuMs)).median);
    return times.some((ms) => ms > 0) ? [{ title, times }] : [];
  });
  if (measured.length === 0)
    return 'PostGraphile was not measured, or its database runs on another machine: DATABASE_URL names none on this machine.';
  const names = queries.map(({ title }) => title.split(':')[0]);
  return measured
    .map(({ title, times }) => {
      const parts = times.map((ms, index) => `${formatNumber(ms)} ms for ${names[index]}`);
      return `The figures of ${title} do not include the processor time of PostgreSQL: ${parts.join(', ')}.`;
    })
    .join(' ');
}

function panelsOf({ queries, results }: Comparison) {
  return queries.map(({ title }, queryIndex) => {
    const relative = relativeCosts(results, queryIndex);
    return {
      title,
      bars: results.map(({ title: label, samples }, index) => ({
        label,
        value: rangeOf((samples[queryIndex] ?? []).map(({ cpuMs }) => cpuMs)),
        note: `${formatNumber(relative[index]?.median ?? 1)} ×`,
        highlighted: label.startsWith('this server'),
      })),
    };
  });
}
