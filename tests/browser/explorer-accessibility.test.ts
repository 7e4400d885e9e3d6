import { expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

/** Every kind of page, with a selector of its content. */
const pages: readonly (readonly [path: string, content: string])[] = [
  ['/', '.entity-counts'],
  ['/search', '.empty-state'],
  ['/search?q=compendium', '.rows li'],
  ['/search?q=zzzzzz', '.empty-state'],
  ['/document', '.rows li'],
  ['/meeting/2023-07-03', '.relation'],
  ['/document/INF/MSME/W/46', '.relation'],
  ['/post/msme-group-coordinator?kind=HOLDS&direction=in', '.relation'],
  ['/paragraph/annual-report-2023/2.4?at=41-52', '.notice'],
  ['/meeting/1999-01-01', '.empty-state'],
  ['/graph', '.empty-state'],
  ['/graph/organization/itc?expanded=organization/unctad&excludeKinds=MENTIONS', '.graph-node'],
  ['/trace', '.rows li'],
  ['/trace/document/INF/MSME/W/46?maxDepth=4', '.tree li'],
  ['/trace/document/INF/MSME/W/46?direction=out', '.empty-state'],
  ['/trace/document/INF/MSME/W/46?maxDepth=99&direction=up', '.ignored-parts'],
  ['/paths', '.empty-state'],
  ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', '.paths li'],
  ['/paths?from=document/INF/MSME/W/43&to=document/nope', '.empty-state'],
];

describeExplorer('accessibility', (explorer) => {
  test('no page has axe violations or exceeds the screen, at three widths and in both themes', async () => {
    const { page, problems } = explorer;
    const violations: unknown[] = [];
    // One tab for all pages: later loads reuse the compiled scripts.
    for (const [path, content] of pages) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(path);
      await page.locator(content).first().waitFor();
      await page.getByText('Data version').waitFor();
      for (const button of (await page.locator('.disclosure').all()).slice(0, 3)) await button.click();
      violations.push(...(await a11yViolations(page)).map((violation) => [path, violation]));
    }
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('a printed page has the content and the open evidence, but no controls', async () => {
    const { page } = explorer;
    await page.goto('/document/INF/MSME/W/46');
    const row = page.locator('.relation').first();
    await row.getByRole('button').click();
    await page.emulateMedia({ media: 'print' });
    const isVisible = (selector: string) => page.locator(selector).first().isVisible();
    const content = ['h1', '.facts', '.relation', '.evidence mark'];
    expect(await Promise.all(content.map(isVisible))).toEqual(Array(4).fill(true));
    const controls = ['.site-head', '.view-actions', '.disclosure', '.filters', '.entity-actions'];
    expect(await Promise.all(controls.map(isVisible))).toEqual(Array(5).fill(false));
  });

  test('the list of search results has no axe violations', async () => {
    const { page } = explorer;
    await page.goto('/');
    await page.getByRole('combobox').fill('women finance');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await a11yViolations(page)).toEqual([]);
  });
});
