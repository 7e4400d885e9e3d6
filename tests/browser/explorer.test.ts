import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readManifest } from '../../src/server/operations/manifest.ts';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { download, serveExplorer } from '../helpers/browser/explorer.ts';
import { settingsWith } from '../helpers/settings.ts';

describe.skipIf(withoutBrowser())('the explorer in a browser', { timeout: 60_000 }, () => {
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

  test('the first page says what is in the graph, and its questions lead to views', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: '62 Presentations' }).waitFor();
    expect(await page.title()).toBe('MSME Group graph');
    const questions = await page
      .locator('.questions a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const answers: [string, string][] = [];
    for (const question of questions) {
      await page.goto(question ?? '');
      await page.locator('.relation, .time-item, .declared').first().waitFor();
      answers.push([question ?? '', (await page.locator('h1').textContent()) ?? '']);
    }
    expect(answers).toEqual([
      ['/meeting/2023-07-03?kind=PRESENTED_AT&side=in', 'Meeting of 3 July 2023'],
      ['/organization/msme-group?kind=HELD_OFFICE&side=in', 'Informal Working Group on MSMEs'],
      ['/topic/women-led-msmes', 'Women-led MSMEs'],
      ['/timeline', 'Timeline'],
      ['/coverage?counts=differ', 'Coverage'],
    ]);
    expect(troubles).toEqual([]);
  });

  test('every view works where no other operations are answered than those of the manifest', async () => {
    const strict = await serveExplorer({
      persistedOperations: readManifest('schema/operations.json'),
      settings: settingsWith({ persistedOperations: { required: true } }),
    });
    const strictTroubles = watch(page, strict.origin);
    for (const [address, shows] of [
      ['/', '.counts'],
      ['/search?q=compendium', '.rows li'],
      ['/document', '.rows li'],
      ['/meeting/2023-07-03', '.relation'],
      ['/picture/organization/itc', '.picture-node'],
      ['/trace/document/INF/MSME/W/46', '.tree li'],
      ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', '.paths li'],
      ['/timeline', '.time-item'],
      ['/coverage', '.declared'],
    ] as const) {
      await page.goto(strict.origin + address);
      await page.locator(shows).first().waitFor();
      await page.getByText('Data version').waitFor();
    }
    strict.close();
    expect(strictTroubles).toEqual([]);
  });

  test('with the keyboard alone: "/" searches, arrows choose, Enter opens, and the focus is on the content', async () => {
    await page.goto('/');
    await page.getByRole('heading', { name: 'What the graph holds' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('annual rep');
    await page
      .getByRole('option', { name: /Annual Rep/ })
      .first()
      .waitFor();
    await page.locator('.search-box [role=status]', { hasText: /results$/ }).waitFor({ state: 'attached' });
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await box.getAttribute('aria-activedescendant');
    const option = page.locator(`[id="${active}"]`);
    expect(await option.getAttribute('aria-selected')).toBe('true');
    expect(await option.locator('mark').allTextContents()).toEqual(expect.arrayContaining(['Annual', 'Report']));
    const name = await option.locator('.option-name').textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    expect(troubles).toEqual([]);
  });

  test('Escape closes the results and then clears the text; Enter without a choice leads to all results', async () => {
    await page.goto('/');
    const box = page.getByRole('combobox');
    await box.fill('compendium');
    await page.getByRole('option', { name: /^All \d+ results$/ }).waitFor();
    await page.keyboard.press('Escape');
    expect([await box.getAttribute('aria-expanded'), await box.inputValue()]).toEqual(['false', 'compendium']);
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await box.fill('compendium');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Search: compendium' }).waitFor();
    await page.getByLabel('Of type').selectOption('Documents');
    await page.waitForURL('/search?q=compendium&type=DOCUMENT');
    await page.locator('.rows .when', { hasText: 'Document' }).first().waitFor();
    expect(new Set(await page.locator('.rows .when').allTextContents())).toEqual(new Set(['Document']));
  });

  test('what nothing is found for is said', async () => {
    await page.goto('/search?q=zzzzzz');
    await page.getByText('Nothing found for “zzzzzz”.').waitFor();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('qqqqqq');
    await page.getByText('Nothing found for “qqqqqq”', { exact: true }).waitFor();
  });

  test('an answer to an earlier text that comes late is dropped', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().variables.query === 'compendium') await held;
      await route.continue();
    });
    await page.goto('/');
    const box = page.getByRole('combobox');
    const asked = page.waitForRequest((request) => request.postDataJSON()?.variables.query === 'compendium');
    await box.fill('compendium');
    await asked;
    await box.fill('Barbados');
    await page
      .getByRole('option', { name: /Barbados/ })
      .first()
      .waitFor();
    const late = page
      .waitForResponse((response) => response.request().postDataJSON()?.variables.query === 'compendium')
      .catch(() => null);
    release();
    await Promise.race([late, page.waitForTimeout(500)]);
    expect(await page.getByRole('option').first().textContent()).toContain('Barbados');
  });

  test('a page of an entity has its facts, its relations by kind, and the words that each rests on a click away', async () => {
    await page.goto('/document/INF/MSME/W/46');
    await page.getByRole('heading', { name: 'Considered at 2' }).waitFor();
    expect(await page.title()).toBe(
      'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance · MSME Group graph',
    );
    expect(await page.locator('.facts').innerText()).toContain('INF/MSME/W/46 and INF/TGE/W/7');
    expect(await page.locator('.facts').innerText()).toMatch(/Date\s+not stated/);
    expect(await page.getByRole('link', { name: 'Open on docs.wto.org' }).getAttribute('href')).toMatch(
      /^https:\/\/docs\.wto\.org\//,
    );
    const row = page.locator('.relation', { hasText: 'Meeting of 9 October 2023' }).first();
    expect(await row.locator('.role').textContent()).toBe('reviewed');
    expect(await row.locator('.basis').textContent()).toBe('stated');
    await row.getByRole('button').click();
    expect(await row.locator('.evidence mark').allTextContents()).toContain('INF/MSME/W/46-INF/TGE/W/7');
    await row.getByRole('link', { name: 'paragraph 2.5' }).click();
    await page.getByRole('heading', { name: '2023 Annual Report, paragraph 2.5' }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('where the source is attached, the words are marked within their sentence, both of one sentence at once', async () => {
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const context = 'At a meeting, INF/MSME/W/46-INF/TGE/W/7 was reviewed.';
      await route.fulfill({ response, body: text.replaceAll('"context":null', `"context":"${context}"`) });
    });
    await page.goto('/document/INF/MSME/W/46');
    const row = page.locator('.relation', { hasText: 'Meeting of 9 October 2023' }).first();
    await row.getByRole('button').click();
    expect(await row.locator('blockquote').count()).toBe(1);
    expect(await row.locator('blockquote').textContent()).toContain(
      'At a meeting, INF/MSME/W/46-INF/TGE/W/7 was reviewed.',
    );
    expect(await row.locator('blockquote mark').allTextContents()).toEqual([
      'INF/MSME/W/46-INF/TGE/W/7',
      'was reviewed',
    ]);
  });

  test('a relation that no words state names its rule', async () => {
    await page.goto('/document/INF/MSME/W/46');
    const row = page.locator('.relation', { has: page.getByText('derived', { exact: true }) }).first();
    await row.getByRole('button').click();
    expect(await row.locator('.rule').textContent()).toMatch(/^By the rule: ./);
  });

  test('what the sources do not state is said', async () => {
    await page.goto('/presentation/2023-04-26-external-g20-msme-agenda');
    await page.getByRole('heading', { name: 'Not stated' }).waitFor();
    expect(await page.locator('.absences li').allTextContents()).toEqual(['The sources do not say who presented it.']);
  });

  test('a long list loads more where the focus is, and is the same after a visit elsewhere', async () => {
    await page.goto('/organization/msme-group');
    await page.getByText('100 of 163 relations').waitFor();
    await page.getByRole('button', { name: 'Load more' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('All 163 relations are shown').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('All 163 relations are shown');
    await page.locator('.relation a:visible').last().scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    const name = await page.locator('.relation a:visible').last().locator('span').last().textContent();
    await page.locator('.relation a:visible').last().click();
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.getByText('All 163 relations are shown').waitFor();
    expect(scrolled).toBeGreaterThan(500);
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 50, scrolled);
    expect(troubles).toEqual([]);
  });

  test('one kind of relation has an address of its own, and the way back leads to all', async () => {
    await page.goto('/meeting/2023-07-03');
    await page.getByRole('link', { name: 'Participants 12' }).click();
    await page.waitForURL('/meeting/2023-07-03?kind=TOOK_PART_IN&side=in');
    await page.getByText('← All relations').waitFor();
    expect(await page.locator('.relation-group h2').allTextContents()).toEqual(['Participants 12']);
    expect(await page.locator('.relation').count()).toBe(12);
    await page.goBack();
    await page.getByRole('heading', { name: 'Presented here 12' }).waitFor();
    expect(await page.locator('.relation-group').count()).toBeGreaterThan(5);
  });

  test('"show the query" opens GraphiQL with what the page asked, and it has the same answer there', async () => {
    const asked = () =>
      page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'EntityPage');
    const first = asked();
    await page.goto('/person/matthew-wilson?kind=HELD_OFFICE&side=out');
    const { query, variables } = (await first).request().postDataJSON();
    const answer = await (await first).json();
    await page.locator('.relation').first().waitFor();
    await page.getByRole('link', { name: 'Show the query' }).click();
    await page.waitForURL(/\/graphiql\/#/);
    const shown = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    const again = asked();
    await page.getByRole('button', { name: 'Execute query' }).click();
    expect(answer.data.entity.relations.totalCount).toBeGreaterThan(0);
    expect(await (await again).json()).toEqual(answer);
  });

  test('what is on the screen can be taken as CSV and JSON', async () => {
    await page.goto('/meeting/2023-07-03?kind=CONVENES&side=in');
    expect(await download(page, 'Download CSV')).toEqual({
      name: 'meeting-2023-07-03-convenes.csv',
      text: [
        '\uFEFFrelation,name,slug,type,role,when,basis,rule,sentence,quotes,paragraphs',
        'Convened by,INF/MSME/CN/22,document/INF/MSME/CN/22,Document,,,STATED,,INF/MSME/CN/22 convenes Meeting of 3 July 2023,3 July 2023 | INF/MSME/CN/22,paragraph/annual-report-2023/2.4 | paragraph/annual-report-2023/2.4',
        '',
      ].join('\r\n'),
    });
    const json = await download(page, 'Download JSON');
    expect(json.name).toBe('meeting-2023-07-03-convenes.json');
    expect(JSON.parse(json.text)).toMatchObject({ name: 'Meeting of 3 July 2023', relations: [{ kind: 'CONVENES' }] });
  });

  test('a server that is gone is said to be, what was seen before still shows, and a retry goes on', async () => {
    await page.goto('/meeting/2023-07-03');
    await page.getByRole('heading', { name: 'Presented here 12' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: /^Document: INF\/MSME\/CN\/22/ }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Presented here 12' }).waitFor();
    await page.goForward();
    await page.getByText('The server cannot be reached').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Convenes 1' }).waitFor();
  });

  test('a busy server is asked again when it said to', async () => {
    let asked = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName !== 'EntityPage' || asked++ > 0) return route.continue();
      const errors = [{ message: 'Too many dear operations wait.', extensions: { code: 'OVERLOADED' } }];
      await route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { errors } });
    });
    await page.goto('/meeting/2023-07-03');
    await page.getByText('The server cannot answer now').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(
      /Too many dear operations wait\..*Asking again in 1 s\..*Code OVERLOADED/s,
    );
    await page.getByRole('heading', { name: 'Presented here 12' }).waitFor();
    expect(asked).toBe(2);
  });

  test('an error of the API is shown with its code', async () => {
    await page.goto(`/search?q=${'x'.repeat(5_000)}`);
    await page.getByText('The server did not answer this question').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(
      /must have at most \d+ characters.*ARGUMENT_OUT_OF_RANGE/s,
    );
  });

  test('a slash at the end of an address does no harm', async () => {
    await page.goto('/document/INF/MSME/W/45/?kind=CONSIDERED&side=in');
    await page.getByRole('heading', { level: 1, name: /INF\/MSME\/W\/45/ }).waitFor();
    expect(page.url()).toBe(`${server.origin}/document/INF/MSME/W/45?kind=CONSIDERED&side=in`);
  });

  test('an address that leads nowhere says so', async () => {
    const response = await page.goto('/nothing/here');
    expect(response?.status()).toBe(404);
    await page.getByText('There is no page at this address.').waitFor();
    await page.getByRole('link', { name: 'See what the graph holds' }).waitFor();
    await page.goto('/meeting/1999-01-01');
    await page.getByText('The graph has nothing at “meeting/1999-01-01”.').waitFor();
    expect(await page.title()).toBe('Not found · MSME Group graph');
    await page.getByRole('link', { name: 'see what the graph holds' }).click();
    await page.getByRole('heading', { name: 'What the graph holds' }).waitFor();
  });

  test('the theme is that of the system until another is chosen, which lasts', async () => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const dark = await paper();
    await page.getByRole('button', { name: 'Dark', pressed: true }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Dark', pressed: false }).waitFor();
    expect(await paper()).toBe(light);
  });

  test('without JavaScript it says what it needs, and what there is without', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: server.origin });
    const still = await plain.newPage();
    await still.goto('/meeting/2023-07-03');
    expect(await still.locator('noscript, main').first().innerText()).toContain('needs JavaScript');
    await still.getByRole('link', { name: 'all meetings' }).click();
    expect(await still.locator('body').innerText()).toContain('Meeting of 3 July 2023');
    await plain.close();
  });
});
