import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Dispute } from '../../src/model/graph.ts';
import { rawDataset, type TestFacts, type TestSource } from '../helpers/start-graph.ts';

// What reports of 2023, 2024 and 2025 say of the same things.

const names = ['report', 'later', 'latest'] as const;
const quotesOf = (words: string) => [{ in: '1', span: [0, words.length], words }];
const claim = (text: string, edtf?: string) => ({
  ...{ claim: text, quotes: quotesOf('words that say so') },
  ...(edtf && { when: { edtf } }),
});

type Entities = NonNullable<TestFacts['entities']>;

/** The facts of some reports, one after the other, about some entities. */
function reports(entities: Entities, ...[first, later, latest]: readonly TestSource[]): TestFacts {
  const others = { later: { asOf: '2024-12-31', ...later }, latest: { asOf: '2025-12-31', ...latest } };
  return { entities, ...first, otherSources: others };
}

function disputesIn(facts: TestFacts): readonly Dispute[] {
  return buildGraph(rawDataset(facts)).disputes;
}

/** What is disputed, and each side with its sources; the value that the entity shows has a star. */
function summary({ entity, field, sides }: Dispute) {
  const shown = sides.map(({ value, sources, served }) => `${value}${served ? '*' : ''}: ${sources.join(', ')}`);
  return [`${field} of ${entity}`, ...shown];
}

function summaries(facts: TestFacts): string[][] {
  return disputesIn(facts).map(summary);
}

describe('a relation of which an entity can have only one', () => {
  const entities = ['presentation/reefs', 'event/lab', 'event/summit'].map((slug) => ({ slug }));
  const [atLab, atSummit] = ['lab', 'summit'].map((key) => claim(`presentation/reefs presentedAt event/${key}`)) as [
    ReturnType<typeof claim>,
    ReturnType<typeof claim>,
  ];

  test('is disputed if two sources lead to different entities, with the words and the relation of each', () => {
    const side = (key: 'lab' | 'summit', source: string, served: boolean) => ({
      value: key,
      relations: [`presentation/reefs presentedAt event/${key}`],
      sources: [source],
      served,
      preferred: false,
      evidence: [
        {
          document: `document/${source}`,
          paragraph: `paragraph/${source}/1`,
          start: 0,
          end: 17,
          quote: 'words that say so',
        },
      ],
    });
    expect(disputesIn(reports(entities, { claims: [atLab] }, { claims: [atSummit] }))).toEqual([
      {
        entity: 'presentation/reefs',
        subject: 'occasion of reefs',
        field: 'occasion',
        sides: [side('lab', 'report', true), side('summit', 'later', false)],
        reason: null,
      },
    ]);
  });

  test('has the sources that agree on one side', () => {
    expect(
      summaries(
        reports(entities, { claims: [atLab] }, { claims: [atSummit] }, { claims: [claim(atLab.claim, '2023')] }),
      ),
    ).toEqual([['occasion of presentation/reefs', 'lab*: report, latest', 'summit: later']]);
  });

  test('is disputed with one side for each of three entities', () => {
    const third = { slug: 'event/fair' };
    const atFair = claim('presentation/reefs presentedAt event/fair');
    expect(
      summaries(reports([...entities, third], { claims: [atLab] }, { claims: [atSummit] }, { claims: [atFair] })),
    ).toEqual([['occasion of presentation/reefs', 'lab*: report', 'summit: later', 'fair: latest']]);
  });

  test('is not disputed if it is one of many of its kind', () => {
    const gave = (key: string) => claim(`organization/${key} presented presentation/reefs`);
    const actors = [...entities, { slug: 'organization/itc' }, { slug: 'organization/icc' }];
    expect(disputesIn(reports(actors, { claims: [gave('itc')] }, { claims: [gave('icc')] }))).toEqual([]);
  });

  test('is not disputed if one source plans what another one reports', () => {
    const within = (role: string) => ({ ...claim('event/lab heldWithin event/summit'), ...(role && { role }) });
    expect(disputesIn(reports(entities, { claims: [within('planned')] }, { claims: [within('')] }))).toEqual([]);
  });

  test('is not disputed if one side rests on a rule of the graph alone', () => {
    const meetings = [1, 2, 3].map((ordinal) => ({ slug: `meeting/2023-0${ordinal}-01`, ordinal }));
    const stated = claim('meeting/2023-03-01 succeeds meeting/2023-01-01');
    expect(disputesIn(reports(meetings, { claims: [stated] }))).toEqual([]);
  });

  test('is not disputed if the source of what a rule derives says otherwise itself', () => {
    const [draft, other, revision] = ['INF/MSME/W/1', 'INF/MSME/W/2', 'INF/MSME/W/1/Rev.1'].map(
      (symbol) => `document/${symbol}`,
    ) as [string, string, string];
    const documents = [draft, other, revision].map((slug) => ({ slug }));
    const [cited, stated] = [`paragraph/report/1 cites ${draft}`, claim(`${revision} revises ${other}`)];
    expect(disputesIn(reports(documents, { claims: [cited, stated] }))).toEqual([]);
    expect(summaries(reports(documents, { claims: [cited] }, { claims: [stated] }))).toEqual([
      [`revises of ${revision}`, 'INF/MSME/W/2*: later', 'INF/MSME/W/1: report'],
    ]);
  });

  test('is not disputed if one has another role: a launch, and that of a new version', () => {
    const facts = reports(
      [{ slug: 'initiative/helpdesk' }, ...entities],
      { claims: [claim('initiative/helpdesk launchedAt event/lab')] },
      { claims: [{ ...claim('initiative/helpdesk launchedAt event/summit'), role: 'new version' }] },
    );
    expect(summaries(facts)).toEqual([]);
  });

  test('is disputed of both of its ends, each with its own sides', () => {
    const meetings = ['2023-03-13', '2023-07-03', '2023-10-09', '2023-12-04'].map((date) => ({
      ...{ slug: `meeting/${date}`, ordinal: 9 },
    }));
    const succeeds = (date: string, previous: string) => claim(`meeting/${date} succeeds meeting/${previous}`);
    const facts = reports(
      meetings,
      { claims: [succeeds('2023-10-09', '2023-07-03')] },
      { claims: [succeeds('2023-10-09', '2023-03-13')] },
      { claims: [succeeds('2023-12-04', '2023-07-03')] },
    );
    expect(summaries(facts)).toEqual([
      ['previous of meeting/2023-10-09', '2023-07-03*: report', '2023-03-13: later'],
      ['next of meeting/2023-07-03', '2023-10-09*: report', '2023-12-04: latest'],
    ]);
  });
});

