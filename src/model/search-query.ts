import { slugOf } from './entities.ts';
import { nameKeysFor } from './names.ts';
import { invisible } from './plain-text.ts';
import { isStopWord } from './stop-words.ts';
import { carelessSymbolKey, familyKey, parseSymbols, printSymbol } from './symbol.ts';
import { findSymbols } from './symbols-in-text.ts';

/** What a search query may name, so that it comes before what only has its words. */
export interface NamedInQuery {
  /** The slug that the query may be, or that of the meeting on the day that it may be. */
  readonly slugs: readonly string[];
  /** The keys that the query may mean as a name, as `nameKeysFor` has them, also without the question words around it. */
  readonly names: readonly string[];
  /** What may be symbols among its words. All are meant. */
  readonly symbols: readonly NamedSymbol[];
}

/** What may be a symbol in a search query. */
export interface NamedSymbol {
  /** In canonical form if it is a complete symbol; otherwise as written. */
  readonly text: string;
  /** Whether it is a complete symbol. */
  readonly complete: boolean;
  /** Of `symbolKeys`. */
  readonly key: string;
  /** The key of its family. */
  readonly family: string;
}

const invisibles = new RegExp(invisible, 'gv');

/** What a search query may name. */
export function namedIn(query: string): NamedInQuery {
  const text = query.replace(invisibles, '').trim(); // `\s` takes U+FEFF, which parts no words, for a space.
  return {
    slugs: [text, slugOf('Meeting', text)],
    names: [...new Set([text, withoutQuestionWords(text)].flatMap(nameKeysFor))],
    symbols: symbolsNamedIn(text),
  };
}

function symbolsNamedIn(query: string): NamedSymbol[] {
  const text = withoutQuestionWords(query);
  const whole = parseSymbols(text)?.map(printSymbol);
  const found = findSymbols(query.toUpperCase()).map(({ symbol }) => symbol);
  const complete = whole ?? found.slice(0, maxSymbols);
  const spaced = [...text.matchAll(spacedSymbol)].map(([found]) => found);
  const careless = whole ? [] : [text, ...text.split(/[\s,;]+/), ...spaced];
  const byKey = new Map<string, NamedSymbol>();
  for (const one of [...complete, ...careless]) {
    const key = carelessSymbolKey(one);
    if (key !== null && !byKey.has(key))
      byKey.set(key, { text: one, complete: complete.includes(one), key, family: familyKey(key) });
  }
  return [...byKey.values()];
}

/** The query without the stop words with which it begins and ends; as it is if it has no others. */
function withoutQuestionWords(query: string): string {
  const words = query.split(/\s+/);
  const tells = (word: string) => !isStopWord(word.replace(signsAround, ''), query);
  const first = words.findIndex(tells);
  return first < 0 ? query : words.slice(first, words.findLastIndex(tells) + 1).join(' ');
}

/** Of one range, at most. A query of several is no search for documents. */
const maxSymbols = 100;
/** A few short words and a number: `inf msme w 46`. */
const spacedSymbol = /(?<!\S)(?:[a-z]{1,5}\s+){1,6}[0-9]+(?:\s+(?:rev|corr|add|suppl)\.?\s*[0-9]+)*/gi;
const signsAround = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
