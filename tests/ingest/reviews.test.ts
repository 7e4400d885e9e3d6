import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadGraph } from '../../src/dataset/build.ts';
import { DatasetError } from '../../src/dataset/validation-issue.ts';
import { claimsToReview, formatClaimToReview, recordVerdicts, VerdictError } from '../../src/ingest/reviews.ts';
import { presented, writeData } from './reviewed-data.ts';

/** Records verdicts in a folder, as the command does. Each line of a reader is for a claim, by its place in the files. */
function record(folder: string, reader: string, verdicts: readonly (readonly [number, string])[]): string {
  const all = claimsToReview(folder, 'lamps', 'nobody');
  return recordLines(
    folder,
    reader,
    verdicts.map(([claim, verdict]) => `${all[claim]?.fingerprint}\t${verdict}\n`).join(''),
  );
}

function recordLines(folder: string, reader: string, lines: string): string {
  const file = join(folder, 'verdicts.tsv');
  writeFileSync(file, lines);
  const content = recordVerdicts(folder, 'lamps', file, reader);
  writeFileSync(join(folder, 'sources/lamps/review.yaml'), content);
  return content;
}

const sentencesOf = (folder: string, reader: string | null) =>
  claimsToReview(folder, 'lamps', reader).map(({ sentence }) => sentence);

const gave = 'Fog Horn Society of Norway gave Reefs';
const isBased = 'Fog Horn Society of Norway is based in Norway';
const isMember = 'Norway belongs to Keepers, stated as of 2031-12-07';
const hosted = 'Fog Horn Society of Norway hosted Lamp Day';
const joined = 'Norway joined Keepers, 2030-05';

describe('the claims to review', () => {
  test('are complete: a sentence with its time, the statement of its rule, and the quotes', () => {
    const claims = claimsToReview(writeData(), 'lamps', null).map(({ fingerprint, ...rest }) => rest);
    expect(claims).toEqual([
      {
        sentence: gave,
        basis: 'STATED',
        rule: null,
        quotes: [
          { paragraph: '1.1', words: 'presented' },
          { paragraph: '1.1', words: 'Reefs' },
        ],
      },
      {
        sentence: isBased,
        basis: 'DERIVED',
        rule: 'A name tells the place.',
        quotes: [{ paragraph: '1.2', words: 'Norway' }],
      },
      { sentence: isMember, basis: 'STATED', rule: null, quotes: [{ paragraph: '1.2', words: 'Norway' }] },
      { sentence: hosted, basis: 'STATED', rule: null, quotes: [{ paragraph: '1.2', words: 'hosted' }] },
      { sentence: joined, basis: 'STATED', rule: null, quotes: [{ paragraph: '1.2', words: 'joined' }] },
    ]);
  });

  test('are printed as lines, their parts separated by tabs', () => {
    const [first, second] = claimsToReview(writeData(), 'lamps', null);
    expect([first, second].map((claim) => claim && formatClaimToReview(claim))).toEqual([
      `${first?.fingerprint}\tSTATED\t${gave}\t\t1.1 "presented" / 1.1 "Reefs"\n`,
      `${second?.fingerprint}\tDERIVED\t${isBased}\tA name tells the place.\t1.2 "Norway"\n`,
    ]);
  });

  test('of a reader are those that this reader has not judged; otherwise those that no two readers support', () => {
    const folder = writeData();
    record(folder, 'Ada', [
      [0, 'SUPPORTED'],
      [1, 'SUPPORTED'],
      [2, 'NOT_SUPPORTED'],
    ]);
    record(folder, 'Bo', [
      [0, 'SUPPORTED'],
      [2, 'SUPPORTED'],
    ]);
    expect(sentencesOf(folder, 'Ada')).toEqual([hosted, joined]);
    expect(sentencesOf(folder, 'Bo')).toEqual([isBased, hosted, joined]);
    expect(sentencesOf(folder, null)).toEqual([isBased, isMember, hosted, joined]);
  });

  test('include a judged claim again after it has changed', () => {
    const folder = writeData();
    record(folder, 'Ada', [
      [0, 'SUPPORTED'],
      [1, 'SUPPORTED'],
    ]);
    writeData(
      { 'sources/lamps/claims/1.1.yaml': presented.replace('[10, 15], words: Reefs', '[11, 15], words: eefs') },
      folder,
    );
    expect(sentencesOf(folder, 'Ada')).toEqual([gave, isMember, hosted, joined]);
  });

  test('are not those of an unknown source, nor of invalid data', () => {
    expect(() => claimsToReview(writeData(), 'lamp', null)).toThrow(
      new VerdictError('The source must be one of lamps, but got "lamp".'),
    );
    expect(() => claimsToReview(writeData({ 'rules.yaml': '- id: A\n' }), 'lamps', null)).toThrow(DatasetError);
  });
});

