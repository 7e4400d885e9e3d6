import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { serveExplorer } from '../helpers/browser/explorer.ts';

describe.skipIf(withoutBrowser())('with the keyboard alone', { timeout: 120_000 }, () => {
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

  test('one finds, reads, traces, sees, connects, looks at the year, checks and takes, and always sees where the focus is', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: server.origin });
    const troubles = watch(page, server.origin);
    const unseen: string[] = [];
    const to = (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => walk(page, target, key, unseen);
    const press = (...keys: readonly string[]) => keysIn(page, keys);
    const navigate = async (name: string) => {
      await to(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }), 'Shift+Tab');
      await press('Enter');
    };
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

    // Finds.
    await page.goto('/');
    await page.getByText('Data version').waitFor();
    await press('/');
    await page.keyboard.type('joint compendium access');
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await press('ArrowDown', 'Enter');
    await heading(/joint compendium on access to finance/);

    // Reads the words that something rests on.
    await to(page.locator('.relation').first().getByRole('button'));
    await press('Enter');
    await page.locator('.evidence mark', { hasText: 'INF/MSME/W/46' }).first().waitFor();

    // Traces what refers to it, up to a thing beneath another.
    await to(page.getByRole('link', { name: 'Trace its references' }));
    await press('Enter');
    await page.getByText('24 references').waitFor();
    await to(page.locator('.tree li button[aria-expanded=true]').first());
    await press('ArrowDown', 'ArrowLeft');
    await to(page.locator('.tree li .disclosure').first());
    await press('Enter');
    await page.locator('.tree .evidence').first().waitFor();

    // Sees what is around a meeting, without mentions, and follows a relation to its other end.
    await press('/');
    await page.keyboard.type('meeting of 3 july');
    await page
      .getByRole('option', { name: /Meeting of 3 July 2023/ })
      .first()
      .waitFor();
    await press('ArrowDown', 'Enter');
    await heading('Meeting of 3 July 2023');
    await to(page.getByRole('link', { name: 'See its neighbourhood' }));
    await press('Enter');
    await page.locator('.picture-node').first().waitFor();
    await to(page.getByRole('checkbox', { name: /^Mentions/ }));
    await press('Space');
    await page.waitForURL(/without=MENTIONS/);
    await to(page.getByRole('link', { name: 'Meeting: Meeting of 3 July 2023' }).first());
    await press('ArrowDown');
    const sentence = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(sentence).toContain('Meeting of 3 July 2023');

    // Connects two documents.
    await navigate('Connect');
    await heading('Connect');
    for (const [field, words, choice] of [
      ['From', 'Supporting Women-Owned MSMEs', /INF\/MSME\/W\/43/],
      ['To', 'joint compendium access to finance', /joint compendium on access/],
    ] as const) {
      await to(page.getByRole('combobox', { name: field, exact: true }));
      await page.keyboard.type(words);
      await page.getByRole('option', { name: choice }).first().waitFor();
      await press('ArrowDown', 'Enter');
    }
    await page.getByText('The first 10 paths').waitFor();
    await to(page.locator('.paths .disclosure').first());
    await press('Enter');
    await page.locator('.paths .evidence').first().waitFor();

    // Looks at the half of the year around its middle, and at a meeting in it.
    await navigate('Timeline');
    await page.locator('.time-item').first().waitFor();
    await to(page.locator('.time-frame'));
    await press('+');
    await page.locator('.time-window legend').getByText('2 April 2023 to 1 October 2023').waitFor();
    await to(page.locator('[data-slug="meeting/2023-07-03"]').getByRole('link'));
    await press('Enter');
    await heading('Meeting of 3 July 2023');

    // Checks which counts differ, and takes the query.
    await navigate('Coverage');
    await page.locator('.declared').first().waitFor();
    await to(page.getByRole('checkbox', { name: 'Only where they differ' }));
    await press('Space');
    await page.waitForURL(/counts=differ/);
    await to(page.getByRole('link', { name: 'Show the query' }), 'Shift+Tab');
    await press('Enter');
    await page.waitForURL(/\/graphiql\/#/);

    expect(unseen).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });
});

/** Presses a key until the focus is on the target, and notes where it was not to be seen on the way. */
async function walk(page: Page, target: Locator, key: string, unseen: string[]): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate(focusInWords);
    if (!at.seen) unseen.push(`${new URL(page.url()).pathname}: ${at.words}`);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The focus did not come to ${target}.`);
}

async function keysIn(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** What has the focus, and whether one sees so: within the window, and with an outline, or in a picture a ring, around it or a part of it. */
function focusInWords(): { words: string; seen: boolean } {
  const element = document.activeElement;
  if (!element || element === document.body) return { words: 'nothing', seen: true }; // Between the page and the browser's own controls.
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const within = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const outlined = [element, ...element.querySelectorAll('*')].some((each) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(each);
    if (each.classList.contains('picture-halo')) return stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return {
    words: `${element.outerHTML.slice(0, 120)}, ${JSON.stringify({ within, outlined })}`,
    seen: within && outlined,
  };
}
