import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// The members of an organization, as a source lists them on 7 December 2023.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const organization = 'organization/group';
const listed = { claim: `member/benin belongsTo ${organization}`, statedAt: '2023-12-07', quotes };
const joined = (edtf: string) => ({ claim: `member/benin joined ${organization}`, when: { edtf }, quotes });
const left = (edtf: string) => ({ claim: `member/benin left ${organization}`, when: { edtf }, quotes });
const stated = { asWritten: null, rule: null, statedOn: [] };
const byRule = { asWritten: null, rule: 'membership-period', statedOn: ['2023-12-07'] };

/** The date of each relation of some claims, by key. */
function datesOf(claims: readonly { claim: string }[], founded: string | null = '2017-12-13') {
  const entities = [
    { slug: organization, founded: founded && { edtf: founded } },
    { slug: 'member/benin' },
    { slug: 'organization/other', founded: { edtf: '1995' } },
    { slug: 'member/chad' },
  ];
  const { relations } = buildGraph(rawDataset({ entities, claims }));
  return Object.fromEntries(relations.filter(({ kind }) => kind !== 'contains').map(({ key, when }) => [key, when]));
}

test('a Member that a list names belongs since the founding, until a source says otherwise', () => {
  expect(datesOf([listed])).toEqual({
    [`member/benin belongsTo ${organization} (2017-12-13/..)`]: {
      edtf: '2017-12-13/..',
      start: '2017-12-13',
      end: null,
      precision: 'INTERVAL',
      approximate: false,
      ...byRule,
    },
  });
});

test('an imprecise founding counts from its first day', () => {
  expect(Object.keys(datesOf([listed], '2017'))).toEqual([`member/benin belongsTo ${organization} (2017-01-01/..)`]);
});

test('a Member belongs from the day on which it joined to the day on which it left, in whatever order the claims are', () => {
  expect(datesOf([left('2024-05'), listed, joined('2023-03-28')])).toEqual({
    [`member/benin left ${organization} (2024-05)`]: {
      edtf: '2024-05',
      start: '2024-05-01',
      end: '2024-05-31',
      precision: 'MONTH',
      approximate: false,
      ...stated,
    },
    [`member/benin belongsTo ${organization} (2023-03-28/2024-05-31)`]: {
      edtf: '2023-03-28/2024-05-31',
      start: '2023-03-28',
      end: '2024-05-31',
      precision: 'INTERVAL',
      approximate: false,
      ...byRule,
    },
    [`member/benin joined ${organization} (2023-03-28)`]: {
      edtf: '2023-03-28',
      start: '2023-03-28',
      end: '2023-03-28',
      precision: 'DAY',
      approximate: false,
      ...stated,
    },
  });
});

test('a Member that left and joined again before it was listed belongs from the last day on which it joined', () => {
  const changes = [joined('2018-05-01'), left('2020-06-30'), joined('2023-03-28')];
  expect(Object.keys(datesOf([...changes, listed]))).toContain(
    `member/benin belongsTo ${organization} (2023-03-28/..)`,
  );
});

test('a Member that left, and joined again, after it was listed belongs until the first day on which it left', () => {
  const changes = [left('2024-06-30'), joined('2025-01-01'), left('2026-01-01')];
  expect(Object.keys(datesOf([listed, ...changes]))).toContain(
    `member/benin belongsTo ${organization} (2017-12-13/2024-06-30)`,
  );
});

test('a Member that left before it was listed, without a report that it joined again, belongs since it left', () => {
  expect(Object.keys(datesOf([left('2020-06-30'), listed]))).toContain(
    `member/benin belongsTo ${organization} (2020-06-30/..)`,
  );
});

test('a Member that left on the day for which it is listed belongs until that day', () => {
  expect(Object.keys(datesOf([left('2023-12-07'), listed]))).toContain(
    `member/benin belongsTo ${organization} (2017-12-13/2023-12-07)`,
  );
});

test('a Member that is reported to have joined, but is in no list, belongs from then on by the rule', () => {
  const { relations } = buildGraph(
    rawDataset({
      entities: [{ slug: organization, founded: { edtf: '2017-12-13' } }, { slug: 'member/benin' }],
      claims: [joined('2023-03-28'), left('2024-05')],
    }),
  );
  expect(relations.filter(({ kind }) => kind === 'belongsTo')).toEqual([
    {
      key: `member/benin belongsTo ${organization} (2023-03-28/2024-05-31)`,
      kind: 'belongsTo',
      source: 'member/benin',
      target: organization,
      role: null,
      when: {
        edtf: '2023-03-28/2024-05-31',
        start: '2023-03-28',
        end: '2024-05-31',
        precision: 'INTERVAL',
        approximate: false,
        asWritten: null,
        rule: 'membership-period',
        statedOn: ['2023-03-28'],
      },
      basis: 'DERIVED',
      rule: 'membership-period',
      review: null,
      sources: ['report'],
      claims: [],
      evidence: [{ document: 'document/report', paragraph: 'paragraph/report/1', start: 0, end: 5, quote: 'words' }],
    },
  ]);
});

test('an open period that a source gives without a day is stated up to the date of the source; a closed one for all of it', () => {
  const member = { claim: listed.claim, quotes };
  expect(datesOf([{ ...member, when: { edtf: '2020/..' } } as typeof member])).toMatchObject({
    [`member/benin belongsTo ${organization} (2020/..)`]: { rule: null, statedOn: ['2023-12-31'] },
  });
  expect(datesOf([{ ...member, when: { edtf: '2020/2022' } } as typeof member])).toMatchObject({
    [`member/benin belongsTo ${organization} (2020/2022)`]: { rule: null, statedOn: [] },
  });
});

test('who joined or left another organization, or which other Member did, makes no difference', () => {
  const others = [
    { ...joined('2023-03-28'), claim: 'member/benin joined organization/other' },
    { ...left('2023-05-01'), claim: `member/chad left ${organization}` },
  ];
  expect(Object.keys(datesOf([listed, ...others]))).toContain(`member/benin belongsTo ${organization} (2017-12-13/..)`);
});

test('a period that a source gives is kept, with the day for which the source speaks', () => {
  expect(datesOf([{ ...listed, when: { edtf: '2020/..', asWritten: 'since 2020' } } as typeof listed])).toEqual({
    [`member/benin belongsTo ${organization} (2020/..)`]: {
      edtf: '2020/..',
      start: '2020-01-01',
      end: null,
      precision: 'INTERVAL',
      approximate: false,
      asWritten: 'since 2020',
      rule: null,
      statedOn: ['2023-12-07'],
    },
  });
});

test('a membership without a day has no period', () => {
  expect(datesOf([{ ...listed, statedAt: undefined } as unknown as typeof listed, joined('2023-03-28')])).toMatchObject(
    {
      [`member/benin belongsTo ${organization}`]: null,
    },
  );
});
