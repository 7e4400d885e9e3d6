import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { loadGraph } from '../dataset/index.ts';
import { httpServer } from '../server/http/index.ts';
import { memoryStore } from '../store/memory/index.ts';
import { projectFolder as project } from './project.ts';

const [graphiql, explorer] = [join(project, 'dist/graphiql'), join(project, 'dist/explorer')];
const maxBytes = 250_000; // Keeps the README fast to load.

interface Screenshot {
  /** The file is docs/<name>.png. */
  readonly name: string;
  readonly address: string;
  /** Prepares the page. */
  readonly prepare: (page: Page) => Promise<void>;
}

const screenshots: readonly Screenshot[] = [
  {
    name: 'explorer',
    address: '/document/INF/MSME/W/46',
    prepare: (page) => page.locator('.disclosure').first().click(),
  },
  { name: 'search', address: '/search?q=trade+finance', prepare: (page) => page.locator('mark').first().waitFor() },
  { name: 'graph', address: '/graph/organization/itc', prepare: (page) => scrollTo(page, '.graph-svg') },
  { name: 'trace', address: '/trace/document/INF/MSME/W/46?depth=2', prepare: openEvidence },
  { name: 'paths', address: '/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', prepare: openEvidence },
  { name: 'timeline', address: '/timeline', prepare: (page) => scrollTo(page, '.time-frame') },
  { name: 'coverage', address: '/coverage', prepare: (page) => scrollTo(page, '.count-status') },
  {
    name: 'graphiql',
    address: '/graphiql/',
    async prepare(page) {
      await page.getByRole('button', { name: 'Execute query' }).click();
      await page.locator('.graphiql-response', { hasText: '"data"' }).waitFor();
    },
  },
];

/**
 * Takes the screenshots of the README and docs/explorer.md into docs/. Requires "npm run build", and Chromium in
 * /usr/bin/chromium or at CHROMIUM_PATH.
 */
export async function takeScreenshots(): Promise<void> {
  for (const folder of [graphiql, explorer])
    if (!existsSync(join(folder, 'index.html')))
      throw new Error(`${folder} must contain a build. Run "npm run build".`);
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
    for (const { name, address, prepare } of screenshots) {
      await page.goto(`http://localhost:${port}${address}`);
      await prepare(page);
      await takeScreenshot(page, name);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Opens the first evidence and scrolls to it. */
async function openEvidence(page: Page): Promise<void> {
  await page.locator('.disclosure').first().click();
  await scrollTo(page, 'figure.evidence');
}

/** Scrolls the first match to the middle of the window, or to the top if it is tall. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element) =>
      element.scrollIntoView({ block: element.clientHeight < innerHeight / 2 ? 'center' : 'start' }),
    );
}

async function takeScreenshot(page: Page, name: string): Promise<void> {
  const file = join(project, 'docs', `${name}.png`);
  // Move the mouse away from the last button, and wait until Monaco's scrollbars have faded.
  await page.mouse.move(1_270, 790);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(2_000);
  mkdirSync(join(project, 'docs'), { recursive: true });
  const { length } = await page.screenshot({ path: file });
  if (length > maxBytes) throw new Error(`${file} must have at most ${maxBytes} bytes, but has ${length}.`);
  process.stdout.write(`docs/${name}.png: ${Math.round(length / 1_000)} kB\n`);
}