describe('the time of what happened once', () => {
  const entities = ['organization/itc', 'event/lab', 'person/ada', 'post/keeper'].map((slug) => ({ slug }));
  const hosted = (edtf: string, role?: string) => ({
    ...claim('organization/itc organized event/lab', edtf),
    ...(role && { role }),
  });

  test('is disputed if two sources date it differently, with the relation at each time', () => {
    const [dispute] = disputesIn(
      reports(entities, { claims: [hosted('2023-05')] }, { claims: [hosted('2023-06-20')] }),
    );
    expect(dispute).toMatchObject({
      entity: 'organization/itc',
      subject: 'when itc organized lab',
      field: 'when',
      sides: [
        { value: '2023-05', relations: ['organization/itc organized event/lab (2023-05)'], served: true },
        { value: '2023-06-20', relations: ['organization/itc organized event/lab (2023-06-20)'], served: false },
      ],
    });
  });

  test.each<[string, TestSource, TestSource]>([
    ['one time is more precise', { claims: [hosted('2023-06')] }, { claims: [hosted('2023-06-20')] }],
    ['one source gives none', { claims: [claim(hosted('').claim)] }, { claims: [hosted('2023-06-20')] }],
    ['it was in different roles', { claims: [hosted('2023-05', 'host')] }, { claims: [hosted('2023-06', 'co-host')] }],
    ['one source tells of both times', { claims: [hosted('2023-05'), hosted('2023-06')] }, {}],
    [
      'one source tells of the times of both',
      { claims: [hosted('2023-05'), hosted('2023-06')] },
      { claims: [hosted('2023-06-20')] },
    ],
    [
      'it lasts, as two terms of an office do',
      { claims: [claim('person/ada holds post/keeper', '2018/2019')] },
      { claims: [claim('person/ada holds post/keeper', '2021/2022')] },
    ],
  ])('is not disputed if %s', (_, first, later) => {
    expect(disputesIn(reports(entities, first, later))).toEqual([]);
  });
});

