import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DatasetError } from '../../src/dataset/validation-issue.ts';
import { parseReport } from '../../src/ingest/reading/reader/parse-report.ts';
import { ReaderError } from '../../src/ingest/reading/reader-error.ts';
import { digest } from '../../src/ingest/reading/report.ts';
import { SourceTextError } from '../../src/ingest/source-texts.ts';
import { formatVerification } from '../../src/ingest/verification-table.ts';
import { verifyFile } from '../../src/ingest/verify.ts';

const link = (symbol: string) =>
  `https://docs.wto.org/dol2fe/Pages/FE_Search/FE_S_S006.aspx?DataSource=Cat&query=@Symbol=%22${symbol}%22%20OR%20@Symbol=%22${symbol}/*%22&Language=English`;

const text = `INFORMAL WORKING GROUP ON LIGHTHOUSES1

2031 ANNUAL REPORT

1  KEEPERS

1.1.  On 4 May the Keepers met on Gull Rock (INF/LAMP/CN/1). The Fog Horn
Society presented a map of reefs.

1.2.  A lamp was lent to Île Haute (INF/LAMP/W/2).

1 The Group has 12 keepers.

${link('INF/LAMP/CN/1')}
${link('INF/LAMP/W/2')}
`;

const claims = `- claim: organization/fog-horn-society presented presentation/reefs
  quotes:
    - { in: "1.1", span: [59, 75], words: Fog Horn Society }
`;

const citations = `- claim: paragraph/lamps/1.1 cites document/INF/LAMP/CN/1
  quotes:
    - { in: "1.1", span: [39, 52], words: INF/LAMP/CN/1 }
`;

const entities = {
  'entities/documents.yaml': ['report', 'INF/LAMP/CN/1', 'INF/LAMP/W/2']
    .map(
      (key) =>
        `- slug: document/${key}\n  name: ${key}\n  kind: OTHER\n${key === 'report' ? '  nameBasis: DERIVED\n' : `  symbols: [${key}]\n`}`,
    )
    .join(''),
  'entities/organizations.yaml':
    '- slug: organization/fog-horn-society\n  name: Fog Horn Society\n  kind: CIVIL_SOCIETY\n',
  'sources/lamps/source.yaml': 'document: document/report\ntitle: Lamps\nasOf: 2031-12-31\nlicense: None.\n',
};

function paragraphsOf(report: string): string {
  return parseReport(report)
    .paragraphs.map(
      ({ key, kind, number, text: body }) =>
        `- { key: "${key}", kind: ${kind}, number: "${number}", length: ${[...body].length}, sha256: "${digest(body)}", opening: "${body.split(' ', 2).join(' ')}" }\n`,
    )
    .join('');
}

const paragraphs = paragraphsOf(text);

