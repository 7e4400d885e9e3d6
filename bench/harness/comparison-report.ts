import { barChart } from './bar-chart.ts';
import type { Result } from './comparison.ts';
import { costTables, timesTheFirst, upkeepTable } from './comparison-tables.ts';
import type { MillionRace } from './million-comparison.ts';
import type { Question } from './queries.ts';
import { short, spreadOf } from './statistics.ts';

/** What `npm run bench` found. */
export interface Findings {
  /** Of the machine and the packages. */
  readonly circumstances: string;
  readonly report: Race;
  /** Null if this server cannot hold another graph than its own. */
  readonly million: MillionRace | null;
}

/** Servers that were asked the same. */
export interface Race {
  readonly questions: readonly Question[];
  readonly results: readonly Result[];
}

/** The findings as Markdown. */
export function peersReport({ circumstances, report, million }: Findings): string {
  const rounds = report.results[0]?.samples[0]?.length ?? 0;
  return [
    `${circumstances}. Medians of ${rounds} rounds in which the servers take turns, with the least and the most of them; 8 connections. CPU is the server's, as the system counts it.`,
    costTables(report.questions, report.results),
    databaseNote(report),
    upkeepTable(report.results),
    ...(million ? onMillion(million) : ['The large corpus was left out: this server takes no snapshots.']),
  ].join('\n\n');
}

/** The findings as a picture. */
export function peersPicture({ report, million }: Findings): string {
  return barChart({
    title: 'Processor time for a request (less is better; logarithmic)',
    unit: 'ms',
    panels: [...panelsOf(report), ...(million ? panelsOf(million) : [])],
  });
}

function onMillion(million: MillionRace): string[] {
  const { entities, relations, snapshotSeconds, questions, results } = million;
  const size = `${entities.toLocaleString('en')} entities, ${relations.toLocaleString('en')} relations`;
  return [
    `On a made-up corpus, ${size}. Ours opens a snapshot, which took ${short(snapshotSeconds)} s to make; the other reads NDJSON.`,
    costTables(questions, results),
    upkeepTable(results),
  ];
}

/** What PostgreSQL does for PostGraphile, which is not in its own figure. */
function databaseNote({ questions, results }: Race): string {
  const shares = results.flatMap(({ title, samples }) => {
    const own = samples.map((rounds) => spreadOf(rounds.map(({ helpersCpuMs }) => helpersCpuMs)).median);
    return own.some((share) => share > 0) ? [{ title, own }] : [];
  });
  if (shares.length === 0)
    return 'PostGraphile was not run, or its database is elsewhere: DATABASE_URL names none here.';
  const names = questions.map(({ title }) => title.split(':')[0]);
  return shares
    .map(({ title, own }) => {
      const parts = own.map((share, place) => `${short(share)} ms for ${names[place]}`);
      return `To the figure of ${title} comes that of PostgreSQL: ${parts.join(', ')}.`;
    })
    .join(' ');
}

function panelsOf({ questions, results }: Race) {
  return questions.map(({ title }, place) => {
    const times = timesTheFirst(results, place);
    return {
      title,
      bars: results.map(({ title: label, samples }, index) => ({
        label,
        value: spreadOf((samples[place] ?? []).map(({ cpuMs }) => cpuMs)),
        note: `${short(times[index]?.median ?? 1)} ×`,
        ours: label.startsWith('ours'),
      })),
    };
  });
}
