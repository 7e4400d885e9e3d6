import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchBrowserWithProfile, recordProblems } from '../helpers/browser/browser.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

/** The ways in which a browser has no storage, as scripts that run before those of the page. */
const ways: Readonly<Record<string, () => void>> = {
  'the browser denies access to it': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
  'the browser has none': () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(globalThis, name, { value: null });
  },
  'it is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
  'it cannot be read': () => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const)
      Storage.prototype[name] = () => {
        throw new DOMException('The database is damaged.', 'UnknownError');
      };
  },
};

describeExplorer('without storage', (explorer) => {
  test.each(Object.entries(ways))('the explorer and GraphiQL work if %s', async (_, block) => {
    const { context, origin, page, problems } = explorer;
    await context.addInitScript(block);
    await usePages(context, page, origin);
    expect(problems).toEqual([]);
  });

  test('the explorer and GraphiQL work if the user blocks the data of sites', async () => {
    const { origin } = explorer;
    const profile = mkdtempSync(join(tmpdir(), 'msme-graph-browser-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await launchBrowserWithProfile(profile, {
      baseURL: origin,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const problems = recordProblems(page, origin);
    await page.goto('/');
    expect(await page.evaluate(errorOfStorage)).toBe('SecurityError');
    await usePages(context, page, origin);
    expect(problems).toEqual([]);
    await context.close();
    rmSync(profile, { recursive: true });
  });
});

/** Chooses a theme in the explorer, and edits, runs and links an operation in GraphiQL. */
async function usePages(context: BrowserContext, page: Page, origin: string): Promise<void> {
  await page.goto('/coverage');
  await page.locator('.declared-count').first().waitFor();
  const dark = page.getByRole('button', { name: 'Dark' });
  await dark.click();
  expect(await dark.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.locator('.time-item').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');

  await page.goto(`${origin}/graphiql/#query=${encodeURIComponent('query Shared { dataset { version } }')}`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await page.locator('.graphiql-tab-active', { hasText: 'Shared' }).waitFor();
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.locator('.graphiql-response', { hasText: '"version"' }).waitFor();
  await page.locator('.graphiql-tab-button').nth(2).click();
  await page.getByRole('button', { name: 'Show History' }).click();
  await page.locator('.graphiql-history-item', { hasText: 'Shared' }).waitFor();
  expect(context.pages()).toContain(page);
}

function errorOfStorage(): string | null {
  try {
    return localStorage ? null : 'null';
  } catch (error) {
    return error instanceof DOMException ? error.name : 'unknown';
  }
}
