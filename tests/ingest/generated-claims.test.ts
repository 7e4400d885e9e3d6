import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../src/dataset/parsed-dataset.ts';
import {
  citationClaims,
  membershipClaims,
  mentionClaims,
  type NamingSource,
} from '../../src/ingest/generated-claims.ts';
import { TextWithOffsets } from '../../src/ingest/text-with-offsets.ts';
import { UnknownEntityError, UnknownNames } from '../../src/ingest/unknown-names.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const entities = parseDataset(
  rawDataset({
    entities: [
      { slug: 'member/trinidad', name: 'Trinidad and Tobago' },
      { slug: 'member/cote-d-ivoire', name: 'Côte d’Ivoire' },
      { slug: 'member/uk', name: 'United Kingdom', aliases: ['UK'] },
      { slug: 'organization/itc', name: 'International Trade Centre', acronym: 'ITC' },
      { slug: 'initiative/lab', name: 'ITC Lab' },
      { slug: 'person/ada', name: 'Ada Lux' },
      { slug: 'document/INF/LAMP/W/1' },
    ],
  }),
).dataset.entities.map(({ value }) => value);

const lamps: NamingSource = { name: 'lamps', asOf: '2031-12-31', sectionOf: new Map(), claimed: new Set() };

/** Claims with their quotes as words only. */
const inWords = (claims: ReturnType<typeof mentionClaims>) =>
  claims.map(({ claim, statedAt, quotes }) => [
    claim,
    ...(statedAt ? [statedAt] : []),
    ...quotes.map(({ words }) => words),
  ]);

describe('the members in a list', () => {
  const list = new TextWithOffsets('3', "The members are: Trinidad and Tobago; UK and Côte d'Ivoire.");
  const group = 'organization/msme-group';
  const asOf = { of: group, statedAt: '2023-12-07' };

  test('belong to the Group as of the day for which the list holds, with the words and their place', () => {
    expect(membershipClaims(list, entities, asOf, new Set(), new UnknownNames())).toEqual([
      {
        claim: `member/trinidad belongsTo ${group}`,
        statedAt: '2023-12-07',
        list: true,
        quotes: [{ in: '3', span: [17, 36], words: 'Trinidad and Tobago' }],
      },
      {
        claim: `member/uk belongsTo ${group}`,
        statedAt: '2023-12-07',
        list: true,
        quotes: [{ in: '3', span: [38, 40], words: 'UK' }],
      },
      {
        claim: `member/cote-d-ivoire belongsTo ${group}`,
        statedAt: '2023-12-07',
        list: true,
        quotes: [{ in: '3', span: [45, 58], words: "Côte d'Ivoire" }],
      },
    ]);
  });

  test('are left out if a claim written by hand says so', () => {
    const byHand = new Set([`member/uk belongsTo ${group}`]);
    const claims = membershipClaims(list, entities, asOf, byHand, new UnknownNames());
    expect(claims.map(({ claim }) => claim)).toEqual([
      `member/trinidad belongsTo ${group}`,
      `member/cote-d-ivoire belongsTo ${group}`,
    ]);
  });

  test('must be in the data files', () => {
    const unknown = new UnknownNames();
    const text = new TextWithOffsets('3', 'The members are: Atlantis; UK; United Kingdon.');
    expect(membershipClaims(text, entities, asOf, new Set(), unknown)).toHaveLength(1);
    expect(() => unknown.assertNone()).toThrow(
      new UnknownEntityError(
        'Paragraph 3 lists "Atlantis", which is not in data/entities/members.yaml: add it there.\n' +
          'Paragraph 3 lists "United Kingdon", which is not in data/entities/members.yaml: add it there (did you mean "United Kingdom"?).',
      ),
    );
  });
});

