import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

describeExplorer('the explorer by keyboard alone', (explorer) => {
  test('every view can be reached and used, and the focus is always visible', async () => {
    const { page, problems } = explorer;
    const invisible: string[] = [];
    const tabTo = (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => moveFocus(page, target, key, invisible);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const navigate = async (name: string) => {
      await tabTo(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }), 'Shift+Tab');
      await press('Enter');
    };
    const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

    // Search.
    await page.goto('/');
    await page.getByText('Data version').waitFor();
    await press('/');
    await page.keyboard.type('joint compendium access');
    await page.getByRole('option', { name: /joint compendium on access/ }).waitFor();
    await press('ArrowDown', 'Enter');
    await heading(/joint compendium on access to finance/);

    // Show the evidence for a relation.
    await tabTo(page.locator('.relation').first().getByRole('button'));
    await press('Enter');
    await page.locator('.evidence mark', { hasText: 'INF/MSME/W/46' }).first().waitFor();

    // Trace the references to the document.
    await tabTo(page.getByRole('link', { name: 'Trace references' }));
    await press('Enter');
    await page.getByText('28 references').waitFor();
    await tabTo(page.locator('.tree li button[aria-expanded=true]').first());
    await press('ArrowDown', 'ArrowLeft');
    await tabTo(page.locator('.tree li .disclosure').first());
    await press('Enter');
    await page.locator('.tree .evidence').first().waitFor();

    // Show the graph of a meeting, exclude mentions, and move along a relation.
    await press('/');
    await page.keyboard.type('meeting of 3 july');
    await page
      .getByRole('option', { name: /Meeting of 3 July 2023/ })
      .first()
      .waitFor();
    await press('ArrowDown', 'Enter');
    await heading('Meeting of 3 July 2023');
    await tabTo(page.getByRole('link', { name: 'Show graph' }));
    await press('Enter');
    await page.locator('.graph-node').first().waitFor();
    await tabTo(page.getByRole('checkbox', { name: /^Mentions/ }));
    await press('Space');
    await page.waitForURL(/excludeKinds=MENTIONS/);
    await tabTo(page.getByRole('link', { name: 'Meeting: Meeting of 3 July 2023' }).first());
    await press('ArrowDown');
    const sentence = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(sentence).toContain('Meeting of 3 July 2023');

    // Find the paths between two documents.
    await navigate('Paths');
    await heading('Paths');
    for (const [field, words, option] of [
      ['From', 'Supporting Women-Owned MSMEs', /INF\/MSME\/W\/43/],
      ['To', 'joint compendium access to finance', /joint compendium on access/],
    ] as const) {
      await tabTo(page.getByRole('combobox', { name: field, exact: true }));
      await page.keyboard.type(words);
      await page.getByRole('option', { name: option }).first().waitFor();
      await press('ArrowDown', 'Enter');
    }
    await page.getByText('The first 10 paths').waitFor();
    await tabTo(page.locator('.paths .disclosure').first());
    await press('Enter');
    await page.locator('.paths .evidence').first().waitFor();

    // Zoom the timeline and open a meeting.
    await navigate('Timeline');
    await page.locator('.time-item').first().waitFor();
    await tabTo(page.locator('.time-frame'));
    await press('+');
    await page.locator('.time-window legend').getByText('2 April 2023 to 1 October 2023').waitFor();
    await tabTo(page.locator('[data-slug="meeting/2023-07-03"]').getByRole('link'));
    await press('Enter');
    await heading('Meeting of 3 July 2023');

    // Show only the counts that differ, and open the query.
    await navigate('Coverage');
    await page.locator('.declared-count').first().waitFor();
    await tabTo(page.getByRole('checkbox', { name: 'Differences only' }));
    await press('Space');
    await page.waitForURL(/counts=differ/);
    await tabTo(page.getByRole('link', { name: 'Show the query' }), 'Shift+Tab');
    await press('Enter');
    await page.waitForURL(/\/graphiql\/#/);

    expect(invisible).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/**
 * Presses a key until the target has the focus. Adds every element on the way whose focus is not visible to
 * `invisible`.
 */
async function moveFocus(page: Page, target: Locator, key: string, invisible: string[]): Promise<void> {
  await target.waitFor();
  const element = await target.elementHandle();
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const { reached, visible, description } = await page.evaluate(inspectFocus, element);
    if (!visible) invisible.push(`${new URL(page.url()).pathname}: ${description}`);
    if (reached) return;
  }
  throw new Error(`The focus did not reach ${target}.`);
}

/**
 * Whether the target has the focus, and whether the focused element is in the window with an outline or, in a diagram,
 * a focus ring.
 */
function inspectFocus(target: Node | null): { reached: boolean; visible: boolean; description: string } {
  const element = document.activeElement;
  // The focus is between the page and the browser's own controls.
  if (!element || element === document.body) return { reached: false, visible: true, description: 'no element' };
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const outlined = [element, ...element.querySelectorAll('*')].some((each) => {
    const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(each);
    if (each.classList.contains('focus-ring')) return stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  return {
    reached: element === target,
    visible: inWindow && outlined,
    description: `${element.outerHTML.slice(0, 120)}, ${JSON.stringify({ inWindow, outlined })}`,
  };
}
