import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { memoryStore } from '../../src/store/memory/store.ts';
import { dataGraph } from './data-graph.ts';
import { startTestServer } from './test-server.ts';

/** The clients of the API, with packages of their own. */
export const clientsFolder = 'examples/clients';

/** Whether to skip the tests of the clients. In CI, where nobody would notice skipped tests, they fail. */
export function skipClientTests(): boolean {
  if (existsSync(join(clientsFolder, 'node_modules'))) return false;
  const reason = `The clients are not tested: their packages are not installed (node tools/install.mjs ${clientsFolder}).`;
  if (process.env.CI) throw new Error(reason);
  console.warn(reason);
  return true;
}

/** Runs a file in the folder of the clients. @throws {Error} if it fails */
export async function runInClients(
  file: string,
  parameters: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [file, ...parameters], {
    cwd: clientsFolder,
    env: { ...process.env, ...settings },
  });
}

/** Starts a server with the real data. */
export async function startDataServer(onEnd: (close: () => Promise<void>) => void): Promise<{ origin: string }> {
  const store = memoryStore(dataGraph);
  return startTestServer(onEnd, { currentStore: () => store });
}
