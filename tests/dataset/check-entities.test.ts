import { describe, expect, test } from 'vitest';
import type { TestFacts } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

// Names of people and documents in two reports, `report` and `later`. A name may hold in some part of them only.

const later = { later: { asOf: '2024-12-31', paragraphs: ['1', '2'] } };
type Alias = string | Record<string, unknown>;

/** Two people with some names. */
function people(ada: readonly Alias[], bea: readonly Alias[] = []): TestFacts {
  return {
    entities: [
      { slug: 'person/ada', aliases: ada },
      { slug: 'person/bea', aliases: bea },
    ],
    otherSources: later,
  };
}

const keeper = (scope: Record<string, unknown> = {}) => ({ name: 'Keeper', ...scope });

describe('a name of two entities of a type', () => {
  test.each<[string, Alias, Alias]>([
    ['in different sources', keeper({ source: 'report' }), keeper({ source: 'later' })],
    ['everywhere, and in one source', 'Keeper', keeper({ source: 'later' })],
    [
      'in a source, and in a section of it',
      keeper({ source: 'report' }),
      keeper({ source: 'report', sections: ['2'] }),
    ],
    [
      'in a section, and in a paragraph',
      keeper({ source: 'report', sections: ['2'] }),
      keeper({ source: 'report', in: ['1'] }),
    ],
    [
      'in different sections',
      keeper({ source: 'report', sections: ['1', '2'] }),
      keeper({ source: 'report', sections: ['3'] }),
    ],
    ['in different paragraphs', keeper({ source: 'later', in: ['1'] }), keeper({ source: 'later', in: ['2'] })],
    ['everywhere, and at some time', 'Keeper', keeper({ when: { edtf: '2023' } })],
    ['at different times', keeper({ when: { edtf: '2018/2023-04-26' } }), keeper({ when: { edtf: '2023-04-27/..' } })],
  ])('may hold %s', (_, ada, bea) => {
    expect(issuesOf(people([ada], [bea]))).toEqual([]);
  });

  test.each<[string, Alias, Alias]>([
    ['everywhere', 'Keeper', 'keeper'],
    ['everywhere, though one is written as if it had a scope', 'Keeper', keeper()],
    ['in the same source', keeper({ source: 'report' }), keeper({ source: 'report' })],
    [
      'in a section of both',
      keeper({ source: 'report', sections: ['1', '2'] }),
      keeper({ source: 'report', sections: ['2', '3'] }),
    ],
    ['in a paragraph of both', keeper({ source: 'later', in: ['1', '2'] }), keeper({ source: 'later', in: ['2'] })],
    ['at a time of both', keeper({ when: { edtf: '2018/2023-04-26' } }), keeper({ when: { edtf: '2023-04-26/..' } })],
    [
      'in a source, and there at some time',
      keeper({ source: 'report' }),
      keeper({ source: 'report', when: { edtf: '2023' } }),
    ],
  ])('must not hold for both %s', (_, ada, bea) => {
    const name = typeof bea === 'string' ? bea : 'Keeper';
    expect(issuesOf(people([ada], [bea]))).toEqual([
      `entities:2:1: The name "${name}" already belongs to person/ada at entities:1:1. [duplicate-name]`,
    ]);
  });

  test('may hold everywhere for entities of two types, and twice for one', () => {
    const twice = [keeper({ source: 'report' }), keeper({ source: 'report' })];
    expect(
      issuesOf({
        ...people(twice),
        entities: [
          { slug: 'person/ada', aliases: twice },
          { slug: 'post/keeper', name: 'Keeper' },
        ],
      }),
    ).toEqual([]);
  });

  test('is checked with the name of the entity, which may have a scope, too', () => {
    const named = (aliases: readonly Alias[]): TestFacts => ({
      entities: [
        { slug: 'document/A/B/1', name: 'Report of the Year', aliases },
        { slug: 'document/A/B/2', name: 'Report of the Year' },
      ],
      otherSources: later,
    });
    expect(issuesOf(named([{ name: 'Report of the Year', source: 'report' }]))).toEqual([]);
    expect(issuesOf(named([]))).toEqual([
      'entities:2:1: The name "Report of the Year" already belongs to document/A/B/1 at entities:1:1. [duplicate-name]',
    ]);
  });
});

