import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** The GraphQL endpoint: `http://127.0.0.1:4000/graphql`. */
  readonly address: string;
  /** Milliseconds from the start of the process to its first response. */
  readonly startUpMs: number;
  stop(): Promise<void>;
}

/**
 * Starts Node with parameters that run a server, on a free port, and sends one request. The settings are added to the
 * environment, from which variables that begin with DATABASE are removed.
 * @throws {Error} with the output of the process if it exits before it prints an address.
 */
export async function startServer(
  parameters: readonly string[],
  settings: Readonly<Record<string, string>>,
  body: string,
): Promise<ServerProcess> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE'));
  const defaults = { NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_COST_PER_MINUTE: '0' };
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { ...Object.fromEntries(inherited), ...defaults, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const address = await addressOf(child);
  await post(address, body);
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

/** Sends a request, and resolves with the body of the response. */
export async function post(address: string, body: string): Promise<string> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return response.text();
}

/** The first address of a GraphQL endpoint that a process prints. */
async function addressOf(child: ChildProcess & { stdout: object; stderr: object }): Promise<string> {
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    output += `${line}\n`;
    const [address] = /http:[^\s"]+\/graphql(?="|$)/.exec(line) ?? [];
    if (!address) continue;
    child.stdout.resume(); // The rest of its output must be read, or the process blocks.
    return address;
  }
  throw new Error(`${child.spawnargs.join(' ')} exited:\n${output}`);
}
