import { deriveRelations } from '../model/derive.ts';
import { type Relation, relation } from '../model/graph.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { DocumentClaims } from './claims.ts';
import { codePoints, corpus, createEntity } from './entities.ts';
import type { SeededRandom } from './random.ts';
import type { SyntheticGraph } from './synthetic-graph.ts';
import { capitalized, words } from './words.ts';

/** The only paragraph of a document: its text, and the relations of the document. */
export interface Passage {
  readonly text: string;
  /** Creates the relations. It is a function because the texts are needed without them, too. */
  relations(): Relation[];
}

const relationsPerDocument = 5;

/**
 * The passages of all documents, in order. Each document adds five relations to a budget. Its required claims are taken
 * from the budget first, then a random number of random claims. The last document uses up the budget, so that the graph
 * has exactly five relations per document.
 */
export function* passages(graph: SyntheticGraph): Generator<Passage> {
  const last = graph.sizes.Document - 1;
  let budget = 0;
  for (let index = 0; index <= last; index += 1) {
    const random = graph.randomFor('Document', index, 'claims');
    const claims = new DocumentClaims(graph, index, random);
    const derived = derivedRelations(graph, index);
    budget += relationsPerDocument - 1 - claims.list.length - derived.length; // One is `contains`.
    const remaining = index === last || budget <= 0 ? 0 : random.nextInt(budget + 1);
    while (budget > remaining) {
      // A citation costs two relations: `cites` of the paragraph and `references` of the document.
      const citing = budget >= remaining + 2 && random.oneIn(2);
      if (citing ? claims.addCitation() : claims.addRandom()) budget -= citing ? 2 : 1;
    }
    const quotes = claims.list.map((claim) => claim.words);
    const { text, spans } = composeText(random, quotes);
    const [opening = text] = text.split(' ', 1);
    yield { text, relations: () => relationsOf(claims, spans, derived, opening) };
  }
}

/**
 * The relations of a document: those that it states, those that are given, and those that follow from its citations.
 */
function relationsOf(
  { document, paragraph, list }: DocumentClaims,
  spans: readonly Span[],
  derived: readonly Relation[],
  opening: string,
): Relation[] {
  const contains = relation({
    kind: 'contains',
    source: document.slug,
    target: paragraph.slug,
    role: null,
    when: null,
    basis: 'DERIVED',
    rule: 'paragraph-of-text' satisfies BuiltInRuleId,
    review: null,
    sources: [corpus],
    claims: [],
    evidence: [
      { document: document.slug, paragraph: paragraph.slug, start: 0, end: codePoints(opening), quote: opening },
    ],
  });
  const stated = list.map(({ words: quote, ...claim }, index) => {
    const [start, end] = spans[index] as Span; // Each claim has a quote in the text.
    const evidence = [{ document: document.slug, paragraph: paragraph.slug, start, end, quote }];
    return relation({
      ...claim,
      basis: 'STATED',
      rule: null,
      review: 'UNREVIEWED',
      sources: [corpus],
      claims: [],
      evidence,
    });
  });
  return [
    contains,
    ...stated,
    ...derived,
    ...deriveRelations({ entities: [], stated: [contains, ...stated], counts: [] }),
  ];
}

/**
 * The relations that do not depend on citations: what the document amends and, if it convenes a meeting, the previous
 * meeting.
 */
function derivedRelations(graph: SyntheticGraph, index: number): Relation[] {
  const { slug } = graph.reference('Document', index);
  const documents = amendmentSlug.test(slug)
    ? [0, 1, 2, 3].map((back) => createEntity(graph, 'Document', index - back))
    : [];
  const [meeting = 0] = graph.describedBy(index, 'Meeting');
  const meetings =
    meeting > 0 ? [createEntity(graph, 'Meeting', meeting - 1), createEntity(graph, 'Meeting', meeting)] : [];
  if (documents.length + meetings.length === 0) return [];
  return deriveRelations({ entities: [...documents, ...meetings], stated: [], counts: [] }).filter(
    ({ kind, source }) => kind === 'succeeds' || source === slug,
  );
}

const amendmentSlug = /\/(Rev|Corr)\.\d+$/;

/** In code points, end exclusive. */
type Span = readonly [start: number, end: number];

/** Composes a text of 20 to 60 random words that contains some quotes. Returns it with the spans of the quotes. */
function composeText(random: SeededRandom, quotes: readonly string[]): { text: string; spans: Span[] } {
  const wordCount = 20 + random.nextInt(41);
  const wordsBetween = Math.floor(wordCount / (quotes.length + 1));
  let text = capitalized(words(random, wordCount - wordsBetween * quotes.length));
  let length = text.length;
  const spans = quotes.map((quote): Span => {
    const start = length + 1;
    const end = start + codePoints(quote);
    const following = wordsBetween === 0 ? '' : ` ${words(random, wordsBetween)}`;
    text += ` ${quote}${following}`;
    length = end + following.length;
    return [start, end];
  });
  return { text: `${text}.`, spans };
}
