import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { serveExplorer } from '../helpers/browser/explorer.ts';

/** Every kind of page, and what shows that it is there. */
const pages: readonly (readonly [path: string, shows: string])[] = [
  ['/', '.counts'],
  ['/search', '.empty'],
  ['/search?q=compendium', '.rows li'],
  ['/search?q=zzzzzz', '.empty'],
  ['/document', '.rows li'],
  ['/meeting/2023-07-03', '.relation'],
  ['/document/INF/MSME/W/46', '.relation'],
  ['/organization/msme-group?kind=HELD_OFFICE&side=in', '.relation'],
  ['/paragraph/annual-report-2023/2.4?at=41-52', '.notice'],
  ['/meeting/1999-01-01', '.empty'],
  ['/picture', '.empty'],
  ['/picture/organization/itc?open=organization/unctad&without=MENTIONS', '.picture-node'],
  ['/trace', '.rows li'],
  ['/trace/document/INF/MSME/W/46?depth=4', '.tree li'],
  ['/trace/document/INF/MSME/W/46?way=forwards', '.empty'],
  ['/paths', '.empty'],
  ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', '.paths li'],
  ['/paths?from=document/INF/MSME/W/43&to=document/nope', '.empty'],
];

describe.skipIf(withoutBrowser())('for everybody', { timeout: 120_000 }, () => {
  let server: Awaited<ReturnType<typeof serveExplorer>>;
  let browser: Browser;

  beforeAll(async () => {
    server = await serveExplorer();
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(pages)(
    '%s has no finding of axe and fits the screen, at three widths and in both themes',
    async (path, shows) => {
      const page = await browser.newPage({ baseURL: server.origin });
      const troubles = watch(page, server.origin);
      await page.goto(path);
      await page.locator(shows).first().waitFor();
      await page.getByText('Data version').waitFor();
      for (const button of (await page.locator('.disclosure').all()).slice(0, 3)) await button.click();
      expect(await a11yViolations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test('on paper a page has what it says and the words that were opened, and nothing to click', async () => {
    const page = await browser.newPage({ baseURL: server.origin });
    await page.goto('/document/INF/MSME/W/46');
    const row = page.locator('.relation').first();
    await row.getByRole('button').click();
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string) => page.locator(selector).first().isVisible();
    expect(await Promise.all(['h1', '.facts', '.relation', '.evidence mark'].map(shown))).toEqual(Array(4).fill(true));
    const clicked = ['.site-head', '.view-actions', '.disclosure', '.filters', '.onward'];
    expect(await Promise.all(clicked.map(shown))).toEqual(Array(5).fill(false));
    await page.close();
  });

  test('the list of results has no findings either', async () => {
    const page = await browser.newPage({ baseURL: server.origin });
    await page.goto('/');
    await page.getByRole('combobox').fill('women finance');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await a11yViolations(page)).toEqual([]);
    await page.close();
  });
});
