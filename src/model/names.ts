import type { Entity } from './entities.ts';

/**
 * The form in which names are compared: without case, accents, white space and typographic punctuation. `Côte d’Ivoire`
 * equals `cote d'ivoire`.
 */
export function foldName(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .toLowerCase();
}

/** All names by which an entity can be looked up. */
export function namesOf(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases];
  if (entity.type === 'Organization' && entity.acronym) names.push(entity.acronym);
  if (entity.type === 'Document') names.push(...entity.symbols, entity.symbols.join('-'));
  if ((entity.type === 'Document' || entity.type === 'Presentation') && entity.title) names.push(entity.title);
  return names.filter((name) => name !== '');
}
