import { expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { describeExplorer, describeInBrowser } from '../helpers/browser/describe-in-browser.ts';
import { download, query, serveTwoSources } from '../helpers/browser/explorer.ts';
import { nextSource } from '../helpers/next-report.ts';

const [firstTitle, nextTitle] = ['2023 Annual Report', 'Tidal Mills Group 2024 Annual Report'];
const fiata = 'FIATA on the value of digitizing trade documents';

/** Every view that can be limited to a source, with a selector of items, and the first items of the second source. */
const views: readonly (readonly [address: string, items: string, shown: readonly string[]])[] = [
  [
    '/search?q=compendium',
    '.rows .entity-link > span:last-child',
    ['INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance', 'Informal Working Group on Trade and Gender'],
  ],
  ['/person', '.rows .entity-link > span:last-child', ['Matthew Wilson', 'Ada Weirwood', 'Bram Sluys']],
  [
    '/meeting/2023-07-03?kind=PRESENTED_AT&direction=in',
    '.relation .entity-link > span:last-child',
    ['WCO on its AEO SAFE Framework and its efforts for MSME inclusion'],
  ],
  [
    '/graph/organization/itc',
    '.graph-entities .entity-link > span:last-child',
    [
      'International Trade Centre',
      'INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
      'Tidal Mills Group 2024 Annual Report, paragraph 15',
    ],
  ],
  [
    '/trace/document/INF/MSME/W/45',
    '.tree .entity-link > span:last-child',
    ['Tidal Mills Group 2024 Annual Report, paragraph 15', 'INF/TM/R/5, 2024 annual report of the Tidal Mills Group'],
  ],
  [
    '/paths?from=document/INF/MSME/R/39&to=organization/wco',
    '.path-entity .entity-link > span:last-child',
    [
      'INF/MSME/R/39',
      'Meeting of 3 July 2023',
      'WCO on its AEO SAFE Framework and its efforts for MSME inclusion',
      'World Customs Organization',
    ],
  ],
  [
    '/timeline?types=MEETING&from=2023-01-01&to=2024-12-31',
    '.time-table .entity-link > span:last-child',
    [
      'Meeting of 3 July 2023',
      'Meeting of 9 October 2023',
      'Meeting of the Tidal Mills Group of 12 March 2024',
      'Meeting of 20 June 2024',
      'Meeting of the Tidal Mills Group of 11 December 2024',
    ],
  ],
  [
    '/coverage',
    '.declared-count h3',
    ['members of the Tidal Mills Group', 'meetings of the Tidal Mills Group in 2024'],
  ],
];

describeInBrowser('the explorer with two sources', serveTwoSources, (explorer) => {
  test('shows what the sources disagree about on the page of the entity, with their words and why one is preferred', async () => {
    const { page, problems } = explorer;
    await page.goto('/figure/wto-members-establishing');
    await page.getByRole('heading', { name: 'Disputed 1' }).waitFor();
    expect(await lines('.disputes')).toEqual([
      'Value',
      '88 used',
      `${firstTitle}: “88 WTO Members”`,
      'Preferred by an editor: The report of the body itself, from the time nearer to its founding, knows better who founded it.',
      '1 quote',
      '87',
      `${nextTitle}: “87 WTO Members”`,
      '1 quote',
    ]);
    const fact = page.locator('.facts > div', { hasText: 'Value' });
    expect(await fact.innerText()).toMatch(/^Value\s+88 WTO Members\s+Value:\s+Disputed$/);
    await page.getByRole('button', { name: '1 quote: Value: 87' }).click();
    expect(await page.locator('.dispute .evidence mark').allTextContents()).toEqual(['87 WTO Members']);
    await page.locator('.dispute .evidence').getByRole('link', { name: 'paragraph 8' }).click();
    await page.getByRole('heading', { level: 1, name: `${nextTitle}, paragraph 8` }).waitFor();
    expect(problems).toEqual([]);
  });

  test('marks relations that the sources dispute, on both pages, and leads to the dispute', async () => {
    const { page, problems } = explorer;
    await page.goto('/meeting/2023-07-03');
    await page.getByRole('link', { name: 'Occasion: Disputed' }).click();
    await page.waitForURL('/presentation/2023-07-03-fiata-digitizing-trade-documents#disputed');
    await page.getByRole('heading', { level: 1, name: fiata }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'disputed');
    expect(await lines('.disputes')).toEqual([
      'Occasion',
      'Meeting of 3 July 2023 used',
      `${firstTitle}: “3 July 2023”, “presentations were received”, “value of digitizing trade documents”`,
      '3 quotes',
      'Meeting of 9 October 2023',
      `${nextTitle}: “The talk by the International Federation of Freight Forwarders Associations”, “on digital documents”, “as one of 9 October 2023”`,
      '3 quotes',
    ]);
    const disputed = page.locator('.relation', { has: page.getByRole('link', { name: 'Occasion: Disputed' }) });
    expect(await disputed.locator('.entity-link > span:last-child').allInnerTexts()).toEqual([
      'Meeting of 3 July 2023',
      'Meeting of 9 October 2023',
    ]);
    await page.evaluate(() => scrollTo(0, 1e6));
    await disputed.last().getByRole('link', { name: 'Occasion: Disputed' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'disputed');
    expect(problems).toEqual([]);
  });

  test('lists all disputes on the page of coverage', async () => {
    const { page, problems } = explorer;
    await page.goto('/coverage');
    await page.getByRole('link', { name: '6 disputes between sources' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('disputed');
    const disputes = await page
      .locator('.dispute')
      .evaluateAll((items) =>
        items.map((item) =>
          [...item.querySelectorAll('h3 a > span:last-child, .dispute-label, strong')].map((part) => part.textContent),
        ),
      );
    expect(disputes).toEqual([
      [fiata, 'Occasion', 'Meeting of 3 July 2023', 'Meeting of 9 October 2023'],
      ['Meeting of Trade and Investment Ministers at the G20 in India', 'Held in', 'India', 'Ruritania'],
      [
        'Coordinator of the MSME Group',
        'When Coordinator of the MSME Group made Proposal of a regular discussion among international institutions',
        '2022',
        '2021',
      ],
      ['JOB/GC/207', 'Date', '3 December 2018', '4 December 2018'],
      ['88 WTO Members', 'Value', '88', '87'],
      ['Friends of MSMEs', 'Number of WTO Members that established the Group', '88', '87'],
    ]);
    await page.locator('.dispute').getByRole('link', { name: 'JOB/GC/207' }).click();
    await page.getByRole('heading', { name: 'Disputed 1' }).waitFor();
    expect(problems).toEqual([]);
  });

  test('says on how many sources a relation rests, and groups its evidence by source', async () => {
    const { page } = explorer;
    await page.goto('/meeting/2023-07-03');
    const row = page.locator('.relation', { hasText: 'Matthew Wilson' });
    expect(await row.locator('.relation-notes').innerText()).toBe('2 sources');
    await row.getByRole('button').click();
    const evidence = await row.locator('.source-evidence').evaluateAll((sources) =>
      sources.map((source) => ({
        title: source.querySelector('.source-title')?.textContent,
        quotes: [...source.querySelectorAll('mark')].map((quote) => quote.textContent),
      })),
    );
    expect(evidence).toEqual([
      {
        title: firstTitle,
        quotes: ['chaired by the new Coordinator', 'Matthew Wilson', 'appointed as the new MSME Group Coordinator'],
      },
      { title: nextTitle, quotes: ['3 July 2023', 'Matthew Wilson was in the chair'] },
    ]);
  });

  test('marks names that hold in one source, and says in words how precise a date is', async () => {
    const { page } = explorer;
    await page.goto('/person/bram-sluys');
    await page.getByRole('heading', { name: 'Aliases' }).waitFor();
    expect(await page.locator('.aliases li').allInnerTexts()).toEqual([
      'Mr Bram Sluys',
      'Mr Sluys (Tidal Mills Group 2024 Annual Report only)',
      'Mill Warden (since 1 October 2024 only)',
    ]);
    await page.goto('/member/erewhon');
    await page.locator('.relation').first().waitFor();
    expect(await page.locator('.facts').innerText()).toMatch(/Joined\s+between 8 December 2023 and 11 December 2024/);
  });

  test('has a page for a meeting that two notices convene', async () => {
    const { page } = explorer;
    await page.goto('/meeting/2024-03-12-tidal-mills-group?kind=CONVENES&direction=in');
    await page.getByRole('heading', { name: 'Convened by 2' }).waitFor();
    expect(await page.locator('.relation .entity-link > span:last-child').allInnerTexts()).toEqual([
      'INF/TM/CN/3',
      'INF/TM/CN/3/Rev.1',
    ]);
  });

  test.each(views)('can limit %s to a source, in its address', async (address, items, shown) => {
    const { page, problems } = explorer;
    await page.goto(address);
    const all = await loaded();
    await page.getByLabel('Source').selectOption(nextTitle);
    await page.waitForURL((url) => url.searchParams.get('source') === nextSource);
    const limited = await loaded();
    expect(limited.slice(0, shown.length)).toEqual(shown);
    expect(limited).not.toEqual(all);
    await page.reload();
    expect(await loaded()).toEqual(limited);
    await page.getByLabel('Source').selectOption('all');
    await page.waitForURL((url) => !url.searchParams.has('source'));
    expect(await loaded()).toEqual(all);
    expect(problems).toEqual([]);

    /** The items once they are those of the address. */
    async function loaded(): Promise<string[]> {
      await page.locator(items).first().waitFor();
      await page.locator('.stale, .skeleton').waitFor({ state: 'detached' });
      return page.locator(items).allInnerTexts();
    }
  });

  test('keeps the source while other parts of a page change, but not on other pages', async () => {
    const { page } = explorer;
    await page.goto(`/meeting/2023-07-03?source=${nextSource}`);
    await page.getByRole('link', { name: 'Presented here 1' }).click();
    await page.waitForURL(`/meeting/2023-07-03?source=${nextSource}&kind=PRESENTED_AT&direction=in`);
    await page.getByRole('link', { name: '← All relations' }).click();
    await page.waitForURL(`/meeting/2023-07-03?source=${nextSource}`);
    await page.getByRole('link', { name: 'Show graph' }).click();
    await page.waitForURL('/graph/meeting/2023-07-03');
  });

  test('ignores a source that the graph does not have, and says which there are', async () => {
    const { page } = explorer;
    for (const address of ['/meeting/2023-07-03', '/coverage', '/timeline', '/person', '/graph/meeting/2023-07-03']) {
      await page.goto(`${address}?source=annual-report-1999`);
      expect(await page.locator('.ignored-parts').innerText()).toBe(
        'source=annual-report-1999 in the address is ignored. It can be annual-report-2023 or tidal-mills-2024.',
      );
      expect(await page.getByLabel('Source').inputValue()).toBe('');
    }
  });

  test('downloads the relations that rest on a source, with all their sources', async () => {
    const { page } = explorer;
    await page.goto(`/person/matthew-wilson?kind=TOOK_PART_IN&direction=out&source=${nextSource}`);
    await page.locator('.relation').first().waitFor();
    const { name, text } = await download(page, 'Download CSV');
    expect(name).toBe('person-matthew-wilson-took-part-in-tidal-mills-2024.csv');
    expect(text.trim().split('\r\n').slice(1)).toEqual([
      'Took part in,Meeting of 3 July 2023,meeting/2023-07-03,Meeting,chair,,STATED,,,UNREVIEWED,Matthew Wilson chaired Meeting of 3 July 2023,chaired by the new Coordinator | Matthew Wilson | appointed as the new MSME Group Coordinator | 3 July 2023 | Matthew Wilson was in the chair,paragraph/annual-report-2023/2.4 | paragraph/annual-report-2023/2.3 | paragraph/annual-report-2023/2.3 | paragraph/tidal-mills-2024/9 | paragraph/tidal-mills-2024/9,annual-report-2023 | tidal-mills-2024,',
    ]);
  });

  test('has no axe violations and fits the screen, at three widths and in both themes', async () => {
    const { page, problems } = explorer;
    const violations: unknown[] = [];
    for (const address of [
      '/figure/wto-members-establishing',
      '/presentation/2023-07-03-fiata-digitizing-trade-documents',
      `/coverage?source=${nextSource}`,
      `/search?q=compendium&source=${nextSource}`,
      `/timeline?source=${nextSource}`,
      `/graph/organization/itc?source=${nextSource}`,
      `/trace/document/INF/MSME/W/45?source=${nextSource}`,
      `/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46&source=${nextSource}`,
    ]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await page.getByLabel('Source').waitFor();
      await page.getByText('Data version').waitFor();
      await page.waitForLoadState('networkidle');
      for (const button of (await page.locator('.disclosure').all()).slice(0, 4)) await button.click();
      violations.push(...(await a11yViolations(page)).map((violation) => [address, violation]));
    }
    expect(violations).toEqual([]);
    expect(problems).toEqual([]);
  });

  /** The visible lines of an element. */
  async function lines(selector: string): Promise<string[]> {
    const text = await explorer.page.locator(selector).innerText();
    return text.split('\n').filter(Boolean);
  }
});

describeExplorer('the explorer with one source', (explorer) => {
  test('has neither a choice of sources nor disputes', async () => {
    const { page } = explorer;
    expect(await query(explorer.origin, '{ dataset { sources { name } } coverage { disputes { subject } } }')).toEqual({
      dataset: { sources: [{ name: 'annual-report-2023' }] },
      coverage: { disputes: [] },
    });
    for (const [address, items] of views) {
      await page.goto(address);
      await page.locator(items).first().waitFor();
      await page.getByText('Data version').waitFor();
      expect(await page.locator('.source-select, .relation-notes, .disputed-link, #disputed').count()).toBe(0);
    }
  });
});
