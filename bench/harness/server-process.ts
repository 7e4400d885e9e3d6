import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server that runs as a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Where it is asked: `http://127.0.0.1:4000/graphql`. */
  readonly address: string;
  /** Milliseconds from the start of the process until it had answered once. */
  readonly startUpMs: number;
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port by parameters of Node, with these settings and none that begin with DATABASE, and asks it something.
 * @throws {Error} with what it wrote, if it ends before it prints an address.
 */
export async function startServer(
  parameters: readonly string[],
  settings: Readonly<Record<string, string>>,
  body: string,
): Promise<ServerProcess> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE'));
  const own = { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_COST_PER_MINUTE: '0' };
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { ...Object.fromEntries(inherited), ...own, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const address = await addressOf(child);
  await askServer(address, body);
  const startUpMs = performance.now() - start;
  return {
    pid: child.pid ?? 0,
    address,
    startUpMs,
    stop: async () => {
      child.kill();
      await exit;
    },
  };
}

/** The text that a server answers. */
export async function askServer(address: string, body: string): Promise<string> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.text();
}

/** The first address that a process prints and that ends as ours do. */
async function addressOf(child: ChildProcess & { stdout: object; stderr: object }): Promise<string> {
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    written += `${line}\n`;
    const [address] = /http:[^\s"]+\/graphql(?="|$)/.exec(line) ?? [];
    if (!address) continue;
    child.stdout.resume(); // Its log goes on.
    return address;
  }
  throw new Error(`${child.spawnargs.join(' ')} ended:\n${written}`);
}
