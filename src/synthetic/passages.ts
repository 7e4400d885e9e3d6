import { deriveRelations } from '../model/derive.ts';
import { type Relation, relation } from '../model/graph.ts';
import { DocumentClaims } from './claims.ts';
import { codePoints, createEntity } from './entities.ts';
import type { SeededRandom } from './random.ts';
import type { SyntheticGraph } from './synthetic-graph.ts';
import { capitalized, words } from './words.ts';

/** The one paragraph of a document: its text, and all that follows from it. */
export interface Passage {
  readonly text: string;
  /** Made when they are asked for: who wants the texts alone has no use for them. */
  relations(): Relation[];
}

/** How many relations a document brings on average. */
const share = 5;

/**
 * The passages of all documents, in order. Each adds five relations to what the corpus may have, of which those that it
 * must make are taken first, and then as many as chance will have it; the last takes what is left, so that in all there
 * are five for each document exactly.
 */
export function* passages(world: SyntheticGraph): Generator<Passage> {
  const last = world.sizes.Document - 1;
  let credit = 0;
  for (let document = 0; document <= last; document += 1) {
    const dice = world.random('Document', document, 'claims');
    const claims = new DocumentClaims(world, document, dice);
    const known = derivedAt(world, document);
    credit += share - 1 - claims.list.length - known.length; // One is that it contains its paragraph.
    const kept = document === last || credit <= 0 ? 0 : dice.nextInt(credit + 1);
    while (credit > kept) {
      // A citation costs two: the document references what its paragraph cites.
      const citing = credit >= kept + 2 && dice.oneIn(2);
      if (citing ? claims.addCitation() : claims.addRandom()) credit -= citing ? 2 : 1;
    }
    const quotes = claims.list.map((claim) => claim.words);
    const { text, spans } = wording(dice, quotes);
    yield { text, relations: () => relationsOf(claims, spans, known) };
  }
}

/** What the paragraph states, then what is known without it, then what follows from its citations. */
function relationsOf({ ownReference, paragraph, list }: DocumentClaims, spans: readonly Span[], known: readonly Relation[]): Relation[] {
  const contains = relation({
    kind: 'contains',
    source: ownReference.slug,
    target: paragraph.slug,
    role: null,
    when: null,
    basis: 'DERIVED',
    document: ownReference.slug,
    rule: 'The reader found the paragraph in the text of the document.',
    evidence: [],
  });
  const stated = list.map(({ words: quote, ...claim }, position) => {
    const [start, end] = spans[position] as Span; // Each claim has its words in the text.
    const evidence = [{ document: ownReference.slug, paragraph: paragraph.slug, start, end, quote }];
    return relation({ ...claim, basis: 'STATED', document: ownReference.slug, rule: null, evidence });
  });
  return [contains, ...stated, ...known, ...deriveRelations([], [contains, ...stated])];
}

/** What the symbol of a document shows: what it amends. And, where it convenes a meeting, which meeting that succeeds. */
function derivedAt(world: SyntheticGraph, index: number): Relation[] {
  const { slug } = world.reference('Document', index);
  const near = amending.test(slug) ? [0, 1, 2, 3].map((back) => createEntity(world, 'Document', index - back)) : [];
  const [meeting = 0] = world.describedBy(index, 'Meeting');
  const pair = meeting > 0 ? [createEntity(world, 'Meeting', meeting - 1), createEntity(world, 'Meeting', meeting)] : [];
  if (near.length + pair.length === 0) return [];
  return deriveRelations([...near, ...pair], []).filter(({ kind, source }) => kind === 'succeeds' || source === slug);
}

const amending = /\/(Rev|Corr)\.\d+$/;

type Span = readonly [start: number, end: number];

/** A text of 20 to 60 words with some quotes, and where these stand in it, in code points. */
function wording(dice: SeededRandom, quotes: readonly string[]): { text: string; spans: Span[] } {
  const count = 20 + dice.nextInt(41);
  const between = Math.floor(count / (quotes.length + 1));
  let text = capitalized(words(dice, count - between * quotes.length));
  let at = text.length;
  const spans = quotes.map((quote): Span => {
    const start = at + 1;
    const end = start + codePoints(quote);
    const more = between === 0 ? '' : ` ${words(dice, between)}`;
    text += ` ${quote}${more}`;
    at = end + more.length;
    return [start, end];
  });
  return { text: `${text}.`, spans };
}