describe('the time of what may happen again', () => {
  const entities = ['member/benin', 'organization/group', 'initiative/helpdesk'].map((slug) => ({ slug }));

  test('is not disputed if a Member left in between', () => {
    const joined = (year: string) => claim('member/benin joined organization/group', year);
    const left = claim('member/benin left organization/group', '2020');
    expect(summaries(reports(entities, { claims: [joined('2018')] }, { claims: [joined('2023')] }))).toHaveLength(1);
    expect(summaries(reports(entities, { claims: [joined('2018'), left] }, { claims: [joined('2023')] }))).toEqual([]);
  });

  test('is not disputed if its kind repeats', () => {
    const funded = (year: string) => claim('member/benin funded initiative/helpdesk', year);
    expect(summaries(reports(entities, { claims: [funded('2022')] }, { claims: [funded('2023')] }))).toEqual([]);
  });
});

test('a source that says both does not hide what the others disagree about', () => {
  const entities = ['organization/itc', 'event/lab'].map((slug) => ({ slug }));
  const organized = (day: string) => claim('organization/itc organized event/lab', day);
  const [one, other] = [organized('2023-06-27'), organized('2023-06-28')];
  expect(summaries(reports(entities, { claims: [one] }, { claims: [other] }, { claims: [one, other] }))).toEqual([
    ['when of organization/itc', '2023-06-27*: report, latest', '2023-06-28: later, latest'],
  ]);
});

