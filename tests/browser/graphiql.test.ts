import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { httpServer } from '../../src/server/http/server.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';

const project = join(import.meta.dirname, '../..');
const graphiql = join(project, 'dist/graphiql');
const shared = {
  query: 'query Shared($slug: String!) { entity(slug: $slug) { name } }',
  variables: '{ "slug": "meeting/2023-07-03" }',
};

describe.skipIf(withoutBrowser())('GraphiQL in a browser', { timeout: 60_000 }, () => {
  let server: Server;
  let origin: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    if (!existsSync(join(graphiql, 'index.html')))
      throw new Error('dist/graphiql/index.html is missing: "npm ci" builds GraphiQL, and so does "npm run build".');
    const store = memoryStore(loadGraph(join(project, 'data')));
    server = httpServer({ currentStore: () => store, graphiql }).listen(0, 'localhost');
    await once(server, 'listening');
    origin = `http://localhost:${(server.address() as AddressInfo).port}`; // A server that listens on a port has such an address.
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    troubles = watch(page, origin);
  });

  afterEach(() => context.close());

  test('opens the examples in tabs without a failed request, a request elsewhere, a console error or a CSP violation', async () => {
    await open(page, `${origin}/`);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/graphql')),
    );
    await page.getByRole('button', { name: 'Prettify query' }).click(); // Loads Prettier, which comes in files of its own.
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(`${origin}/graphiql/`);
    expect(await page.title()).toBe('MSME Group graph: GraphiQL');
    expect(await tabTitles(page)).toEqual(exampleNames());
    const workers = () => page.workers().map((worker) => /\/(\w+)\.worker-/.exec(worker.url())?.[1]);
    await expect.poll(workers, { timeout: 10_000 }).toEqual(expect.arrayContaining(['editor', 'graphql', 'json']));
    expect(troubles).toEqual([]);
  });

  test('runs the first example and shows its answer', async () => {
    await open(page, `${origin}/graphiql/`);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.graphiql-response', { hasText: 'Meeting of 3 July 2023' }).waitFor();
    expect(await textOf(page, '.graphiql-response')).toContain('"symbol": "INF/MSME/CN/22"');
    expect(troubles).toEqual([]);
  });

  test('a link opens its operation with its variables before the examples', async () => {
    await open(page, linkTo(origin));
    expect(await textOf(page, '.graphiql-query-editor')).toContain(shared.query);
    expect(await textOf(page, '.graphiql-editor-tool')).toContain(shared.variables);
    expect(await activeTab(page)).toBe('Shared');
    expect(await tabTitles(page)).toEqual(['Shared', ...exampleNames()]);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.graphiql-response', { hasText: '"name": "Meeting of 3 July 2023"' }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('a link opens beside the tabs that the browser remembers, once, whether the page is new or open already', async () => {
    await open(page, `${origin}/graphiql/`);
    await page.locator('.graphiql-tab-button', { hasText: exampleNames()[1] ?? '' }).click();
    await stored(page, exampleNames()[1] ?? '');
    const reloaded = page.waitForEvent('load');
    await page.evaluate((link) => location.assign(link), linkTo(origin));
    await reloaded;
    await ready(page);
    expect(await tabTitles(page)).toEqual([...exampleNames(), 'Shared']);
    expect(await activeTab(page)).toBe('Shared');
    await stored(page, 'Shared');
    await page.close();

    page = await context.newPage();
    await open(page, linkTo(origin));
    expect(await tabTitles(page)).toEqual([...exampleNames(), 'Shared']);
    expect(await activeTab(page)).toBe('Shared');
  });

  test('an edited link leaves the address, and comes back with its variables on the next visit', async () => {
    await open(page, linkTo(origin));
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# Mine. ');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '');
    await stored(page, '# Mine. ');
    await page.reload();
    await ready(page);
    expect(await tabTitles(page)).toEqual(['Shared', ...exampleNames()]);
    expect(await textOf(page, '.graphiql-query-editor')).toContain('# Mine.');
    expect(await textOf(page, '.graphiql-editor-tool')).toContain(shared.variables);
  });

  test('the toolbar copies a link that opens the same operation elsewhere', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, linkTo(origin));
    await page.getByRole('button', { name: 'Copy a link to this query' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(linkTo(origin));
    expect(page.url()).toBe(link);
  });

  test('the documentation explorer finds a type and shows its description', async () => {
    await open(page, `${origin}/graphiql/`);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('combobox').fill('Meeting');
    await page.getByRole('option', { name: 'Meeting', exact: true }).click();
    await page.locator('.graphiql-doc-explorer-title', { hasText: 'Meeting' }).waitFor();
    const description = await page
      .locator('.graphiql-doc-explorer-content .graphiql-markdown-description')
      .first()
      .textContent();
    expect(description).toContain('meeting of the MSME Group');
    expect(troubles).toEqual([]);
  });

  test('every tab fits on a screen of 800 pixels', async () => {
    await page.setViewportSize({ width: 800, height: 700 });
    await open(page, `${origin}/graphiql/`);
    const edges = await page
      .locator('.graphiql-tab')
      .evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().right));
    expect(edges).toHaveLength(exampleNames().length);
    expect(Math.max(...edges)).toBeLessThanOrEqual(800);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
  });
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

async function ready(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
}

function linkTo(origin: string): string {
  return `${origin}/graphiql/#${new URLSearchParams(shared)}`;
}

/** Waits until GraphiQL wrote its tabs, with this text in the active one, into the browser's storage. */
async function stored(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
    return state?.tabs[state.activeTabIndex]?.query.includes(wanted);
  }, text);
}

/** The text of an editor. Monaco writes spaces as no-break spaces. */
async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(`${selector} .view-lines`).first().textContent();
  return (text ?? '').replaceAll('\u00a0', ' ');
}

function tabTitles(page: Page): Promise<string[]> {
  return page.locator('.graphiql-tab-button').allTextContents();
}

function activeTab(page: Page): Promise<string | null> {
  return page.locator('.graphiql-tab-active .graphiql-tab-button').textContent();
}

/** The names of the operations in src/examples, in the order of the files: the titles of the opening tabs. */
function exampleNames(): string[] {
  const folder = join(project, 'src/examples');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => /^query (\w+)/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? `no query in ${file}`);
  if (names.length === 0) throw new Error('src/examples holds no example.');
  return names;
}
