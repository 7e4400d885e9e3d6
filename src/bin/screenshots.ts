import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { loadGraph } from '../dataset/build.ts';
import { httpServer } from '../server/http.ts';
import { memoryStore } from '../store/memory.ts';

// node src/bin/run.mjs screenshots: takes the README's pictures: docs/graphiql.png of GraphiQL with the first example answered,
// docs/explorer.png of a document with its evidence, and docs/picture.png of what is around an organization. It needs Debian's Chromium, or the path of another in CHROMIUM_PATH, and "npm run build" first.
const project = join(import.meta.dirname, '../..');
const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
const maxBytes = 250_000; // What a README may ask of a slow line.

for (const folder of [graphiql, explorer])
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} must hold a build: run "npm run build".`);
const store = memoryStore(loadGraph(join(project, 'data')));
const server = httpServer({ store: () => store, graphiql, explorer }).listen(0, 'localhost');
await once(server, 'listening');
const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://localhost:${port}/document/INF/MSME/W/46`);
  await page.locator('.disclosure').first().click();
  await take(page, 'explorer');
  await page.goto(`http://localhost:${port}/picture/organization/itc`);
  await page.locator('.picture-node').first().waitFor();
  await page.locator('.picture-svg').scrollIntoViewIfNeeded();
  await take(page, 'picture');
  await page.goto(`http://localhost:${port}/graphiql/`);
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.graphiql-response', { hasText: '"data"' }).waitFor();
  await take(page, 'graphiql');
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** Takes docs/<name>.png. */
async function take(page: Page, name: string): Promise<void> {
  const picture = join(project, 'docs', `${name}.png`);
  // Away from the button that the mouse hovers over, and until Monaco's scrollbars have faded.
  await page.mouse.move(1_270, 790);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(2_000);
  mkdirSync(join(project, 'docs'), { recursive: true });
  const { length } = await page.screenshot({ path: picture });
  if (length > maxBytes) throw new Error(`${picture} must have at most ${maxBytes} bytes, but got ${length}.`);
  process.stdout.write(`docs/${name}.png: ${Math.round(length / 1_000)} kB\n`);
}
