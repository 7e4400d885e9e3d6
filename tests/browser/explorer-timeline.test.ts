import { expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download } from '../helpers/browser/explorer.ts';

describeExplorer('the timeline page', (explorer) => {
  test('draws a month as a dashed bar, three days as a solid bar, and an unknown start as a fading bar', async () => {
    const { problems } = explorer;
    await open('/timeline?from=2023-05-01&to=2023-08-31');
    const june = { from: await xOf('2023-06-01'), to: await xOf('2023-07-01') };
    const month = await boxOf('event/oecd-ministerial-2023', '.time-bar.within');
    expect(month.x).toBeCloseTo(june.from, 0);
    expect(month.x + month.width).toBeCloseTo(june.to, 0);

    const talks = await boxOf('event/joint-workshop-consultation', '.time-bar.until');
    expect(talks.x + talks.width).toBeCloseTo(june.to + ((june.to - june.from) / 30) * 3, 0);
    expect(await stopsOf('event/joint-workshop-consultation')).toEqual(['0', '1']);

    await open('/timeline?from=2024-06-01&to=2024-06-30');
    const day = ((await xOf('2024-06-15')) - (await xOf('2024-06-08'))) / 7;
    const review = await boxOf('event/aid-for-trade-global-review-2024', '.time-bar.span');
    expect(review.width).toBeCloseTo(3 * day, 0);
    expect(review.x).toBeCloseTo((await xOf('2024-06-22')) + 4 * day, 0);
    expect(problems).toEqual([]);
  });

  test('draws a single day as an icon in the middle of the day', async () => {
    await open('/timeline?from=2023-07-01&to=2023-07-07');
    const day = (await xOf('2023-07-03')) - (await xOf('2023-07-02'));
    const { x, width } = await boxOf('meeting/2023-07-03', '.time-mark');
    expect(x + width / 2).toBeCloseTo((await xOf('2023-07-03')) + day / 2, 0);
  });

  test('marks items that were in the future when the source was written, in the chart and in the table', async () => {
    const { page } = explorer;
    await open('/timeline');
    await page.getByRole('button', { name: '3 later, 3 in the future' }).click();
    const future = await page
      .locator('.time-item.future')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(future).toEqual([
      'Event: Global Trade Review 2024, 26–28 June 2024, in the future when the source was written',
      'Event: MSME Day 2024, 27 June 2024, date by a rule, in the future when the source was written',
      'Initiative: Small Business Champions 2024, 2024, exact day not stated, date by a rule, in the future when the source was written',
    ]);
    expect(await page.locator('tr', { has: page.locator('.future-badge') }).count()).toBe(3);
    const [hollow, filled] = await Promise.all([
      page.locator('.time-item.future .time-mark').evaluate(fillOf),
      page.locator('[data-slug="event/msme-day-2023"] .time-mark').evaluate(fillOf),
    ]);
    expect(hollow).not.toBe(filled);
    const line = await page.locator('.as-of').evaluate((element) => element.getBoundingClientRect().x);
    const [first, last] = [
      await boxOf('event/msme-day-2024', '.time-mark'),
      await boxOf('meeting/2023-12-07', '.time-mark'),
    ];
    expect([last.x < line, first.x > line]).toEqual([true, true]);
  });

  test('stores the types and the time window in the address', async () => {
    const { page, problems } = explorer;
    await open('/timeline');
    await page.getByRole('checkbox', { name: 'Presentations' }).uncheck();
    await page.waitForURL('/timeline?types=MEETING%2CEVENT%2CDOCUMENT%2CDECISION%2CSTATEMENT%2CINITIATIVE%2CAWARD');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.waitForURL(/from=2023-04-02&to=2023-10-01/);
    const shown = await slugsIn('.time-item');
    expect(shown).toContain('meeting/2023-07-03');
    expect(shown.filter((slug) => slug.startsWith('presentation/') || slug === 'meeting/2023-12-07')).toEqual([]);
    await page.waitForLoadState('networkidle'); // The code of the other views is preloaded.
    await page.reload();
    await page.locator('.time-item').first().waitFor();
    expect(await slugsIn('.time-item')).toEqual(shown);
    await page.locator('[data-slug="meeting/2023-07-03"] .time-mark').click();
    await page.getByRole('heading', { level: 1, name: 'Meeting of 3 July 2023' }).waitFor();
    await page.goBack();
    await page.locator('.time-item').first().waitFor();
    expect(await slugsIn('.time-item')).toEqual(shown);
    expect(problems).toEqual([]);
  });

  test('zooms by keys and by Ctrl and the wheel, but not by the wheel alone', async () => {
    const { page } = explorer;
    await open('/timeline');
    const legend = page.locator('.time-window legend');
    await page.locator('.time-frame').focus();
    await page.keyboard.press('+');
    await legend.getByText('2 April 2023 to 1 October 2023').waitFor();
    await page.keyboard.press(']');
    await legend.getByText('18 May 2023 to 16 November 2023').waitFor();
    await page.keyboard.press('0');
    await legend.getByText('1 January 2023 to 31 December 2023').waitFor();
    await page.locator('[data-slug="meeting/2023-12-07"] .time-mark').hover();
    await page.mouse.wheel(0, -100);
    await page.locator('[data-slug="meeting/2023-12-07"] .time-mark').hover();
    expect(await legend.textContent()).toBe('1 January 2023 to 31 December 2023');
    const before = await boxOf('meeting/2023-12-07', '.time-mark');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await legend.getByText('1 January 2023 to 31 December 2023').waitFor({ state: 'detached' });
    const after = await boxOf('meeting/2023-12-07', '.time-mark');
    expect(Math.abs(after.x - before.x)).toBeLessThan(8);
  });

  test('has the same items in the chart, the table and the files', async () => {
    const { origin, page } = explorer;
    for (const address of ['/timeline', '/timeline?from=2017-01-01&to=2024-12-31', '/timeline?types=EVENT,DOCUMENT']) {
      await open(address);
      const drawn = await slugsIn('.time-item');
      expect(drawn.length).toBeGreaterThan(5);
      expect((await slugsIn('.time-table tr')).toSorted()).toEqual(drawn.toSorted());
      const csv = await download(page, 'Download CSV');
      expect(csv.text.trim().split('\r\n')).toHaveLength(drawn.length + 1);
      const json = JSON.parse((await download(page, 'Download JSON')).text) as { node: { slug: string } }[];
      expect(json.map(({ node }) => node.slug).toSorted()).toEqual(drawn.toSorted());
    }
    const svg = await download(page, 'Download SVG');
    expect(svg.name).toBe('timeline-2023-01-01-2023-12-31.svg');
    expect(svg.text).toContain(`href="${origin}/event/msme-day-2023"`);
    expect(svg.text).not.toContain('class=');
  });

  test('has no overlapping labels or marks, at any zoom', async () => {
    const { page } = explorer;
    for (const address of [
      '/timeline',
      '/timeline?from=2017-01-01&to=2024-12-31',
      '/timeline?from=2023-06-20&to=2023-07-10',
    ]) {
      await open(address);
      const boxes = await page
        .locator('.time-item > *:not(linearGradient)')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes.length).toBeGreaterThan(30);
      expect(overlapping(boxes)).toEqual([]);
    }
  });

  test('shows a tooltip on focus and hover, and hides it on Escape', async () => {
    const { page } = explorer;
    await open('/timeline');
    await page.locator('a[data-slug="event/oecd-ministerial-2023"]').focus();
    const tooltip = page.getByRole('tooltip');
    expect(await tooltip.innerText()).toMatch(
      /OECD Ministerial Meeting, June 2023\s+Event, June 2023\s+Exact day not stated\./,
    );
    await page.keyboard.press('Escape');
    expect(await tooltip.count()).toBe(0);
    await page.locator('[data-slug="meeting/2023-12-07"] .time-mark').hover();
    expect(await tooltip.innerText()).toContain('Meeting, 7 December 2023');
    await tooltip.hover();
    expect(await tooltip.count()).toBe(1);
  });

  test('lists entities without a date, page by page', async () => {
    const { page } = explorer;
    await open('/timeline');
    await page.getByText('105 entities without a date in the sources').click();
    await page.getByText('20 of 105 entities without a date').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    expect(await page.locator('.time-undated .rows li').count()).toBe(40);
  });

  test('handles an empty period, and ignores a date that does not exist', async () => {
    const { page } = explorer;
    await page.goto('/timeline?from=2021-02-01&to=2021-02-28');
    await page.getByText('Nothing is dated in this period.').waitFor();
    await page.getByRole('button', { name: 'Show all years' }).click();
    await page.locator('.time-item').first().waitFor();
    await open('/timeline?from=2023-12-31&to=2023-02-30&types=');
    await page.getByText('Nothing is dated in this period.').waitFor();
    await page.getByRole('button', { name: 'Show all types' }).click();
    await page.locator('.time-window legend').getByText('31 December 2023 to 31 January 2025').waitFor();
    await page.getByText('to=2023-02-30 in the address is ignored.').waitFor();
  });

  test('offers a retry if a page of items fails to load', async () => {
    const { page } = explorer;
    let refused = 0;
    await page.route('**/graphql', (route) => {
      if (!route.request().postDataJSON().variables.after || refused > 0) return route.continue();
      refused += 1;
      return route.abort();
    });
    await page.goto('/timeline');
    await page.getByText('The server cannot be reached').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.time-item').first().waitFor();
    expect(refused).toBe(1);
  });

  test('has no axe violations and fits the screen, at three widths and in both themes', async () => {
    const { page, problems } = explorer;
    // All shapes of marks, without fifty presentations of the same shape.
    await open('/timeline?types=MEETING,EVENT,DOCUMENT,INITIATIVE');
    await page.locator('summary', { hasText: 'entities without a date' }).click();
    await page.locator('.time-item').first().focus();
    expect(await a11yViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  async function open(address: string): Promise<void> {
    const { page } = explorer;
    await page.goto(address);
    await page.locator('.time-item, .empty-state').first().waitFor();
    await page.getByText('Data version').waitFor();
  }

  /** The x position of a day's tick. */
  function xOf(date: string): Promise<number> {
    const { page } = explorer;
    return page.locator(`[data-date="${date}"] line`).evaluate((line) => line.getBoundingClientRect().x);
  }

  function boxOf(slug: string, part: string): Promise<DOMRect> {
    const { page } = explorer;
    return page.locator(`.time-item[data-slug="${slug}"] ${part}`).evaluate((element) => {
      // getBBox excludes the stroke.
      const { x, width } = (element as SVGGraphicsElement).getBBox();
      const matrix = (element as SVGGraphicsElement).getScreenCTM();
      const shift = matrix ? matrix.e : 0;
      return { x: x + shift, width } as DOMRect;
    });
  }

  function stopsOf(slug: string): Promise<(string | null)[]> {
    const { page } = explorer;
    return page
      .locator(`.time-item[data-slug="${slug}"] stop`)
      .evaluateAll((stops) => stops.map((stop) => stop.getAttribute('stop-opacity')));
  }

  function slugsIn(selector: string): Promise<string[]> {
    const { page } = explorer;
    return page
      .locator(`${selector}[data-slug]`)
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-slug') ?? ''));
  }
});

function fillOf(element: Element): string {
  return getComputedStyle(element).fill;
}

/** The pairs of boxes that overlap by more than the slack. */
function overlapping(boxes: readonly DOMRect[]): string[] {
  const slack = 3; // Strokes, and the space above and below letters.
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack,
      )
      .map((other) => `${JSON.stringify(one)} ${JSON.stringify(other)}`),
  );
}
