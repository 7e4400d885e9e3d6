import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download, query } from '../helpers/browser/explorer.ts';

describeExplorer('the graph page', (explorer) => {
  test('is linked from an entity, and shows exactly the nodes and relations of the API', async () => {
    const { page, problems } = explorer;
    await page.goto('/organization/itc');
    const response = page.waitForResponse((each) => each.request().postDataJSON()?.operationName === 'Neighborhood');
    await page.getByRole('link', { name: 'Show graph' }).click();
    await page.waitForURL('/graph/organization/itc');
    const { nodes, relations, truncated } = (await (await response).json()).data.neighborhood;
    await drawn(page);
    expect(await page.title()).toBe('Neighborhood of International Trade Centre · MSME Group graph');
    expect(await page.locator('.graph-counts').textContent()).toBe(
      `${nodes.length} entities, ${relations.length} relations`,
    );
    expect([nodes.length > 30, relations.length > 60, truncated]).toEqual([true, true, false]);
    expect(await nodesOf(page)).toEqual(nodes.map(({ slug }: { slug: string }) => slug).sort());
    expect(await relationsOf(page)).toEqual(relations.map(({ sentence }: { sentence: string }) => sentence).sort());
    const owned = relations.filter(({ kind }: { kind: string }) => kind === 'OWNS').length;
    await page.getByRole('checkbox', { name: `Owns ${owned}` }).waitFor();
    expect(problems).toEqual([]);
  });

  test('can be navigated by keyboard: along a relation, to its other entity, and to that entity’s page', async () => {
    const { page, problems } = explorer;
    await page.goto('/graph/organization/itc');
    await drawn(page);
    await page.getByRole('link', { name: 'Organization: International Trade Centre' }).first().focus();
    await page.keyboard.press('ArrowDown');
    const sentence = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(sentence).toContain('International Trade Centre');
    expect(await page.locator('.graph-caption').textContent()).toBe(`${sentence}.`);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(sentence);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const other = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
    const name = other.split(': ').slice(1).join(': ');
    expect(sentence).toContain(name);
    expect(await page.locator('.graph-node.is-highlighted text').textContent()).toBe(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(problems).toEqual([]);
  });

  test('adds the neighborhood of an expanded entity, and removes it after going back', async () => {
    const { origin, page, problems } = explorer;
    await page.goto('/graph/organization/itc');
    await drawn(page);
    const before = await nodesOf(page);
    await page.locator('[data-slug="post/itc-executive-director"] a').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Expand ITC Executive Director in the graph',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('/graph/organization/itc?expanded=post%2Fitc-executive-director');
    await page.getByRole('button', { name: 'Collapse ITC Executive Director in the graph' }).waitFor();
    await drawn(page, before.length);
    const after = await nodesOf(page);
    const { nodes } = await neighborhood(origin, 'post/itc-executive-director');
    expect(after).toEqual([...new Set([...before, ...nodes.map(({ slug }) => slug)])].sort());
    expect(after.length).toBeGreaterThan(before.length);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Collapse ITC Executive Director/,
    );
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.graph-node').length === count, before.length);
    expect(await nodesOf(page)).toEqual(before);
    expect(problems).toEqual([]);
  });

  test('removes excluded kinds and the entities that only they connect, as a parameter of the address', async () => {
    const { origin, page } = explorer;
    await page.goto('/graph/organization/itc');
    await drawn(page);
    const { nodes: all, relations } = await neighborhood(origin, 'organization/itc');
    await page.getByRole('checkbox', { name: /^Mentions/ }).uncheck();
    await page.getByRole('checkbox', { name: /^About/ }).uncheck();
    await page.waitForURL('/graph/organization/itc?excludeKinds=MENTIONS&excludeKinds=ABOUT');
    const remaining = relations.filter(({ kind }) => kind !== 'MENTIONS' && kind !== 'ABOUT');
    const shown = await relationsOf(page);
    const nodes = await nodesOf(page);
    expect(shown).toEqual(
      remaining
        .filter(({ source }) => nodes.includes(source.slug))
        .map(({ sentence }) => sentence)
        .sort(),
    );
    expect(
      remaining.filter(({ source, target }) => nodes.includes(source.slug) !== nodes.includes(target.slug)),
    ).toEqual([]);
    expect(nodes).toContain('organization/itc');
    expect(nodes.length).toBeLessThan(all.length);
    await page.reload();
    await drawn(page);
    expect(await relationsOf(page)).toEqual(shown);
    expect(await page.getByRole('checkbox', { name: /^Mentions/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'None' }).click();
    await page.locator('.graph-counts', { hasText: '1 entity, 0 relations' }).waitFor();
    expect(await nodesOf(page)).toEqual(['organization/itc']);
  });

  test('has the same entities and relations in the table view', async () => {
    const { page } = explorer;
    await page.goto('/graph/organization/itc?excludeKinds=MENTIONS&expanded=meeting/2023-07-03');
    await drawn(page);
    const hrefs = await page
      .locator('.graph-entities th a')
      .evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1)));
    expect(hrefs.sort()).toEqual(await nodesOf(page));
    expect(await page.locator('.graph-relations tbody tr').count()).toBe((await relationsOf(page)).length);
    await page.getByRole('link', { name: 'Skip to the table view' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tables');
    await page.getByRole('button', { name: 'Collapse Meeting of 3 July 2023', exact: true }).last().click();
    await page.waitForURL('/graph/organization/itc?excludeKinds=MENTIONS');
  });

  test.each([
    [360, 1],
    [1280, 8],
    [1600, 8],
  ])('has no overlapping labels at %i pixels, at any zoom', async (width, minLabels) => {
    const { page } = explorer;
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/graph/organization/itc', '/graph/organization/msme-group?maxDepth=2']) {
      await page.goto(address);
      await drawn(page);
      for (const key of ['0', '+', '-']) {
        await page.locator('.graph-svg').focus();
        await page.keyboard.press(key);
        const { count, overlapping } = await labels(page);
        expect(count).toBeGreaterThan(minLabels);
        expect(overlapping).toEqual([]);
      }
    }
  });

  test('has the same layout after a reload, and zooms by keys and buttons', async () => {
    const { page } = explorer;
    await page.goto('/graph/meeting/2023-07-03?expanded=organization/itc');
    await drawn(page);
    const first = await shapes(page);
    await page.locator('.graph-svg').focus();
    await page.keyboard.press('+');
    expect(await shapes(page)).not.toEqual(first);
    await page.keyboard.press('0');
    expect(await shapes(page)).toEqual(first);
    await page.reload();
    await drawn(page);
    expect(await shapes(page)).toEqual(first);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await shapes(page)).not.toEqual(first);
  });

  test('is limited to 150 entities, with a notice', async () => {
    const { page } = explorer;
    await page.goto('/graph/organization/msme-group?maxDepth=2');
    await drawn(page);
    expect(await page.locator('.graph-truncated').textContent()).toContain('at most 150 entities');
    expect((await nodesOf(page)).length).toBe(150);
  });

  test('downloads as a standalone SVG, CSV and JSON', async () => {
    const { origin, page } = explorer;
    await page.goto('/graph/organization/itc');
    await drawn(page);
    const { nodes, relations } = await neighborhood(origin, 'organization/itc');
    const svg = await download(page, 'Download SVG');
    expect(svg.name).toBe('neighborhood-organization-itc.svg');
    const parsed = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        errors: parsed.querySelectorAll('parsererror').length,
        root: parsed.documentElement.tagName,
        links: parsed.querySelectorAll('a[href^="http"]').length,
        lines: [...parsed.querySelectorAll('path')].filter((path) => path.getAttribute('fill') === 'none').length,
        styled: parsed.querySelectorAll('[class],[style],style,link,script').length,
        paint: parsed.querySelector('a path')?.getAttribute('fill'),
      };
    }, svg.text);
    expect(parsed).toEqual({
      errors: 0,
      root: 'svg',
      links: nodes.length,
      lines: relations.length,
      styled: 0,
      paint: 'rgb(31, 122, 112)',
    });
    const csv = (await download(page, 'Download CSV')).text.split('\r\n');
    expect(csv[0]).toBe('\uFEFFsource,sourceName,kind,target,targetName,role,when,basis,sentence');
    expect(csv).toHaveLength(relations.length + 2); // A header, the rows, and an empty string after the last line break.
    const json = JSON.parse((await download(page, 'Download JSON')).text);
    expect([json.nodes.length, json.relations.length, json.truncated]).toEqual([nodes.length, relations.length, false]);
  });

  test('shows its query, and the query of each expanded entity', async () => {
    const { page } = explorer;
    await page.goto('/graph/organization/itc?maxDepth=2&expanded=meeting/2023-07-03');
    await drawn(page);
    const variables = async (name: string) => {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      return JSON.parse(new URLSearchParams(href?.split('#')[1]).get('variables') ?? '');
    };
    const common = { filter: {}, first: 150 };
    expect(await variables('Show the query')).toEqual({ ...common, center: 'organization/itc', maxDepth: 2 });
    expect(await variables('Show the query for Meeting of 3 July 2023')).toEqual({
      ...common,
      center: 'meeting/2023-07-03',
      maxDepth: 1,
    });
  });

  test('offers a retry after a failed request, and reports an unknown entity', async () => {
    const { context, page } = explorer;
    await page.goto('/graph/organization/itc');
    await drawn(page);
    const before = await page.locator('.graph-node').count();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Expand ITC Executive Director', exact: true }).click();
    await page.getByText('The server cannot be reached').waitFor();
    expect(await page.locator('.graph-node').count()).toBe(before);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Also expanded' }).waitFor();
    await page.goto('/graph/organization/nobody');
    await page.getByText('The graph has no entity “organization/nobody”.').waitFor();
  });
});

