import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type ParametersByName, readParameters } from '../../src/web/explorer/format/parameters.ts';
import { coverageParameters } from '../../src/web/explorer/pages/coverage/coverage-parameters.ts';
import { entityParameters } from '../../src/web/explorer/pages/entity/entity-parameters.ts';
import { graphParameters } from '../../src/web/explorer/pages/graph/graph-parameters.ts';
import { pathParameters } from '../../src/web/explorer/pages/paths/path-search.ts';
import { searchParameters } from '../../src/web/explorer/pages/search-parameters.ts';
import { timelineParameters } from '../../src/web/explorer/pages/timeline/timeline-parameters.ts';
import { traceParameters } from '../../src/web/explorer/pages/trace/trace-options.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';

/** Every view of views.ts by its route: an address of it, and its parameters. */
const views: Readonly<Record<string, readonly [address: string, parameters: ParametersByName]>> = {
  '/': ['/', {}],
  '/search': ['/search?q=compendium', searchParameters],
  '/graph': ['/graph', {}],
  '/graph/*': ['/graph/organization/itc', graphParameters],
  '/trace/*?': ['/trace/document/INF/MSME/W/46', traceParameters],
  '/paths': ['/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46', pathParameters],
  '/timeline': ['/timeline', timelineParameters],
  '/coverage': ['/coverage', coverageParameters],
  '/:type': ['/topic', {}],
  '/:type/*': ['/paragraph/annual-report-2023/2.4', entityParameters],
  '*': ['/nowhere/at/all', {}],
};

/** As they stand in addresses. */
const hostileValues = [
  '',
  '-1',
  '0',
  '1e999',
  'NaN',
  '-Infinity',
  '9007199254740993',
  '9999-01-01',
  '9999-12-31',
  '0000-01-01',
  '10000-01-01',
  '2023-02-30',
  '999999998-999999999',
  '9-1',
  'constructor',
  '__proto__',
  ',,,',
  'MEETING,'.repeat(500),
  'a'.repeat(5_000),
  '%00%01%1F',
  '%E0%A4%A',
  '%ED%A0%80',
  '%F0%9F%92%A9',
  '%2541',
  '%3Cscript%3Ealert(1)%3C/script%3E',
];

