import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fullPipe } from '../../tests/helpers/full-pipe.ts';
import { type ProgramResources, startServerProgram } from '../../tests/helpers/programs.ts';
import { inexpensiveQueries } from './attack-queries.ts';
import { probe, type ResponseTimes, responseTimeMs } from './probe.ts';

/** What other clients notice of an attack on the processes of a server. */
export interface AttackEffect {
  readonly attack: string;
  readonly times: ResponseTimes;
  /** Time after the attack until a query on a new connection is answered. */
  readonly recoveryMs: number;
}

/**
 * Attacks two workers with 256 descriptors each: with connections, with reloads, and with a log that nobody reads. The
 * first effect is without attack.
 */
export async function attackProcesses(snapshotFile: string, durationMs: number): Promise<AttackEffect[]> {
  const closes: (() => void)[] = [];
  const { writer } = fullPipe((close) => closes.push(close));
  const started: Server[] = [];
  const start = async (resources: ProgramResources): Promise<Server> => {
    const settings = {
      SNAPSHOT_FILE: snapshotFile,
      WORKERS: '2',
      RESPONSE_CACHE_MAX_BYTES: '0',
      NODE_ENV: 'production',
    };
    const server = await startServerProgram(settings, { maxDescriptors: 256, ...resources });
    started.push(server);
    await probe(server.origin, 5_000); // Warm up.
    return server;
  };
  try {
    const server = await start({});
    const effects = [await effectOf('none', server, async () => {}, durationMs)];
    effects.push(await effectOf('900 idle connections a second', server, connections, durationMs));
    effects.push(await effectOf('ten reloads within 2 s, again and again', server, reloads, durationMs));
    effects.push(
      await effectOf('a log that nobody reads', await start({ stdout: writer }), async () => {}, durationMs),
    );
    return effects;
  } finally {
    for (const { process } of started) process.kill();
    for (const close of closes) close();
  }
}

type Server = Awaited<ReturnType<typeof startServerProgram>>;
type Attack = (server: Server, signal: AbortSignal) => Promise<void>;

async function effectOf(attack: string, server: Server, run: Attack, durationMs: number): Promise<AttackEffect> {
  const end = new AbortController();
  const attacking = run(server, end.signal);
  const times = await probe(server.origin, durationMs);
  end.abort();
  await attacking;
  return { attack, times, recoveryMs: await recoveryMs(server.origin) };
}

async function connections({ origin }: Server, signal: AbortSignal): Promise<void> {
  let sockets: Socket[] = [];
  while (!signal.aborted) {
    for (const socket of sockets) socket.destroy();
    sockets = Array.from({ length: 900 }, () => connect(Number(new URL(origin).port), '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => {});
    await sleep(1_000);
  }
  for (const socket of sockets) socket.destroy();
}

async function reloads({ process }: Server, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (let time = 0; time < 10; time += 1) {
      process.kill('SIGHUP');
      await sleep(200);
    }
    await sleep(5_000, null, { signal }).catch(() => {});
  }
}

async function recoveryMs(origin: string): Promise<number> {
  const start = performance.now();
  const isAnswered = () =>
    responseTimeMs(origin, inexpensiveQueries[0] ?? '', new Agent()).then(
      () => true,
      () => false,
    );
  while (!(await isAnswered())) await sleep(10);
  return performance.now() - start;
}
