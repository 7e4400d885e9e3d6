import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { rawDataset, type TestFacts, type TestSource } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

// Two reports that disagree: at which event the talk was given and when, when the ITC hosted each event, what the figure is,
// when the fair was, and how many talks there were.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const reason = 'The later report corrects the earlier one.';
const prefer = (of: string, field: string, value: unknown) => ({ of, field, prefer: value, reason });

const source = (event: string, month: string, value: number): TestSource => ({
  claims: [
    { claim: `presentation/talk presentedAt event/${event}`, quotes },
    { claim: 'organization/itc organized event/lab', when: { edtf: `2023-${month}` }, quotes },
    { claim: 'organization/itc organized event/summit', when: { edtf: `2024-${month}` }, quotes },
  ],
  properties: [
    { of: 'figure/members', property: 'value', value, quotes },
    { of: 'event/fair', property: 'when', value: { edtf: `20${value}` }, quotes },
    { of: 'document/plan', property: 'symbols', value: [`INF/MSME/W/${value}`], quotes },
  ],
  counts: [{ label: 'talks', declared: value, when: { edtf: '2023' }, quotes }],
});

const facts = (...preferences: readonly Record<string, unknown>[]): TestFacts => {
  const report = source('lab', '05', 88);
  return {
    preferences,
    entities: [
      { slug: 'presentation/talk' },
      { slug: 'organization/itc' },
      { slug: 'event/lab' },
      { slug: 'event/summit' },
      { slug: 'event/fair' },
      { slug: 'document/plan' },
      { slug: 'figure/members', value: 88 },
    ],
    ...report,
    claims: [...(report.claims ?? []), { claim: 'figure/members measures organization/itc', quotes }],
    otherSources: { later: { asOf: '2024-12-31', ...source('summit', '06', 89) } },
  };
};

function graphOf(...preferences: readonly Record<string, unknown>[]) {
  const { entities, relations, disputes } = buildGraph(rawDataset(facts(...preferences)));
  return { entity: (slug: string) => entities.find((one) => one.slug === slug), relations, disputes };
}

describe('the side of a dispute that an editor prefers', () => {
  test('is marked, with the reason; without a preference none is', () => {
    const about = (...preferences: readonly Record<string, unknown>[]) =>
      graphOf(...preferences)
        .disputes.filter(({ field }) => field === 'value')
        .map(({ reason: why, sides }) => [why, ...sides.map(({ served, preferred }) => [served, preferred])]);
    expect(about()).toEqual([[null, [true, false], [false, false]]]);
    expect(about(prefer('figure/members', 'value', 89))).toEqual([[reason, [false, false], [true, true]]]);
    expect(about(prefer('figure/members', 'value', 88))).toEqual([[reason, [true, true], [false, false]]]);
  });

  test('is the value of the field', () => {
    expect(graphOf().entity('figure/members')).toMatchObject({ value: 88 });
    expect(graphOf(prefer('figure/members', 'value', 89)).entity('figure/members')).toMatchObject({ value: 89 });
  });

  test.each<[string, unknown]>([
    ['as in the data files', { edtf: '2089' }],
    ['as in the data files, a year being a number', { edtf: 2089 }],
    ['as EDTF', '2089'],
    ['as a year that is a number', 2089],
  ])('can be a time: %s', (_, value) => {
    expect(graphOf().entity('event/fair')).toMatchObject({ when: { edtf: '2088' }, time: { when: { edtf: '2088' } } });
    expect(graphOf(prefer('event/fair', 'when', value)).entity('event/fair')).toMatchObject({
      when: { edtf: '2089' },
      time: { when: { edtf: '2089' } },
    });
  });

  test('can be a declared number, which no field has', () => {
    const sides = (...preferences: readonly Record<string, unknown>[]) => {
      const { disputes } = buildGraph(rawDataset(counted(preferences)));
      return disputes.map((dispute) => dispute.sides.map(({ served, preferred }) => [served, preferred]));
    };
    const counted = (preferences: readonly Record<string, unknown>[]): TestFacts => {
      const find = { from: 'organization/itc', edge: 'presented', direction: 'OUT' };
      const count = (declared: number) => [{ label: 'talks', declared, when: { edtf: '2023' }, quotes, find }];
      return {
        preferences,
        entities: [{ slug: 'organization/itc' }],
        counts: count(5),
        otherSources: { later: { asOf: '2024-12-31', counts: count(6) } },
      };
    };
    expect(sides()).toEqual([
      [
        [false, false],
        [false, false],
      ],
    ]);
    expect(sides(prefer('organization/itc', 'declared', 6))).toEqual([
      [
        [false, false],
        [false, true],
      ],
    ]);
  });

  test('can be a list, and what follows from it follows', () => {
    const symbols = ['INF/MSME/W/89'];
    expect(graphOf(prefer('document/plan', 'symbols', symbols)).entity('document/plan')).toMatchObject({
      symbols,
      collection: 'INF/MSME',
      series: 'W',
    });
  });

  test('comes first among the relations of which there can be only one, and the others stay where they are', () => {
    const keys = (...preferences: readonly Record<string, unknown>[]) =>
      graphOf(...preferences)
        .relations.filter(({ kind }) => kind !== 'contains' && kind !== 'measures')
        .map(({ key }) => key);
    const [lab, summit] = ['lab', 'summit'].map((key) => `presentation/talk presentedAt event/${key}`);
    const hosted = (event: string, edtf: string) => `organization/itc organized event/${event} (${edtf})`;
    const [first, second] = ['05', '06'].map((month) => [
      hosted('lab', `2023-${month}`),
      hosted('summit', `2024-${month}`),
    ]);
    expect(keys()).toEqual([lab, ...(first ?? []), summit, ...(second ?? [])]);
    expect(keys(prefer('presentation/talk', 'occasion', 'event/summit'))).toEqual([
      ...[summit, ...(first ?? []), lab, ...(second ?? [])],
    ]);
  });

  test('is the occasion that dates what was given there', () => {
    const at = (key: string) => [{ claim: `presentation/talk presentedAt event/${key}`, quotes }];
    const timeOf = (...preferences: readonly Record<string, unknown>[]) =>
      buildGraph(
        rawDataset({
          preferences,
          entities: [
            { slug: 'presentation/talk' },
            { slug: 'event/lab', when: { edtf: '2023-05-02' } },
            { slug: 'event/summit', when: { edtf: '2024' } },
          ],
          claims: at('lab'),
          otherSources: { later: { asOf: '2024-12-31', claims: at('summit') } },
        }),
      ).entities.find(({ slug }) => slug === 'presentation/talk')?.time;
    const dated = (edtf: string, name: string) => ({ when: { edtf, rule: 'date-of-occasion' }, sources: [name] });
    expect(timeOf()).toMatchObject(dated('2023-05-02', 'report'));
    expect(timeOf(prefer('presentation/talk', 'occasion', 'event/summit'))).toMatchObject(dated('2024', 'later'));
  });

  test('is that of the relation that was at this time, if several relations of an entity are disputed', () => {
    const { disputes } = graphOf(
      prefer('organization/itc', 'when', '2024-06'),
      prefer('organization/itc', 'when', '2023-06'),
    );
    expect(
      disputes
        .filter(({ entity }) => entity === 'organization/itc')
        .map(({ subject, sides }) => [subject, sides.find(({ preferred }) => preferred)?.value]),
    ).toEqual([
      ['when itc organized lab', '2023-06'],
      ['when itc organized summit', '2024-06'],
    ]);
  });
});

