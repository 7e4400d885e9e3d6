import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download } from '../helpers/browser/explorer.ts';

/** A name with what XML forbids or reserves, and what a spreadsheet takes for a formula. */
const name = '=HYPERLINK("x"),\u0000\u000b\u001b\u007f\ufffe\uffff\ud800]]>&<b>\'"';

/** Every view with downloads, with a selector of its content. */
const views: readonly (readonly [address: string, content: string])[] = [
  ['/', '.entity-counts'],
  ['/search?q=msme', '.rows li'],
  ['/meeting', '.rows li'],
  ['/meeting/2023-07-03', '.relation'],
  ['/graph/meeting/2023-07-03', '.graph-node'],
  ['/trace/document/INF/MSME/W/46', '.tree li'],
  ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', '.paths li'],
  ['/timeline', '.time-item'],
  ['/coverage', '.declared-count'],
];

describeExplorer('what is downloaded', (explorer) => {
  test.each(views)(
    'from %s has no formulas and is well-formed, whatever the names in the graph',
    async (address, content) => {
      const { page } = explorer;
      await renameEntities(page);
      await page.goto(address);
      await page.locator(content).first().waitFor();
      const csv = await download(page, 'Download CSV');
      expect(csv.text).not.toMatch(/(?:^|\r\n|,|,")[\s\p{C}]*[=+@]/u);
      if (address !== '/') expect(csv.text).toContain(`'${name.slice(0, 5)}`);
      const json = await download(page, 'Download JSON');
      expect(JSON.stringify(JSON.parse(json.text)).includes('HYPERLINK')).toBe(address !== '/');
      if ((await page.getByRole('button', { name: 'Download SVG' }).count()) === 0) return;
      const svg = await download(page, 'Download SVG');
      expect(svg.text.isWellFormed()).toBe(true);
      expect(await page.evaluate(rootOf, svg.text)).toEqual({ root: 'svg', errors: 0 });
      expect(svg.text).toContain('=HYPERLINK');
    },
  );

  test('from a translated diagram has its texts', async () => {
    const { page } = explorer;
    await page.goto('/timeline');
    await page.locator('.time-item text').first().waitFor();
    const texts = await page.locator('svg[aria-label=Timeline] text').evaluateAll((elements) =>
      elements.map((element) => {
        const font = document.createElement('font');
        font.append(...element.childNodes);
        element.append(font);
        return element.textContent;
      }),
    );
    const { text } = await download(page, 'Download SVG');
    expect(text).not.toContain('font>');
    const [label = ''] = texts.filter((each) => each?.includes('Meetings'));
    expect(text).toContain(`>${label}</text>`);
  });
});

/** Gives every entity, sentence and quote that the API returns this name. */
async function renameEntities(page: Page): Promise<void> {
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([field, content]) => [
      field,
      ['name', 'summary', 'statement', 'about', 'reading', 'quote', 'role'].includes(field) &&
      typeof content === 'string'
        ? name
        : rename(content),
    ]);
    return Object.fromEntries(fields);
  };
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: rename(await response.json()) });
  });
}

/** How a browser reads a text as XML. */
function rootOf(text: string): { readonly root: string; readonly errors: number } {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  return { root: parsed.documentElement.localName, errors: parsed.querySelectorAll('parsererror').length };
}
