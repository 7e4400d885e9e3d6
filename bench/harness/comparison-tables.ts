import type { Comparison, Result } from './comparison.ts';
import type { Sample } from './rounds.ts';
import { formatNumber, formatSpread, rangeOf, type Spread } from './statistics.ts';

/** A table for each query, with the cost of a response for each server, absolute and relative to the first server. */
export function costTables({ queries, results }: Comparison): string {
  return queries.map(({ title }, index) => [`**${title}**`, '', costTable(index, results)].join('\n')).join('\n\n');
}

/** The cost of each server as a multiple of the first server's cost in the same round. */
export function relativeCosts(results: readonly Result[], queryIndex: number): Spread[] {
  const [first] = results;
  return results.map(({ samples }) =>
    rangeOf(
      (samples[queryIndex] ?? []).map(({ cpuMs }, round) => cpuMs / (first?.samples[queryIndex]?.[round]?.cpuMs ?? 0)),
    ),
  );
}

/** A table of start-up times and memory. */
export function startUpTable(results: readonly Result[]): string {
  return [
    '| Server | start to first response, ms | resident memory afterwards, MB |',
    '|---|---:|---:|',
    ...results.map(
      ({ title, startUpsMs, residentBytes }) =>
        `| ${title} | ${formatSpread(rangeOf(startUpsMs))} | ${formatNumber(residentBytes / 2 ** 20)} |`,
    ),
  ].join('\n');
}

function costTable(queryIndex: number, results: readonly Result[]): string {
  const relative = relativeCosts(results, queryIndex);
  return [
    '| Server | CPU per request, ms | × this server | requests/s | p50, ms | p99, ms |',
    '|---|---:|---:|---:|---:|---:|',
    ...results.map(({ title, samples }, index) => {
      const ofQuery = samples[queryIndex] ?? [];
      const of = (value: (sample: Sample) => number) => rangeOf(ofQuery.map(value));
      const cells = [
        title,
        formatSpread(of(({ cpuMs }) => cpuMs)),
        formatSpread(relative[index] as Spread), // One for each result.
        formatNumber(of(({ perSecond }) => perSecond).median),
        formatNumber(of(({ p50Ms }) => p50Ms).median),
        formatNumber(of(({ p99Ms }) => p99Ms).median),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
