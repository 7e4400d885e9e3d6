import { Document, isSeq, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import type { TextWithOffsets, WrittenClaim } from './quotes.ts';

/** Words that their paragraph does not hold, or not that often. */
export class QuoteNotFoundError extends Error {
  override name = 'QuoteNotFound';
}

/**
 * The text of a claims file with the span of every quote set, its comments kept. A quote written as
 * `{ in: "2.4", words: ITC, nth: 2 }` gets the span of the second occurrence and loses its `nth`.
 *
 * @throws {QuoteNotFoundError} naming every quote that the source does not hold.
 */
export function withSpans(file: string, texts: ReadonlyMap<string, TextWithOffsets>): string {
  const document = parseDocument(file);
  const missing: string[] = [];
  visit(document, {
    Map(_, map) {
      if (!map.has('in') || !map.has('words')) return;
      const [key, words] = [String(map.get('in')), String(map.get('words'))];
      const text = texts.get(key);
      const quote = text ? (kept(map, text, words) ?? text.find(words, Number(map.get('nth') ?? 1))) : null;
      if (!quote) {
        missing.push(`${key}: "${words}"`);
        return;
      }
      map.delete('nth');
      map.set('span', document.createNode(quote.span, { flow: true }));
      sortKeys(map);
      map.flow = true;
    },
  });
  if (missing.length > 0) throw new QuoteNotFoundError(`The source does not hold these words:\n${missing.join('\n')}`);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A list of claims as a data file, under a comment that says where it comes from. */
export function claimsFile(comment: string, claims: readonly WrittenClaim[]): string {
  const document = new Document(claims);
  document.commentBefore = ` ${comment}`;
  visit(document, {
    Map(_, map) {
      if (map.has('in') || map.has('edtf')) map.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A quote whose span is right already stays as it is, so that it keeps its occurrence. */
function kept(map: YAMLMap, text: TextWithOffsets, words: string) {
  const span = map.get('span');
  if (!isSeq(span) || map.has('nth')) return null;
  const [start, end] = span.toJSON() as [number, number]; // The data's shape is checked when it is read; a wrong one is replaced here.
  return [...text.text].slice(start, end).join('') === words ? { span: [start, end] } : null;
}

function sortKeys(map: YAMLMap): void {
  const order = ['in', 'span', 'words'];
  const place = (pair: Pair) => order.indexOf(String(pair.key));
  map.items.sort((a, b) => place(a) - place(b));
}
