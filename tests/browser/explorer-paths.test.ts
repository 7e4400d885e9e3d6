import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download } from '../helpers/browser/explorer.ts';

const proposal = 'document/INF/MSME/W/43';
const compendium = 'document/INF/MSME/W/46';
const address = `/paths?from=${proposal}&to=${compendium}`;

describeExplorer('the paths page', (explorer) => {
  test('is linked from an entity, asks for the other one, and shows the paths', async () => {
    const { page, problems } = explorer;
    await page.goto(`/${proposal}`);
    await page.getByRole('link', { name: 'Find paths from here' }).click();
    await page.getByText('Choose the other entity.').waitFor();
    const from = page.getByRole('combobox', { name: 'From' });
    await expect.poll(() => from.inputValue()).toBe('INF/MSME/W/43, Supporting Women-Owned MSMEs');
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('joint compendium access to finance');
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('The first 10 paths within 4 steps, shortest first. There may be more.').waitFor();
    expect(parametersOf(page)).toEqual({ from: proposal, to: compendium });
    expect(await page.title()).toBe(
      'From INF/MSME/W/43, Supporting Women-Owned MSMEs to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance · MSME Group graph',
    );
    expect(problems).toEqual([]);
  });

  test('shows each step as a sentence between two entities, with its evidence', async () => {
    const { page } = explorer;
    await page.goto(address);
    const first = page.locator('.paths > li').first();
    await first.waitFor();
    expect(await first.locator('h2').textContent()).toBe('Path 1 2 steps');
    expect(await first.locator('.path-entity .entity-link > span:last-child').allTextContents()).toEqual([
      'INF/MSME/W/43, Supporting Women-Owned MSMEs',
      'Decision to work on two compendiums of good practices',
      'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
    ]);
    expect(await first.locator('.sentence').allTextContents()).toEqual([
      '↑ Decision to work on two compendiums of good practices responds to INF/MSME/W/43, Supporting Women-Owned MSMEs',
      '↓ Decision to work on two compendiums of good practices led to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
    ]);
    expect(
      await first
        .locator('.sentence')
        .first()
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['/decision/2023-07-03-decide-compendiums', `/${proposal}`]);
    expect(await first.locator('.basis').allTextContents()).toEqual(['derived', 'derived']);
    await first.getByRole('button', { name: /^7 quotes: Decision .* led to/ }).click();
    expect(await first.locator('.evidence mark').allTextContents()).toHaveLength(7);
    expect(await first.locator('.evidence figcaption').first().innerText()).toContain('Annual Report');
    const third = page.locator('.paths > li').nth(2);
    expect(await third.locator('h2').textContent()).toBe('Path 3 3 steps');
    expect(await third.locator('.sentence').allTextContents()).toEqual([
      '↑ Meeting of 3 July 2023 had before it INF/MSME/W/43, Supporting Women-Owned MSMEs',
      '↑ Decision to work on two compendiums of good practices was taken at Meeting of 3 July 2023',
      '↓ Decision to work on two compendiums of good practices led to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
    ]);
    expect(await third.locator('.basis').allTextContents()).toEqual(['stated', 'stated', 'derived']);
  });

  test('sorts paths by length, and shows more on request', async () => {
    const { page } = explorer;
    await page.goto(`/paths?from=member/japan&to=person/matthew-wilson&maxLength=5`);
    await page.getByRole('link', { name: 'Show up to 20' }).click();
    await page.getByText('The server returns at most 20.').waitFor();
    expect(parametersOf(page)).toEqual({
      from: 'member/japan',
      to: 'person/matthew-wilson',
      maxLength: '5',
      limit: '20',
    });
    const lengths = await page
      .locator('.paths > li')
      .evaluateAll((paths) => paths.map((path) => path.querySelectorAll('li').length));
    expect(lengths).toHaveLength(20);
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    expect(lengths[0]).toBe(3);
  });

  test('swaps the endpoints, and restores them after going back', async () => {
    const { page } = explorer;
    await page.goto(address);
    await page.locator('.paths > li').first().waitFor();
    await page.getByRole('button', { name: 'Swap' }).click();
    await page.getByRole('heading', { level: 1, name: /^From INF\/MSME\/W\/46-/ }).waitFor();
    expect(parametersOf(page)).toEqual({ from: compendium, to: proposal });
    const first = page.locator('.paths > li').first();
    await first.locator('.path-entity', { hasText: 'INF/MSME/W/46' }).first().waitFor();
    expect((await first.locator('.arrow').allTextContents()).join('')).toBe('↑↓');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /^From INF\/MSME\/W\/43/ }).waitFor();
  });

  test('says if there is no path of this length, and offers a longer search', async () => {
    const { page } = explorer;
    await page.goto(`${address}&maxLength=1`);
    await page.getByText('No path within 1 step.').waitFor();
    expect(await page.locator('.empty-state').innerText()).toContain('no chain of relations of this length');
    await page.getByRole('link', { name: 'Search within 2 steps' }).click();
    await page.locator('.paths > li').first().waitFor();
    expect(await page.getByLabel('Maximum length').inputValue()).toBe('2');
  });

  test('says if all paths use weak relations', async () => {
    const { page } = explorer;
    await page.goto(`/paths?from=${proposal}&to=document/INF/MSME/W/45&maxLength=2`);
    await page.locator('.paths > li').first().waitFor();
    expect(await page.locator('.notice').innerText()).toContain('All paths within 2 steps use a weak relation');
    await page.getByLabel('Maximum length').selectOption('3 steps');
    await page.getByText('3 paths within 3 steps, shortest first.').waitFor();
    expect(await page.locator('.notice').count()).toBe(0);
  });

  test('uses weak relations only on request', async () => {
    const { page } = explorer;
    await page.goto(`${address}&maxLength=3`);
    await page.locator('.paths > li').first().waitFor();
    const weak = page.locator('.sentence', { hasText: / is about | mentions / });
    expect(await weak.count()).toBe(0);
    await page.getByLabel('Include shared topics, mentions and the calendar').check();
    await weak.first().waitFor();
    expect(parametersOf(page)).toMatchObject({ kinds: 'all' });
  });

  test('names an endpoint that does not exist, and keeps the other one', async () => {
    const { page } = explorer;
    await page.goto(`/paths?from=${proposal}&to=document/nope`);
    await page.getByText('The graph has no entity “document/nope”.').waitFor();
    expect(await page.getByRole('combobox', { name: 'From' }).inputValue()).toContain('INF/MSME/W/43');
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('INF/MSME/W/46');
    await page.getByRole('option', { name: /joint compendium on access/ }).click();
    await page.locator('.paths > li').first().waitFor();
    await page.goto('/paths?from=document/nothing&to=document/nope');
    await page.getByText('The graph has no entity “document/nothing” and no entity “document/nope”.').waitFor();
    await page.goto(`/paths?from=${proposal}&to=${proposal}`);
    await page.getByText('Both entities are the same.').waitFor();
  });

  test('says if the server stopped the search early', async () => {
    const { page } = explorer;
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"truncated":false', '"truncated":true') });
    });
    await page.goto(`${address}&maxLength=3`);
    await page.getByText('The search was stopped because it took too long. Some paths may be missing.').waitFor();
    await page.goto(`${address}&maxLength=1`);
    await page.getByText('A path may exist.').waitFor();
  });

  test('downloads as CSV and JSON, and shows its query', async () => {
    const { page } = explorer;
    const response = page.waitForResponse((each) => each.request().postDataJSON()?.operationName === 'Paths');
    await page.goto(address);
    const { query, variables } = (await response).request().postDataJSON();
    const csv = await download(page, 'Download CSV');
    expect(csv.name).toBe('paths-document-INF-MSME-W-43-document-INF-MSME-W-46.csv');
    expect(csv.text.split('\r\n')[0]).toBe(
      '\uFEFFpath,step,direction,name,slug,type,relation,basis,rule,rule statement,review,sentence,quotes,paragraphs,sources,disputes',
    );
    expect(csv.text.split('\r\n')[1]).toMatch(
      /^1,1,IN,Decision to work on two compendiums of good practices,decision\/2023-07-03-decide-compendiums,Decision,RESPONDS_TO,DERIVED,same-thing-named-differently,/,
    );
    expect(JSON.parse((await download(page, 'Download JSON')).text)).toEqual(
      (await (await response).json()).data.paths,
    );
    const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
    const shown = new URLSearchParams(link?.split('#')[1]);
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    expect(variables).toEqual({ source: proposal, target: compendium, maxLength: 4, filter: {}, first: 10 });
  });
});

function parametersOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}