describe('a name that says which one only within its source', () => {
  const refused = (name: string) =>
    `entities:1:1: "${name}" may stand for another Person in another source: write it as { name: ${name}, source: … }. [name-without-scope]`;

  test.each(['the Keeper', 'first Keeper', 'next Keeper', 'annual Keeper', 'draft Keeper'])(
    'needs a scope: %s',
    (name) => {
      expect(issuesOf(people([name]))).toEqual([refused(name)]);
      expect(issuesOf(people([{ name }]))).toEqual([refused(name)]);
      expect(issuesOf(people([{ name, source: 'report' }]))).toEqual([]);
      expect(issuesOf(people([{ name, when: { edtf: '2018/2023' } }]))).toEqual([]);
    },
  );

  test.each(['The Keeper', 'Theodor', 'newest Keeper', 'Keeper of the Lamp'])(
    'is none, and needs no scope: %s',
    (name) => {
      expect(issuesOf(people([name]))).toEqual([]);
    },
  );

  test('is refused as the name of an entity, too, but not as that of a topic', () => {
    const entities = [
      { slug: 'topic/plan', name: 'new technologies' },
      { slug: 'document/plan', name: 'the Plan' },
    ];
    expect(issuesOf({ entities }).map((issue) => issue.replace(/: write .*/, ''))).toEqual([
      'entities:1:1: "the Plan" may stand for another Document in another source',
    ]);
  });
});

describe('the scope of a name', () => {
  test.each<[string, Alias, string]>([
    [
      'must name a source',
      keeper({ source: 'latr' }),
      '"latr" is not a source (did you mean "later"?). [unknown-source]',
    ],
    [
      'must name paragraphs that its source has',
      keeper({ source: 'report', in: ['1', '2'] }),
      'report has no paragraph "2". [unknown-paragraph]',
    ],
    [
      'must say of which source its sections are',
      keeper({ sections: ['2'] }),
      'aliases.0.source: A name of sections or paragraphs must say of which source. [invalid-shape]',
    ],
    [
      'must have a time that is EDTF',
      keeper({ when: { edtf: 'last year' } }),
      'aliases.0.when.edtf: A date must be EDTF such as 2023, 2023-06, 2023-06-27 or 2022~, but got "last year". [invalid-shape]',
    ],
  ])('%s', (_, alias, issue) => {
    expect(issuesOf(people([alias]))).toEqual([`entities:1:1: ${issue}`]);
  });
});

describe('a meeting', () => {
  const meetings = (...entries: readonly ({ readonly slug: string } & Record<string, unknown>)[]): TestFacts => ({
    entities: [{ slug: 'organization/msme-group' }, { slug: 'organization/council' }, ...entries],
  });
  const meeting = (slug: string, body?: string) => ({ slug, date: '2023-07-03', ...(body && { body }) });

  test('of the Group has its date as slug, and one of another body also the key of the body', () => {
    expect(
      issuesOf(
        meetings(meeting('meeting/2023-07-03'), {
          ...meeting('meeting/2023-07-03-council', 'organization/council'),
          name: 'Council',
        }),
      ),
    ).toEqual([]);
  });

  test.each<[string, ReturnType<typeof meeting>, string]>([
    [
      'of another body must not have the slug of one of the Group',
      meeting('meeting/2023-07-03', 'organization/council'),
      'This slug must be "meeting/2023-07-03-council", but got "meeting/2023-07-03". [invalid-slug]',
    ],
    [
      'of the Group must not have that of another body',
      meeting('meeting/2023-07-03-council'),
      'This slug must be "meeting/2023-07-03", but got "meeting/2023-07-03-council". [invalid-slug]',
    ],
    [
      'must be of a body that exists',
      meeting('meeting/2023-07-03-counsil', 'organization/counsil'),
      '"organization/counsil" does not exist (did you mean "organization/council"?). [unknown-entity]',
    ],
  ])('%s', (_, entry, issue) => {
    expect(issuesOf(meetings(entry))).toEqual([`entities:1:1: ${issue}`]);
  });

  test('may have several notices and summaries, such as drafts, revisions and corrections; each is of one meeting only', () => {
    const documents = ['INF/MSME/CN/1', 'INF/MSME/CN/1/Rev.1', 'INF/MSME/R/1', 'INF/MSME/R/1/Corr.1'];
    const claims = [
      ...documents.slice(0, 2).map((symbol) => `document/${symbol} convenes meeting/2023-07-03`),
      ...documents.slice(2).map((symbol) => `document/${symbol} summarizes meeting/2023-07-03`),
    ];
    const facts = meetings(
      meeting('meeting/2023-07-03'),
      { slug: 'meeting/2023-10-09' },
      ...documents.map((symbol) => ({ slug: `document/${symbol}` })),
    );
    expect(issuesOf({ ...facts, claims })).toEqual([]);
    expect(issuesOf({ ...facts, claims: [...claims, 'document/INF/MSME/R/1 summarizes meeting/2023-10-09'] })).toEqual([
      'claims:5:1: "document/INF/MSME/R/1" can have only one relation "summarizes" in a source, but summarizes adds a second. [cardinality]',
    ]);
  });
});
