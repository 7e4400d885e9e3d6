import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { download, serveExplorer } from '../helpers/browser/explorer.ts';

const proposal = 'document/INF/MSME/W/43';
const compendium = 'document/INF/MSME/W/46';
const known = `/paths?from=${proposal}&to=${compendium}`;

describe.skipIf(withoutBrowser())('the paths between two things', { timeout: 60_000 }, () => {
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
  });

  afterEach(() => context.close());

  test('from a page of an entity, the other end is looked for, and the paths are there', async () => {
    await page.goto(`/${proposal}`);
    await page.getByRole('link', { name: 'How is it connected with …' }).click();
    await page.getByText('And the other end?').waitFor();
    const from = page.getByRole('combobox', { name: 'From' });
    await expect.poll(() => from.inputValue()).toBe('INF/MSME/W/43, Supporting Women-Owned MSMEs');
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('joint compendium access to finance');
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('The first 10 paths within 4 steps, the shortest first; there may be more.').waitFor();
    expect(parametersOf(page)).toEqual({ from: proposal, to: compendium });
    expect(await page.title()).toBe(
      'From INF/MSME/W/43, Supporting Women-Owned MSMEs to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance · MSME Group graph',
    );
    expect(troubles).toEqual([]);
  });

  test('each step is a sentence that says what the sources say, between where it comes from and where it leads', async () => {
    await page.goto(known);
    const first = page.locator('.paths > li').first();
    await first.waitFor();
    expect(await first.locator('h2').textContent()).toBe('Path 1 3 steps');
    expect(await first.locator('.station .entity-link > span:last-child').allTextContents()).toEqual([
      'INF/MSME/W/43, Supporting Women-Owned MSMEs',
      'Meeting of 3 July 2023',
      'Decision to work on two compendiums of good practices',
      'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
    ]);
    expect(await first.locator('.sentence').allTextContents()).toEqual([
      '↑ Meeting of 3 July 2023 considered INF/MSME/W/43, Supporting Women-Owned MSMEs (discussed)',
      '↑ Decision to work on two compendiums of good practices was taken at Meeting of 3 July 2023',
      '↓ Decision to work on two compendiums of good practices led to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
    ]);
    expect(
      await first
        .locator('.sentence')
        .first()
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/meeting/2023-07-03', `/${proposal}`]);
    expect(await first.locator('.basis').allTextContents()).toEqual(['stated', 'stated', 'stated']);
    await first.getByRole('button', { name: /^2 quotes: Decision .* led to/ }).click();
    expect(await first.locator('.evidence mark').allTextContents()).toHaveLength(2);
    expect(await first.locator('.evidence figcaption').first().innerText()).toContain('Annual Report');
  });

  test('the shortest come first, and more are shown when asked for', async () => {
    await page.goto(`/paths?from=member/japan&to=person/matthew-wilson&steps=5`);
    await page.getByRole('link', { name: 'Show up to 20' }).click();
    await page.getByText('20 are the most that the server gives').waitFor();
    expect(parametersOf(page)).toEqual({
      from: 'member/japan',
      to: 'person/matthew-wilson',
      steps: '5',
      most: '20',
    });
    const lengths = await page
      .locator('.paths > li')
      .evaluateAll((paths) => paths.map((path) => path.querySelectorAll('li').length));
    expect(lengths).toHaveLength(20);
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    expect(lengths[0]).toBe(2);
  });

  test('swapping goes the other way, and the way back leads to where it was', async () => {
    await page.goto(known);
    await page.locator('.paths > li').first().waitFor();
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.getByRole('heading', { level: 1, name: /^From INF\/MSME\/W\/46-/ }).waitFor();
    expect(parametersOf(page)).toEqual({ from: compendium, to: proposal });
    const first = page.locator('.paths > li').first();
    await first.locator('.station', { hasText: 'INF/MSME/W/46' }).first().waitFor();
    expect((await first.locator('.arrow').allTextContents()).join('')).toBe('↑↓↓');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^From INF\/MSME\/W\/43/ }).waitFor();
  });

  test('that there is no path within so many steps is said, and a longer search is a click away', async () => {
    await page.goto(`${known}&steps=1`);
    await page.getByText('No path within 1 step.').waitFor();
    expect(await page.locator('.empty').innerText()).toContain('no chain of facts that short');
    await page.getByRole('link', { name: 'Look within 2 steps' }).click();
    await page.locator('.paths > li').first().waitFor();
    expect(await page.getByLabel('In at most').inputValue()).toBe('2');
  });

  test('that nothing but a shared text or topic connects the two is said', async () => {
    await page.goto(`${known}&steps=2`);
    await page.locator('.paths > li').first().waitFor();
    expect(await page.locator('.notice').innerText()).toContain(
      'every path rests at some point on no more than a common text',
    );
    await page.getByLabel('In at most').selectOption('3 steps');
    await page.getByText('8 paths within 3 steps, the shortest first.').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('shared topics and mentions count only when they are asked for', async () => {
    await page.goto(`${known}&steps=3`);
    await page.locator('.paths > li').first().waitFor();
    const loose = page.locator('.sentence', { hasText: / is about | mentions / });
    expect(await loose.count()).toBe(0);
    await page.getByLabel('also over shared topics, mentions and the calendar').check();
    await loose.first().waitFor();
    expect(parametersOf(page)).toMatchObject({ over: 'all' });
  });

  test('an end that the graph does not have is named, and the other one stays', async () => {
    await page.goto(`/paths?from=${proposal}&to=document/nope`);
    await page.getByText('The graph has nothing at “document/nope”.').waitFor();
    expect(await page.getByRole('combobox', { name: 'From' }).inputValue()).toContain('INF/MSME/W/43');
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('INF/MSME/W/46');
    await page.getByRole('option', { name: /joint compendium on access/ }).click();
    await page.locator('.paths > li').first().waitFor();
    await page.goto(`/paths?from=nothing&to=document/nope`);
    await page.getByText('The graph has nothing at “nothing” nor at “document/nope”.').waitFor();
    await page.goto(`/paths?from=${proposal}&to=${proposal}`);
    await page.getByText('Both ends are the same.').waitFor();
  });

  test('that the search was cut off is said', async () => {
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"truncated":false', '"truncated":true') });
    });
    await page.goto(`${known}&steps=3`);
    await page.getByText('The search took too long and was cut off: some may be missing.').waitFor();
    await page.goto(`${known}&steps=1`);
    await page.getByText('so that there may be one all the same').waitFor();
  });

  test('they can be taken as CSV and JSON, and their query is shown as it was sent', async () => {
    const asked = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'Paths');
    await page.goto(known);
    const { query, variables } = (await asked).request().postDataJSON();
    const csv = await download(page, 'Download CSV');
    expect(csv.name).toBe('paths-document-INF-MSME-W-43-document-INF-MSME-W-46.csv');
    expect(csv.text.split('\r\n')[0]).toBe(
      '\uFEFFpath,step,direction,name,slug,type,relation,basis,rule,sentence,quotes,paragraphs',
    );
    expect(csv.text.split('\r\n')[1]).toMatch(
      /^1,1,IN,Meeting of 3 July 2023,meeting\/2023-07-03,Meeting,CONSIDERED,STATED,,/,
    );
    expect(JSON.parse((await download(page, 'Download JSON')).text)).toEqual((await (await asked).json()).data.paths);
    const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
    const shown = new URLSearchParams(link?.split('#')[1]);
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    expect(variables).toEqual({ from: proposal, to: compendium, maxLength: 4, first: 10 });
  });
});

function parametersOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}