describeExplorer('any address', (explorer) => {
  test('of every view is answered, and the page says which values it ignores', async () => {
    expect(Object.keys(views)).toEqual(routes());
    const { page } = explorer;
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(`${page.url()}: ${error.message}`));
    await page.goto('/');
    await settled(page);
    const wrong: unknown[] = [];
    let visits = 0;
    for (const [address, parameters] of Object.values(views)) {
      for (const [name, search] of searchesOf(Object.keys(parameters))) {
        visits += 1;
        const [path = '', valid = ''] = address.split('?');
        const others = new URLSearchParams(valid);
        others.delete(name);
        const full = `?${[String(others), search].filter(Boolean).join('&')}`;
        await page.evaluate((next) => history.pushState(null, '', next), path + full);
        const { heading, ignored } = await settled(page);
        const expected = readParameters(parameters, new URLSearchParams(full)).ignored.map(({ part }) => part);
        const missing = expected.slice(0, 5).filter((part) => !ignored.includes(part));
        if (!heading || missing.length > 0) wrong.push({ address: (path + full).slice(0, 200), heading, missing });
      }
    }
    expect(wrong).toEqual([]);
    expect(exceptions).toEqual([]);
    expect(visits).toBeGreaterThan(500);
  }, 400_000);

  test('that is opened from outside is answered, with any path and all its values wrong', async () => {
    const { page } = explorer;
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(`${page.url()}: ${error.message}`));
    const headings: unknown[] = [];
    for (const [address, parameters] of Object.values(views)) {
      const names = Object.keys(parameters);
      const [path] = address.split('?');
      for (const value of ['9999-12-31', '%E0%A4%A', '-1']) {
        await page.goto(`${path}?${names.flatMap((name) => [`${name}=${value}`, `${name}=${value}`]).join('&')}`);
        headings.push(Boolean((await settled(page)).heading));
      }
    }
    for (const path of ['/document/%E0%A4%A', '/graph/meeting/%', '/trace/%FF', '/meeting/2023-07-03%00', '/%E0%A4']) {
      await page.goto(path);
      headings.push(Boolean((await settled(page)).heading));
    }
    expect(headings).toEqual(headings.map(() => true));
    expect(exceptions).toEqual([]);
  }, 200_000);

  test.each([
    [
      '/trace/document/INF/MSME/W/46?maxDepth=99',
      'maxDepth=99 in the address is ignored. It can be 1, 2, 3, 4, 5, 6, 7, 8, 9 or 10.',
    ],
    ['/organization/itc?kind=MENTION', 'kind=MENTION in the address is ignored. Did you mean MENTIONS?'],
    [
      '/graph/organization/itc?expanded=person/nobody',
      'expanded=person/nobody in the address is ignored. The graph has no such entity.',
    ],
    [
      '/paths?from=nothing&to=member/japan',
      'from=nothing in the address is ignored. It can be the address of an entity, such as meeting/2023-07-03.',
    ],
    [
      '/timeline?from=9999-01-01',
      'from=9999-01-01 in the address is ignored. The timeline goes from 12 November 2017 to 31 January 2025.',
    ],
    [
      '/timeline?from=2023-02-01&to=2023-01-01',
      'from=2023-02-01 in the address is ignored. The first day must not be after the last.',
    ],
    [
      '/timeline?from=2023-02-30',
      'from=2023-02-30 in the address is ignored. It can be a date of the calendar, such as 2023-07-03.',
    ],
    [
      '/paragraph/annual-report-2023/2.4?at=1-99999',
      'at=1-99999 in the address is ignored. The paragraph has 3,864 characters.',
    ],
  ])('%s: "%s"', async (address, notice) => {
    const { page } = explorer;
    await page.goto(address);
    expect(await page.locator('.ignored-parts li').first().innerText()).toBe(notice);
  });

  test('with a sign of percent is read once', async () => {
    const { page } = explorer;
    await page.goto('/search?q=50%2541');
    await page.getByRole('heading', { level: 1, name: 'Search: 50%41' }).waitFor();
  });

  test('shows a timeline of dates at both ends of the calendar, and of dates that do not exist', async () => {
    const { page, problems } = explorer;
    const dates = ['0000-01-01', '9999-12-31', '10000-01-01', '2023-13-45', '', 'garbage', '-9999-01-01'];
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      const edges = body.data?.timeline?.edges ?? [];
      for (const [index, { node }] of edges.entries())
        if (node.when)
          Object.assign(node.when, { start: dates[index % dates.length], end: dates[(index * 3) % dates.length] });
      for (const source of body.data?.timeline ? body.data.dataset.sources : []) source.asOf = '9999-12-31';
      await route.fulfill({ response, json: body });
    });
    await page.goto('/timeline');
    await page.locator('.time-window legend').getByText('1 January 9999 to 31 December 9999').waitFor();
    await page.getByRole('button', { name: 'All years', exact: true }).click();
    await page.locator('.time-window legend').getByText('1 January 0000 to 31 December 9999').waitFor();
    for (const button of ['Zoom in', 'Later', 'Earlier', 'Zoom out'])
      await page.getByRole('button', { name: button, exact: true }).click();
    expect(await page.locator('.axis [data-date]').count()).toBeLessThan(30);
    expect(await page.locator('.time-item').count()).toBeGreaterThan(3);
    expect(problems).toEqual([]);
  });
});

/** Each parameter with each hostile value, and with all of them. */
function searchesOf(names: readonly string[]): [name: string, search: string][] {
  return names.flatMap((name) => {
    const all = hostileValues.map((value) => `${name}=${value}`);
    return [...all, all.slice(0, 20).join('&')].map((search): [string, string] => [name, search]);
  });
}

/** Waits until a page shows its content or why it cannot. Returns its heading, null if the view failed. */
async function settled(page: Page): Promise<{ readonly heading: string | null; readonly ignored: readonly string[] }> {
  await page.waitForFunction(() => document.querySelector('h1, .query-error') && !document.querySelector('.skeleton'));
  return page.evaluate(() => ({
    heading: document.querySelector('h1')?.textContent ?? null,
    ignored: [...document.querySelectorAll('.ignored-parts code')].map(({ textContent }) => textContent ?? ''),
  }));
}

/** The routes of views.ts, which only the explorer's build can import. */
function routes(): string[] {
  const text = readFileSync('src/web/explorer/views.ts', 'utf8');
  return [...text.matchAll(/\{ path: '([^']+)'/g)].map(([, path = '']) => path);
}