interface Changes {
  readonly text?: string;
  readonly claims?: string;
  readonly citations?: string;
  readonly paragraphs?: string;
  /** Of the presentation. */
  readonly name?: string;
  /** Other files, by path. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Writes the text and data above to a new folder, with some files changed. */
function writeFiles(changes: Changes = {}): { folder: string; textFile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const files = {
    ...entities,
    'entities/presentations.yaml': `- slug: presentation/reefs\n  name: ${changes.name ?? 'Reefs'}\n  kind: PRESENTATION\n`,
    'report.txt': changes.text ?? text,
    'sources/lamps/paragraphs.yaml': changes.paragraphs ?? paragraphs,
    'sources/lamps/claims/1.1.yaml': changes.claims ?? claims,
    'sources/lamps/citations.yaml': changes.citations ?? citations,
    ...changes.more,
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return { folder, textFile: join(folder, 'report.txt') };
}

/** The failures of a verification with some files changed, as lines. */
function failuresOf(changes: Changes): string[] {
  const { folder, textFile } = writeFiles(changes);
  return formatVerification(verifyFile(folder, textFile))
    .split('\n')
    .filter((line) => /^data\//.test(line));
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'data-verify', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const table = `Lamps (lamps)

paragraph digests              3 passed      0 failed
names of entities              3 passed      0 failed
quotes of claims               2 passed      0 failed
quotes of declared counts      0 passed      0 failed
quotes of ambiguities          0 passed      0 failed
quotes of properties           0 passed      0 failed
symbols of citations           1 passed      0 failed
symbols with a link            2 passed      0 failed
links with a citation          2 passed      0 failed

claims: 2 STATED, 0 DERIVED, 0 EXTERNAL
reviews: 0 supported, 0 disputed, 2 to be judged
`;

test('a correct data set passes, and the table shows how much was checked', () => {
  const { folder, textFile } = writeFiles();
  expect(formatVerification(verifyFile(folder, textFile))).toBe(table);
});

describe('each difference is a failure, with its location and what was found instead', () => {
  const claim = 'data/sources/lamps/claims/1.1.yaml:3:7: organization/fog-horn-society presented presentation/reefs';

  test('another word in the text', () => {
    const [changed = ''] = parseReport(text.replace('Fog', 'Fig')).paragraphs.map((paragraph) => paragraph.text);
    const [original = ''] = parseReport(text).paragraphs.map((paragraph) => paragraph.text);
    expect(failuresOf({ text: text.replace('Fog Horn\nSociety', 'Fig Horn\nSociety') })).toEqual([
      `data/sources/lamps/paragraphs.yaml:1:70: paragraph 1.1 has digest ${digest(changed)} and 101 characters in the text, not ${digest(original)} and 101`,
      'data/entities/organizations.yaml:2:9: the name "Fog Horn Society" is not in the text: its nameBasis must be DERIVED or EXTERNAL',
      `${claim}: expected "Fog Horn Society" at [59, 75] of 1.1, but found "Fig Horn Society"`,
    ]);
  });

  test('a name that the text does not have, unless it is marked as made up or from outside', () => {
    expect(failuresOf({ name: 'Map of Shoals' })).toEqual([
      'data/entities/presentations.yaml:2:9: the name "Map of Shoals" is not in the text: its nameBasis must be DERIVED or EXTERNAL',
    ]);
    expect(failuresOf({ name: 'Map of Shoals\n  nameBasis: DERIVED' })).toEqual([]);
    expect(failuresOf({ name: 'Map of Shoals\n  nameBasis: EXTERNAL' })).toEqual([]);
    expect(failuresOf({ name: 'Map of Reefs' })).toEqual([]);
    expect(failuresOf({ name: 'Map of Reef' })).toEqual([
      'data/entities/presentations.yaml:2:9: the name "Map of Reef" is not in the text: its nameBasis must be DERIVED or EXTERNAL',
    ]);
  });

  test('other first words of a paragraph', () => {
    expect(failuresOf({ paragraphs: paragraphs.replace('opening: "On 4"', 'opening: "On 5"') })).toEqual([
      'data/sources/lamps/paragraphs.yaml:1:147: paragraph 1.1 begins with other words than "On 5"',
    ]);
  });

  test('a shifted span', () => {
    expect(failuresOf({ claims: claims.replace('[59, 75]', '[58, 74]') })).toEqual([
      `${claim}: expected "Fog Horn Society" at [58, 74] of 1.1, but found " Fog Horn Societ"; the quote is at [59, 75]`,
    ]);
  });

  test('a quote that is not in the source', () => {
    expect(failuresOf({ claims: claims.replace('words: Fog', 'words: Fig') })).toEqual([
      `${claim}: expected "Fig Horn Society" at [59, 75] of 1.1, but found "Fog Horn Society"`,
    ]);
  });

  test('a quote of a paragraph that does not exist', () => {
    expect(failuresOf({ claims: claims.replace('in: "1.1"', 'in: "1.9"') })).toEqual([
      `${claim}: expected "Fog Horn Society" at [59, 75] of 1.9, but found no such paragraph`,
    ]);
  });

  test('a citation of another document than its quote names', () => {
    const changed = citations.replace('cites document/INF/LAMP/CN/1', 'cites document/INF/LAMP/W/2');
    expect(failuresOf({ citations: changed })).toEqual([
      'data/sources/lamps/citations.yaml:3:43: paragraph/lamps/1.1 cites document/INF/LAMP/W/2: "INF/LAMP/CN/1" is not a symbol of the document, which has INF/LAMP/W/2',
    ]);
  });

  test('a citation of another document than the words that continue a symbol stand for', () => {
    const continued = text.replace('INF/LAMP/W/2)', 'INF/LAMP/W/2 and /3)').replace(/$/, `${link('INF/LAMP/W/3')}\n`);
    const more = {
      'entities/documents.yaml': `${entities['entities/documents.yaml']}- slug: document/INF/LAMP/W/3\n  name: W/3\n  kind: OTHER\n  nameBasis: DERIVED\n  symbols: [INF/LAMP/W/3]\n`,
    };
    const citing = (number: number) =>
      `- claim: paragraph/lamps/1.2 cites document/INF/LAMP/W/${number}\n  quotes:\n    - { in: "1.2", span: [47, 49], words: /3 }\n`;
    const failures = (number: number) =>
      failuresOf({ text: continued, paragraphs: paragraphsOf(continued), citations: citing(number), more });
    expect(failures(3)).toEqual([]);
    expect(failures(2)).toEqual([
      'data/sources/lamps/citations.yaml:3:43: paragraph/lamps/1.2 cites document/INF/LAMP/W/2: "/3" is not a symbol of the document, which has INF/LAMP/W/2',
    ]);
  });

  test('a symbol without a link, and a link without a symbol', () => {
    expect(failuresOf({ text: text.replace(link('INF/LAMP/W/2'), link('INF/LAMP/W/3')) })).toEqual([
      'data/sources/lamps/source.yaml:1:1: INF/LAMP/W/2 is in the text, but has no link',
      'data/sources/lamps/source.yaml:1:1: INF/LAMP/W/3 has a link, but is not in the text',
    ]);
  });

  test('a paragraph that is missing in the data, and one that is missing in the text', () => {
    expect(failuresOf({ paragraphs: paragraphs.replace('key: "1.2"', 'key: "1.3"') })).toEqual([
      'data/sources/lamps/paragraphs.yaml:2:10: paragraph 1.3 is not in the text',
      'data/sources/lamps/source.yaml:1:1: paragraph 1.2 is in the text, but not in paragraphs.yaml',
    ]);
  });
});

test('a text without links is not compared with links, which is no failure and no success', () => {
  const withoutLinks = text.replace(/^https:.*\n/gm, '');
  const { folder, textFile } = writeFiles({ text: withoutLinks });
  const { checks } = verifyFile(folder, textFile);
  const reason = 'the text has no links';
  expect(checks.filter(({ notCompared }) => notCompared !== null)).toEqual([
    { name: 'symbols with a link', passed: 0, failures: [], notCompared: reason },
    { name: 'links with a citation', passed: 0, failures: [], notCompared: reason },
  ]);
  const { status, stdout } = run(textFile, folder);
  expect(stdout).toBe(
    table
      .replace(
        'symbols with a link            2 passed      0 failed',
        `symbols with a link        not compared: ${reason}`,
      )
      .replace(
        'links with a citation          2 passed      0 failed',
        `links with a citation      not compared: ${reason}`,
      ),
  );
  expect(status).toBe(0);
});

describe('the values and counts of a source', () => {
  const quoting = (span: string, words: string) => `  quotes:\n    - { in: "1.1", span: ${span}, words: ${words} }\n`;
  const property = (span: string, words: string) => ({
    'sources/lamps/properties.yaml': `- of: document/INF/LAMP/CN/1\n  property: date\n  value: 2031-05-04\n${quoting(span, words)}`,
  });
  const count = (span: string, words: string) => ({
    'sources/lamps/counts.yaml': `- label: maps\n  declared: 1\n${quoting(span, words)}`,
  });

  test('are compared with its text', () => {
    const { folder, textFile } = writeFiles({
      more: { ...property('[3, 8]', '4 May'), ...count('[86, 91]', 'a map') },
    });
    const passed = verifyFile(folder, textFile).checks.flatMap((one) =>
      /of (p|d)/.test(one.name) ? [[one.name, one.passed]] : [],
    );
    expect(passed).toEqual([
      ['quotes of declared counts', 1],
      ['quotes of properties', 1],
    ]);
    expect(failuresOf({ more: { ...property('[3, 8]', '5 May'), ...count('[86, 91]', 'A map') } })).toEqual([
      'data/sources/lamps/counts.yaml:4:7: maps: expected "A map" at [86, 91] of 1.1, but found "a map"',
      'data/sources/lamps/properties.yaml:5:7: date of document/INF/LAMP/CN/1: expected "5 May" at [3, 8] of 1.1, but found "4 May"',
    ]);
  });
});

test('the text of one of two sources is that of the one whose paragraphs it has, and need not have the names of the other', () => {
  const second = text.replace('Fog Horn\nSociety', 'Brass\nSociety').replace('1.2.', '1.3.');
  const { folder } = writeFiles({
    more: {
      'second.txt': second,
      'sources/wicks/source.yaml': 'document: document/report\ntitle: Wicks\nasOf: 2032-12-31\nlicense: None.\n',
      'sources/wicks/paragraphs.yaml': paragraphsOf(second),
      'sources/wicks/claims/1.1.yaml': claims.replace(
        '[59, 75], words: Fog Horn Society',
        '[59, 72], words: Brass Society',
      ),
    },
  });
  const { source, checks } = verifyFile(folder, join(folder, 'second.txt'));
  expect(source.title).toBe('Wicks');
  expect(checks.flatMap(({ failures }) => failures)).toEqual([]);
  expect(checks.find(({ name }) => name === 'quotes of claims')?.passed).toBe(1);
});

describe('what cannot be verified is rejected', () => {
  const verify = (changes: Changes) => {
    const { folder, textFile } = writeFiles(changes);
    return () => verifyFile(folder, textFile);
  };

  test('the text of another document', () => {
    expect(verify({ text: '1.1.  Of something else.\n' })).toThrow(SourceTextError);
    expect(verify({ text: '1.1.  Of something else.\n' })).toThrow(
      /^\S*report\.txt is not the text of a source in \S*: no paragraph has a known digest\.$/,
    );
  });

  test('a text that is not a report', () => {
    expect(verify({ text: 'A poem.\n' })).toThrow(ReaderError);
    expect(verify({ text: 'A poem.\n' })).toThrow(/report\.txt: Expected numbered paragraphs/);
  });

  test('a missing file', () => {
    expect(() => verifyFile(writeFiles().folder, 'no-such-file.txt')).toThrow(
      "ENOENT: no such file or directory, open 'no-such-file.txt'",
    );
  });

  test('invalid data', () => {
    expect(verify({ claims: '- claim: [\n' })).toThrow(DatasetError);
  });
});

describe('npm run data:verify', () => {
  test('prints the table and failures, and exits with code 1 if a check fails', () => {
    const { folder, textFile } = writeFiles({ claims: claims.replace('[59, 75]', '[58, 74]') });
    const { status, stdout, stderr } = run(textFile, folder);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/quotes of claims +1 passed +1 failed\n/);
    expect(stdout).toMatch(/\ndata\/sources\/lamps\/claims\/1\.1\.yaml:3:7: .*\n$/);
  });

  test('exits with code 2 and the usage if the text file is not given', () => {
    expect(run()).toEqual({
      status: 2,
      stdout: '',
      stderr: 'An argument is missing.\nUsage: npm run data:verify -- <text file of a source> [data folder]\n',
    });
  });
});

const report = '../shared/sources/annual-report-2023.txt';

test.skipIf(!existsSync(report))('every claim of the 2023 report agrees with its text', () => {
  const output = formatVerification(verifyFile('data', report));
  expect(output).not.toMatch(/ [1-9]\d* failed/);
  expect(output).toMatch(/paragraph digests +24 passed/);
  expect(output).toMatch(/symbols with a link +24 passed/);
});