describe('verdicts', () => {
  test('of two readers give a relation its review status', () => {
    const folder = writeData();
    record(folder, 'Ada', [
      [0, 'SUPPORTED'],
      [1, 'SUPPORTED'],
      [2, 'SUPPORTED'],
    ]);
    record(folder, 'Bo', [
      [0, 'SUPPORTED'],
      [2, 'NOT_SUPPORTED'],
    ]);
    expect(loadGraph(folder).relations.map(({ kind, review }) => [kind, review])).toEqual([
      ['contains', null],
      ['contains', null],
      ['presented', 'SUPPORTED'],
      ['basedIn', 'UNREVIEWED'],
      ['belongsTo', 'DISPUTED'],
      ['organized', 'UNREVIEWED'],
      ['joined', 'UNREVIEWED'],
    ]);
  });

  test('are written in the order of fingerprints and readers, one a line, the same when they are recorded again', () => {
    const folder = writeData();
    const verdicts = [
      [0, 'SUPPORTED'],
      [1, 'NOT_SUPPORTED'],
    ] as const;
    record(folder, 'Bo', verdicts);
    const once = record(folder, 'Ada', verdicts);
    expect(record(folder, 'Bo', verdicts)).toBe(once);
    expect(record(folder, 'Ada', verdicts.toReversed())).toBe(once);
    const [first = '', second = ''] = claimsToReview(folder, 'lamps', 'nobody').map(({ fingerprint }) => fingerprint);
    const lines = [
      `- { fingerprint: ${first}, reader: Ada, verdict: SUPPORTED }`,
      `- { fingerprint: ${first}, reader: Bo, verdict: SUPPORTED }`,
      `- { fingerprint: ${second}, reader: Ada, verdict: NOT_SUPPORTED }`,
      `- { fingerprint: ${second}, reader: Bo, verdict: NOT_SUPPORTED }`,
    ];
    expect(once.replaceAll(`"${first}"`, first).replaceAll(`"${second}"`, second)).toBe(
      [
        '# yaml-language-server: $schema=../../../schema/data/review.json',
        '# Written by `npm run data:review`: what independent readers found of each claim.',
        '',
        ...lines.sort(),
        '',
      ].join('\n'),
    );
  });

  test('are written below the line that names their JSON Schema, which may be elsewhere', () => {
    const line = '# yaml-language-server: $schema=/elsewhere/review.json\n';
    const folder = writeData({ 'sources/lamps/review.yaml': `${line}[]\n` });
    expect(record(folder, 'Ada', [])).toBe(
      `${line}# Written by \`npm run data:review\`: what independent readers found of each claim.\n\n[]\n`,
    );
  });

  test('replace the earlier one of the same reader, and leave those of others', () => {
    const folder = writeData();
    record(folder, 'Ada', [[0, 'NOT_SUPPORTED']]);
    record(folder, 'Bo', [[0, 'SUPPORTED']]);
    record(folder, 'Ada', [[0, 'SUPPORTED']]);
    expect(sentencesOf(folder, null)).not.toContain(gave);
  });

  test('on claims that have changed or are gone are dropped', () => {
    const folder = writeData();
    record(folder, 'Ada', [
      [0, 'SUPPORTED'],
      [1, 'SUPPORTED'],
    ]);
    writeData({ 'sources/lamps/claims/1.1.yaml': '[]' }, folder);
    expect(record(folder, 'Bo', []).match(/reader: /g)).toHaveLength(1);
    expect(sentencesOf(folder, 'Ada')).toEqual([isMember, hosted, joined]);
  });

  test('may have Windows line endings and empty lines', () => {
    const folder = writeData();
    const [{ fingerprint } = { fingerprint: '' }] = claimsToReview(folder, 'lamps', null);
    recordLines(folder, 'Ada', `\r\n${fingerprint}\tSUPPORTED\r\n\n`);
    expect(sentencesOf(folder, 'Ada')).toEqual([isBased, isMember, hosted, joined]);
  });

  test.each([
    [
      '0123\tSUPPORTED',
      'A line must be a fingerprint, a tab, and SUPPORTED or NOT_SUPPORTED, but got "0123\tSUPPORTED".',
    ],
    [
      '0123456789abcdef SUPPORTED',
      'A line must be a fingerprint, a tab, and SUPPORTED or NOT_SUPPORTED, but got "0123456789abcdef SUPPORTED".',
    ],
    [
      '0123456789abcdef\tYES',
      'A line must be a fingerprint, a tab, and SUPPORTED or NOT_SUPPORTED, but got "0123456789abcdef\tYES".',
    ],
    ['0123456789abcdef\tSUPPORTED', 'No claim of lamps has the fingerprint "0123456789abcdef".'],
  ])('are refused with the line: %j', (line, message) => {
    const folder = writeData();
    const [{ fingerprint } = { fingerprint: '' }] = claimsToReview(folder, 'lamps', null);
    expect(() => recordLines(folder, 'Ada', `${fingerprint}\tSUPPORTED\n${line}\n`)).toThrow(
      new VerdictError(`${join(folder, 'verdicts.tsv')}:2: ${message}`),
    );
    expect(existsSync(join(folder, 'sources/lamps/review.yaml'))).toBe(false);
  });

  test('that judge a claim twice are refused', () => {
    const folder = writeData();
    const twice = () =>
      record(folder, 'Ada', [
        [0, 'SUPPORTED'],
        [0, 'NOT_SUPPORTED'],
      ]);
    expect(twice).toThrow(
      new VerdictError(`${join(folder, 'verdicts.tsv')}: A claim must have one verdict, but 2 lines judge 1 claims.`),
    );
  });

  test('of a reader without a name are refused', () => {
    const folder = writeData();
    expect(() => record(folder, ' ', [[0, 'SUPPORTED']])).toThrow(VerdictError);
  });
});