describe('a preference is an issue', () => {
  const issuesWith = (...preferences: readonly Record<string, unknown>[]) => issuesOf(facts(...preferences));

  test.each<[string, Record<string, unknown>, string]>([
    [
      'if the field of the entity is not disputed',
      prefer('figure/members', 'valeu', 89),
      'The sources do not disagree about valeu of "figure/members" (did you mean "figure/members value"?). [unused-preference]',
    ],
    [
      'if the entity is not known',
      prefer('figure/member', 'value', 89),
      'The sources do not disagree about value of "figure/member" (did you mean "figure/members value"?). [unused-preference]',
    ],
    [
      'if no source gives its value',
      prefer('figure/members', 'value', 90),
      'No source gives 90 as value of "figure/members": it must be one of 88, 89. [unknown-value]',
    ],
    [
      'if no source gives its relation',
      prefer('presentation/talk', 'occasion', 'event/fair'),
      'No source gives "event/fair" as occasion of "presentation/talk": it must be one of event/lab, event/summit. [unknown-value]',
    ],
    [
      'if none of several relations was at its time',
      prefer('organization/itc', 'when', '2025'),
      'No source gives "2025" as when of "organization/itc": it must be one of 2023-05, 2023-06, 2024-05, 2024-06. [unknown-value]',
    ],
  ])('%s', (_, preference, issue) => {
    expect(issuesWith(preference)).toEqual([`preferences:1:1: ${issue}`]);
  });

  test('if another one is about the same dispute', () => {
    expect(issuesWith(prefer('figure/members', 'value', 89), prefer('figure/members', 'value', 88))).toEqual([
      'preferences:2:1: A side is already preferred of value of members. [duplicate-preference]',
    ]);
  });

  test('together with all others that are', () => {
    const wrong = [prefer('figure/members', 'value', 90), prefer('event/lab', 'when', 2023)];
    expect(issuesWith(...wrong).map((issue) => issue.replace(/:1: .*\[/, ' '))).toEqual([
      'preferences:1 unknown-value]',
      'preferences:2 unused-preference]',
    ]);
  });

  test('if its sources agree', () => {
    const { otherSources: _, ...alone } = facts(prefer('figure/members', 'value', 88));
    expect(issuesOf(alone)).toEqual([
      'preferences:1:1: The sources do not disagree about value of "figure/members". [unused-preference]',
    ]);
  });
});
