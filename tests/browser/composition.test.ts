import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

/** Views with handlers of keys, and how often the keys do something at least when nothing is composed. */
const addresses: readonly (readonly [address: string, content: string, handled: number])[] = [
  ['/search?q=compendium', '.rows li', 1],
  ['/meeting/2023-07-03', '.relation', 1],
  ['/graph/organization/itc', '.graph-node', 20],
  ['/trace/document/INF/MSME/W/46', '.tree li', 10],
  ['/paths?from=member/japan&to=person/matthew-wilson', '.paths li', 1],
  ['/timeline', '.time-item', 6],
];

describeExplorer('while a text is composed', (explorer) => {
  test.each(addresses)('no key does anything at %s', async (address, content, handled) => {
    const { page } = explorer;
    await page.goto(address);
    await page.locator(content).first().waitFor();
    await page.waitForLoadState('networkidle');
    const composed = await pressEverywhere(page, [{ isComposing: true }, { keyCode: 229 }]);
    expect(composed).toEqual({ reached: 0, prevented: 0, changed: [] });
    // The same keys without composition.
    const plain = await pressEverywhere(page, [{}]);
    expect(plain.reached).toBeGreaterThan(1_000);
    expect(plain.prevented).toBeGreaterThanOrEqual(handled);
  });

  test('no key reaches a handler of GraphiQL, and its editors get theirs', async () => {
    const { page } = explorer;
    await page.goto('/graphiql/');
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    const { reached } = await pressEverywhere(page, [{ isComposing: true }, { keyCode: 229 }]);
    expect(reached).toBe(0);
    expect((await pressEverywhere(page, [{}])).reached).toBeGreaterThan(1_000);
    const inEditor = await page.evaluate(() => {
      let seen = 0;
      document.addEventListener('keydown', () => seen++, true);
      const editor = document.querySelector('.monaco-editor textarea, .monaco-editor .native-edit-context');
      editor?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
      return seen;
    });
    expect(inEditor).toBe(1);
  });

  test('Enter does not end the label of an operation in the history of GraphiQL', async () => {
    const { context, page } = explorer;
    await page.goto('/graphiql/');
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await page.locator('.graphiql-response', { hasText: '"data"' }).waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.getByRole('button', { name: 'Edit label' }).first().click();
    const label = page.locator('.graphiql-history-item.editable input');
    await label.fill('');
    const composer = await context.newCDPSession(page);
    await composer.send('Input.imeSetComposition', { text: '会議', selectionStart: 2, selectionEnd: 2 });
    await page.keyboard.press('Enter');
    expect(await label.inputValue()).toBe('会議');
    await composer.send('Input.insertText', { text: '会議' });
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-history-item-label', { hasText: '会議' }).waitFor();
    expect(await label.count()).toBe(0);
  });

  test('Enter, Escape and arrows leave the search box as it is, and search when the text is complete', async () => {
    const { context, page } = explorer;
    await page.goto('/');
    const box = page.getByRole('combobox');
    await box.pressSequentially('compendium');
    await page.getByRole('option', { name: /^All \d+ results$/ }).waitFor();
    const composer = await context.newCDPSession(page);
    await composer.send('Input.imeSetComposition', { text: 's', selectionStart: 1, selectionEnd: 1 });
    await page.getByRole('option', { name: /^All \d+ results$/ }).waitFor();
    for (const key of ['ArrowDown', 'Escape', 'Enter']) await page.keyboard.press(key);
    expect(await box.getAttribute('aria-activedescendant')).toBe(null);
    expect([await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual(['compendiums', 'true']);
    expect(new URL(page.url()).pathname).toBe('/');
    await composer.send('Input.insertText', { text: 's' });
    await page.keyboard.press('Enter');
    await page.waitForURL('/search?q=compendiums');
  });
});

test('the pages listen for the composer before they load other code', () => {
  for (const page of ['explorer', 'graphiql']) {
    const [first] = readFileSync(`src/web/${page}/main.tsx`, 'utf8').match(/^import .*$/m) ?? [];
    expect(first).toMatch(/^import '\.\/composition\.ts';/);
  }
});

/**
 * Presses every key that a handler may know on every element that can have the focus, and on the page itself. Returns
 * how many of them reached a handler, how many a handler prevented from their default, and where the page changed.
 */
async function pressEverywhere(
  page: Page,
  variants: readonly { readonly isComposing?: boolean; readonly keyCode?: number }[],
): Promise<{ readonly reached: number; readonly prevented: number; readonly changed: readonly string[] }> {
  return page.evaluate(async (variants) => {
    const types = ['keydown', 'keypress', 'keyup'];
    const keys = ['Enter', 'Escape', 'Tab', ' ', '/', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
    const all = [...keys, '+', '=', '-', '[', ']', '0', 'k'];
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex], [role=option], [role=button]';
    // Editors look after themselves.
    const targets = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
      (each) => !each.closest('.monaco-editor'),
    );
    const state = () =>
      `${location.href} ${document.activeElement?.outerHTML.slice(0, 200)} ${document.body.innerHTML}`;
    let reached = 0;
    let prevented = 0;
    const count = () => {
      reached += 1;
    };
    for (const type of types) document.addEventListener(type, count, true);
    const changed: string[] = [];
    for (const target of [document.body, ...targets.slice(0, 100)]) {
      target.focus({ preventScroll: true });
      await new Promise((resolve) => setTimeout(resolve));
      const before = state();
      for (const variant of variants)
        for (const key of all)
          for (const type of types) {
            const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, ...variant });
            if (!target.dispatchEvent(event)) prevented += 1;
          }
      await new Promise((resolve) => setTimeout(resolve));
      if (state() !== before) changed.push(target.outerHTML.slice(0, 120));
    }
    for (const type of types) document.removeEventListener(type, count, true);
    return { reached, prevented, changed };
  }, variants);
}
