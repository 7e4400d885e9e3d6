import type { Entity } from './entities.ts';
import { invisible, plainText } from './plain-text.ts';
import { carelessSymbolKey, parseSymbol, parseSymbols, printSymbol, symbolKeys } from './symbol.ts';

/**
 * The form in which names are compared: without case, accents, white space, invisible characters and typography, without
 * the dots of acronyms and the separators of thousands. `Côte d’Ivoire` equals `cote d'ivoire`, with any character that
 * is used as an apostrophe; `A.V.E.C.` equals `AVEC`, and `1,300` equals `1 300`.
 */
export function foldName(name: string): string {
  return withoutSeparators(comparable(name));
}

/** The folded name without the signs and articles around it: `itc` for `“ITC”`, `the ITC`, `ITC's` and `(ITC).` */
export function foldBareName(name: string): string {
  return withoutSeparators(bare(comparable(name)));
}

/** All names by which an entity is known in the sources. */
export function namesOf(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases];
  if (entity.type === 'Organization' && entity.acronym) names.push(entity.acronym);
  if (entity.type === 'Document') names.push(...entity.symbols, entity.symbols.join('-'));
  if ((entity.type === 'Document' || entity.type === 'Presentation') && entity.title) names.push(entity.title);
  return names.filter((name) => name !== '');
}

/** Names from outside the sources that lead to an entity, each with the rule by which it does. */
export function externalNamesOf(entity: Entity): { readonly name: string; readonly rule: string }[] {
  if (entity.type !== 'Member') return [];
  return entity.externalNames.flatMap(({ rule, names }) => names.map((name) => ({ name, rule })));
}

/** The keys under which stores find an entity by name: its names as written and bare, and the ends of its symbols. */
export function nameKeysOf(entity: Entity): Set<string> {
  const names = [...namesOf(entity), ...externalNamesOf(entity).map(({ name }) => name)].map(comparable);
  const symbols = entity.type === 'Document' ? entity.symbols.map(parseSymbol) : [];
  const keys = [
    ...names.flatMap((name) => [name, bare(name)]).map(withoutSeparators),
    ...symbols.flatMap((symbol) => (symbol ? symbolKeys(symbol) : [])),
  ];
  return new Set(keys.filter((key) => key !== ''));
}

/**
 * The keys that a text may mean as a name, the most literal first: as it is, without the signs and articles around it, as
 * a symbol, and as a symbol that is written carelessly. What has the first key that any entity has is meant.
 */
export function nameKeysFor(text: string): string[] {
  const symbols = parseSymbols(text)?.map(printSymbol) ?? [];
  const keys = [
    foldName(text),
    foldBareName(text),
    // The joint symbol in either order.
    foldName(symbols.join('-')),
    foldName(symbols.toReversed().join('-')),
    carelessSymbolKey(text) ?? '',
  ];
  return [...new Set(keys.filter((key) => key !== ''))];
}

/** The text with white space, but without what else foldName ignores in single characters. */
function comparable(text: string): string {
  // Before: NFKD would decompose a lone accent that stands for an apostrophe. After: some characters decompose to others.
  return plainText(plainText(text.toWellFormed().normalize('NFD')).normalize('NFKD'))
    .replace(ignored, '')
    .toLowerCase()
    .replace(undecomposed, (letter) => plainLetters[letter] ?? letter);
}

function withoutSeparators(text: string): string {
  const withoutDots = text.includes('.') ? text.replace(dotsOfAcronym, '') : text;
  const joined = withoutDots.replace(/\s+/g, '');
  return /[0-9][,'][0-9]/.test(joined) ? joined.replace(thousandsSeparator, '') : joined;
}

/** Without the signs around a comparable text, the articles before it and the `'s` after it. */
function bare(text: string): string {
  let end = lengthWithoutSigns(text, text.length);
  while (possessiveStart(text, end) < end) end = lengthWithoutSigns(text, possessiveStart(text, end));
  const kept = text.slice(0, end);
  return kept.slice(signsAndArticles.exec(kept)?.[0].length);
}

/** The length up to the last letter or digit before an end. */
function lengthWithoutSigns(text: string, end: number): number {
  let length = end;
  while (length > 0 && !letterOrDigit.test(text.charAt(length - 1))) length -= 1;
  return length;
}

/** Where the `'s` begins that a text of some length ends in; the length if there is none. */
function possessiveStart(text: string, length: number): number {
  if (text.charAt(length - 1) !== 's') return length;
  let at = length - 2;
  while (at > 0 && /\s/.test(text.charAt(at))) at -= 1;
  return text.charAt(at) === "'" ? at : length;
}

const ignored = new RegExp(String.raw`[\p{M}${invisible}]`, 'gv');
/** A dot after a letter that stands alone, with the white space around it. */
const dotsOfAcronym = /(?<=(?<![\p{L}\p{N}])\p{L})\s*\.[\s.]*/gu;
const thousandsSeparator = /(?<=(?<![0-9])[0-9]{1,3})[,'](?=[0-9]{3}(?![0-9]))/g;
/** A half of a surrogate pair may be one of a letter. */
const letterOrDigit = /[\p{L}\p{N}\p{Cs}]/u;
const signsAndArticles = /^[^\p{L}\p{N}]*(?:(?:the|an?)\s[^\p{L}\p{N}]*(?=[\p{L}\p{N}]))*/u;

/** Letters that Unicode does not decompose, and what is written where they cannot be. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ς: 'σ',
};
const undecomposed = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
