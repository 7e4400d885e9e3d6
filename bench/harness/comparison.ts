import type { Candidate } from './candidates.ts';
import { residentBytesOf } from './process-cost.ts';
import type { Query } from './queries.ts';
import { measure, type Runner, type Sample, type Schedule } from './rounds.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** The measurements of one candidate. */
export interface Result {
  readonly title: string;
  /** For each query, the samples of all rounds. */
  readonly samples: readonly (readonly Sample[])[];
  /** Milliseconds from the start of the process to its first response, for each start. */
  readonly startUpsMs: readonly number[];
  /** Resident memory after all rounds. */
  readonly residentBytes: number;
}

/** Queries and the results of all candidates. */
export interface Comparison {
  readonly queries: readonly Query[];
  readonly results: readonly Result[];
}

/**
 * Starts each candidate `starts` times, measures all in rounds, and stops them. The others are compared with the first.
 */
export async function compare(
  candidates: readonly Candidate[],
  queries: readonly Query[],
  schedule: Schedule,
  starts: number,
): Promise<Result[]> {
  const runners: (Runner & { readonly startUpsMs: readonly number[] })[] = [];
  try {
    for (const candidate of candidates) runners.push({ candidate, ...(await start(candidate, queries, starts)) });
    const samples = await measure(runners, queries, schedule);
    return runners.map(({ candidate, server, startUpsMs }, index) => ({
      title: candidate.title,
      samples: samples[index] ?? [],
      startUpsMs,
      residentBytes: residentBytesOf(server.pid),
    }));
  } finally {
    for (const { server } of runners) await server.stop();
  }
}

/** Starts a candidate several times, stopping it in between. The last process keeps running. */
export async function start(
  { title, dialect, parameters, settings }: Candidate,
  queries: readonly Query[],
  times: number,
): Promise<{ server: ServerProcess; startUpsMs: number[] }> {
  const body = queries[0]?.bodies[dialect]?.[0] ?? '';
  const startUpsMs: number[] = [];
  let server: ServerProcess | null = null;
  for (let time = 0; time < times; time += 1) {
    process.stderr.write(`Starting ${title} …\n`);
    await server?.stop();
    server = await startServer(parameters, settings, body);
    startUpsMs.push(server.startUpMs);
  }
  if (!server) throw new RangeError('A candidate must be started at least once.');
  return { server, startUpsMs };
}