/** Waits until the layout is finished and the diagram has more than `count` entities. */
async function drawn(page: Page, count = 0): Promise<void> {
  await page.waitForFunction(
    (count) =>
      document.querySelector('.diagram[aria-busy=false]') && document.querySelectorAll('.graph-node').length > count,
    count,
  );
}

async function nodesOf(page: Page): Promise<string[]> {
  const slugs = await page
    .locator('.graph-node')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-slug') ?? ''));
  return slugs.sort();
}

async function relationsOf(page: Page): Promise<string[]> {
  const sentences = await page
    .locator('.graph-relation')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('aria-label') ?? ''));
  return sentences.sort();
}

/** The positions of all icons. */
function shapes(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.graph-shape')
    .evaluateAll((shapes) =>
      shapes.map(
        (shape) => `${shape.getAttribute('transform')} ${shape.closest('svg > g')?.getAttribute('transform')}`,
      ),
    );
}

/** The number of labels, and the pairs that overlap. */
function labels(page: Page): Promise<{ count: number; overlapping: string[] }> {
  return page.locator('.graph-node text').evaluateAll((texts) => {
    const boxes = texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const overlapping = boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
        )
        .map((other) => `${text} / ${other.text}`),
    );
    return { count: boxes.length, overlapping };
  });
}

interface Neighborhood {
  readonly nodes: readonly { readonly slug: string }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly sentence: string;
    readonly source: { readonly slug: string };
    readonly target: { readonly slug: string };
  }[];
}

async function neighborhood(origin: string, center: string): Promise<Neighborhood> {
  const text =
    'query ($center: EntityRef!) { neighborhood(center: $center, first: 150) { nodes { slug } relations { kind sentence source { slug } target { slug } } } }';
  return (await query<{ neighborhood: Neighborhood }>(origin, text, { center })).neighborhood;
}
