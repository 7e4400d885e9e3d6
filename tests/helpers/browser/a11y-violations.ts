import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What is wrong with a page at three widths and in both themes: what axe finds, and where it is wider than the screen. */
export async function a11yViolations(page: Page): Promise<unknown[]> {
  const found: unknown[] = [];
  let looked = 0;
  for (const width of [360, 900, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`at ${width} pixels it is ${wide} wide`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe.source); // Not a script of the page, which its policy would not let in.
      // The theme changes nothing but colours.
      const { violations, passes } = await page.evaluate(
        (options) => (globalThis as unknown as { readonly axe: typeof axe }).axe.run(options),
        colorScheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {},
      );
      looked += passes.length;
      found.push(...violations.map(({ id, nodes }) => [width, colorScheme, id, nodes.map(({ html }) => html)]));
    }
  }
  if (looked < 30) found.push(`axe looked at ${looked} things only`);
  return found;
}
