import { slugOf } from './entities.ts';
import { nameKeysFor } from './names.ts';
import { isStopWord } from './stop-words.ts';
import { carelessSymbolKey, familyOf, symbolsIn } from './symbol.ts';

/** What a search query may name, so that it comes before what only has its words. */
export interface NamedInQuery {
  /** The slug that the query may be, or that of the meeting on the day that it may be. */
  readonly slugs: readonly string[];
  /** The keys that the query may mean as a name, as `nameKeysFor` has them, also without the question words around it. */
  readonly names: readonly string[];
  /** The keys of the symbols among its words. All are meant, each for itself. */
  readonly symbols: readonly string[];
  /** The families of the symbols that it names. */
  readonly families: readonly string[];
}

/** What a search query may name. */
export function namedIn(query: string): NamedInQuery {
  const text = query.trim();
  const symbols = symbolsIn(query);
  const families = new Set(symbols.map(familyOf));
  return {
    slugs: [text, slugOf('Meeting', text)],
    names: [...new Set([text, withoutQuestionWords(text)].flatMap(nameKeysFor))],
    symbols: [...new Set(query.split(/[\s,;]+/).flatMap((word) => carelessSymbolKey(word) ?? []))],
    families: [...families],
  };
}

/** The query without the stop words with which it begins and ends; as it is if it has no others. */
function withoutQuestionWords(query: string): string {
  const words = query.split(/\s+/);
  const tells = (word: string) => !isStopWord(word.replace(signsAround, ''), query);
  const first = words.findIndex(tells);
  return first < 0 ? query : words.slice(first, words.findLastIndex(tells) + 1).join(' ');
}

const signsAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
