import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.ts';

/** A command of `src/bin`, running as a process. */
export interface Program {
  readonly process: ChildProcess;
  /** What it has written to standard output so far. */
  out(): string;
  /** What it has written to standard error so far. */
  err(): string;
  /** Resolves with its exit code, or with null if a signal ended it. */
  ended(): Promise<number | null>;
}

/** What a program gets beside its settings. */
export interface ProgramResources {
  /** A descriptor that its standard output goes to; by default, a pipe that is read. */
  readonly stdout?: number;
  readonly stderr?: number;
  /** How many descriptors each of its processes may have. */
  readonly maxDescriptors?: number;
}

/** Starts a command with these settings; variables of the environment that begin with DATABASE are not inherited. */
export function runProgram(
  command: string,
  settings: Readonly<Record<string, string>>,
  ...parameters: string[]
): Program {
  return run([process.execPath, 'src/bin/run.mjs', command, ...parameters], settings, {});
}

/** Starts a server on a free port, without a rate limit. Resolves when it listens. */
export async function startServerProgram(
  settings: Readonly<Record<string, string>>,
  { maxDescriptors, ...resources }: ProgramResources = {},
): Promise<Program & { readonly origin: string }> {
  const port = resources.stdout === undefined ? 0 : await freePort();
  const shell = maxDescriptors === undefined ? [] : ['bash', '-c', `ulimit -n ${maxDescriptors}; exec "$@"`, 'bash'];
  const program = run(
    [...shell, process.execPath, 'src/bin/run.mjs', 'serve'],
    { PORT: String(port), HOST: '127.0.0.1', RATE_LIMIT_COST_PER_MINUTE: '0', ...settings },
    resources,
  );
  const isServing = () =>
    port === 0
      ? addressLine.test(program.out())
      : fetch(`http://127.0.0.1:${port}/health`).then(
          ({ ok }) => ok,
          () => false,
        );
  try {
    await until(async () => (await isServing()) || program.process.exitCode !== null, 60_000);
  } catch (error) {
    program.process.kill();
    throw error;
  }
  const [, origin] = port > 0 ? ['', `http://127.0.0.1:${port}`] : (addressLine.exec(program.out()) ?? []);
  if (!origin || program.process.exitCode !== null)
    throw new Error(`The server must start, but failed:\n${program.err()}`);
  return { ...program, origin };
}

/** In the log once the server listens. */
const addressLine = /API (http:\S+)\/graphql/;

/** The process ids of the children of a process, in the order of their start. */
export function childrenOf({ pid = 0 }: { readonly pid?: number | undefined }): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function run(
  [file = '', ...parameters]: readonly string[],
  settings: Readonly<Record<string, string>>,
  { stdout, stderr }: ProgramResources,
): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE'));
  const child = spawn(file, parameters, {
    env: { ...Object.fromEntries(inherited), ...settings },
    stdio: ['pipe', stdout ?? 'pipe', stderr ?? 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (part) => {
    written.out += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part) => {
    written.err += part;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null); // The documented arguments of the event.
  return { process: child, out: () => written.out, err: () => written.err, ended: () => exit };
}

/** Waits for a condition. @throws {Error} with the source of the condition if it is not met in time */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  for (const deadline = performance.now() + withinMs; !(await condition()); await sleep(20)) {
    if (performance.now() > deadline) throw new Error(`The condition is not met within ${withinMs} ms: ${condition}`);
  }
}
