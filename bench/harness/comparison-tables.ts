import type { Result } from './comparison.ts';
import type { Question } from './queries.ts';
import type { Sample } from './rounds.ts';
import { type Spread, short, spreadOf, withSpread } from './statistics.ts';

/** A table for each question: what an answer costs each, and how many times what it costs the first. */
export function costTables(questions: readonly Question[], results: readonly Result[]): string {
  return questions.map(({ title }, place) => [`**${title}**`, '', costTable(place, results)].join('\n')).join('\n\n');
}

/** How often the first's cost each pays: the medians and limits of the rounds, each round compared with itself. */
export function timesTheFirst(results: readonly Result[], place: number): Spread[] {
  const [first] = results;
  return results.map(({ samples }) =>
    spreadOf((samples[place] ?? []).map(({ cpuMs }, round) => cpuMs / (first?.samples[place]?.[round]?.cpuMs ?? 0))),
  );
}

/** What starting costs, and what stays. */
export function upkeepTable(results: readonly Result[]): string {
  return [
    '| Server | from start to first answer, ms | resident afterwards, MB |',
    '|---|---:|---:|',
    ...results.map(
      ({ title, startUpsMs, residentBytes }) =>
        `| ${title} | ${withSpread(spreadOf(startUpsMs))} | ${short(residentBytes / 2 ** 20)} |`,
    ),
  ].join('\n');
}

function costTable(place: number, results: readonly Result[]): string {
  const times = timesTheFirst(results, place);
  return [
    '| Server | CPU for a request, ms | × ours | requests/s | p50, ms | p99, ms |',
    '|---|---:|---:|---:|---:|---:|',
    ...results.map(({ title, samples }, index) => {
      const own = samples[place] ?? [];
      const of = (value: (sample: Sample) => number) => spreadOf(own.map(value));
      const cells = [
        title,
        withSpread(of(({ cpuMs }) => cpuMs)),
        withSpread(times[index] as Spread), // One for each result.
        short(of(({ perSecond }) => perSecond).median),
        short(of(({ p50Ms }) => p50Ms).median),
        short(of(({ p99Ms }) => p99Ms).median),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}
