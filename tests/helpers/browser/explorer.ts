import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadGraph } from '../../../src/dataset/build.ts';
import { type HttpServerOptions, httpServer } from '../../../src/server/http/server.ts';
import { memoryStore } from '../../../src/store/memory/store.ts';

const project = join(import.meta.dirname, '../../..');

/** The folder of the built explorer. @throws {Error} where it is not built. */
export function builtExplorer(): string {
  const folder = join(project, 'dist/explorer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error('dist/explorer/index.html is missing: "npm ci" builds the explorer, and so does "npm run build".');
}

/** A server with the real data, GraphiQL and the explorer. */
export async function serveExplorer(
  options: Partial<HttpServerOptions> = {},
): Promise<{ readonly origin: string; close(): void }> {
  const store = memoryStore(loadGraph(join(project, 'data')));
  const graphiql = join(project, 'dist/graphiql');
  const server = httpServer({ currentStore: () => store, graphiql, explorer: builtExplorer(), ...options }).listen(
    0,
    'localhost',
  );
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`, // A server that listens on a port has such an address.
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What the browser saves when a button is pressed. */
export async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
