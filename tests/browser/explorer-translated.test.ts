import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

/** What a reader does, view by view. Each step changes texts, counts or what stands beside them. */
const steps: readonly (readonly [step: string, act: (page: Page) => Promise<unknown>])[] = [
  ['open the home page', (page) => go(page, '/')],
  ['type into the search box', (page) => page.getByRole('combobox').first().fill('women finance')],
  ['see the results', (page) => page.getByRole('option', { name: /^All \d+ results$/ }).waitFor()],
  ['type something else', (page) => page.getByRole('combobox').first().fill('zzzzzz')],
  ['see that nothing was found', (page) => page.getByText('Nothing found for “zzzzzz”', { exact: true }).waitFor()],
  ['clear the search box', (page) => page.getByRole('combobox').first().fill('')],
  ['search', (page) => go(page, '/search?q=women')],
  ['search for one type', (page) => page.getByLabel(/^Type/).selectOption('Documents')],
  ['search for nothing', (page) => go(page, '/search')],
  ['search with a wrong type', (page) => go(page, '/search?q=msme&type=PARTY')],
  ['load more results', (page) => page.getByRole('button', { name: 'Load more' }).click()],
  ['open a list', (page) => go(page, '/topic')],
  ['load more of it', (page) => page.getByRole('button', { name: 'Load more' }).click()],
  ['open another list', (page) => go(page, '/meeting')],
  ['open an entity', (page) => go(page, '/meeting/2023-07-03')],
  ['open its evidence', (page) => page.locator('.disclosure').first().click()],
  ['close its evidence', (page) => page.locator('.disclosure').first().click()],
  ['show a whole group', (page) => page.locator('.show-all').first().click()],
  ['show one kind', (page) => page.locator('.filters a').nth(1).click()],
  ['show all kinds', (page) => page.getByRole('link', { name: '← All relations' }).click()],
  ['open a paragraph', (page) => go(page, '/paragraph/annual-report-2023/2.4')],
  ['highlight a span', (page) => go(page, '/paragraph/annual-report-2023/2.4?at=41-52')],
  ['highlight another', (page) => go(page, '/paragraph/annual-report-2023/2.4?at=1-9')],
  ['open a document', (page) => go(page, '/document/INF/MSME/W/46')],
  ['open an entity that does not exist', (page) => go(page, '/document/INF/MSME/W/999')],
  ['choose a graph', (page) => go(page, '/graph')],
  ['open a graph', (page) => go(page, '/graph/organization/itc')],
  ['go deeper', (page) => page.getByRole('radio', { name: '2 steps' }).check()],
  ['go back to one step', (page) => page.getByRole('radio', { name: '1 step', exact: true }).check()],
  ['exclude a kind', (page) => page.locator('.graph-kinds input').first().uncheck()],
  ['exclude all kinds', (page) => page.getByRole('button', { name: 'None', exact: true }).click()],
  ['include all kinds', (page) => page.getByRole('button', { name: 'All', exact: true }).click()],
  ['expand an entity', (page) => page.locator('.graph-entities button', { hasText: 'Expand' }).first().click()],
  [
    'collapse it',
    (page) =>
      page
        .getByRole('button', { name: /^Collapse/ })
        .last()
        .click(),
  ],
  ['zoom in', (page) => page.getByRole('button', { name: 'Zoom in' }).click()],
  ['point at an entity', (page) => page.locator('.graph-node a').nth(2).focus()],
  ['choose a trace', (page) => go(page, '/trace')],
  ['trace', (page) => go(page, '/trace/document/INF/MSME/W/46?maxDepth=1')],
  ['follow more steps', (page) => page.getByRole('link', { name: 'follow 2 steps' }).click()],
  ['follow all steps', (page) => page.getByLabel('Depth').selectOption('10')],
  ['collapse all', (page) => page.getByRole('button', { name: 'Collapse all' }).click()],
  ['expand all', (page) => page.getByRole('button', { name: 'Expand all' }).click()],
  ['trace the other way', (page) => page.getByRole('link', { name: 'Outgoing references' }).click()],
  ['trace back', (page) => page.getByRole('link', { name: 'Incoming references' }).first().click()],
  ['choose paths', (page) => go(page, '/paths')],
  ['choose one end', (page) => go(page, '/paths?from=member/japan')],
  ['find paths', (page) => go(page, '/paths?from=member/japan&to=person/matthew-wilson')],
  ['find more paths', (page) => page.getByLabel('Show').selectOption('20')],
  ['find shorter paths', (page) => page.getByLabel('Maximum length').selectOption('1')],
  ['find longer paths', (page) => page.getByRole('link', { name: 'Search within 2 steps' }).click()],
  ['use weak relations', (page) => page.getByLabel('Include shared topics').check()],
  ['swap the ends', (page) => page.getByRole('button', { name: 'Swap' }).click()],
  ['open an unknown end', (page) => go(page, '/paths?from=member/japan&to=person/nobody')],
  ['open the timeline', (page) => go(page, '/timeline')],
  ['leave out a type', (page) => page.getByRole('checkbox', { name: 'Presentations' }).uncheck()],
  ['zoom into it', (page) => page.getByRole('button', { name: 'Zoom in' }).click()],
  ['move it', (page) => page.getByRole('button', { name: 'Later', exact: true }).click()],
  ['show all years', (page) => page.getByRole('button', { name: 'All years' }).click()],
  ['point at an item', (page) => page.locator('.time-item').first().focus()],
  ['open those without a date', (page) => page.locator('.time-undated summary').click()],
  ['load more of those', (page) => page.locator('.time-undated').getByRole('button', { name: 'Load more' }).click()],
  ['open a time without items', (page) => go(page, '/timeline?from=2021-02-01&to=2021-02-28')],
  ['open coverage', (page) => go(page, '/coverage')],
  ['show the differences', (page) => page.getByLabel('Differences only').check()],
  ['show all numbers', (page) => page.getByLabel('Differences only').uncheck()],
  ['open the evidence of a number', (page) => page.locator('.disclosure').first().click()],
  ['load more documents', (page) => page.getByRole('button', { name: 'Load more' }).last().click()],
  ['open no page', (page) => go(page, '/nowhere/at/all')],
  ['change the theme', (page) => page.getByRole('button', { name: 'Dark' }).click()],
  ['go home', (page) => page.getByRole('link', { name: 'Home', exact: true }).click()],
  ['go back', (page) => page.goBack()],
];

