import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { explorerViews } from '../../src/server/http/pages/explorer-pages.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const script = `/* ${'MSME '.repeat(400)} */\n`;
const page = '<!doctype html><title>Explorer</title>';

let folder: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'msme-graph-explorer-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'manifest.json'), '{}');
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/main-1a2b3c4d.js'), script);
  writeFileSync(join(folder, 'assets/main-1a2b3c4d.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/main-1a2b3c4d.js.br'), brotliCompressSync(script));
  const store = memoryStore(buildGraph(rawDataset({ entities: [] })));
  server = httpServer({ currentStore: () => store, graphiql: '/none', explorer: folder }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // A server that listens on a port has such an address.
});

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the pages of the explorer', () => {
  test.each([
    '/',
    '/search?q=compendium',
    '/meeting',
    '/meeting/2023-07-03',
    '/document/INF/MSME/W/46',
    '/document/WT/MIN(17)/58/Rev.1',
    '/paragraph/annual-report-2023/2.4',
  ])('%s responds with the page, which browsers must revalidate at every visit', async (path) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toBe(page);
  });

  test('the content security policy allows scripts and styles from this origin only, and none inline', async () => {
    const policy = (await fetch(origin)).headers.get('content-security-policy');
    expect(policy?.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"]),
    );
    expect(policy).not.toContain('unsafe');
  });

  test('the server has a path for every view of the explorer', () => {
    const views = readFileSync(join(import.meta.dirname, '../../src/web/explorer/views.ts'), 'utf8');
    const firstSegments = [...new Set([...views.matchAll(/path: '\/([a-z]+)/g)].map(([, segment]) => segment))];
    expect(firstSegments.length).toBeGreaterThan(0);
    expect(explorerViews).toEqual(firstSegments);
  });

  test('other methods than GET and HEAD get status 405', async () => {
    const response = await fetch(`${origin}/meeting`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('the files of the explorer', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('with Accept-Encoding: %s, the encoding is %s', async (accepted, encoding) => {
    const response = await fetch(`${origin}/assets/main-1a2b3c4d.js`, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(await response.text()).toBe(script);
  });

  test.each([
    '/assets/other-1a2b3c4d.js',
    '/assets/',
    '/manifest.json',
    '/index.html',
    '/nothing',
    '/meetings',
    '/favicon.ico',
    '/../package.json',
  ])('%s does not exist, and gets status 404 without the page', async (path) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toBe(page);
  });

  test('a browser that requests an unknown path gets the page with status 404', async () => {
    const response = await fetch(`${origin}/nothing`, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(page);
  });
});
