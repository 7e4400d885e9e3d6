import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { QuoteNotFoundError, setSpans } from '../../src/ingest/claim-files.ts';
import { membershipClaims, mentionClaims } from '../../src/ingest/generated-claims.ts';
import { TextWithOffsets } from '../../src/ingest/text-with-offsets.ts';
import { UnknownNames } from '../../src/ingest/unknown-names.ts';
import type { Entity } from '../../src/model/entities.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// A text may have other apostrophes, quotation marks and hyphens than the data files. Quotes are always as in the text.

const members: readonly Entity[] = buildGraph(
  rawDataset({
    entities: [
      { slug: 'member/cote', name: "Côte d'Ivoire" },
      { slug: 'member/chad', name: 'Chad' },
    ],
  }),
).entities;

const report = { name: 'report', asOf: '2023-12-31', sectionOf: new Map(), claimed: new Set<string>() };
const unknown = new UnknownNames();

test.each(['\u2019', '\u02bc', '\u00b4', '`', "'"])('names with %j are found in a text', (apostrophe) => {
  const name = `Côte d${apostrophe}Ivoire`;
  const text = new TextWithOffsets('2.1', `Members: Chad; ${name}.`);
  const quote = { in: '2.1', span: [15, 28], words: name };
  expect(
    mentionClaims([text], report, members, [], unknown).find(({ claim }) => claim.endsWith('member/cote')),
  ).toEqual({
    claim: 'paragraph/report/2.1 mentions member/cote',
    quotes: [quote],
  });
  expect(
    membershipClaims(text, members, { of: 'organization/group', statedAt: '2023-12-07' }, new Set(), unknown)[1]
      ?.quotes,
  ).toEqual([quote]);
});

test('a quote is found in a text with other typography, and gets the words of the text', () => {
  const texts = new Map([['2.1', new TextWithOffsets('2.1', 'The “Côte d’Ivoire” e‑commerce, Côte d’Ivoire')]]);
  const annotated = (words: string, more = '') =>
    setSpans(`- { in: "2.1", words: ${JSON.stringify(words)}${more} }\n`, texts);
  expect(annotated("Côte d'Ivoire", ', nth: 2')).toBe('- { in: "2.1", span: [ 32, 45 ], words: "Côte d’Ivoire" }\n');
  expect(annotated('"Côte d\'Ivoire" e-commerce')).toBe(
    '- { in: "2.1", span: [ 4, 30 ], words: "“Côte d’Ivoire” e‑commerce" }\n',
  );
  expect(() => annotated('Cote d’Ivoire')).toThrow(QuoteNotFoundError);
});
