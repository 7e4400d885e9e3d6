import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download } from '../helpers/browser/explorer.ts';

describeExplorer('the trace page', (explorer) => {
  test('is linked from a document, and shows the references to it', async () => {
    const { page, problems } = explorer;
    await page.goto('/document/INF/MSME/W/46');
    await page.getByRole('link', { name: 'Trace references' }).click();
    await page.waitForURL('/trace/document/INF/MSME/W/46');
    await page.getByText('28 references').waitFor();
    await page.getByLabel('Depth').selectOption('1 step');
    await page.waitForURL('/trace/document/INF/MSME/W/46?direction=in&maxDepth=1');
    await page.getByText('7 references, 7 entities. There are more references beyond 1 step').waitFor();
    expect(await page.title()).toBe(
      'References to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance · MSME Group graph',
    );
    expect(await outline(page)).toEqual([
      '1 decision/2023-07-03-endorse-compendium',
      '1 decision/2023-07-03-decide-compendiums',
      '1 meeting/2023-10-09',
      '1 meeting/2023-12-07',
      '1 paragraph/annual-report-2023/1.3',
      '1 paragraph/annual-report-2023/2.5',
      '1 paragraph/annual-report-2023/2.6',
    ]);
    await page.getByRole('link', { name: 'follow 2 steps' }).click();
    await page.waitForURL('/trace/document/INF/MSME/W/46?direction=in&maxDepth=2');
    await page.getByText('28 references').waitFor();
    await page.goBack();
    await page.getByText('7 references').waitFor();
    expect(await page.getByLabel('Depth').inputValue()).toBe('1');
    expect(problems).toEqual([]);
  });

  test('shows outgoing references, and marks documents that were not ingested', async () => {
    const { page, problems } = explorer;
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?maxDepth=3');
    await page.getByText(/^\d+ references?, /).waitFor();
    await page.getByRole('link', { name: 'Outgoing references' }).click();
    await page.waitForURL('/trace/document/INF/MSME/R/39/Corr.1?direction=out&maxDepth=3');
    await page
      .getByText('4 references, 3 entities, including 2 documents not ingested. The trace is complete.')
      .waitFor();
    expect(await outline(page)).toEqual([
      '1 meeting/2023-07-03',
      '2 document/INF/MSME/W/43 [not ingested]',
      '1 document/INF/MSME/R/39 [not ingested]',
      '2 meeting/2023-07-03 [repeated: go to first Meeting of 3 July 2023]',
    ]);
    expect(problems).toEqual([]);
  });

  test('includes references to a document’s corrigendum on request, as a parameter of the address', async () => {
    const { page, problems } = explorer;
    await page.goto('/trace/document/INF/MSME/R/39?maxDepth=1');
    await page.getByText('2 references, 2 entities').waitFor();
    await page.getByLabel('Include revisions, corrigenda and addenda').check();
    await page.waitForURL('/trace/document/INF/MSME/R/39?direction=in&maxDepth=1&includeRevisions=true');
    await page.getByText('3 references, 2 entities').waitFor();
    await page.reload();
    await page.getByText('3 references, 2 entities').waitFor();
    await page.goBack();
    expect(await page.getByLabel('Include revisions').isChecked()).toBe(false);
    await page.goto('/trace/meeting/2023-07-03');
    await page.getByText(/^\d+ references/).waitFor();
    expect(await page.getByLabel('Include revisions').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('explains an empty trace, and links to the opposite direction', async () => {
    const { page } = explorer;
    await page.goto('/trace/document/INF/MSME/W/46?direction=out');
    await page.getByText('No outgoing references in the graph.').waitFor();
    expect(await page.locator('.empty-state').innerText()).toContain('its references are unknown');
    await page.getByRole('link', { name: 'Show incoming references' }).click();
    await page.getByText('28 references').waitFor();
  });

  test('is a tree that arrow keys navigate, expand and collapse', async () => {
    const { page, problems } = explorer;
    await page.goto('/trace/document/INF/MSME/W/43?maxDepth=3');
    const top = page.getByRole('button', { name: 'References of Meeting of 3 July 2023' });
    await top.focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('document/INF/MSME/CN/22');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('paragraph/annual-report-2023/2.4');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('document/INF/MSME/CN/22');
    const inner = page.locator('[data-step="document/INF/MSME/CN/22"] [data-step="paragraph/annual-report-2023/2.4"]');
    expect(await inner.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    expect(await inner.isVisible()).toBe(true);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('meeting/2023-07-03');
    await page.keyboard.press('ArrowLeft');
    expect(await top.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('decision/2023-07-03-decide-compendiums');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await top.getAttribute('aria-expanded')).toBe('true');
    expect(problems).toEqual([]);
  });

  test('links a repeated entity to its first occurrence, even if that is collapsed', async () => {
    const { page } = explorer;
    await page.goto('/trace/document/INF/MSME/W/46?maxDepth=3');
    const occurrences = page.locator('[data-step="organization/msme-group"]');
    const repetition = occurrences.nth(1);
    await repetition.getByRole('button', { name: /^repeated/ }).waitFor();
    const all = page.locator('.tree li[data-step]');
    const visible = async () => all.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
    const total = await visible();
    await page.getByRole('button', { name: 'Collapse all' }).click();
    expect(await visible()).toBe(7);
    await page.getByRole('button', { name: 'Expand all' }).click();
    expect(await visible()).toBe(total);
    await page.getByRole('button', { name: /^References of Endorsement/ }).click();
    expect(await occurrences.first().isVisible()).toBe(false);
    await repetition.getByRole('button', { name: /^repeated/ }).click();
    expect(await occurrences.first().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe(
      await occurrences.first().getAttribute('id'),
    );
    const last = page.getByRole('button', { name: /^repeated/ }).last();
    await last.click();
    const first = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.step);
    expect(await page.locator(`[data-step="${first}"]`).count()).toBeGreaterThan(1);
  });

  test('shows the evidence of a stated step, and the rule of a derived one', async () => {
    const { page } = explorer;
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?direction=out&maxDepth=3');
    const stated = page.getByRole('button', { name: 'quotes: Meeting of 3 July 2023 had before it INF/MSME/W/43' });
    await stated.click();
    expect(await stated.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.evidence mark').first().textContent()).toMatch(/./);
    expect(await page.locator('.evidence figcaption').first().innerText()).toContain('Annual Report');
    await page.getByRole('button', { name: 'quotes: INF/MSME/R/39/Corr.1 corrects INF/MSME/R/39' }).click();
    expect(await page.locator('.rule').textContent()).toMatch(/^Rule: ./);
  });

  test('asks for a document if the address has none', async () => {
    const { page, problems } = explorer;
    await page.goto('/');
    await page.getByRole('link', { name: '50 Presentations' }).waitFor();
    await page.getByText('Data version').waitFor();
    await page.getByRole('link', { name: 'Trace' }).click();
    await page.waitForURL('/trace');
    const box = page.getByRole('combobox', { name: 'Document' });
    await box.fill('women');
    await page.getByRole('option').first().waitFor();
    expect(new Set(await page.locator('.choose-document .option-type').allTextContents())).toEqual(
      new Set(['Document']),
    );
    await box.fill('');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await box.fill('INF/MSME/W/46');
    await page.locator('.choose-document [role=listbox]:not(.stale)').waitFor();
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('/trace/document/INF/MSME/W/46');
    await page.getByText('28 references').waitFor();
    expect(problems).toEqual([]);
  });

  test('reports an unknown document', async () => {
    const { page } = explorer;
    await page.goto('/trace/document/INF/MSME/W/999');
    await page.getByText('The graph has no entity “document/INF/MSME/W/999”.').waitFor();
    expect(await page.getByRole('link', { name: /^Search for/ }).getAttribute('href')).toBe(
      '/search?q=INF%2FMSME%2FW%2F999',
    );
  });

  test('says if the size limit truncated the trace', async () => {
    const { page } = explorer;
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"truncated":false', '"truncated":true') });
    });
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?direction=out&maxDepth=5');
    await page.getByText('it exceeds the size limit').waitFor();
  });

  test('downloads as CSV and JSON, and shows its query', async () => {
    const { page } = explorer;
    const response = page.waitForResponse((each) => each.request().postDataJSON()?.operationName === 'Trace');
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?direction=out&maxDepth=1');
    const { query, variables } = (await response).request().postDataJSON();
    const csv = await download(page, 'Download CSV');
    expect(csv.name).toBe('trace-document-INF-MSME-R-39-Corr.1-out.csv');
    expect(csv.text.split('\r\n').map((row) => row.split(',').slice(0, 7).join(','))).toEqual([
      '\uFEFFdepth,name,slug,type,ingested,relation,basis',
      '1,Meeting of 3 July 2023,meeting/2023-07-03,Meeting,,SUMMARIZES,STATED',
      '1,INF/MSME/R/39,document/INF/MSME/R/39,Document,false,CORRECTS,DERIVED',
      '',
    ]);
    const json = JSON.parse((await download(page, 'Download JSON')).text);
    expect(json).toEqual((await (await response).json()).data.trace);
    const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
    const shown = new URLSearchParams(link?.split('#')[1]);
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    expect(variables).toEqual({
      root: 'document/INF/MSME/R/39/Corr.1',
      direction: 'OUT',
      maxDepth: 1,
      includeRevisions: false,
      filter: {},
    });
  });
});

/** The items of the tree with their depth, slug and badges. */
async function outline(page: Page): Promise<string[]> {
  return page.locator('.tree li[data-step]').evaluateAll((items) =>
    items.map((item) => {
      let depth = 0;
      for (let each: Element | null | undefined = item; each; each = each.parentElement?.closest('li')) depth += 1;
      const badges = [...item.querySelectorAll(':scope > .tree-item-head > .badge')].map(
        ({ textContent }) => ` [${textContent}]`,
      );
      return `${depth} ${item.getAttribute('data-step')}${badges.join('')}`;
    }),
  );
}

/** The slug of the item that has the focus. */
async function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-step'));
}
