import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, watch, withoutBrowser } from '../helpers/browser.ts';
import { serveExplorer } from '../helpers/explorer.ts';

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
      const found: unknown[] = [];
      for (const width of [360, 900, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) found.push(`at ${width} pixels it is ${wide} wide`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          found.push(...(await findings(page, colorScheme)).map((finding) => [width, colorScheme, ...finding]));
        }
      }
      expect(found).toEqual([]);
      expect(troubles).toEqual([]);
      await page.close();
    },
  );

  test('the list of results has no findings either', async () => {
    const page = await browser.newPage({ baseURL: server.origin });
    await page.goto('/');
    await page.getByRole('combobox').fill('women finance');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await findings(page, 'light')).toEqual([]);
    await page.close();
  });
});

/** What axe finds wrong. The theme changes nothing but colours, so that they are all that it looks at in the dark. */
async function findings(page: Page, theme: 'light' | 'dark'): Promise<(string | string[])[][]> {
  await page.evaluate(axe.source); // Not a script of the page, which its policy would not let in.
  const { violations, passes } = await page.evaluate(
    (options) => (globalThis as unknown as Axe).axe.run(options),
    theme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {},
  );
  expect(passes.length).toBeGreaterThan(theme === 'dark' ? 0 : 10);
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** What axe's source leaves in the page. */
interface Axe {
  readonly axe: typeof axe;
}
