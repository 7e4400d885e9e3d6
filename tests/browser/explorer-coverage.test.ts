import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { serveExplorer } from '../helpers/browser/explorer.ts';

describe.skipIf(withoutBrowser())('coverage in a browser', { timeout: 120_000 }, () => {
  let server: Awaited<ReturnType<typeof serveExplorer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    server = await serveExplorer();
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, baseURL: server.origin });
    page = await context.newPage();
    troubles = watch(page, server.origin);
    await page.goto('/coverage');
    await page.locator('.declared').first().waitFor();
  });

  afterEach(() => context.close());

  test('each declared number stands beside what was found, with what is missing, and rests on words a click away', async () => {
    expect(await page.locator('.check-sums li').allInnerTexts()).toEqual([
      expect.stringMatching(/^31\s+numbers declared$/),
      expect.stringMatching(/^20\s+of them found in full$/),
      expect.stringMatching(/^53\s+choices that the text left$/),
      expect.stringMatching(/^23\s+documents cited, not read$/),
    ]);
    await load('numbers');
    const nine = page.locator('.declared', { hasText: 'international organizations at the Network meeting' });
    expect(await nine.locator('.declared-head').innerText()).toMatch(/9 declared, 6 found\s+3 missing/);
    await nine.getByRole('button', { name: /^1 quote/ }).click();
    expect(await nine.locator('mark').allTextContents()).toEqual(['Nine International Organizations']);
    const members = page.locator('.declared', { has: page.getByText('members of the Group', { exact: true }) });
    expect(await members.innerText()).toMatch(/98 declared, 98 found\s+all found/);
    await nine.locator('.check-where').getByRole('link', { name: 'paragraph 4.4' }).click();
    await page.getByRole('heading', { level: 1, name: /4\.4/ }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('only those that differ can be shown, and the address keeps that', async () => {
    await page.getByRole('checkbox', { name: 'Only where they differ (11 of 31)' }).check();
    await page.waitForURL('/coverage?counts=differ');
    await page.reload();
    await page.locator('.declared').first().waitFor();
    const verdicts = await page.locator('.declared .verdict').allTextContents();
    expect(verdicts.toSorted()).toEqual([
      '1 missing',
      '3 missing',
      '4 missing',
      ...Array.from({ length: 8 }, () => 'none one by one'),
    ]);
  });

  test('a choice of the text says what it leaves open and how it is settled; the list goes on page by page, also after the way back', async () => {
    const choices = page.locator('.ambiguity');
    expect(await choices.count()).toBe(20);
    await load('choices');
    expect(await choices.count()).toBe(53);
    const word = choices.filter({ hasText: 'The word third has three senses' });
    expect(await word.locator('.reading').innerText()).toBe(
      'Settled: The edition of 2023 is the third, and Hey Success is the one of its three winners who came last to the Group.',
    );
    await word.getByRole('button', { name: /^3 quotes/ }).click();
    expect(await word.locator('mark').allTextContents()).toEqual([
      'third edition',
      'The third MSME Group meeting',
      'The third 2023',
    ]);
    await word.getByRole('link', { name: 'paragraph 2.2', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /2\.2/ }).waitFor();
    await page.goBack();
    await word.waitFor();
    expect(await choices.count()).toBe(53);
  });

  test('a document that was not read links to what cites it and to where it can be read', async () => {
    await load('documents');
    const compendium = page.locator('.cited', { hasText: 'joint compendium on access to finance' });
    expect(await compendium.locator('a').evaluateAll((links) => links.map((link) => link.textContent?.trim()))).toEqual(
      [
        'Document: INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
        '2023 Annual Report, paragraph 1.3',
        '2023 Annual Report, paragraph 2.5',
        '2023 Annual Report, paragraph 2.6',
        expect.stringContaining('Open on docs.wto.org'),
        expect.stringContaining('Search docs.wto.org'),
      ],
    );
    expect(await page.locator('.cited').count()).toBe(23);
  });

  test('the file has all three checks, and the query is the one that was asked', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click(),
    ]);
    const rows = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(1 + 31 + 53 + 23);
    expect(rows).toContain(
      'declared and found,international organizations at the Network meeting,9,6,3 missing,4.4,Nine International Organizations',
    );
    await page.getByRole('link', { name: 'Show the query' }).click();
    await page.getByText('query Coverage').first().waitFor();
  });

  test('it has no finding of axe and fits the screen, at three widths and in both themes', async () => {
    for (const button of (await page.locator('.disclosure').all()).slice(0, 3)) await button.click();
    expect(await a11yViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  /** Loads a list to its end. */
  async function load(things: string): Promise<void> {
    const status = page.locator('.load-more', { hasText: things });
    while (await status.getByRole('button', { name: 'Load more' }).isVisible())
      await status.getByRole('button').click();
  }
});
