import type { Candidate } from './candidates.ts';
import { Child } from './child.ts';
import type { LoadResult, LoadTest } from './load-test.ts';
import { cpuMsOf } from './process-cost.ts';
import type { Query } from './queries.ts';
import { checkResults } from './result-check.ts';
import type { ServerProcess } from './server-process.ts';

/** A candidate whose server is running. */
export interface Runner {
  readonly candidate: Candidate;
  readonly server: ServerProcess;
}

/** The measurements of one round. */
export interface Sample extends LoadResult {
  /** Processor time of the server per request, in milliseconds. */
  readonly cpuMs: number;
  /** Processor time of its database per request, in milliseconds; 0 if it has none. */
  readonly databaseCpuMs: number;
  readonly perSecond: number;
}

/** The numbers of rounds and requests. */
export interface Schedule {
  readonly rounds: number;
  /** The number of requests per round, for each query. */
  readonly requests: readonly number[];
  /** The number of rounds that run first and are not measured. */
  readonly warmUps: number;
}

/** The samples of all rounds, by runner and query. */
export type Samples = readonly (readonly (readonly Sample[])[])[];

/**
 * Measures every query on every runner. Only one runner works at a time, and each round takes the runners in a
 * different order.
 * @throws {Error} before the first round if a response differs from the first runner's, and in any round if the length
 * of a response differs from the one checked.
 */
export async function measure(
  runners: readonly Runner[],
  queries: readonly Query[],
  schedule: Schedule,
): Promise<Samples> {
  const responseLengths = await checkResults(runners, queries);
  const client = new Child('../peers/load.ts');
  const samples = runners.map(() => queries.map((): Sample[] => []));
  try {
    for (let round = -schedule.warmUps; round < schedule.rounds; round += 1) {
      process.stderr.write(round < 0 ? 'Warming up …\n' : `Round ${round + 1} of ${schedule.rounds} …\n`);
      for (const index of orderOf(round, runners.length)) {
        const runner = runners[index] as Runner; // Within the list.
        for (const [queryIndex, { bodies }] of queries.entries()) {
          const sample = await sampleOf(runner, client, {
            address: runner.server.address,
            bodies: bodies[runner.candidate.dialect] ?? [],
            responseLengths: responseLengths[index]?.[queryIndex] ?? [],
            count: schedule.requests[queryIndex] ?? 0,
            connections: 8,
          });
          if (round >= 0) samples[index]?.[queryIndex]?.push(sample);
        }
      }
    }
  } finally {
    client.kill();
  }
  return samples;
}

async function sampleOf({ candidate, server }: Runner, client: Child, loadTest: LoadTest): Promise<Sample> {
  const { databaseCpuMs = async () => 0 } = candidate;
  const [before, databaseBefore] = [cpuMsOf(server.pid), await databaseCpuMs()];
  const result = await client.request<LoadResult>(loadTest);
  const [after, databaseAfter] = [cpuMsOf(server.pid), await databaseCpuMs()];
  return {
    ...result,
    cpuMs: (after - before) / loadTest.count,
    databaseCpuMs: (databaseAfter - databaseBefore) / loadTest.count,
    perSecond: loadTest.count / result.seconds,
  };
}

/** The indexes below `size`, starting at a different one in each round, and reversed in every second round. */
function orderOf(round: number, size: number): number[] {
  const first = Math.abs(round);
  const order = Array.from({ length: size }, (_, step) => (step + first) % size);
  return first % 2 === 0 ? order : order.reverse();
}
