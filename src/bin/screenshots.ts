import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { loadGraph } from '../dataset/index.ts';
import { httpServer } from '../server/http/index.ts';
import { memoryStore } from '../store/memory/index.ts';

// node src/bin/run.mjs screenshots: takes the pictures of the README and of docs/explorer.md into docs/. It needs Debian's Chromium, or the path of
// another in CHROMIUM_PATH, and "npm run build" first.
const project = join(import.meta.dirname, '../..');
const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
const maxBytes = 250_000; // What a README may ask of a slow line.

/** What there is a picture of: docs/<name>.png, of what is at an address, once it was made to show what it is for. */
const shots: readonly { name: string; address: string; show: (page: Page) => Promise<void> }[] = [
  { name: 'explorer', address: '/document/INF/MSME/W/46', show: (page) => page.locator('.disclosure').first().click() },
  { name: 'search', address: '/search?q=trade+finance', show: (page) => page.locator('mark').first().waitFor() },
  { name: 'picture', address: '/picture/organization/itc', show: (page) => inView(page, '.picture-svg') },
  { name: 'trace', address: '/trace/document/INF/MSME/W/46?depth=2', show: openedEvidence },
  { name: 'paths', address: '/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', show: openedEvidence },
  { name: 'timeline', address: '/timeline', show: (page) => inView(page, '.time-frame') },
  { name: 'coverage', address: '/coverage', show: (page) => inView(page, '.verdict') },
  {
    name: 'graphiql',
    address: '/graphiql/',
    async show(page) {
      await page.getByRole('button', { name: 'Execute query' }).click();
      await page.locator('.graphiql-response', { hasText: '"data"' }).waitFor();
    },
  },
];

for (const folder of [graphiql, explorer])
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} must hold a build: run "npm run build".`);
const store = memoryStore(loadGraph(join(project, 'data')));
const server = httpServer({ currentStore: () => store, graphiql, explorer }).listen(0, 'localhost');
await once(server, 'listening');
const { port } = server.address() as AddressInfo; // A server that listens on a port has such an address.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const { name, address, show } of shots) {
    await page.goto(`http://localhost:${port}${address}`);
    await show(page);
    await take(page, name);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** The first evidence opened, in the middle of the screen. */
async function openedEvidence(page: Page): Promise<void> {
  await page.locator('.disclosure').first().click();
  await inView(page, 'figure.evidence');
}

/** The first part that a selector finds in the middle of the screen, or its top at the top where it is tall. */
async function inView(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: part.clientHeight < innerHeight / 2 ? 'center' : 'start' }));
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
