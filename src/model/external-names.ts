import type { Entity } from './entities.ts';
import { externalNamesOf, foldBareName, foldName, nameKeysFor, namesOf } from './names.ts';
import { wordsOf } from './words.ts';

/** A name from outside the sources, with the id of the rule by which it leads to an entity. */
export type ExternalName = ReturnType<typeof externalNamesOf>[number];

/** The external names of an entity that a text may mean. */
export function externalNamesMeant(entity: Entity, text: string): ExternalName[] {
  const keys = new Set(nameKeysFor(text));
  return externalNamesOf(entity).filter(({ name }) => hasKey(name, keys));
}

/**
 * The id of the rule by which a search leads to an entity; null if its own names match.
 * @param named The names that the query may mean, as `namedIn` has them.
 * @param terms The words of the entity that match.
 */
export function ruleOfHit(entity: Entity, named: readonly string[], terms: readonly string[]): string | null {
  const external = externalNamesOf(entity);
  if (external.length === 0) return null;
  const keys = new Set(named);
  if (namesOf(entity).some((name) => hasKey(name, keys))) return null;
  const own = new Set([...namesOf(entity), entity.summary ?? ''].flatMap(wordsOf).map(({ term }) => term));
  const hasWord = (name: string) => wordsOf(name).some(({ term }) => terms.includes(term) && !own.has(term));
  const found = external.find(({ name }) => hasKey(name, keys)) ?? external.find(({ name }) => hasWord(name));
  return found?.rule ?? null;
}

function hasKey(name: string, keys: ReadonlySet<string>): boolean {
  return keys.has(foldName(name)) || keys.has(foldBareName(name));
}
