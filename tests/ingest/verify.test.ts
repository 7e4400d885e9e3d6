import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digest, readReport } from '../../src/ingest/readers/wto-text/reader.ts';

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
        `- slug: document/${key}\n  name: ${key}\n  kind: OTHER\n${key === 'report' ? '' : `  symbols: [${key}]\n`}`,
    )
    .join(''),
  'entities/organizations.yaml':
    '- slug: organization/fog-horn-society\n  name: Fog Horn Society\n  kind: CIVIL_SOCIETY\n',
  'entities/presentations.yaml': '- slug: presentation/reefs\n  name: Reefs\n  kind: PRESENTATION\n',
  'sources/lamps/source.yaml': 'document: document/report\ntitle: Lamps\nasOf: 2031-12-31\nlicence: None.\n',
};

const paragraphs = readReport(text)
  .paragraphs.map(
    ({ key, kind, number, text: body }) =>
      `- { key: "${key}", kind: ${kind}, number: "${number}", length: ${[...body].length}, sha256: "${digest(body)}" }\n`,
  )
  .join('');

/** Runs the command on a text and data that differ from the specimen as said. */
function verify(changed: { text?: string; claims?: string; citations?: string; paragraphs?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const files = {
    ...entities,
    'report.txt': changed.text ?? text,
    'sources/lamps/paragraphs.yaml': changed.paragraphs ?? paragraphs,
    'sources/lamps/claims.yaml': changed.claims ?? claims,
    'sources/lamps/citations.yaml': changed.citations ?? citations,
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return run(join(folder, 'report.txt'), folder);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'data-verify', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The lines below the table: what did not hold. */
function failuresOf({ stdout }: { stdout: string }): string[] {
  return stdout.split('\n').filter((line) => /^data\//.test(line));
}

test('a sound data set holds, and the table says how much was checked', () => {
  expect(verify()).toEqual({
    status: 0,
    stdout: `Lamps (lamps)

paragraph digests              3 held      0 failed
quotes of claims               2 held      0 failed
quotes of declared counts      0 held      0 failed
quotes of ambiguities          0 held      0 failed
symbols of citations           1 held      0 failed
symbols that are linked        2 held      0 failed
links that are cited           2 held      0 failed

claims: 2 STATED, 0 DERIVED, 0 EXTERNAL
`,
    stderr: '',
  });
});

describe('each way of tampering fails, with the place and what was found instead', () => {
  test('another word in the text', () => {
    const { status, ...output } = verify({ text: text.replace('Fog Horn\nSociety', 'Fig Horn\nSociety') });
    const [body = ''] = readReport(text.replace('Fog', 'Fig')).paragraphs.map((paragraph) => paragraph.text);
    const [original = ''] = readReport(text).paragraphs.map((paragraph) => paragraph.text);
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      `data/sources/lamps/paragraphs.yaml:1:70: paragraph 1.1 has digest ${digest(body)} and 101 characters in the text, not ${digest(original)} and 101`,
      'data/sources/lamps/claims.yaml:3:7: organization/fog-horn-society presented presentation/reefs: "Fog Horn Society" at [59, 75] of 1.1 reads "Fig Horn Society"',
    ]);
  });

  test('a span that slipped', () => {
    const { status, ...output } = verify({ claims: claims.replace('[59, 75]', '[58, 74]') });
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      'data/sources/lamps/claims.yaml:3:7: organization/fog-horn-society presented presentation/reefs: "Fog Horn Society" at [58, 74] of 1.1 reads " Fog Horn Societ"; the words stand at [59, 75]',
    ]);
  });

  test('words that the source does not hold', () => {
    const { status, ...output } = verify({ claims: claims.replace('words: Fog', 'words: Fig') });
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      'data/sources/lamps/claims.yaml:3:7: organization/fog-horn-society presented presentation/reefs: "Fig Horn Society" at [59, 75] of 1.1 reads "Fog Horn Society"',
    ]);
  });

  test('a citation of another document than its words name', () => {
    const { status, ...output } = verify({
      citations: citations.replace('cites document/INF/LAMP/CN/1', 'cites document/INF/LAMP/W/2'),
    });
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      'data/sources/lamps/citations.yaml:3:43: paragraph/lamps/1.1 cites document/INF/LAMP/W/2: "INF/LAMP/CN/1" is none of its symbols, INF/LAMP/W/2',
    ]);
  });

  test('a symbol without a link, and a link without a symbol', () => {
    const { status, ...output } = verify({ text: text.replace(link('INF/LAMP/W/2'), link('INF/LAMP/W/3')) });
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      'data/sources/lamps/source.yaml:1:1: INF/LAMP/W/2 stands in the text, but no link leads to it',
      'data/sources/lamps/source.yaml:1:1: INF/LAMP/W/3 is linked, but does not stand in the text',
    ]);
  });

  test('a paragraph that the data lacks, and one that the text lacks', () => {
    const renamed = paragraphs.replace('key: "1.2"', 'key: "1.3"');
    const { status, ...output } = verify({ paragraphs: renamed });
    expect(status).toBe(1);
    expect(failuresOf(output)).toEqual([
      'data/sources/lamps/paragraphs.yaml:2:10: paragraph 1.3 is not in the text',
      'data/sources/lamps/source.yaml:1:1: paragraph 1.2 of the text is not in paragraphs.yaml',
    ]);
  });
});

describe('what cannot be verified is refused', () => {
  test('the text of another document', () => {
    const { status, stderr } = verify({ text: '1.1.  Of something else.\n' });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^No paragraph of .*report\.txt matches one of a source below .*: is it the text of another document\?\n$/,
    );
  });

  test('a file that is no report, a file that is not there, and no file', () => {
    expect(verify({ text: 'A poem.\n' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('report.txt: '),
    });
    expect(run('no-such-file.txt')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no-such-file.txt: ENOENT'),
    });
    expect(run()).toEqual({
      status: 2,
      stdout: '',
      stderr: 'usage: npm run data:verify -- <text file of a source> [data folder]\n',
    });
  });
});

const report = '../shared/sources/annual-report-2023.txt';

test.skipIf(!existsSync(report))('every claim of the 2023 report holds against its text', () => {
  const { status, stdout } = run(report);
  expect(stdout).not.toMatch(/ [1-9]\d* failed/);
  expect(stdout).toMatch(/paragraph digests +24 held/);
  expect(stdout).toMatch(/symbols that are linked +24 held/);
  expect(status).toBe(0);
});
