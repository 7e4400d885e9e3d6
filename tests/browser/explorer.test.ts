import { expect, test } from 'vitest';
import { readManifest } from '../../src/server/operations/manifest.ts';
import { recordProblems } from '../helpers/browser/browser.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download, serveExplorer } from '../helpers/browser/explorer.ts';
import { settingsWith } from '../helpers/settings.ts';

describeExplorer('the explorer', (explorer) => {
  test('the home page shows the contents of the graph, and its example questions lead to views', async () => {
    const { page, problems } = explorer;
    await page.goto('/');
    await page.getByRole('link', { name: '50 Presentations' }).waitFor();
    expect(await page.title()).toBe('MSME Group graph');
    const addresses = await page
      .locator('.example-questions a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const headings: [string, string][] = [];
    for (const address of addresses) {
      await page.goto(address ?? '');
      await page.locator('.relation, .time-item, .declared-count').first().waitFor();
      headings.push([address ?? '', (await page.locator('h1').textContent()) ?? '']);
    }
    expect(headings).toEqual([
      ['/meeting/2023-07-03?kind=PRESENTED_AT&direction=in', 'Meeting of 3 July 2023'],
      ['/post/msme-group-coordinator?kind=HOLDS&direction=in', 'Coordinator of the MSME Group'],
      ['/topic/women-led-msmes', 'Women-led MSMEs'],
      ['/timeline', 'Timeline'],
      ['/coverage?counts=differ', 'Coverage'],
    ]);
    expect(problems).toEqual([]);
  });

  test('every view works with a server that accepts only the operations of the manifest', async () => {
    const { page } = explorer;
    const strict = await serveExplorer({
      persistedOperations: readManifest('schema/operations.json'),
      settings: settingsWith({ persistedOperations: { required: true } }),
    });
    const strictProblems = recordProblems(page, strict.origin);
    for (const [address, content] of [
      ['/', '.entity-counts'],
      ['/search?q=compendium', '.rows li'],
      ['/document', '.rows li'],
      ['/meeting/2023-07-03', '.relation'],
      ['/graph/organization/itc', '.graph-node'],
      ['/trace/document/INF/MSME/W/46', '.tree li'],
      ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', '.paths li'],
      ['/timeline', '.time-item'],
      ['/coverage', '.declared-count'],
    ] as const) {
      await page.goto(strict.origin + address);
      await page.locator(content).first().waitFor();
      await page.getByText('Data version').waitFor();
    }
    strict.close();
    expect(strictProblems).toEqual([]);
  });

  test('search works by keyboard: "/" focuses it, arrow keys select, Enter opens, and the focus moves to the content', async () => {
    const { page, problems } = explorer;
    await page.goto('/');
    await page.getByRole('heading', { name: 'Contents' }).waitFor();
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
    expect(problems).toEqual([]);
  });

  test('Escape closes the results, then clears the text; Enter without a selection shows all results', async () => {
    const { page } = explorer;
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
    await page.getByLabel(/^Type/).selectOption('Documents');
    await page.waitForURL('/search?q=compendium&type=DOCUMENT');
    await page.locator('.rows .when', { hasText: 'Document' }).first().waitFor();
    expect(new Set(await page.locator('.rows .when').allTextContents())).toEqual(new Set(['Document']));
  });

  test('a search without results says so', async () => {
    const { page } = explorer;
    await page.goto('/search?q=zzzzzz');
    await page.getByText('Nothing found for “zzzzzz”.').waitFor();
    await page.getByRole('combobox', { name: 'Search the graph' }).fill('qqqqqq');
    await page.getByText('Nothing found for “qqqqqq”', { exact: true }).waitFor();
  });

  test('two searches with the same hash of 32 bits get their own results', async () => {
    const { page } = explorer;
    // With the same text around them, djb2 does not tell "wo" from "xN": 119 × 33 + 111 is 120 × 33 + 78.
    await page.goto('/search?q=women');
    await page.locator('.rows li').first().waitFor();
    await page.evaluate(() => history.pushState(null, '', '/search?q=xNmen'));
    await page.getByText('Nothing found for “xNmen”.').waitFor();
    await page.goBack();
    await page.locator('.rows li').first().waitFor();
  });

  test('a late response for a previous text is ignored', async () => {
    const { page } = explorer;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().variables.query === 'compendium') await released;
      await route.continue();
    });
    await page.goto('/');
    const box = page.getByRole('combobox');
    const request = page.waitForRequest((each) => each.postDataJSON()?.variables.query === 'compendium');
    await box.fill('compendium');
    await request;
    await box.fill('Barbados');
    await page
      .getByRole('option', { name: /Barbados/ })
      .first()
      .waitFor();
    const lateResponse = page
      .waitForResponse((response) => response.request().postDataJSON()?.variables.query === 'compendium')
      .catch(() => null);
    release();
    await Promise.race([lateResponse, page.waitForTimeout(500)]);
    expect(await page.getByRole('option').first().textContent()).toContain('Barbados');
  });

  test('an entity’s page has its facts, its relations by kind, and the evidence for each', async () => {
    const { page, problems } = explorer;
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
    expect(await row.locator('.role').textContent()).toBe('reviewed it');
    expect(await row.locator('.basis').textContent()).toBe('stated');
    await row.getByRole('button').click();
    expect(await row.locator('.evidence mark').allTextContents()).toContain('INF/MSME/W/46-INF/TGE/W/7');
    await row.getByRole('link', { name: 'paragraph 2.5' }).click();
    await page.getByRole('heading', { name: '2023 Annual Report, paragraph 2.5' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('with attached source texts, quotes are highlighted in their sentence', async () => {
    const { page } = explorer;
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

  test('a derived relation shows its rule', async () => {
    const { page } = explorer;
    await page.goto('/document/INF/MSME/W/46');
    const row = page.locator('.relation', { has: page.getByText('derived', { exact: true }) }).first();
    await row.getByRole('button').click();
    expect(await row.locator('.rule').textContent()).toMatch(/^Rule: ./);
  });

  test('expected relations that the sources do not state are listed', async () => {
    const { page } = explorer;
    await page.goto('/presentation/2023-04-26-external-g20-msme-agenda');
    await page.getByRole('heading', { name: 'Not stated' }).waitFor();
    expect(await page.locator('.not-stated-list li').allTextContents()).toEqual([
      'The sources do not say who presented it.',
    ]);
  });

  test('a long list loads more without losing the focus, and is restored after going back', async () => {
    const { page, problems } = explorer;
    await page.goto('/organization/msme-group');
    await page.getByText('100 of 145 relations').waitFor();
    await page.getByRole('button', { name: 'Load more' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('All 145 relations are shown').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('All 145 relations are shown');
    await page.locator('.relation a:visible').last().scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    const name = await page.locator('.relation a:visible').last().locator('span').last().textContent();
    await page.locator('.relation a:visible').last().click();
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await page.getByText('All 145 relations are shown').waitFor();
    expect(scrolled).toBeGreaterThan(500);
    await page.waitForFunction((before) => Math.abs(scrollY - before) < 50, scrolled);
    expect(problems).toEqual([]);
  });

  test('search says which revision it does not know, and by which fact a name leads to a Member', async () => {
    const { page } = explorer;
    await page.goto('/search?q=INF/MSME/4/Rev.9');
    await page.locator('.rows li').first().waitFor();
    expect(await page.locator('.notice').textContent()).toBe(
      'The graph has no document INF/MSME/4/Rev.9. Of the same family it has INF/MSME/4/Rev.2, INF/MSME/4.',
    );
    await page.goto('/search?q=Germany');
    await page.locator('.rows li').first().waitFor();
    expect(await page.locator('.rows li p').allTextContents()).toEqual([
      'The European Union speaks in the WTO for its Member States, and the sources name it in their place.',
    ]);
  });

  test('one kind of relations can be shown alone, as a parameter of the address', async () => {
    const { page } = explorer;
    await page.goto('/meeting/2023-07-03');
    await page.getByRole('link', { name: 'Participants 2' }).click();
    await page.waitForURL('/meeting/2023-07-03?kind=TOOK_PART_IN&direction=in');
    await page.getByText('← All relations').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.relation-group').length === 1);
    expect(await page.locator('.relation-group h2').allTextContents()).toEqual(['Participants 2']);
    expect(await page.locator('.relation').count()).toBe(2);
    await page.goBack();
    await page.getByRole('heading', { name: 'Presented here 11' }).waitFor();
    expect(await page.locator('.relation-group').count()).toBeGreaterThan(5);
  });

  test('"Show the query" opens GraphiQL with the operation of the page, which returns the same result there', async () => {
    const { page } = explorer;
    const entityPageResponse = () =>
      page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'EntityPage');
    const first = entityPageResponse();
    await page.goto('/person/matthew-wilson?kind=HOLDS&direction=out');
    const { query, variables } = (await first).request().postDataJSON();
    const result = await (await first).json();
    await page.locator('.relation').first().waitFor();
    await page.getByRole('link', { name: 'Show the query' }).click();
    await page.waitForURL(/\/graphiql\/#/);
    const shown = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    const second = entityPageResponse();
    await page.getByRole('button', { name: 'Execute query' }).click();
    expect(result.data.entity.relations.totalCount).toBeGreaterThan(0);
    expect(await (await second).json()).toEqual(result);
  });

  test('the relations on a page download as CSV and JSON', async () => {
    const { page } = explorer;
    await page.goto('/meeting/2023-07-03?kind=CONVENES&direction=in');
    expect(await download(page, 'Download CSV')).toEqual({
      name: 'meeting-2023-07-03-convenes.csv',
      text: [
        '\uFEFFrelation,name,slug,type,role,when,basis,rule,rule statement,review,sentence,quotes,paragraphs,sources,disputes',
        'Convened by,INF/MSME/CN/22,document/INF/MSME/CN/22,Document,,,EXTERNAL,convening-notice-series,"In the symbols of the WTO the series CN holds convening notices, each for the meeting beside which it is cited.",SUPPORTED,INF/MSME/CN/22 convenes Meeting of 3 July 2023,3 July 2023 | INF/MSME/CN/22,paragraph/annual-report-2023/2.4 | paragraph/annual-report-2023/2.4,annual-report-2023,',
        '',
      ].join('\r\n'),
    });
    const json = await download(page, 'Download JSON');
    expect(json.name).toBe('meeting-2023-07-03-convenes.json');
    expect(JSON.parse(json.text)).toMatchObject({ name: 'Meeting of 3 July 2023', relations: [{ kind: 'CONVENES' }] });
  });

  test('without a server, pages seen before still show, others report the error and offer a retry', async () => {
    const { context, page } = explorer;
    await page.goto('/meeting/2023-07-03');
    await page.getByRole('heading', { name: 'Presented here 11' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('link', { name: /^Document: INF\/MSME\/CN\/22/ }).click();
    await page.getByText('The server cannot be reached').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Presented here 11' }).waitFor();
    await page.goForward();
    await page.getByText('The server cannot be reached').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Convenes 1' }).waitFor();
  });

  test('a request to an overloaded server is repeated after `Retry-After`', async () => {
    const { page } = explorer;
    let requests = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postDataJSON().operationName !== 'EntityPage' || requests++ > 0) return route.continue();
      const errors = [{ message: 'The queue is full.', extensions: { code: 'OVERLOADED' } }];
      await route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { errors } });
    });
    await page.goto('/meeting/2023-07-03');
    await page.getByText('The server is unavailable').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(
      /The queue is full\..*Retrying in 1 s\..*Code OVERLOADED/s,
    );
    await page.getByRole('heading', { name: 'Presented here 11' }).waitFor();
    expect(requests).toBe(2);
  });

  test('an API error is shown with its code', async () => {
    const { page } = explorer;
    const limited = await serveExplorer({ settings: settingsWith({ search: { maxQueryLength: 5 } }) });
    await page.goto(`${limited.origin}/search?q=compendium`);
    await page.getByText('The request was rejected').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(
      /must have at most 5 characters.*Code ARGUMENT_OUT_OF_RANGE/s,
    );
    limited.close();
  });

  test('a trailing slash is removed from the address', async () => {
    const { origin, page } = explorer;
    await page.goto('/document/INF/MSME/W/45/?kind=CONSIDERED&direction=in');
    await page.getByRole('heading', { level: 1, name: /INF\/MSME\/W\/45/ }).waitFor();
    expect(page.url()).toBe(`${origin}/document/INF/MSME/W/45?kind=CONSIDERED&direction=in`);
  });

  test('an unknown address and an unknown entity are reported as not found', async () => {
    const { page } = explorer;
    const response = await page.goto('/nothing/here');
    expect(response?.status()).toBe(404);
    await page.getByText('There is no page at this address.').waitFor();
    await page.getByRole('link', { name: 'Go to the home page' }).waitFor();
    await page.goto('/meeting/1999-01-01');
    await page.getByText('The graph has no entity “meeting/1999-01-01”.').waitFor();
    expect(await page.title()).toBe('Not found · MSME Group graph');
    await page.getByRole('link', { name: 'go to the home page' }).click();
    await page.getByRole('heading', { name: 'Contents' }).waitFor();
  });

  test('the theme follows the system until the user chooses one, which is stored', async () => {
    const { page } = explorer;
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const dark = await background();
    await page.getByRole('button', { name: 'Dark', pressed: true }).click();
    const light = await background();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Dark', pressed: false }).waitFor();
    expect(await background()).toBe(light);
  });

  test('without JavaScript, the page says that it needs it, and links to the API', async () => {
    const { browser, origin } = explorer;
    const withoutScript = await browser.newContext({ javaScriptEnabled: false, baseURL: origin });
    const page = await withoutScript.newPage();
    await page.goto('/meeting/2023-07-03');
    expect(await page.locator('noscript, main').first().innerText()).toContain('needs JavaScript');
    await page.getByRole('link', { name: 'all meetings' }).click();
    expect(await page.locator('body').innerText()).toContain('Meeting of 3 July 2023');
    await withoutScript.close();
  });
});
