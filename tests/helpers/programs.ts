import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** Starts a command with these settings; variables of the environment that begin with DATABASE are not inherited. */
export function runProgram(
  command: string,
  settings: Readonly<Record<string, string>>,
  ...parameters: string[]
): Program {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE'));
  const child = spawn(process.execPath, ['src/bin/run.mjs', command, ...parameters], {
    env: { ...Object.fromEntries(inherited), ...settings },
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    written.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    written.err += part;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null); // The documented arguments of the event.
  return { process: child, out: () => written.out, err: () => written.err, ended: () => exit };
}

/** Starts a server on a free port, without a rate limit. Resolves when it listens. */
export async function startServerProgram(
  settings: Readonly<Record<string, string>>,
): Promise<Program & { readonly origin: string }> {
  const program = runProgram('serve', { PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_COST_PER_MINUTE: '0', ...settings });
  try {
    await until(() => program.out().includes('\n') || program.process.exitCode !== null, 60_000);
  } catch (error) {
    program.process.kill();
    throw error;
  }
  const [, origin] = /GraphiQL (http:\S+)\/graphiql/.exec(program.out()) ?? [];
  if (!origin) throw new Error(`The server must start, but failed:\n${program.err()}`);
  return { ...program, origin };
}

/** Waits for a condition. @throws {Error} with the source of the condition if it is not met in time */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  for (const deadline = performance.now() + withinMs; !(await condition()); await sleep(20)) {
    if (performance.now() > deadline) throw new Error(`The condition is not met within ${withinMs} ms: ${condition}`);
  }
}
