import { Document, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Quote } from '../dataset/index.ts';
import type { GeneratedClaim } from './generated-claims.ts';
import type { TextWithOffsets } from './text-with-offsets.ts';

/** A quote is not in its paragraph, or does not occur there often enough. */
export class QuoteNotFoundError extends Error {
  override name = 'QuoteNotFoundError';
}

/**
 * Sets the span of every quote in a data file. `texts` maps the keys of paragraphs to their texts. Comments are
 * preserved. In a quote such as `{ in: "2.4", words: ITC, nth: 2 }`, `nth` selects the occurrence and is then removed.
 *
 * @throws {QuoteNotFoundError} listing all quotes that are not in the source.
 */
export function setSpans(file: string, texts: ReadonlyMap<string, TextWithOffsets>): string {
  const document = parseDocument(file);
  const missing: string[] = [];
  visit(document, {
    Map(_, map) {
      if (!map.has('in') || !map.has('words')) return;
      const [key, words] = [String(map.get('in')), String(map.get('words'))];
      const text = texts.get(key);
      const quote = text && quoteOf(map, text, words);
      if (!quote) {
        missing.push(`${key}: "${words}"`);
        return;
      }
      map.delete('nth');
      map.set('span', document.createNode(quote.span, { flow: true }));
      if (quote.words !== words) map.set('words', quote.words);
      sortKeys(map);
      map.flow = true;
    },
  });
  if (missing.length > 0)
    throw new QuoteNotFoundError(`The source does not contain these quotes:\n${missing.join('\n')}`);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Formats claims as a data file that begins with a comment. */
export function formatClaims(comment: string, claims: readonly GeneratedClaim[]): string {
  const document = new Document(claims);
  document.commentBefore = ` ${comment}`;
  visit(document, {
    Map(_, map) {
      if (map.has('in') || map.has('edtf')) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** The quote with the words as they are in the text, which may have other apostrophes, quotation marks or hyphens. */
function quoteOf(map: YAMLMap, text: TextWithOffsets, words: string): Pick<Quote, 'span' | 'words'> | null {
  const span = validSpan(map, text, words);
  if (span) return { span, words };
  const nth = Number(map.get('nth') ?? 1);
  return text.find(words, nth) ?? text.findPlain(words, nth);
}

/** The span that a quote has, if it is correct. It must not change, as the words may occur more than once. */
function validSpan(map: YAMLMap, text: TextWithOffsets, words: string): [number, number] | null {
  const node = map.get('span');
  if (!isSeq(node) || map.has('nth')) return null;
  const span = node.toJSON() as [number, number]; // A value of another shape selects other words, and is replaced.
  return text.slice(...span) === words ? span : null;
}

function sortKeys(map: YAMLMap): void {
  const order = ['in', 'span', 'words'];
  const rank = (pair: Pair) => order.indexOf(String(pair.key));
  map.items.sort((a, b) => rank(a) - rank(b));
}
