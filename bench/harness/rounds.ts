import { join } from 'node:path';
import { type Contestant, peersFolder } from './candidates.ts';
import { Child } from './child.ts';
import type { Load, Loaded } from './load.ts';
import { cpuMsOf } from './process-cost.ts';
import type { Question } from './queries.ts';
import { agree } from './result-check.ts';
import type { ServerProcess } from './server-process.ts';

/** A contestant that runs. */
export interface Runner {
  readonly contestant: Contestant;
  readonly server: ServerProcess;
  /** The processor time of others that work for it so far, in milliseconds. */
  readonly helpersCpuMs?: () => Promise<number>;
}

/** What one round measured. */
export interface Sample extends Loaded {
  /** Processor time of the server for each request, in milliseconds. */
  readonly cpuMs: number;
  /** The same of those that work for it; 0 where none do. */
  readonly helpersCpuMs: number;
  readonly perSecond: number;
}

/** How often and how many. */
export interface Effort {
  readonly rounds: number;
  /** Requests for each question, in its order. */
  readonly requests: readonly number[];
  /** How many times that many are asked before the first round. */
  readonly warmUps: number;
}

/** Of each runner, of each question, the samples of all rounds; in their order. */
export type Samples = readonly (readonly (readonly Sample[])[])[];

/**
 * Asks every question of every runner, one runner at a time, in rounds of which each begins with another.
 * @throws {Error} before anything is measured if an answer differs from that of the first runner, and at any time if one has not the length that it had.
 */
export async function measure(
  runners: readonly Runner[],
  questions: readonly Question[],
  effort: Effort,
): Promise<Samples> {
  const lengths = await agree(runners, questions);
  const client = new Child(join(peersFolder, 'load.ts'));
  const samples = runners.map(() => questions.map((): Sample[] => []));
  try {
    for (let round = -effort.warmUps; round < effort.rounds; round += 1) {
      process.stderr.write(round < 0 ? 'Warming up …\n' : `Round ${round + 1} of ${effort.rounds} …\n`);
      for (const index of turn(runners.length, round)) {
        const runner = runners[index] as Runner; // Within the list.
        for (const [place, { bodies }] of questions.entries()) {
          const load = {
            address: runner.server.address,
            bodies: bodies[runner.contestant.dialect] ?? [],
            lengths: lengths[index]?.[place] ?? [],
            count: effort.requests[place] ?? 0,
            connections: 8,
          };
          const sample = await sampleOf(runner, load, client);
          if (round >= 0) samples[index]?.[place]?.push(sample);
        }
      }
    }
  } finally {
    client.end();
  }
  return samples;
}

async function sampleOf({ server, helpersCpuMs = async () => 0 }: Runner, load: Load, client: Child): Promise<Sample> {
  const [before, helpersBefore] = [cpuMsOf(server.pid), await helpersCpuMs()];
  const loaded = await client.ask<Loaded>(load);
  const [after, helpersAfter] = [cpuMsOf(server.pid), await helpersCpuMs()];
  return {
    ...loaded,
    cpuMs: (after - before) / load.count,
    helpersCpuMs: (helpersAfter - helpersBefore) / load.count,
    perSecond: load.count / loaded.seconds,
  };
}

/** The numbers below `size`, beginning with another in each round, and every other round backwards. */
function turn(size: number, round: number): number[] {
  const from = Math.abs(round);
  const order = Array.from({ length: size }, (_, step) => (step + from) % size);
  return from % 2 === 0 ? order : order.reverse();
}