describe('a field that can have one value only', () => {
  const property = (of: string, field: string, value: unknown, words = 'so they say') => ({
    properties: [{ of, property: field, value, quotes: quotesOf(words) }],
  });

  test.each<[string, string, Record<string, unknown>, unknown, string[]]>([
    ['a number', 'figure/members', { value: 88 }, 89, ['value of figure/members', '88*: ', '89: later']],
    [
      'a text',
      'document/plan',
      { title: 'The Plan' },
      'A Plan',
      ['title of document/plan', 'The Plan*: ', 'A Plan: later'],
    ],
    [
      'a day',
      'document/plan',
      { date: '2023-07-03' },
      '2023-07-04',
      ['date of document/plan', '2023-07-03*: ', '2023-07-04: later'],
    ],
    [
      'a time',
      'event/lab',
      { when: { edtf: '2023-05' } },
      { edtf: '2023-06-20' },
      ['when of event/lab', '2023-05*: ', '2023-06-20: later'],
    ],
    [
      'a choice',
      'decision/plan',
      { manner: 'CONSENSUS' },
      'AD_REFERENDUM',
      ['manner of decision/plan', 'CONSENSUS*: ', 'AD_REFERENDUM: later'],
    ],
    [
      'whether',
      'presentation/reefs',
      { external: false },
      true,
      ['external of presentation/reefs', 'false*: ', 'true: later'],
    ],
    [
      'symbols',
      'document/INF/MSME/W/1',
      { symbols: ['INF/MSME/W/1'] },
      ['INF/MSME/W/2'],
      ['symbols of document/INF/MSME/W/1', 'INF/MSME/W/1*: ', 'INF/MSME/W/2: later'],
    ],
  ])('is disputed if a source gives another value: %s', (_, slug, fields, value, dispute) => {
    const measured = { claims: slug.startsWith('figure') ? [claim(`${slug} measures event/lab`)] : [] };
    const entities = [{ slug, ...fields }, ...(slug === 'event/lab' ? [] : [{ slug: 'event/lab' }])];
    const [field = ''] = dispute[0]?.split(' ') ?? [];
    expect(summaries(reports(entities, measured, property(slug, field, value)))).toEqual([dispute]);
  });

  test.each<[string, string, Record<string, unknown>, unknown]>([
    ['the same number', 'seats', { slug: 'member/eu', seats: 28 }, 28],
    [
      'a text in another case, with other apostrophes',
      'title',
      { slug: 'document/a', title: "The Keeper's Plan" },
      'the keeper’s plan',
    ],
    ['a day of the same month', 'when', { slug: 'event/lab', when: { edtf: '2023-06' } }, { edtf: '2023-06-20' }],
    ['the month of the same day', 'when', { slug: 'event/lab', when: { edtf: '2023-06-20' } }, { edtf: '2023-06' }],
    [
      'one of several days',
      'when',
      { slug: 'event/lab', when: { edtf: '2023-06-20' } },
      { edtf: '[2023-06-19..2023-06-21]' },
    ],
    ['more symbols', 'symbols', { slug: 'document/A/B/1', symbols: ['A/B/1'] }, ['A/B/1', 'A/C/2']],
    ['some of the symbols', 'symbols', { slug: 'document/A/B/1', symbols: ['A/B/1', 'A/C/2'] }, ['A/C/2']],
  ])('is not disputed if a source gives %s', (_, field, fields, value) => {
    const entity = fields as { slug: string };
    expect(disputesIn(reports([entity], {}, property(entity.slug, field, value)))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, unknown, unknown]>([
    ['title', { slug: 'document/a' }, 'The Plan', 'The Plan'],
    ['when', { slug: 'event/lab' }, { edtf: '2023-06' }, expect.objectContaining({ edtf: '2023-06' })],
    ['symbols', { slug: 'document/a', symbols: [] }, ['INF/MSME/W/1'], ['INF/MSME/W/1']],
  ])('is filled by a source if the file has none, and is not disputed: %s', (field, fields, value, filled) => {
    const entity = fields as { slug: string };
    const { entities, disputes } = buildGraph(rawDataset(reports([entity], {}, property(entity.slug, field, value))));
    expect(entities.find(({ slug }) => slug === entity.slug)).toMatchObject({ [field]: filled, sources: ['later'] });
    expect(disputes).toEqual([]);
  });

  test('symbols that a source gives tell of the series and family of the document, as those of its file do', () => {
    const withFile = { slug: 'document/INF/MSME/W/1', symbols: ['INF/MSME/W/1'] };
    const [given, written] = [
      reports([{ slug: 'document/a' }], {}, property('document/a', 'symbols', ['INF/MSME/W/1'])),
      reports([withFile]),
    ].map((facts) => buildGraph(rawDataset(facts)).entities[0]);
    const { collection, series, family } = written as typeof written &
      Record<'collection' | 'series' | 'family', unknown>;
    expect({ collection, series, family }).not.toContain(null);
    expect(given).toMatchObject({ collection, series, family });
  });

  test('that no file has is disputed between the sources, and shows what the earliest one says', () => {
    const facts = reports(
      [{ slug: 'organization/itc' }],
      property('organization/itc', 'founded', { edtf: '1964' }, 'in 1964'),
      property('organization/itc', 'founded', { edtf: '1965' }, 'in 1965'),
      property('organization/itc', 'founded', { edtf: '1964' }, 'since 1964'),
    );
    expect(summaries(facts)).toEqual([['founded of organization/itc', '1964*: report, latest', '1965: later']]);
  });

  test('is disputed between two sources that both agree with the less precise value of the file', () => {
    const facts = reports(
      [{ slug: 'event/lab', when: { edtf: '2023' } }],
      property('event/lab', 'when', { edtf: '2023-07-03' }),
      property('event/lab', 'when', { edtf: '2023-08' }),
    );
    expect(summaries(facts)).toEqual([['when of event/lab', '2023*: ', '2023-07-03: report', '2023-08: later']]);
  });

  test('has a less precise value on the side of the one that it may mean', () => {
    const facts = reports(
      [{ slug: 'event/lab', when: { edtf: '2023-07-03' } }],
      property('event/lab', 'when', { edtf: '2023-07' }),
      property('event/lab', 'when', { edtf: '2023-08' }),
    );
    expect(summaries(facts)).toEqual([['when of event/lab', '2023-07-03*: report', '2023-08: later']]);
  });

  test.each<[string, string, Record<string, unknown>, unknown, string]>([
    ['a number', 'value', { slug: 'figure/members', value: 88 }, 89, '88 members'],
    ['a number of thousands', 'value', { slug: 'figure/members', value: 1300 }, 1400, '1,300 members'],
    ['a text in any case', 'title', { slug: 'document/plan', title: 'The Plan' }, 'A Plan', 'called THE PLAN'],
    ['a day in words', 'date', { slug: 'document/plan', date: '2023-07-03' }, '2023-07-04', 'on 3 July 2023'],
    [
      'one of two symbols',
      'symbols',
      { slug: 'document/A/B/1', symbols: ['A/B/1', 'A/C/2'] },
      ['A/D/3'],
      'the draft A/C/2',
    ],
  ])('shows for the value of the file the words of the claims that have it: %s', (_, field, fields, value, words) => {
    const entity = fields as { slug: string };
    const kind = entity.slug.startsWith('figure') ? 'measures' : 'about';
    const stated = { claim: `${entity.slug} ${kind} event/lab`, quotes: quotesOf(words) };
    const [dispute] = disputesIn(
      reports([entity, { slug: 'event/lab' }], { claims: [stated] }, property(entity.slug, field, value)),
    );
    expect(dispute?.sides.map(({ sources, evidence }) => [sources, evidence.map(({ quote }) => quote)])).toEqual([
      [['report'], [words]],
      [['later'], ['so they say']],
    ]);
  });

  test.each(['of the 188 members', 'the 1,088 members', '88.5 members', '88th member'])(
    'does not take a number within another one for its words: %s',
    (words) => {
      const stated = { claim: 'figure/members measures event/lab', quotes: quotesOf(words) };
      const facts = reports(
        [{ slug: 'figure/members', value: 88 }, { slug: 'event/lab' }],
        { claims: [stated] },
        property('figure/members', 'value', 89),
      );
      expect(summaries(facts)).toEqual([['value of figure/members', '88*: ', '89: later']]);
    },
  );
});

describe('a number that sources declare', () => {
  const entities = [{ slug: 'organization/group' }];
  const count = (declared: number, more: Record<string, unknown> = {}): TestSource => ({
    counts: [{ label: 'members of the Group', declared, quotes: quotesOf(`${declared} members`), ...more }],
  });
  const members = { from: 'organization/group', edge: 'belongsTo', direction: 'IN' };
  const on = (edtf: string, more: object = {}) => ({ when: { edtf }, ...more });

  test('is disputed if they declare different ones of the same things at the same time; none of them is served', () => {
    const facts = reports(
      entities,
      count(98, on('2023-12-07', { find: members })),
      count(99, on('2023-12-07', { find: members })),
    );
    expect(summaries(facts)).toEqual([['declared of organization/group', '98: report', '99: later']]);
  });

  test('is of the same things if the graph counts them in the same way, however they are called', () => {
    const renamed = { label: 'participants', find: members };
    const facts = reports(entities, count(98, on('2023', { find: members })), count(99, on('2023', renamed)));
    expect(disputesIn(facts)).toMatchObject([{ subject: 'number of members of the Group' }]);
  });

  test('is of the same things if they are called the same, and the graph cannot count them', () => {
    const facts = reports(entities, count(98, on('2023')), count(99, on('2023', { label: 'Members of the  group' })));
    expect(summaries(facts)).toEqual([['declared of null', '98: report', '99: later']]);
  });

  test.each<[string, TestSource, TestSource]>([
    ['is the same', count(98, on('2023')), count(98, on('2023'))],
    ['is of another time', count(98, on('2023')), count(99, on('2024'))],
    ['is of no given time, and so of that of each source', count(98), count(99)],
    ['is of other things', count(98, on('2023')), count(99, on('2023', { label: 'observers' }))],
    [
      'is of others that the graph counts',
      count(98, on('2023', { find: members })),
      count(99, on('2023', { find: { ...members, sum: 'seats' } })),
    ],
  ])('is not disputed if it %s', (_, first, later) => {
    expect(disputesIn(reports(entities, first, later))).toEqual([]);
  });
});

test('disputes are in the order of relations, times, values and counts, whatever the order of the files', () => {
  const at = (key: string, edtf: string) => claim(`presentation/reefs presentedAt event/${key}`, edtf);
  const source = (key: string, edtf: string, number: number): TestSource => ({
    counts: [{ label: 'talks', declared: number, when: { edtf: '2023' }, quotes: quotesOf('talks') }],
    properties: [{ of: 'presentation/reefs', property: 'number', value: number, quotes: quotesOf('number') }],
    claims: [at(key, '2023'), claim('organization/itc presented presentation/reefs', edtf)],
  });
  const entities = ['presentation/reefs', 'event/lab', 'event/summit', 'organization/itc'].map((slug) => ({ slug }));
  const facts = reports(entities, source('lab', '2023-05', 1), source('summit', '2023-06', 2));
  expect(disputesIn(facts).map(({ subject }) => subject)).toEqual([
    'occasion of reefs',
    'when itc gave reefs',
    'number of reefs',
    'number of talks',
  ]);
  expect(new Set(disputesIn(facts).flatMap(({ sides }) => sides.flatMap(({ sources }) => sources)))).toEqual(
    new Set(names.slice(0, 2)),
  );
});
