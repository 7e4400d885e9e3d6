import type { Entity } from './entities.ts';
import { externalNamesOf } from './names.ts';

/** The fields that `search` searches: each with its meaning. */
export const searchFieldMeanings = {
  symbols: 'The symbols of a document.',
  name: 'The name.',
  aliases: 'The other names, and the acronym of an organization.',
  externalNames: 'Names from outside the sources: `externalNames` of a Member.',
  title: 'The title of a document or presentation, or the theme of an initiative.',
  summary: 'The summary.',
  text: 'The text of a paragraph, if the server has the source text.',
} as const;

export type SearchField = keyof typeof searchFieldMeanings;

export const searchFieldNames = Object.keys(searchFieldMeanings) as readonly SearchField[]; // Object.keys forgets the key type.

/**
 * The text of an entity in each field. `text` is the text of a paragraph if the source texts are loaded; otherwise
 * null.
 */
export function searchFields(entity: Entity, text: string | null): Record<SearchField, string> {
  const acronym = entity.type === 'Organization' ? entity.acronym : null;
  return {
    symbols: entity.type === 'Document' ? entity.symbols.join(' ') : '',
    name: entity.name,
    aliases: [...entity.aliases, ...(acronym ? [acronym] : [])].join(' · '),
    externalNames: externalNamesOf(entity)
      .map(({ name }) => name)
      .join(' · '),
    title: titleOf(entity) ?? '',
    summary: entity.summary ?? '',
    text: text ?? '',
  };
}

function titleOf(entity: Entity): string | null {
  if (entity.type === 'Document' || entity.type === 'Presentation') return entity.title;
  return entity.type === 'Initiative' ? entity.theme : null;
}
