import type { Entity } from './entities.ts';
import { invisible, plainText } from './plain-text.ts';

/**
 * The form in which names are compared: without case, accents, white space, invisible characters and typography.
 * `Côte d’Ivoire` equals `cote d'ivoire`, with any character that is used as an apostrophe.
 */
export function foldName(name: string): string {
  // Before: a lone accent that stands for an apostrophe would be decomposed. After: some characters decompose to others.
  return plainText(plainText(name.toWellFormed()).normalize('NFKD'))
    .replace(ignored, '')
    .toLowerCase()
    .replace(undecomposed, (letter) => plainLetters[letter] ?? letter);
}

const ignored = new RegExp(String.raw`[\p{M}\s${invisible}]`, 'gv');

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

/** All names by which an entity can be looked up. */
export function namesOf(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases];
  if (entity.type === 'Organization' && entity.acronym) names.push(entity.acronym);
  if (entity.type === 'Document') names.push(...entity.symbols, entity.symbols.join('-'));
  if ((entity.type === 'Document' || entity.type === 'Presentation') && entity.title) names.push(entity.title);
  return names.filter((name) => name !== '');
}
