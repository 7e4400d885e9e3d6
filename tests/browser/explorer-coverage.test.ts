import { beforeEach, expect, test } from 'vitest';
import { a11yViolations } from '../helpers/browser/a11y-violations.ts';
import { describeExplorer } from '../helpers/browser/describe-in-browser.ts';
import { download, query } from '../helpers/browser/explorer.ts';

interface Coverage {
  readonly counts: readonly { readonly declared: number; readonly actual: number }[];
  readonly reviews: readonly unknown[];
  readonly ambiguities: readonly unknown[];
  readonly citedOnlyDocuments: readonly unknown[];
}

describeExplorer('the coverage page', (explorer) => {
  beforeEach(async () => {
    const { page } = explorer;
    await page.goto('/coverage');
    await page.locator('.declared-count').first().waitFor();
  });

  test('compares each declared number with the number found, and shows its evidence', async () => {
    const { page, problems } = explorer;
    const { counts, ambiguities, citedOnlyDocuments } = await coverage();
    const full = counts.filter(({ declared, actual }) => declared === actual);
    expect(await page.locator('.coverage-summary li').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^${counts.length}\\s+numbers declared$`)),
      expect.stringMatching(new RegExp(`^${full.length}\\s+found in full$`)),
      expect.stringMatching(/^[\d,]+\s+claims found supported$/),
      expect.stringMatching(new RegExp(`^${ambiguities.length}\\s+ambiguities$`)),
      expect.stringMatching(new RegExp(`^${citedOnlyDocuments.length}\\s+cited documents, not ingested$`)),
    ]);
    await loadAll('numbers');
    const organizations = page.locator('.declared-count', {
      hasText: 'international organizations at the Network meeting',
    });
    expect(await organizations.locator('.declared-count-head').innerText()).toMatch(/9 declared, 6 found\s+3 missing/);
    await organizations.getByRole('button', { name: /^1 quote/ }).click();
    expect(await organizations.locator('mark').allTextContents()).toEqual(['Nine International Organizations']);
    const members = page.locator('.declared-count', { has: page.getByText('members of the Group', { exact: true }) });
    expect(await members.innerText()).toMatch(/98 declared, 98 found\s+all found/);
    await organizations.locator('.evidence-sources').getByRole('link', { name: 'paragraph 4.4' }).click();
    await page.getByRole('heading', { level: 1, name: /4\.4/ }).waitFor();
    expect(problems).toEqual([]);
  });

  test('says how many claims readers found supported, disputed or have not reviewed', async () => {
    const { page } = explorer;
    const [supported] = await page.locator('.coverage-summary li a[href="#reviews"] .number').allTextContents();
    expect(await page.locator('.review-counts > div').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^Two readers found it supported\\s+${supported} claims?$`)),
      expect.stringMatching(/^A reader disputes it\s+[\d,]+ claims?$/),
      expect.stringMatching(/^Not yet reviewed\s+[\d,]+ claims?$/),
    ]);
  });

  test('can show differences only, as a parameter of the address', async () => {
    const { page } = explorer;
    const { counts } = await coverage();
    const different = counts.filter(({ declared, actual }) => declared !== actual);
    const label = `Differences only (${different.length} of ${counts.length})`;
    await page.getByRole('checkbox', { name: label }).check();
    await page.waitForURL('/coverage?counts=differ');
    await page.reload();
    await page.locator('.declared-count').first().waitFor();
    const differences = await page.locator('.declared-count .count-status').allTextContents();
    expect(differences).toEqual(
      different.map(({ declared, actual }) => (actual ? `${declared - actual} missing` : 'not listed individually')),
    );
    expect(new Set(differences)).toEqual(new Set(['1 missing', '3 missing', '4 missing', 'not listed individually']));
  });

  test('lists ambiguities with their interpretations, page by page, and restores the list after going back', async () => {
    const { page } = explorer;
    const ambiguities = page.locator('.ambiguity');
    expect(await ambiguities.count()).toBe(20);
    await loadAll('ambiguities');
    const all = (await coverage()).ambiguities.length;
    expect(await ambiguities.count()).toBe(all);
    const third = ambiguities.filter({ hasText: 'The word third has three senses' });
    expect(await third.locator('.interpretation').innerText()).toBe(
      'Interpretation: The edition of 2023 is the third, and Hey Success is the one of its three winners who came last to the Group.',
    );
    await third.getByRole('button', { name: /^3 quotes/ }).click();
    expect(await third.locator('mark').allTextContents()).toEqual([
      'third edition',
      'The third MSME Group meeting',
      'The third 2023',
    ]);
    await third.getByRole('link', { name: 'paragraph 2.2', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: /2\.2/ }).waitFor();
    await page.goBack();
    await third.waitFor();
    expect(await ambiguities.count()).toBe(all);
  });

  test('links each document that was not ingested to the paragraphs that cite it and to docs.wto.org', async () => {
    const { page } = explorer;
    await loadAll('documents');
    const compendium = page.locator('.cited-document', { hasText: 'joint compendium on access to finance' });
    expect(await compendium.locator('a').evaluateAll((links) => links.map((link) => link.textContent?.trim()))).toEqual(
      [
        'Document: INF/MSME/W/46-INF/TGE/W/7, joint compendium on access to finance',
        '2023 Annual Report, paragraph 1.3',
        '2023 Annual Report, paragraph 2.5',
        '2023 Annual Report, paragraph 2.6',
        expect.stringContaining('Open on docs.wto.org'),
        expect.stringContaining('Search docs.wto.org'),
      ],
    );
    expect(await page.locator('.cited-document').count()).toBe((await coverage()).citedOnlyDocuments.length);
  });

  test('downloads all lists as one CSV file, and shows its query', async () => {
    const { page } = explorer;
    const rows = (await download(page, 'Download CSV')).text.trim().split('\r\n');
    const { counts, reviews, ambiguities, citedOnlyDocuments } = await coverage();
    expect(rows).toHaveLength(1 + counts.length + reviews.length + ambiguities.length + citedOnlyDocuments.length);
    expect(rows).toContain(
      'declared and found,international organizations at the Network meeting,9,6,3 missing,4.4,Nine International Organizations,annual-report-2023,../2023-12-07,',
    );
    await page.getByRole('link', { name: 'Show the query' }).click();
    await page.getByText('query Coverage').first().waitFor();
  });

  test('has no axe violations and fits the screen, at three widths and in both themes', async () => {
    const { page, problems } = explorer;
    for (const button of (await page.locator('.disclosure').all()).slice(0, 3)) await button.click();
    expect(await a11yViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  /** What the API says. */
  async function coverage(): Promise<Coverage> {
    const text =
      '{ coverage { counts { declared actual } reviews { status } ambiguities { question } citedOnlyDocuments { slug } } }';
    return (await query<{ coverage: Coverage }>(explorer.origin, text)).coverage;
  }

  async function loadAll(itemsName: string): Promise<void> {
    const { page } = explorer;
    const status = page.locator('.load-more', { hasText: itemsName });
    while (await status.getByRole('button', { name: 'Load more' }).isVisible())
      await status.getByRole('button').click();
  }
});
