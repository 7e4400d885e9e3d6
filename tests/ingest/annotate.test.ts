import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DatasetError } from '../../src/dataset/validation-issue.ts';
import { annotate } from '../../src/ingest/annotate.ts';
import { ReaderError } from '../../src/ingest/reading/reader-error.ts';
import { UnknownEntityError } from '../../src/ingest/unknown-names.ts';

const report = '../shared/sources/annual-report-2023.txt';
const otherReport = 'tests/ingest/other-report.txt';
const source = 'sources/annual-report-2023';

function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
  cpSync('data', folder, { recursive: true });
  return folder;
}

/** The error that annotating a copy of the data throws. One file of the copy can be replaced. */
function errorOf(textFile: string, file?: string, content = ''): unknown {
  const folder = copyOfData();
  if (file) writeFileSync(join(folder, file), content);
  try {
    annotate(folder, 'annual-report-2023', textFile);
    return null;
  } catch (error) {
    return error;
  }
}

test.skipIf(!existsSync(report))('the generated files of the 2023 report match its text', () => {
  const files = annotate('data', 'annual-report-2023', report);
  const current = files.map(([file]) => [file, readFileSync(join('data', source, file), 'utf8')]);
  expect(files.length).toBeGreaterThan(20);
  expect(Object.fromEntries(current)).toEqual(Object.fromEntries(files));
});

describe('a text that is not that of the source is rejected', () => {
  test('a text that is not a report', () => {
    const error = errorOf('package.json');
    expect(error).toBeInstanceOf(ReaderError);
    expect(error).toHaveProperty('message', expect.stringMatching(/^package\.json: Expected numbered paragraphs/));
  });

  test('a missing file', () => {
    expect(errorOf('no-such-file.txt')).toHaveProperty('code', 'ENOENT');
  });
});

describe('invalid data is rejected', () => {
  const issuesOf = (file: string, content: string) => {
    const error = errorOf(otherReport, file, content);
    expect(error).toBeInstanceOf(DatasetError);
    return (error as DatasetError).message.split('\n').slice(1);
  };

  test('claims with invalid YAML, as the claims after it would be lost', () => {
    expect(issuesOf(`${source}/claims/1.1.yaml`, '- claim: [a\n- claim: b\n')[0]).toMatch(
      /^data\/sources\/annual-report-2023\/claims\/1\.1\.yaml:\d+:\d+: .* \[invalid-yaml\]$/,
    );
  });

  test('an invalid entity, as its name would be missing in all generated files', () => {
    expect(issuesOf('entities/topics.yaml', '- slug: topic/a\n')).toEqual([
      'data/entities/topics.yaml:1:3: name: Invalid input: expected string, received undefined (got nothing) [invalid-shape]',
    ]);
  });

  test.each([
    ['reference: []\n', '1:12: Unknown key "reference" (did you mean "references"?). [unknown-key]'],
    [
      'references: [\n',
      '2:1: Flow sequence in block collection must be sufficiently indented and end with a ] [invalid-yaml]',
    ],
    [
      'membership: footnote-3\n',
      '1:13: membership: Invalid input: expected array, received string (got "footnote-3") [invalid-shape]',
    ],
  ])('hints that contain %j', (hints, issue) => {
    expect(issuesOf(`${source}/hints.yaml`, hints)).toEqual([`data/${source}/hints.yaml:${issue}`]);
  });
});

describe('what a text and its hints name, but the data files do not have,', () => {
  const hints = [
    'membership:',
    '  - { in: "1.2", of: organization/keepers, statedAt: 2031-05-04 }',
    '  - { in: "9.9", of: organization/keepers, statedAt: 2031-05-04 }',
    'references:',
    '  - { words: [the Chair], entity: person/adda }',
  ];
  const files = {
    'entities/documents.yaml':
      '- { slug: document/report, name: Report, kind: OTHER }\n- { slug: document/INF/LAMP/W/1, name: W/1, kind: OTHER, symbols: [INF/LAMP/W/1] }\n',
    'entities/members.yaml': '- { slug: member/gull-rock, name: Gull Rock, seats: 1 }\n',
    'entities/people.yaml': '- { slug: person/ada, name: Ada }\n',
    'entities/organizations.yaml': '- { slug: organization/keepers, name: Keepers, kind: COMPANY }\n',
    'sources/lamps/source.yaml': 'document: document/report\ntitle: Lamps\nasOf: 2031-12-31\nlicense: None.\n',
    'sources/lamps/hints.yaml': `${hints.join('\n')}\n`,
    'report.txt':
      '1  KEEPERS\n\n1.1.  They met (INF/LAMP/W/2). They met again (INF/LAMP/W/2).\n\n1.2.  The keepers are: Gul Rock; Gull Rock; Atlantis.\n',
  };

  test('is reported once for each name, all names in one run, with the place and the nearest choice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    expect(() => annotate(folder, 'lamps', join(folder, 'report.txt'))).toThrow(
      new UnknownEntityError(
        [
          'Paragraph 1.2 lists "Gul Rock", which is not in data/entities/members.yaml: add it there (did you mean "Gull Rock"?).',
          'Paragraph 1.2 lists "Atlantis", which is not in data/entities/members.yaml: add it there.',
          'hints.yaml: the text has no paragraph "9.9" (did you mean "1.1"?).',
          'Paragraph 1.1 cites "INF/LAMP/W/2", which is not in data/entities/documents.yaml: add it there (did you mean "INF/LAMP/W/1"?).',
          'hints.yaml: "person/adda" is not in data/entities: add it there (did you mean "person/ada"?).',
        ].join('\n'),
      ),
    );
  });
});