describeExplorer('an explorer that the browser translates', (explorer) => {
  test('shows in every view what it shows without translation', async () => {
    const { browser, origin, page: original } = explorer;
    // Another window, as a tab in the background is slow.
    const translated = await browser.newPage({ baseURL: origin, viewport: original.viewportSize() });
    const exceptions: string[] = [];
    translated.on('pageerror', (error) => exceptions.push(error.message));
    await Promise.all([original, translated].map((page) => page.goto('/coverage')));
    await Promise.all([original, translated].map(textWhenSettled));
    await translated.evaluate(translate);
    for (const [step, act] of steps) {
      for (const page of [original, translated]) await act(page);
      await expect
        .poll(async () => ({ step, text: await textWhenSettled(translated) }), { timeout: 10_000 })
        .toEqual({ step, text: await textWhenSettled(original) });
      expect(await translated.evaluate(textsOfReact), step).toEqual([]);
    }
    expect(await translated.locator('font').count()).toBeGreaterThan(20);
    expect(exceptions).toEqual([]);
    await translated.close();
  }, 300_000);

  test('counts down to the next attempt, and shows the content then', async () => {
    const { page } = explorer;
    let refused = 0;
    await page.route('**/graphql', (route) => {
      if (refused > 0 || !String(route.request().postData()).includes('query Coverage')) return route.continue();
      refused += 1;
      return route.fulfill({
        status: 429,
        headers: { 'retry-after': '3' },
        json: { errors: [{ message: 'Slow down.' }] },
      });
    });
    await page.goto('/coverage');
    await page.getByText('Retrying in 3 s.').waitFor();
    await page.evaluate(translate);
    await page.getByText('Retrying in 1 s.').waitFor();
    await page.locator('.declared-count').first().waitFor();
    expect(refused).toBe(1);
  });
});

/** Follows an address as a link does. */
async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((next) => history.pushState(null, '', next), address);
}

/** The page's text, once nothing loads or moves. */
async function textWhenSettled(page: Page): Promise<string> {
  await page.waitForFunction(
    () => document.querySelector('h1') && !document.querySelector('.skeleton, [aria-busy=true], .stale'),
  );
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return `${document.title}\n${document.body.textContent.replace(/\s+/g, ' ')}`;
  });
}

/**
 * Does what the translators of browsers do: puts every text into elements of its own, now and whenever a text appears.
 * The words stay the same, so that the page can be compared with its original.
 */
function translate(): void {
  const wrapAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text); // The walker shows texts only.
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.closest('script, style, noscript') || parent.tagName === 'FONT')
        continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  wrapAll(document.body);
  new MutationObserver((records) => {
    for (const { target } of records)
      wrapAll(target.nodeType === Node.TEXT_NODE ? (target.parentNode ?? target) : target);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** The texts in the page that React would change or remove by themselves. */
function textsOfReact(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const isOfReact = Object.keys(currentNode).some((key) => key.startsWith('__reactFiber'));
    if (isOfReact && currentNode.textContent?.trim())
      texts.push(`${currentNode.textContent} in ${currentNode.parentElement?.outerHTML.slice(0, 200)}`);
  }
  return texts;
}
