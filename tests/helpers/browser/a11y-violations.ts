import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Checks a page at three widths and in both themes. Returns axe's violations, and the widths at which the page is too
 * wide.
 */
export async function a11yViolations(page: Page): Promise<unknown[]> {
  const violations: unknown[] = [];
  let checks = 0;
  await page.evaluate(axe.source); // Evaluated by the debugger: the content security policy allows no inline scripts.
  for (const width of [360, 900, 1600]) {
    await page.setViewportSize({ width, height: 900 });
    const pageWidth = await page.evaluate(widthAfterLayout);
    if (pageWidth > width) violations.push(`at ${width} pixels the page is ${pageWidth} pixels wide`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const result = await page.evaluate(
        (options) => (globalThis as unknown as { readonly axe: typeof axe }).axe.run(options),
        // The themes differ only in colors.
        {
          resultTypes: ['violations'],
          selectors: false,
          ...(colorScheme === 'dark' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
        } satisfies axe.RunOptions,
      );
      checks += result.passes.length;
      violations.push(
        ...result.violations.map(({ id, nodes }) => [width, colorScheme, id, nodes.map(({ html }) => html)]),
      );
    }
  }
  if (checks < 30) violations.push(`axe ran only ${checks} checks`);
  return violations;
}

/** The width of the page's content, once components that observe their size have rendered again. */
async function widthAfterLayout(): Promise<number> {
  const nextFrame = () => new Promise(requestAnimationFrame);
  await nextFrame();
  await nextFrame();
  return document.documentElement.scrollWidth;
}
