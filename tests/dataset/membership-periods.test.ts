import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { type EdtfDate, holdingOn, statementFor } from '../../src/model/edtf-date.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// The members of an organization, as a source lists them on 7 December 2023.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const organization = 'organization/group';
const listed = { claim: `member/benin belongsTo ${organization}`, statedAt: '2023-12-07', quotes };
const joined = (edtf: string) => ({ claim: `member/benin joined ${organization}`, when: { edtf }, quotes });
const left = (edtf: string) => ({ claim: `member/benin left ${organization}`, when: { edtf }, quotes });
const stated = { verbatim: null, rule: null, statedOn: [] };
const byRule = { verbatim: null, rule: 'membership-period', statedOn: ['2023-12-07'] };

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
        verbatim: null,
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

test('a Member that joined in some year is stated to belong by its end, and possibly belongs before', () => {
  const [, period] = Object.entries(datesOf([joined('2023')])).find(([key]) => key.includes('belongsTo')) ?? [];
  expect(period).toMatchObject({ edtf: '2023/..', statedOn: ['2023-12-31'] });
  expect(
    ['2022-12-31', '2023-06-30', '2023-12-31', '2024-06-30'].map((day) => holdingOn(period as EdtfDate, day)),
  ).toEqual([null, 'POSSIBLE', 'STATED', 'CARRIED_FORWARD']);
  const briefly = Object.keys(datesOf([joined('2023'), left('2023-05')]));
  expect(briefly).toContain(`member/benin belongsTo ${organization} (2023/2023-05-31)`);
});

