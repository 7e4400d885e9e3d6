import { foldName } from './names.ts';
import { invisible, plainText } from './plain-text.ts';

/** A word of a text as `search` compares it, with its offsets in UTF-16 code units. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text: sequences of letters and digits. A space of zero width separates words. Text joined by slashes also yields itself and each of its
 * tails, so that `INF/MSME/W/45` is found by its symbol, by `W/45` and by its parts.
 */
export function wordsOf(text: string): Word[] {
  return [...plainText(text).matchAll(joined)].flatMap(({ 0: token, index }) => {
    if (!joint.test(token)) return word(token, index); // A fast path for most words.
    const parts = [...token.matchAll(part)].map((inner) => word(inner[0], index + inner.index));
    const tails = [...token.matchAll(tail)].map(({ 1: rest = '', index: at }) =>
      word(rest, index + at + token.slice(at).indexOf(rest)),
    );
    return [...tails, ...parts];
  });
}

/** The terms of a search query. A symbol is one term. */
export function termsOf(query: string): string[] {
  return [...plainText(query).matchAll(joined)].flatMap(([token]) =>
    token.includes('/') ? [termOf(token)] : [...token.matchAll(part)].map(([inner]) => termOf(inner)),
  );
}

/** A letter or digit, and more of them; accents and invisible characters belong to what is before them. */
const partPattern = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}[${invisible}--\u200b]]*`;
const joined = new RegExp(String.raw`${partPattern}(?:\)?['.\/&\(\-]+${partPattern})*`, 'gv');
const joint = /['./&()-]/;
const part = new RegExp(partPattern, 'gv');
/** From the start of each part with a slash after it to the end of the token. */
const tail = /(?<=^|\/)(?=([^/]+\/.*))/gsu;

function word(text: string, start: number): Word {
  return { term: termOf(text), start, end: start + text.length };
}

/** The word without case, accents and invisible characters, in American spelling: `digitisation` becomes `digitization`. */
function termOf(text: string): string {
  const folded = /^[!-~]+$/.test(text) ? text.toLowerCase() : foldName(text); // A fast path for ASCII.
  if (folded.length < 5 || !perhapsBritish.test(folded)) return folded;
  return spellings.reduce(
    (term, [british, american]) => (term.length > 4 ? term.replace(british, american) : term),
    folded,
  );
}

/** Matches everything that a pattern of `spellings` matches, and is tested first because it is fast. */
const perhapsBritish = /[iy]s|our|tre|programme|logue|ence|ll/;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/our(s|ed|ing|able|ite|ites)?$/, 'or$1'],
  [/tre(s?)$/, 'ter$1'],
  [/programme(s?)$/, 'program$1'],
  [/logue(s?)$/, 'log$1'],
  [/(licen|defen|offen)ce(s?)$/, '$1se$2'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
];
