import { foldName } from './names.ts';
import { invisible, plainText } from './plain-text.ts';
import { isStopWord } from './stop-words.ts';

/** A word of a text as `search` compares it, with its offsets in UTF-16 code units. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text: sequences of letters and digits. The letters of an acronym with dots are one word, and so are the
 * digits of a number with separators of thousands. Text joined by slashes also yields itself and each of its tails, so
 * that `INF/MSME/W/45` is found by its symbol, by `W/45` and by its parts.
 */
export function wordsOf(text: string): Word[] {
  return [...plainText(text).matchAll(joined)].flatMap(({ 0: token, index }) => {
    if (!joint.test(token)) return word(token, index); // A fast path for most words.
    const parts = [...token.matchAll(part)].map((inner) => word(inner[0], index + inner.index));
    if (number.test(token)) return [{ ...word(token, index), term: digitsOf(token) }, ...parts];
    const tails = [...token.matchAll(tail)].map(({ 1: rest = '', index: at }) =>
      word(rest, index + at + token.slice(at).indexOf(rest)),
    );
    return [...tails, ...parts];
  });
}

/** The terms of a search query, without stop words if there are others. A symbol is one term, and so is a number. */
export function termsOf(query: string): string[] {
  const words = [...plainText(query.replace(invisibles, '')).matchAll(joined)].flatMap(([token]) => {
    if (number.test(token)) return [digitsOf(token)];
    return token.includes('/') ? [token] : [...token.matchAll(part)].map(([inner]) => inner);
  });
  const telling = words.filter((one) => !isStopWord(one, query));
  return (telling.length > 0 ? telling : words).map(termOf);
}

const invisibles = new RegExp(invisible, 'gv');
const hidden = String.raw`[\p{M}${invisible}]`;
/** A letter or digit, and more of them; accents and invisible characters belong to what is before them. */
const partPattern = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}${invisible}]*`;
/** Single letters with dots between them: `A.V.E.C`. */
const acronymPattern = String.raw`(?<![\p{L}\p{N}\p{M}])\p{L}${hidden}*(?:\.\p{L}${hidden}*)+(?!\.?[\p{L}\p{N}\p{M}${invisible}])`;
/** Digits in groups of three: `1,300`. */
const numberPattern = String.raw`(?<![\p{L}\p{N}])[0-9]{1,3}(?:[\s,'][0-9]{3})+(?![\p{L}\p{N}\p{M}])`;
const joined = new RegExp(String.raw`${numberPattern}|${partPattern}(?:\)?['.\/&\(\-]+${partPattern})*`, 'gv');
const joint = /['./&()\-,\s]/;
const number = new RegExp(`^${numberPattern}$`, 'v');
const part = new RegExp(`${acronymPattern}|${partPattern}`, 'gv');
/** From the start of each part with a slash after it to the end of the token. */
const tail = /(?<=^|\/)(?=([^/]+\/.*))/gsu;

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}

function word(text: string, start: number): Word {
  return { term: termOf(text), start, end: start + text.length };
}

/** The word without case, accents and invisible characters, in American spelling: `digitisation` becomes `digitization`. */
function termOf(text: string): string {
  const folded = asciiWithoutAcronym.test(text) ? text.toLowerCase() : foldName(text); // A fast path for most words.
  if (folded.length < 5 || !perhapsBritish.test(folded)) return folded;
  return spellings.reduce(
    (term, [british, american]) => (term.length > 4 ? term.replace(british, american) : term),
    folded,
  );
}

const asciiWithoutAcronym = /^(?!.*(?<![a-z0-9])[a-z]\.)[!-~]+$/i;

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
