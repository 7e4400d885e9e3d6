import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadGraph } from '../../../src/dataset/build.ts';
import type { Graph } from '../../../src/model/graph.ts';
import { type HttpServerOptions, httpServer } from '../../../src/server/http/server.ts';
import { memoryStore } from '../../../src/store/memory/store.ts';
import { twoSourceGraph } from '../next-report.ts';

const project = join(import.meta.dirname, '../../..');

/** A running server. */
export interface BrowserTestServer {
  readonly origin: string;
  close(): void;
}

/** Starts a server with the real data, GraphiQL and the explorer. */
export function serveExplorer(options: Partial<HttpServerOptions> = {}): Promise<BrowserTestServer> {
  return serveData({ explorer: built('explorer'), ...options });
}

/** Starts a server with the real data and the made-up report of the next year, GraphiQL and the explorer. */
export function serveTwoSources(): Promise<BrowserTestServer> {
  return serveGraph(twoSourceGraph(), { explorer: built('explorer') });
}

/** Starts a server with the real data and GraphiQL, without the explorer. */
export function serveGraphiQL(): Promise<BrowserTestServer> {
  return serveData({});
}

/** The folder of the built explorer or GraphiQL. @throws {Error} if it is not built. */
export function built(name: 'explorer' | 'graphiql'): string {
  const folder = join(project, 'dist', name);
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`dist/${name}/index.html is missing. Run "npm run build".`);
}

/** Presses a button and returns the file that it downloads. */
export async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await downloaded;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Runs an operation and returns its data. */
export async function query<Data>(origin: string, text: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return ((await response.json()) as { data: Data }).data;
}

function serveData(options: Partial<HttpServerOptions>): Promise<BrowserTestServer> {
  return serveGraph(loadGraph(join(project, 'data')), options);
}

async function serveGraph(graph: Graph, options: Partial<HttpServerOptions>): Promise<BrowserTestServer> {
  const store = memoryStore(graph);
  const server = httpServer({ currentStore: () => store, graphiql: built('graphiql'), ...options }).listen(
    0,
    'localhost',
  );
  await once(server, 'listening');
  return {
    // A server that listens on a port has such an address.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
