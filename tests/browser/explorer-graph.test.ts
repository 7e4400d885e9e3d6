import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launch, watch, withoutBrowser } from '../helpers/browser/browser.ts';
import { serveExplorer } from '../helpers/browser/explorer.ts';

describe.skipIf(withoutBrowser())('the picture of a neighbourhood', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof serveExplorer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  beforeAll(async () => {
    server = await serveExplorer();
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: server.origin });
    page = await context.newPage();
    troubles = watch(page, server.origin);
  });

  afterEach(() => context.close());

  test('the page of an entity leads to its picture, which shows exactly what the API answers', async () => {
    await page.goto('/organization/itc');
    const answered = page.waitForResponse((response) => response.request().postDataJSON()?.operationName === 'Picture');
    await page.getByRole('link', { name: 'See its neighbourhood' }).click();
    await page.waitForURL('/picture/organization/itc');
    const { nodes, relations, truncated } = (await (await answered).json()).data.neighborhood;
    await drawn(page);
    expect(await page.title()).toBe('Around International Trade Centre · MSME Group graph');
    expect(await page.locator('.picture-counts').textContent()).toBe('44 entities, 102 relations');
    expect([nodes.length, relations.length, truncated]).toEqual([44, 102, false]);
    expect(await nodesOf(page)).toEqual(nodes.map(({ slug }: { slug: string }) => slug).sort());
    expect(await relationsOf(page)).toEqual(relations.map(({ sentence }: { sentence: string }) => sentence).sort());
    const runs = relations.filter(({ kind }: { kind: string }) => kind === 'RUNS').length;
    await page.getByRole('checkbox', { name: `Runs ${runs}` }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('with the keyboard alone: along a relation, whose sentence is shown, to its other end and on to its page', async () => {
    await page.goto('/picture/organization/itc');
    await drawn(page);
    await page.getByRole('link', { name: 'Organization: International Trade Centre' }).first().focus();
    await page.keyboard.press('ArrowDown');
    const sentence = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(sentence).toContain('International Trade Centre');
    expect(await page.locator('.picture-says').textContent()).toBe(`${sentence}.`);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(sentence);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const other = (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
    const name = other.split(': ').slice(1).join(': ');
    expect(sentence).toContain(name);
    expect(await page.locator('.picture-node.looked text').textContent()).toBe(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    expect(troubles).toEqual([]);
  });

  test('opening an entity adds its neighbourhood, and the way back takes it away', async () => {
    await page.goto('/picture/organization/itc');
    await drawn(page);
    const before = await nodesOf(page);
    await page.locator('[data-slug="meeting/2023-07-03"] a').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Open Meeting of 3 July 2023 on the picture',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('/picture/organization/itc?open=meeting%2F2023-07-03');
    await page.getByRole('button', { name: 'Close Meeting of 3 July 2023 on the picture' }).waitFor();
    await drawn(page, before.length);
    const after = await nodesOf(page);
    const { nodes } = await neighborhood(server.origin, 'meeting/2023-07-03');
    expect(after).toEqual([...new Set([...before, ...nodes.map(({ slug }) => slug)])].sort());
    expect(after.length).toBeGreaterThan(before.length);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Close Meeting of 3 July/,
    );
    await page.goBack();
    await page.waitForFunction((count) => document.querySelectorAll('.picture-node').length === count, before.length);
    expect(await nodesOf(page)).toEqual(before);
    expect(troubles).toEqual([]);
  });

  test('kinds switched off vanish, with what only they joined, and stay off at the address', async () => {
    await page.goto('/picture/organization/itc');
    await drawn(page);
    const { relations } = await neighborhood(server.origin, 'organization/itc');
    await page.getByRole('checkbox', { name: /^Mentions/ }).uncheck();
    await page.getByRole('checkbox', { name: /^About/ }).uncheck();
    await page.waitForURL('/picture/organization/itc?without=MENTIONS&without=ABOUT');
    const left = relations.filter(({ kind }) => kind !== 'MENTIONS' && kind !== 'ABOUT');
    const shown = await relationsOf(page);
    const nodes = await nodesOf(page);
    expect(shown).toEqual(
      left
        .filter(({ source }) => nodes.includes(source.slug))
        .map(({ sentence }) => sentence)
        .sort(),
    );
    expect(left.filter(({ source, target }) => nodes.includes(source.slug) !== nodes.includes(target.slug))).toEqual(
      [],
    );
    expect(nodes).toContain('organization/itc');
    expect(nodes.length).toBeLessThan(44);
    await page.reload();
    await drawn(page);
    expect(await relationsOf(page)).toEqual(shown);
    expect(await page.getByRole('checkbox', { name: /^Mentions/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'None' }).click();
    await page.locator('.picture-counts', { hasText: '1 entity, 0 relations' }).waitFor();
    expect(await nodesOf(page)).toEqual(['organization/itc']);
  });

  test('the tables have the same entities and relations as the picture', async () => {
    await page.goto('/picture/organization/itc?without=MENTIONS&open=meeting/2023-07-03');
    await drawn(page);
    const hrefs = await page
      .locator('.picture-entities th a')
      .evaluateAll((links) => links.map((link) => decodeURIComponent(link.getAttribute('href') ?? '').slice(1)));
    expect(hrefs.sort()).toEqual(await nodesOf(page));
    expect(await page.locator('.picture-relations tbody tr').count()).toBe((await relationsOf(page)).length);
    await page.getByRole('link', { name: 'Skip the picture' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tables');
    await page.getByRole('button', { name: 'Close Meeting of 3 July 2023', exact: true }).last().click();
    await page.waitForURL('/picture/organization/itc?without=MENTIONS');
  });

  test.each([
    [360, 1],
    [1280, 8],
    [1600, 8],
  ])('at %i pixels no label lies on another, also when it is zoomed', async (width, least) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/picture/organization/itc', '/picture/organization/msme-group?depth=2']) {
      await page.goto(address);
      await drawn(page);
      for (const key of ['0', '+', '-']) {
        await page.locator('.picture-svg').focus();
        await page.keyboard.press(key);
        const { count, overlapping } = await labels(page);
        expect(count).toBeGreaterThan(least);
        expect(overlapping).toEqual([]);
      }
    }
  });

  test('the same address shows the same picture; keys zoom it and show all again', async () => {
    await page.goto('/picture/meeting/2023-07-03?open=organization/itc');
    await drawn(page);
    const first = await marks(page);
    await page.locator('.picture-svg').focus();
    await page.keyboard.press('+');
    expect(await marks(page)).not.toEqual(first);
    await page.keyboard.press('0');
    expect(await marks(page)).toEqual(first);
    await page.reload();
    await drawn(page);
    expect(await marks(page)).toEqual(first);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    expect(await marks(page)).not.toEqual(first);
  });

  test('what is too much is cut, and that is said', async () => {
    await page.goto('/picture/organization/msme-group');
    await drawn(page);
    expect(await page.locator('.picture-cut').textContent()).toContain('more than the 150 entities');
    expect((await nodesOf(page)).length).toBe(150);
  });

  test('the picture can be taken as SVG that needs nothing else, its relations as CSV, all of it as JSON', async () => {
    await page.goto('/picture/organization/itc');
    await drawn(page);
    const svg = await download(page, 'Download SVG');
    expect(svg.name).toBe('around-organization-itc.svg');
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
    expect(parsed).toEqual({ errors: 0, root: 'svg', links: 44, lines: 102, styled: 0, paint: 'rgb(31, 122, 112)' });
    const csv = (await download(page, 'Download CSV')).text.split('\r\n');
    expect(csv[0]).toBe('\uFEFFsource,sourceName,kind,target,targetName,role,when,basis,sentence');
    expect(csv).toHaveLength(104); // The names of the columns first, and nothing after the last line.
    const json = JSON.parse((await download(page, 'Download JSON')).text);
    expect([json.nodes.length, json.relations.length, json.truncated]).toEqual([44, 102, false]);
  });

  test('"show the query" has what the picture asked, for each entity that was opened too', async () => {
    await page.goto('/picture/organization/itc?depth=2&open=meeting/2023-07-03');
    await drawn(page);
    const variables = async (name: string) => {
      const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
      return JSON.parse(new URLSearchParams(href?.split('#')[1]).get('variables') ?? '');
    };
    expect(await variables('Show the query')).toEqual({ of: 'organization/itc', depth: 2, limit: 150 });
    expect(await variables('Show the query for Meeting of 3 July 2023')).toEqual({
      of: 'meeting/2023-07-03',
      depth: 1,
      limit: 150,
    });
  });

  test('what fails can be asked again, and what does not exist is said not to', async () => {
    await page.goto('/picture/organization/itc');
    await drawn(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Open Meeting of 3 July 2023', exact: true }).click();
    await page.getByText('The server cannot be reached').waitFor();
    expect(await page.locator('.picture-node').count()).toBe(44);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Opened besides' }).waitFor();
    await page.goto('/picture/organization/nobody');
    await page.getByText('The graph has nothing at “organization/nobody”.').waitFor();
  });
});

/** Waits until the picture has settled, with more than so many entities. */
async function drawn(page: Page, more = 0): Promise<void> {
  await page.waitForFunction(
    (more) =>
      document.querySelector('.picture[aria-busy=false]') && document.querySelectorAll('.picture-node').length > more,
    more,
  );
}

async function nodesOf(page: Page): Promise<string[]> {
  const slugs = await page
    .locator('.picture-node')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-slug') ?? ''));
  return slugs.sort();
}

async function relationsOf(page: Page): Promise<string[]> {
  const sentences = await page
    .locator('.picture-relation')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('aria-label') ?? ''));
  return sentences.sort();
}

/** Where every mark is on the screen. */
function marks(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.picture-shape')
    .evaluateAll((shapes) =>
      shapes.map(
        (shape) => `${shape.getAttribute('transform')} ${shape.closest('svg > g')?.getAttribute('transform')}`,
      ),
    );
}

/** How many labels there are, and which of them lie on each other on the screen. */
function labels(page: Page): Promise<{ count: number; overlapping: string[] }> {
  return page.locator('.picture-node text').evaluateAll((texts) => {
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

interface Answered {
  readonly nodes: readonly { readonly slug: string }[];
  readonly relations: readonly {
    readonly kind: string;
    readonly sentence: string;
    readonly source: { readonly slug: string };
    readonly target: { readonly slug: string };
  }[];
}

async function neighborhood(origin: string, of: string): Promise<Answered> {
  const query =
    'query ($of: ID!) { neighborhood(of: $of, limit: 150) { nodes { slug } relations { kind sentence source { slug } target { slug } } } }';
  const body = JSON.stringify({ query, variables: { of } });
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return ((await response.json()) as { data: { neighborhood: Answered } }).data.neighborhood;
}

/** What the browser saves when a button is pressed. */
async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}
