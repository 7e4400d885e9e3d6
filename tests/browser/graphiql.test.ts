import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../helpers/browser/describe-in-browser.ts';
import { serveGraphiQL } from '../helpers/browser/explorer.ts';

const project = join(import.meta.dirname, '../..');
const shared = {
  query: 'query Shared($ref: EntityRef!) { entity(ref: $ref) { name } }',
  variables: '{ "ref": "meeting/2023-07-03" }',
};

describeInBrowser('GraphiQL', serveGraphiQL, (graphiql) => {
  test('opens the examples in tabs, without failed requests, console errors or requests to other origins', async () => {
    const { origin, page, problems } = graphiql;
    await open(page, `${origin}/`);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/graphql')),
    );
    await page.getByRole('button', { name: 'Prettify query' }).click(); // Loads Prettier, which has separate files.
    await page.waitForLoadState('networkidle', { timeout: 60_000 });
    expect(page.url()).toBe(`${origin}/graphiql/`);
    expect(await page.title()).toBe('MSME Group graph: GraphiQL');
    expect(await tabTitles(page)).toEqual(exampleNames());
    const workers = () => page.workers().map((worker) => /\/(\w+)\.worker-/.exec(worker.url())?.[1]);
    await expect.poll(workers, { timeout: 10_000 }).toEqual(expect.arrayContaining(['editor', 'graphql', 'json']));
    expect(problems).toEqual([]);
  });

  test('runs the first example and shows its result', async () => {
    const { origin, page, problems } = graphiql;
    await open(page, `${origin}/graphiql/`);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.graphiql-response', { hasText: 'Meeting of 3 July 2023' }).waitFor();
    expect(await textOf(page, '.graphiql-response')).toContain('"symbol": "INF/MSME/CN/22"');
    expect(problems).toEqual([]);
  });

  test('opens the operation of a link, with its variables, before the examples', async () => {
    const { origin, page, problems } = graphiql;
    await open(page, linkTo(origin));
    expect(await textOf(page, '.graphiql-query-editor')).toContain(shared.query);
    expect(await textOf(page, '.graphiql-editor-tool')).toContain(shared.variables);
    expect(await activeTab(page)).toBe('Shared');
    expect(await tabTitles(page)).toEqual(['Shared', ...exampleNames()]);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.graphiql-response', { hasText: '"name": "Meeting of 3 July 2023"' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('opens a link beside the stored tabs, once, on a new page and on an open one', async () => {
    const { context, origin, page } = graphiql;
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

    const newPage = await context.newPage();
    await open(newPage, linkTo(origin));
    expect(await tabTitles(newPage)).toEqual([...exampleNames(), 'Shared']);
    expect(await activeTab(newPage)).toBe('Shared');
  });

  test('removes an edited operation from the address, and restores it with its variables on the next visit', async () => {
    const { origin, page } = graphiql;
    await open(page, linkTo(origin));
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type('# Edited. ');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '');
    await stored(page, '# Edited. ');
    await page.reload();
    await ready(page);
    expect(await tabTitles(page)).toEqual(['Shared', ...exampleNames()]);
    expect(await textOf(page, '.graphiql-query-editor')).toContain('# Edited.');
    expect(await textOf(page, '.graphiql-editor-tool')).toContain(shared.variables);
  });

  test('copies a link to the operation', async () => {
    const { context, origin, page } = graphiql;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, linkTo(origin));
    await page.getByRole('button', { name: 'Copy a link to this query' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(linkTo(origin));
    expect(page.url()).toBe(link);
  });

  test('has a documentation explorer that finds a type and shows its description', async () => {
    const { origin, page, problems } = graphiql;
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
    expect(problems).toEqual([]);
  });

  test('shows all tabs on a screen 800 pixels wide', async () => {
    const { origin, page } = graphiql;
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

/** Waits until GraphiQL has stored its tabs with this text in the active one. */
async function stored(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? 'null');
    return state?.tabs[state.activeTabIndex]?.query.includes(wanted);
  }, text);
}

/** The text of an editor. Monaco renders spaces as no-break spaces. */
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

/** The names of the operations in src/examples, ordered by file: the titles of the default tabs. */
function exampleNames(): string[] {
  const folder = join(project, 'src/examples');
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => /^query (\w+)/m.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? `${file} has no query`);
  if (names.length === 0) throw new Error('src/examples has no examples.');
  return names;
}
