import type { Entity, EntityOf, TypeName } from './entities.ts';

/**
 * The fields of each type that can have one value only, so that sources that give different ones disagree. Names and
 * summaries may differ from source to source; what changes in time, such as the status of an event, is no disagreement.
 */
export const functionalProperties = {
  Meeting: ['ordinal'],
  Event: ['format', 'theme', 'when'],
  Presentation: ['title', 'external', 'number', 'agendaItem'],
  Document: ['symbols', 'title', 'date'],
  Paragraph: [],
  Member: ['seats'],
  Organization: ['acronym', 'founded'],
  Person: [],
  Post: [],
  Series: ['frequency'],
  Initiative: ['theme', 'launched', 'dated'],
  Award: [],
  Decision: ['manner'],
  Statement: ['agendaItem'],
  Figure: ['value', 'unit', 'qualifier'],
  Topic: [],
} as const satisfies { readonly [T in TypeName]: readonly (keyof EntityOf[T])[] } as Readonly<
  Record<TypeName, readonly string[]>
>;

/** The value of a field of an entity; null if it has none, as an empty list has. */
export function fieldOf(entity: Entity, field: string): unknown {
  const value = (entity as unknown as Readonly<Record<string, unknown>>)[field] ?? null; // Read by the name of a field.
  return Array.isArray(value) && value.length === 0 ? null : value;
}
