import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { EntityTime } from '../../src/model/edtf-date.ts';
import { rawDataset, type TestFacts } from '../helpers/start-graph.ts';

// When a talk was given, a decision was taken and an event was held, as two reports tell.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const entities = [
  { slug: 'presentation/talk' },
  { slug: 'decision/plan' },
  { slug: 'organization/itc' },
  { slug: 'meeting/2023-07-03' },
  { slug: 'event/summit', when: { edtf: '2023-11' } },
  { slug: 'event/unplanned' },
];
const claim = (text: string, edtf?: string) => ({ claim: text, quotes, ...(edtf && { when: { edtf } }) });

function timeOf(slug: string, facts: TestFacts): EntityTime | null | undefined {
  return buildGraph(rawDataset(facts)).entities.find((one) => one.slug === slug)?.time;
}

/** The date, the rule that gave it, and the sources that give it; null without a date. */
function summary(time: EntityTime | null | undefined) {
  return time ? [time.when.edtf, time.when.rule, time.sources] : time;
}

describe('the time of something', () => {
  const talk = (...claims: readonly object[]) =>
    summary(timeOf('presentation/talk', { entities, claims: claims as ReturnType<typeof claim>[] }));
  const atMeeting = 'presentation/talk presentedAt meeting/2023-07-03';

  test.each<[string, readonly object[], unknown]>([
    ['is that of its occasion, by the rule', [claim(atMeeting)], ['2023-07-03', 'date-of-occasion', ['report']]],
    [
      'is the date of what somebody did',
      [claim('organization/itc presented presentation/talk', '2023-05')],
      ['2023-05', null, ['report']],
    ],
    [
      'is the date of what somebody did rather than that of the occasion',
      [claim(atMeeting), claim('organization/itc presented presentation/talk', '2023-07-02')],
      ['2023-07-02', null, ['report']],
    ],
    ['is unknown if the date of the occasion is', [claim('presentation/talk presentedAt event/unplanned')], null],
    ['is unknown if nothing dates it', [claim('organization/itc presented presentation/talk')], null],
  ])('%s', (_, claims, time) => {
    expect(talk(...claims)).toEqual(time);
  });
});

describe('the time of something whose occasion is disputed', () => {
  test.each<[string, string, string]>([
    ['a presentation', 'presentation/talk', 'presentedAt'],
    ['a decision', 'decision/plan', 'takenAt'],
  ])('is that of the occasion that it shows: %s', (_, slug, kind) => {
    const at = (occasion: string) => claim(`${slug} ${kind} ${occasion}`);
    const two = (first: string, later: string) =>
      summary(
        timeOf(slug, {
          entities,
          claims: [at(first)],
          otherSources: { later: { asOf: '2024-12-31', claims: [at(later)] } },
        }),
      );
    expect(two('meeting/2023-07-03', 'event/summit')).toEqual(['2023-07-03', 'date-of-occasion', ['report']]);
    expect(two('event/summit', 'meeting/2023-07-03')).toEqual(['2023-11', 'date-of-occasion', ['report']]);
  });

  test('is unknown if that occasion has no date, though the other one has', () => {
    const facts: TestFacts = {
      entities,
      claims: [claim('presentation/talk presentedAt event/unplanned')],
      otherSources: {
        later: { asOf: '2024-12-31', claims: [claim('presentation/talk presentedAt event/summit', '2023-11-05')] },
      },
    };
    expect(timeOf('presentation/talk', facts)).toBeNull();
  });
});

test('the time of what several sources place at an occasion is that of the occasion, by all of them', () => {
  const claims = [claim('presentation/talk presentedAt event/summit')];
  const facts = { entities, claims, otherSources: { later: { asOf: '2024-12-31', claims } } };
  expect(summary(timeOf('presentation/talk', facts))).toEqual(['2023-11', 'date-of-occasion', ['report', 'later']]);
});

describe('the date that only sources give of an entity', () => {
  const given = (edtf: string) => ({ of: 'event/unplanned', property: 'when', value: { edtf }, quotes });
  const reports = (first: readonly string[], later: readonly string[], more: object = {}): TestFacts => ({
    entities,
    properties: first.map(given),
    otherSources: { later: { asOf: '2024-12-31', properties: later.map(given) } },
    ...more,
  });

  test.each<[string, TestFacts, unknown]>([
    ['names the source', reports([], ['2024-03']), ['2024-03', null, ['later']]],
    ['names all sources that give it', reports(['2024-03'], ['2024-03']), ['2024-03', null, ['report', 'later']]],
    [
      'names only those that give it if it is disputed',
      reports(['2024-03'], ['2024-04']),
      ['2024-03', null, ['report']],
    ],
    [
      'does not name a source with a less precise one',
      reports(['2024-03-05'], ['2024']),
      ['2024-03-05', null, ['report']],
    ],
    [
      'is the one that an editor prefers, with its source',
      reports(['2024-03'], ['2024-04'], {
        preferences: [{ of: 'event/unplanned', field: 'when', prefer: { edtf: '2024-04' }, reason: 'It is later.' }],
      }),
      ['2024-04', null, ['later']],
    ],
  ])('%s', (_, facts, time) => {
    expect(summary(timeOf('event/unplanned', facts))).toEqual(time);
  });

  test('names no source if it is in the entry of the entity; but does if an editor prefers another one', () => {
    const held = { slug: 'event/unplanned', when: { edtf: '2024' } };
    const facts = reports(['2024'], ['2025'], { entities: [held] });
    const prefer = (edtf: string) => [{ of: held.slug, field: 'when', prefer: edtf, reason: 'It is certain.' }];
    expect(summary(timeOf(held.slug, facts))).toEqual(['2024', null, []]);
    expect(summary(timeOf(held.slug, { ...facts, preferences: prefer('2024') }))).toEqual(['2024', null, []]);
    expect(summary(timeOf(held.slug, { ...facts, preferences: prefer('2025') }))).toEqual(['2025', null, ['later']]);
  });

  test('of an initiative is that of its launch; who gives another date is not named', () => {
    const facts: TestFacts = {
      entities: [{ slug: 'initiative/guide', launched: { edtf: '2023-06' } }],
      properties: [{ of: 'initiative/guide', property: 'dated', value: { edtf: '2022' }, quotes }],
    };
    expect(summary(timeOf('initiative/guide', facts))).toEqual(['2023-06', null, []]);
  });
});
