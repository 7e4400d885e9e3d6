import type { Entity } from '../model/entities.ts';
import { type SearchField, searchFieldNames, searchFields } from '../model/search-fields.ts';
import { wordsOf } from '../model/words.ts';

/** Where the words that were found stand in a field of an entity. */
export interface Highlight {
  readonly field: SearchField;
  readonly text: string;
  /** In Unicode code points, end exclusive; in order, none overlapping another. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** The fields of an entity that hold some of the words, with the places of those words. */
export function highlights(entity: Entity, text: string | null, terms: readonly string[]): Highlight[] {
  const wanted = new Set(terms);
  const fields = searchFields(entity, text);
  return searchFieldNames.flatMap((field) => {
    const value = fields[field];
    const ranges: { start: number; end: number }[] = [];
    for (const { term, start, end } of wordsOf(value)) {
      if (!wanted.has(term) || start < (ranges.at(-1)?.end ?? 0)) continue;
      ranges.push({ start, end });
    }
    if (ranges.length === 0) return [];
    const points = (offset: number) => [...value.slice(0, offset)].length;
    return [
      { field, text: value, ranges: ranges.map(({ start, end }) => ({ start: points(start), end: points(end) })) },
    ];
  });
}