test('a Member that is reported to have joined again after it left belongs from then on, also without a list', () => {
  const periods = (...claims: readonly { claim: string }[]) =>
    Object.keys(datesOf(claims)).filter((key) => key.includes('belongsTo'));
  const belongsTo = (period: string) => `member/benin belongsTo ${organization} (${period})`;
  expect(
    periods({ ...listed, statedAt: '2018-12-31' } as typeof listed, left('2020-05-01'), joined('2023-03-01')),
  ).toEqual([belongsTo('2017-12-13/2020-05-01'), belongsTo('2023-03-01/..')]);
  expect(periods(joined('2018-02-01'), left('2020-05-01'), joined('2023-03-01'))).toEqual([
    belongsTo('2018-02-01/2020-05-01'),
    belongsTo('2023-03-01/..'),
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
  expect(datesOf([{ ...listed, when: { edtf: '2020/..', verbatim: 'since 2020' } } as typeof listed])).toEqual({
    [`member/benin belongsTo ${organization} (2020/..)`]: {
      edtf: '2020/..',
      start: '2020-01-01',
      end: null,
      precision: 'INTERVAL',
      approximate: false,
      verbatim: 'since 2020',
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

describe('lists of all members', () => {
  // Reports list all members as of a day in 2023, in 2024 and in 2025. Chad is in each list.
  const [first, second, third] = ['2023-12-07', '2024-12-11', '2025-12-10'] as const;
  const days = { report: first, later: second, latest: third };
  type Name = keyof typeof days;
  const asOf = { later: '2024-12-31', latest: '2025-12-31' };
  const belongs = 'member/benin belongsTo organization/group';
  type Claims = readonly { readonly claim: string }[];

  /** The facts of reports that each list Chad, and Benin too if they are among `listing`, and claim more. */
  function reports(
    listing: readonly Name[],
    more: Partial<Record<Name, Claims>> = {},
    names = Object.keys(days) as Name[],
  ) {
    const entry = (member: string, name: Name) => ({
      ...{ claim: `member/${member} belongsTo ${organization}`, statedAt: days[name], list: true, quotes },
    });
    const claims = (name: Name) => [
      entry('chad', name),
      ...(listing.includes(name) ? [entry('benin', name)] : []),
      ...(more[name] ?? []),
    ];
    const others = names.filter((name) => name !== 'report');
    return {
      entities: [
        { slug: organization, founded: { edtf: '2017-12-13' } },
        { slug: 'member/benin' },
        { slug: 'member/chad' },
      ],
      claims: claims('report'),
      otherSources: Object.fromEntries(others.map((name) => [name, { asOf: asOf[name], claims: claims(name) }])),
    };
  }

  /** The relations of Benin: kind, time, the days for which it is stated, and the sources. */
  function ofBenin(...args: Parameters<typeof reports>) {
    const { relations } = buildGraph(rawDataset(reports(...args)));
    return relations.flatMap(({ kind, source, when, sources }) =>
      source === 'member/benin' ? [[kind, when?.edtf, when?.statedOn, sources]] : [],
    );
  }

  const between = (edtf: string, source: Name) => ['joined', edtf, [], [source]];

  test.each<[string, readonly Name[], unknown[]]>([
    [
      'all three: since the founding, and is stated on each day',
      ['report', 'later', 'latest'],
      [['belongsTo', '2017-12-13/..', [first, second, third], ['report', 'later', 'latest']]],
    ],
    [
      'the last two: it joined between the first two',
      ['later', 'latest'],
      [
        ['belongsTo', '2023-12-08?/..', [second, third], ['later', 'latest']],
        between('[2023-12-08..2024-12-11]', 'later'),
      ],
    ],
    [
      'the last one: it joined after the second one, not after the first',
      ['latest'],
      [['belongsTo', '2024-12-12?/..', [third], ['latest']], between('[2024-12-12..2025-12-10]', 'latest')],
    ],
    [
      'the first two: it left before the last one',
      ['report', 'later'],
      [['belongsTo', '2017-12-13/2025-12-09?', [first, second], ['report', 'later']]],
    ],
    [
      'the first one: it left before the second one',
      ['report'],
      [['belongsTo', '2017-12-13/2024-12-10?', [first], ['report']]],
    ],
    [
      'the second one: it joined before, and left after',
      ['later'],
      [['belongsTo', '2023-12-08?/2025-12-09?', [second], ['later']], between('[2023-12-08..2024-12-11]', 'later')],
    ],
    [
      'the first and last: it belonged twice',
      ['report', 'latest'],
      [
        ['belongsTo', '2017-12-13/2024-12-10?', [first], ['report']],
        ['belongsTo', '2024-12-12?/..', [third], ['latest']],
        between('[2024-12-12..2025-12-10]', 'latest'),
      ],
    ],
    ['none: it does not belong', [], []],
  ])('of a Member in %s', (_, listing, expected) => {
    expect(ofBenin(listing)).toEqual(expected);
  });

  test('a Member that a source reports to have joined between two lists belongs from that day, and joined on it only', () => {
    expect(ofBenin(['later'], { later: [joined('2024-03')] }, ['report', 'later'])).toEqual([
      ['belongsTo', '2024-03/..', [second], ['later']],
      ['joined', '2024-03', [], ['later']],
    ]);
  });

  test('a Member that a source reports to have joined, without a date, joined between the two lists', () => {
    const { when: _, ...undated } = joined('2024');
    expect(ofBenin(['later'], { later: [undated] }, ['report', 'later'])).toEqual([
      ['belongsTo', '2023-12-08?/..', [second], ['later']],
      between('[2023-12-08..2024-12-11]', 'later'),
    ]);
  });

  test('reports of two sources that a Member joined are one, on the day that one of them gives', () => {
    const { when: _, ...undated } = joined('2024');
    const more = { later: [undated], latest: [joined('2024-03-05')] };
    expect(ofBenin(['later', 'latest'], more)).toEqual([
      ['belongsTo', '2024-03-05/..', [second, third], ['later', 'latest']],
      ['joined', '2024-03-05', [], ['later', 'latest']],
    ]);
  });

  test('a Member that a source reports to have left between two lists belonged until that day', () => {
    expect(ofBenin(['report'], { later: [left('2024-03-05')] }, ['report', 'later'])).toEqual([
      ['belongsTo', '2017-12-13/2024-03-05', [first], ['report']],
      ['left', '2024-03-05', [], ['later']],
    ]);
  });

  test.each<[string, object, unknown[]]>([
    [
      'with its period',
      { when: { edtf: '2020/..' } },
      ['belongsTo', '2020/..', ['2023-12-31', second], ['report', 'later']],
    ],
    ['without any date', {}, ['belongsTo', '2017-12-13/..', [second], ['report', 'later']]],
    [
      'as of the day of the list',
      { statedAt: first },
      ['belongsTo', '2017-12-13/..', [first, second], ['report', 'later']],
    ],
  ])(
    'a Member of which a source says in other words that it belongs did not join after its list: %s',
    (_, time, expected) => {
      const byHand = { claim: belongs, quotes, ...time };
      expect(ofBenin(['later'], { report: [byHand] }, ['report', 'later'])).toEqual([expected]);
    },
  );

  test('a Member of which an earlier source said so, but not for the day of the list, left before it', () => {
    const byHand = { claim: belongs, quotes, statedAt: '2023-06-30' };
    expect(ofBenin([], { report: [byHand] }, ['report'])).toEqual([
      ['belongsTo', '2017-12-13/2023-12-06?', ['2023-06-30'], ['report']],
    ]);
  });

  test('the words of the first list that names a Member show that it joined before', () => {
    const { relations } = buildGraph(rawDataset(reports(['later', 'latest'])));
    expect(relations.find(({ kind }) => kind === 'joined')).toMatchObject({
      basis: 'DERIVED',
      rule: 'joined-between-lists',
      evidence: [{ document: 'document/later' }],
    });
  });

  test('so do those of a list in a later source, if it is of an earlier day', () => {
    const entry = (member: string, day: string) => ({
      claim: `member/${member} belongsTo ${organization}`,
      statedAt: day,
      list: true,
      quotes,
    });
    const { relations } = buildGraph(
      rawDataset({
        ...reports(['report'], {}, ['report']),
        otherSources: {
          later: {
            asOf: asOf.later,
            claims: [entry('chad', '2022-12-01'), ...['chad', 'benin'].map((one) => entry(one, '2023-06-30'))],
          },
        },
      }),
    );
    expect(relations.filter(({ kind }) => kind === 'joined')).toMatchObject([
      { when: { edtf: '[2022-12-02..2023-06-30]' }, sources: ['later'], evidence: [{ document: 'document/later' }] },
    ]);
  });

  test('lists of another organization say nothing of who belongs to this one', () => {
    const other = { claim: 'member/chad belongsTo organization/other', statedAt: '2024-06-01', list: true, quotes };
    const facts = reports(['report', 'later'], { later: [other] }, ['report', 'later']);
    const entities = [...facts.entities, { slug: 'organization/other', founded: { edtf: '1995' } }];
    const { relations } = buildGraph(rawDataset({ ...facts, entities }));
    expect(relations.flatMap(({ key, kind }) => (kind === 'contains' ? [] : [key]))).toEqual([
      `member/chad belongsTo ${organization} (2017-12-13/..)`,
      `${belongs} (2017-12-13/..)`,
      'member/chad belongsTo organization/other (1995-01-01/..)',
    ]);
  });

  test.each<[string, string, ReturnType<typeof holdingOn>, string | null]>([
    ['before the Group was founded', '2017-12-12', null, null],
    ['on the day of the first list, which does not name it', first, null, null],
    ['the day after', '2023-12-08', 'POSSIBLE', second],
    ['the day before the list that names it', '2024-12-10', 'POSSIBLE', second],
    ['on the day of the list that names it', second, 'STATED', second],
    ['the day after that', '2024-12-12', 'POSSIBLE', second],
    ['the day before the last list, which does not name it', '2025-12-09', 'POSSIBLE', second],
    ['on the day of the last list', third, null, null],
  ])('a Member in the second list only belongs %s: %s', (_, day, status, statement) => {
    const { relations } = buildGraph(rawDataset(reports(['later'])));
    const when = relations.find(({ kind, source }) => kind === 'belongsTo' && source === 'member/benin')?.when ?? null;
    expect(holdingOn(when, day)).toBe(status);
    expect(status && when && statementFor(when, day)).toBe(statement);
  });

  test.each<[string, ReturnType<typeof holdingOn>, string]>([
    ['2017-12-13', 'CARRIED_BACK', first],
    [first, 'STATED', first],
    ['2024-06-01', 'CARRIED_FORWARD', first],
    [second, 'STATED', second],
    ['2030-01-01', 'CARRIED_FORWARD', second],
  ])('a Member in two lists belongs on %s: %s, by the statement of %s', (day, status, statement) => {
    const { relations } = buildGraph(rawDataset(reports(['report', 'later'], {}, ['report', 'later'])));
    const when = relations.find(({ kind, source }) => kind === 'belongsTo' && source === 'member/benin')?.when ?? null;
    expect([holdingOn(when, day), when && statementFor(when, day)]).toEqual([status, statement]);
  });
});
