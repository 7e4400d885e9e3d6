import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { download, serveExplorer } from '../helpers/browser/explorer.ts';

describe.skipIf(withoutBrowser())('the trace of a document', { timeout: 60_000 }, () => {
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

  test('a document’s page leads to what refers to it', async () => {
    await page.goto('/document/INF/MSME/W/46');
    await page.getByRole('link', { name: 'Trace its references' }).click();
    await page.waitForURL('/trace/document/INF/MSME/W/46');
    await page.getByText('24 references').waitFor();
    await page.getByLabel('Up to').selectOption('1 step');
    await page.waitForURL('/trace/document/INF/MSME/W/46?way=backwards&depth=1');
    await page.getByText('7 references, 7 things. There is more beyond 1 step').waitFor();
    expect(await page.title()).toBe(
      'What refers to INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance · MSME Group graph',
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
    await page.waitForURL('/trace/document/INF/MSME/W/46?way=backwards&depth=2');
    await page.getByText('24 references').waitFor();
    await page.goBack();
    await page.getByText('7 references').waitFor();
    expect(await page.getByLabel('Up to').inputValue()).toBe('1');
    expect(troubles).toEqual([]);
  });

  test('forwards it is what the document refers to, and documents that are not held are marked', async () => {
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?depth=3');
    await page.getByText(/^\d+ references?, /).waitFor();
    await page.getByRole('link', { name: 'Forwards' }).click();
    await page.waitForURL('/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=3');
    await page
      .getByText('6 references, 5 things, of them 3 documents cited but not held. That is all: nothing was cut off.')
      .waitFor();
    expect(await outline(page)).toEqual([
      '1 meeting/2023-07-03',
      '2 document/INF/MSME/W/43 [not held]',
      '2 document/g20-jaipur-call-for-action [not held]',
      '3 initiative/global-trade-helpdesk-upgrade',
      '1 document/INF/MSME/R/39 [not held]',
      '2 meeting/2023-07-03 [occurs again: Meeting of 3 July 2023 where it was first]',
    ]);
    expect(troubles).toEqual([]);
  });

  test('what refers to a document’s corrigendum counts where it is asked for, and the address keeps that', async () => {
    await page.goto('/trace/document/INF/MSME/R/39?depth=1');
    await page.getByText('2 references, 2 things').waitFor();
    await page.getByLabel('and its revisions, corrigenda and addenda').check();
    await page.waitForURL('/trace/document/INF/MSME/R/39?way=backwards&depth=1&family=on');
    await page.getByText('3 references, 2 things').waitFor();
    await page.reload();
    await page.getByText('3 references, 2 things').waitFor();
    await page.goBack();
    expect(await page.getByLabel('and its revisions').isChecked()).toBe(false);
    await page.goto('/trace/meeting/2023-07-03');
    await page.getByText(/^\d+ references/).waitFor();
    expect(await page.getByLabel('and its revisions').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('that nothing is referred to is said, with why, and leads the other way', async () => {
    await page.goto('/trace/document/INF/MSME/W/46?way=forwards');
    await page.getByText('The graph has nothing that it refers to.').waitFor();
    expect(await page.locator('.empty').innerText()).toContain('what it cites is not known');
    await page.getByRole('link', { name: 'See what refers to it' }).click();
    await page.getByText('24 references').waitFor();
  });

  test('arrow keys lead from item to item, and open and close what is beneath', async () => {
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=3');
    const top = page.getByRole('button', { name: 'Beneath Meeting of 3 July 2023' });
    await top.focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('document/INF/MSME/W/43');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('initiative/global-trade-helpdesk-upgrade');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toBe('document/g20-jaipur-call-for-action');
    const inner = page.locator('[data-step="initiative/global-trade-helpdesk-upgrade"]');
    expect(await inner.isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    expect(await inner.isVisible()).toBe(true);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe('meeting/2023-07-03');
    await page.keyboard.press('ArrowLeft');
    expect(await top.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('document/INF/MSME/R/39');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await top.getAttribute('aria-expanded')).toBe('true');
    expect(troubles).toEqual([]);
  });

  test('what occurs again leads to where it was first, also where that is closed', async () => {
    await page.goto('/trace/document/INF/MSME/W/46?depth=3');
    const again = page.locator('[data-step="decision/2023-07-03-endorse-compendium"]').nth(1);
    await again.getByRole('button', { name: /^occurs again/ }).waitFor();
    const all = page.locator('.tree li[data-step]');
    const visible = async () => all.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
    const whole = await visible();
    await page.getByRole('button', { name: 'Close all' }).click();
    expect(await visible()).toBe(7);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await visible()).toBe(whole);
    await again.getByRole('button', { name: /^occurs again/ }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('step-1');
    const last = page.getByRole('button', { name: /^occurs again/ }).last();
    await last.click();
    const first = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.step);
    expect(await page.locator(`[data-step="${first}"]`).count()).toBeGreaterThan(1);
  });

  test('the words that a step rests on are a click away, and so is the rule of one that none state', async () => {
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=3');
    const stated = page.getByRole('button', { name: 'quotes: Meeting of 3 July 2023 considered INF/MSME/W/43' });
    await stated.click();
    expect(await stated.getAttribute('aria-expanded')).toBe('true');
    expect(await page.locator('.evidence mark').first().textContent()).toMatch(/./);
    expect(await page.locator('.evidence figcaption').first().innerText()).toContain('Annual Report');
    await page.getByRole('button', { name: 'Why: INF/MSME/R/39/Corr.1 corrects INF/MSME/R/39' }).click();
    expect(await page.locator('.rule').textContent()).toMatch(/^By the rule: ./);
  });

  test('without a document it lets one choose, and finds nothing but documents', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: '62 Presentations' }).waitFor();
    await page.getByText('Data version').waitFor();
    await page.getByRole('link', { name: 'Trace' }).click();
    await page.waitForURL('/trace');
    const box = page.getByRole('combobox', { name: 'Document' });
    await box.fill('women');
    await page.getByRole('option').first().waitFor();
    expect(new Set(await page.locator('.choice .option-type').allTextContents())).toEqual(new Set(['Document']));
    await box.fill('');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await box.fill('INF/MSME/W/46');
    await page.locator('.choice [role=listbox]:not(.earlier)').waitFor();
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('/trace/document/INF/MSME/W/46');
    await page.getByText('24 references').waitFor();
    expect(troubles).toEqual([]);
  });

  test('a document that the graph does not have is said to be unknown', async () => {
    await page.goto('/trace/document/INF/MSME/W/999');
    await page.getByText('The graph has nothing at “document/INF/MSME/W/999”.').waitFor();
    expect(await page.getByRole('link', { name: /^Search for/ }).getAttribute('href')).toBe(
      '/search?q=INF%2FMSME%2FW%2F999',
    );
  });

  test('where the server’s bound cut the trace off, it says so', async () => {
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace('"truncated":false', '"truncated":true') });
    });
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=5');
    await page.getByText('the server’s bound on the size of an answer cut the rest off').waitFor();
  });

  test('it can be taken as CSV and JSON, and its query is shown as it was sent', async () => {
    const asked = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'Trace');
    await page.goto('/trace/document/INF/MSME/R/39/Corr.1?way=forwards&depth=1');
    const { query, variables } = (await asked).request().postDataJSON();
    const csv = await download(page, 'Download CSV');
    expect(csv.name).toBe('trace-document-INF-MSME-R-39-Corr.1-forwards.csv');
    expect(csv.text.split('\r\n').map((row) => row.split(',').slice(0, 7).join(','))).toEqual([
      '\uFEFFdepth,name,slug,type,held,relation,basis',
      '1,Meeting of 3 July 2023,meeting/2023-07-03,Meeting,,SUMMARIZES,STATED',
      '1,INF/MSME/R/39,document/INF/MSME/R/39,Document,false,CORRECTS,DERIVED',
      '',
    ]);
    const json = JSON.parse((await download(page, 'Download JSON')).text);
    expect(json).toEqual((await (await asked).json()).data.trace);
    const link = await page.getByRole('link', { name: 'Show the query' }).getAttribute('href');
    const shown = new URLSearchParams(link?.split('#')[1]);
    expect(shown.get('query')).toBe(query);
    expect(JSON.parse(shown.get('variables') ?? '')).toEqual(variables);
    expect(variables).toEqual({
      from: 'document/INF/MSME/R/39/Corr.1',
      direction: 'REFERENCES',
      depth: 1,
      family: false,
    });
  });
});

/** Every item of the tree: how deep it is, what it is of, and how it is marked. */
async function outline(page: Page): Promise<string[]> {
  return page.locator('.tree li[data-step]').evaluateAll((items) =>
    items.map((item) => {
      let depth = 0;
      for (let above: Element | null | undefined = item; above; above = above.parentElement?.closest('li')) depth += 1;
      const marks = [...item.querySelectorAll(':scope > .step-head > .mark')].map(
        ({ textContent }) => ` [${textContent}]`,
      );
      return `${depth} ${item.getAttribute('data-step')}${marks.join('')}`;
    }),
  );
}

/** The item that the focus is in. */
async function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-step'));
}