describe('npm run data:annotate', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/run.mjs', 'data-annotate', ...args], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('writes the files of a new source, which needs no hints, claims or generated files', () => {
    const folder = copyOfData();
    mkdirSync(join(folder, 'sources/lamps'));
    const entry = 'document: document/lamps\ntitle: Lamps\nasOf: 2031-12-31\nlicense: None.\n';
    writeFileSync(join(folder, 'sources/lamps/source.yaml'), entry);
    const files = ['sections', 'paragraphs', 'citations', 'membership', 'mentions'].map((name) => `${name}.yaml`);
    expect(run('lamps', otherReport, folder)).toEqual({
      status: 0,
      stdout: files.map((file) => `wrote data/sources/lamps/${file}\n`).join(''),
      stderr: '',
    });
    expect(readFileSync(join(folder, 'sources/lamps/paragraphs.yaml'), 'utf8')).toContain('length: 35');
  });

  test('begins each file with the line that names its JSON Schema, and keeps a line that is there', () => {
    const folder = copyOfData();
    const elsewhere = '# yaml-language-server: $schema=/elsewhere/claims.json';
    const files = {
      'source.yaml': 'document: document/lamps\ntitle: Lamps\nasOf: 2031-12-31\nlicense: None.\n',
      'counts.yaml': '# What it counts.\n\n[]\n',
      'citations.yaml': `${elsewhere}\n[]\n`,
      'claims/1.yaml': '[]\n',
      'claims/2.yaml': `${elsewhere}\n\n[]\n`,
    };
    mkdirSync(join(folder, 'sources/lamps/claims'), { recursive: true });
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, 'sources/lamps', file), content);
    const ownLine = (path: string) => `# yaml-language-server: $schema=${path}`;
    const beginnings = annotate(folder, 'lamps', otherReport).map(([file, content]) => [
      file,
      ...content.split('\n', 2),
    ]);
    expect(beginnings).toEqual([
      ['sections.yaml', ownLine('../../../schema/data/sections.json'), ''],
      ['paragraphs.yaml', ownLine('../../../schema/data/paragraphs.json'), ''],
      ['claims/1.yaml', ownLine('../../../../schema/data/claims.json'), ''],
      ['claims/2.yaml', elsewhere, ''],
      ['counts.yaml', ownLine('../../../schema/data/counts.json'), '# What it counts.'],
      ['citations.yaml', elsewhere, '# Generated by `npm run data:annotate`: the symbols that each paragraph cites.'],
      [
        'membership.yaml',
        ownLine('../../../schema/data/claims.json'),
        '# Generated by `npm run data:annotate`: the lists of members.',
      ],
      [
        'mentions.yaml',
        ownLine('../../../schema/data/claims.json'),
        '# Generated by `npm run data:annotate`: every name in every paragraph.',
      ],
    ]);
  });

  test('writes nothing but a message if the text is that of another report', () => {
    const folder = copyOfData();
    const { status, stdout, stderr } = run('annual-report-2023', otherReport, folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^hints\.yaml: the text has no paragraph "footnote-3"/);
    expect(stderr).not.toMatch(/ {4}at /);
    const contents = (data: string) =>
      readdirSync(join(data, source), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => [file, readFileSync(join(data, source, file), 'utf8')]);
    expect(contents(folder).length).toBeGreaterThan(20);
    expect(contents(folder)).toEqual(contents('data'));
  });
});
