import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A command of `src/bin` that runs as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** What it has written so far. */
  out(): string;
  err(): string;
  /** Its exit code, null if a signal ended it. */
  ended(): Promise<number | null>;
}

/** Starts a command with these settings, and no others that begin with DATABASE. */
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
  const exit = once(child, 'close').then(([code]) => code as number | null); // As Node documents it.
  return { process: child, out: () => written.out, err: () => written.err, ended: () => exit };
}

/** Starts a server on a free port, which lets clients ask as often as they like. Resolves once it listens. */
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
  if (!origin) throw new Error(`The server does not start:\n${program.err()}`);
  return { ...program, origin };
}

/** Waits for something to become so, and says what if it does not. */
export async function until(is: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  for (const deadline = performance.now() + withinMs; !(await is()); await sleep(20)) {
    if (performance.now() > deadline) throw new Error(`Not so within ${withinMs} ms: ${is}`);
  }
}
