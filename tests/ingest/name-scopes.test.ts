import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../src/dataset/parsed-dataset.ts';
import { mentionClaims, type NamingSource } from '../../src/ingest/generated-claims.ts';
import { TextWithOffsets } from '../../src/ingest/text-with-offsets.ts';
import { UnknownNames } from '../../src/ingest/unknown-names.ts';
import { rawDataset, type TestFacts } from '../helpers/start-graph.ts';

// For whom a name stands in the reports `lamps` of 2031 and `wicks` of 2032, whose paragraphs 1 and 2 are in sections 1 and 2.

type Alias = string | Record<string, unknown>;
type Scope = Record<string, unknown>;

const reports = ['lamps', 'wicks'] as const;

function naming(name: (typeof reports)[number], claimed: readonly string[] = []): NamingSource {
  return {
    name,
    asOf: name === 'lamps' ? '2031-12-31' : '2032-12-31',
    sectionOf: new Map([
      ['1', '1'],
      ['2', '2'],
    ]),
    claimed: new Set(claimed),
  };
}

function entitiesOf(facts: TestFacts) {
  return parseDataset(rawDataset(facts)).dataset.entities.map(({ value }) => value);
}

/** Whom each of the two paragraphs of a report mentions. */
function mentioned(
  source: NamingSource,
  facts: TestFacts,
  words: string,
  references: Parameters<typeof mentionClaims>[3] = [],
): string[][] {
  const texts = ['1', '2'].map((key) => new TextWithOffsets(key, words));
  const claims = mentionClaims(texts, source, entitiesOf(facts), references, new UnknownNames());
  return ['1', '2'].map((key) =>
    claims.flatMap(({ claim }) => {
      const [paragraph, , slug = ''] = claim.split(' ');
      return paragraph === `paragraph/${source.name}/${key}` ? [slug] : [];
    }),
  );
}

/** Ada, Bea and Cleo, with some names. */
function people(...aliases: readonly (readonly Alias[])[]): TestFacts {
  return {
    entities: ['ada', 'bea', 'cleo'].map((key, index) => ({ slug: `person/${key}`, aliases: aliases[index] ?? [] })),
  };
}

const keeper = (scope: Scope) => ({ name: 'Keeper', ...scope });
const [ada, bea, cleo] = ['person/ada', 'person/bea', 'person/cleo'];

describe('a name with a scope', () => {
  const inReports = (facts: TestFacts) => reports.map((name) => mentioned(naming(name), facts, 'The Keeper spoke.'));

  test('stands for its entity in its source only', () => {
    expect(inReports(people([keeper({ source: 'lamps' })]))).toEqual([
      [[ada], [ada]],
      [[], []],
    ]);
  });

  test('stands for it in its sections or paragraphs only', () => {
    expect(inReports(people([keeper({ source: 'lamps', sections: ['2'] })]))).toEqual([
      [[], [ada]],
      [[], []],
    ]);
    expect(inReports(people([keeper({ source: 'wicks', in: ['1'] })]))).toEqual([
      [[], []],
      [[ada], []],
    ]);
  });

  test('stands for one entity in one report and for another in the next', () => {
    const facts = people([keeper({ source: 'lamps' })], [keeper({ source: 'wicks' })]);
    expect(inReports(facts)).toEqual([
      [[ada], [ada]],
      [[bea], [bea]],
    ]);
  });

  test('stands for who held the office at the time of the report, when it passes on', () => {
    const facts = people([keeper({ when: { edtf: '2028/2032-03' } })], [keeper({ when: { edtf: '2032-04/..' } })]);
    expect(inReports(facts)).toEqual([
      [[ada], [ada]],
      [[bea], [bea]],
    ]);
  });

  test('may be the name of the entity itself', () => {
    const facts = { entities: [{ slug: 'document/a', name: 'Keeper', aliases: [keeper({ source: 'lamps' })] }] };
    expect(inReports(facts)).toEqual([
      [['document/a'], ['document/a']],
      [[], []],
    ]);
  });
});

describe('of equal names, the one with the narrowest scope counts', () => {
  // Each scope, the wider ones first.
  const scopes: readonly [string, Alias][] = [
    ['everywhere', 'Keeper'],
    ['a time', keeper({ when: { edtf: '2031' } })],
    ['a source', keeper({ source: 'lamps' })],
    ['sections', keeper({ source: 'lamps', sections: ['1'] })],
    ['paragraphs', keeper({ source: 'lamps', in: ['1'] })],
  ];
  const pairs = scopes.flatMap(([wide, wider], index) =>
    scopes.slice(index + 1).map(([narrow, narrower]) => [narrow, wide, narrower, wider] as const),
  );

  test.each(pairs)('%s before %s', (_, __, narrower, wider) => {
    const first = (facts: TestFacts) => mentioned(naming('lamps'), facts, 'The Keeper spoke.')[0];
    expect(first(people([wider], [narrower]))).toEqual([bea]);
    expect(first(people([narrower], [wider]))).toEqual([ada]);
  });

  test('and where it does not hold, the wider one does', () => {
    const facts = people(['Keeper'], [keeper({ source: 'lamps' })], [keeper({ source: 'lamps', in: ['2'] })]);
    expect(reports.map((name) => mentioned(naming(name), facts, 'The Keeper spoke.'))).toEqual([
      [[bea], [cleo]],
      [[ada], [ada]],
    ]);
  });

  test('all count whose scopes are as wide, as somebody and the post are both called so', () => {
    const facts = {
      entities: [
        { slug: 'person/ada', aliases: ['Keeper'] },
        { slug: 'post/keeper', name: 'Keeper' },
      ],
    };
    expect(mentioned(naming('lamps'), facts, 'The Keeper spoke.')[0]).toEqual(['person/ada', 'post/keeper']);
  });

  test('but a longer name counts before a shorter one, whatever their scopes', () => {
    const facts = people(['Keeper of Reefs'], [keeper({ source: 'lamps', in: ['1'] })]);
    expect(mentioned(naming('lamps'), facts, 'The Keeper of Reefs spoke.')[0]).toEqual([ada]);
  });

  test('and a phrase that somebody has read to stand for another one counts, too', () => {
    const phrase = { words: ['Keeper'], entity: 'person/cleo', sections: [], in: [] };
    expect(mentioned(naming('lamps'), people(['Keeper']), 'The Keeper spoke.', [phrase])[0]).toEqual([ada, cleo]);
  });
});

test('the name of a figure, decision or statement is looked for in sources that have claims about it only', () => {
  const slugs = ['figure/members', 'decision/members', 'statement/members'];
  const facts = { entities: [...slugs, 'topic/members'].map((slug) => ({ slug, name: '12 members' })) };
  const words = 'There are 12 members.';
  expect(mentioned(naming('lamps'), facts, words)[0]).toEqual(['topic/members']);
  expect(mentioned(naming('wicks', slugs), facts, words)[0]?.toSorted()).toEqual(
    [...slugs, 'topic/members'].toSorted(),
  );
});
