import type { Contestant } from './candidates.ts';
import { residentBytesOf } from './process-cost.ts';
import type { Question } from './queries.ts';
import { type Effort, measure, type Runner, type Sample } from './rounds.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** What a contestant showed. */
export interface Result {
  readonly title: string;
  /** Of each question, of each round. */
  readonly samples: readonly (readonly Sample[])[];
  /** Milliseconds from the start of the process to its first answer, each time that it was started. */
  readonly startUpsMs: readonly number[];
  /** Resident after all was asked. */
  readonly residentBytes: number;
}

/** One that takes part, and how to learn what others spend on its behalf. */
export type Entrant = Contestant & Pick<Runner, 'helpersCpuMs'>;

/** Starts all, each so many times, asks them in rounds, and ends them. The first is the one that others are compared with. */
export async function race(
  entrants: readonly Entrant[],
  questions: readonly Question[],
  effort: Effort,
  starts: number,
): Promise<Result[]> {
  const runners: (Runner & { readonly startUpsMs: readonly number[] })[] = [];
  try {
    for (const { helpersCpuMs, ...contestant } of entrants) {
      const { server, startUpsMs } = await start(contestant, questions, starts);
      runners.push({ contestant, server, startUpsMs, ...(helpersCpuMs && { helpersCpuMs }) });
    }
    const samples = await measure(runners, questions, effort);
    return runners.map(({ contestant, server, startUpsMs }, index) => ({
      title: contestant.title,
      samples: samples[index] ?? [],
      startUpsMs,
      residentBytes: residentBytesOf(server.pid),
    }));
  } finally {
    for (const { server } of runners) await server.stop();
  }
}

/** Starts a contestant so many times; the last start stays. */
export async function start(
  { title, dialect, parameters, settings }: Contestant,
  questions: readonly Question[],
  times: number,
): Promise<{ server: ServerProcess; startUpsMs: number[] }> {
  const body = questions[0]?.bodies[dialect]?.[0] ?? '';
  const startUpsMs: number[] = [];
  let server: ServerProcess | null = null;
  for (let time = 0; time < times; time += 1) {
    process.stderr.write(`Starting ${title} …\n`);
    await server?.stop();
    server = await startServer(parameters, settings, body);
    startUpsMs.push(server.startUpMs);
  }
  if (!server) throw new RangeError('A contestant must be started at least once.');
  return { server, startUpsMs };
}