describe('the names in a paragraph', () => {
  const text = new TextWithOffsets(
    '1',
    'Ada Lux showed the ITC Lab. The ITC thanked the speaker of the UK, not of UKIP.',
  );
  const speaker = (keys: string[]) => [{ words: ['the speaker'], entity: 'person/ada', sections: [], in: keys }];

  test('are mentions, the longer of two that overlap, and whole words only', () => {
    expect(inWords(mentionClaims([text], lamps, entities, [], new UnknownNames()))).toEqual([
      ['paragraph/lamps/1 mentions person/ada', 'Ada Lux'],
      ['paragraph/lamps/1 mentions initiative/lab', 'ITC Lab'],
      ['paragraph/lamps/1 mentions organization/itc', 'ITC'],
      ['paragraph/lamps/1 mentions member/uk', 'UK'],
    ]);
  });

  test('are joined by phrases that refer to an entity, in all paragraphs or in certain ones', () => {
    const ada = (keys: string[]) =>
      inWords(mentionClaims([text], lamps, entities, speaker(keys), new UnknownNames()))[0];
    expect(ada([])).toEqual(['paragraph/lamps/1 mentions person/ada', 'Ada Lux', 'the speaker']);
    expect(ada(['1'])).toEqual(['paragraph/lamps/1 mentions person/ada', 'Ada Lux', 'the speaker']);
    expect(ada(['2'])).toEqual(['paragraph/lamps/1 mentions person/ada', 'Ada Lux']);
  });

  test('are mentions within a longer name if a phrase for this paragraph says so', () => {
    const lab = (keys: string[]) => [{ words: ['Lab'], entity: 'person/ada', sections: [], in: keys }];
    const ada = (keys: string[]) => inWords(mentionClaims([text], lamps, entities, lab(keys), new UnknownNames()))[0];
    expect(ada([])).toEqual(['paragraph/lamps/1 mentions person/ada', 'Ada Lux']);
    expect(ada(['1'])).toEqual(['paragraph/lamps/1 mentions person/ada', 'Ada Lux', 'Lab']);
  });
});

test('a title is that of the revision that the paragraph cites, and of the document itself otherwise', () => {
  const [first, revision] = ['document/INF/LAMP/W/2', 'document/INF/LAMP/W/2/Rev.1'];
  const facts = rawDataset({ entities: [{ slug: first, title: 'Oil Lamps' }, { slug: revision }] });
  const documents = parseDataset(facts).dataset.entities.map(({ value }) => value);
  const texts = [
    'Oil Lamps (INF/LAMP/W/2/Rev.1) was issued.',
    'Oil Lamps (INF/LAMP/W/2) was revised (INF/LAMP/W/2/Rev.1).',
    'Oil Lamps was discussed.',
  ].map((words, index) => new TextWithOffsets(`${index + 1}`, words));
  expect(inWords(mentionClaims(texts, lamps, documents, [], new UnknownNames()))).toEqual([
    [`paragraph/lamps/1 mentions ${revision}`, 'Oil Lamps', 'INF/LAMP/W/2/Rev.1'],
    [`paragraph/lamps/2 mentions ${first}`, 'Oil Lamps', 'INF/LAMP/W/2'],
    [`paragraph/lamps/2 mentions ${revision}`, 'INF/LAMP/W/2/Rev.1'],
    [`paragraph/lamps/3 mentions ${first}`, 'Oil Lamps'],
  ]);
});

test('the symbols in a paragraph are citations, each document once; its document must be in the data files', () => {
  const texts = [new TextWithOffsets('1', 'See INF/LAMP/W/1 and again INF/LAMP/W/1.')];
  expect(inWords(citationClaims(texts, 'lamps', entities, new UnknownNames()))).toEqual([
    ['paragraph/lamps/1 cites document/INF/LAMP/W/1', 'INF/LAMP/W/1', 'INF/LAMP/W/1'],
  ]);
  const unknown = new UnknownNames();
  citationClaims([new TextWithOffsets('1', 'See INF/LAMP/W/2 and INF/WICK/R/7.')], 'lamps', entities, unknown);
  expect(() => unknown.assertNone()).toThrow(
    new UnknownEntityError(
      'Paragraph 1 cites "INF/LAMP/W/2", which is not in data/entities/documents.yaml: add it there (did you mean "INF/LAMP/W/1"?).\n' +
        'Paragraph 1 cites "INF/WICK/R/7", which is not in data/entities/documents.yaml: add it there.',
    ),
  );
});
