import type { EntityOf, TypeName } from '../../model/entities.ts';

/**
 * How a field is kept: `text` and `texts` as strings of the heap, or null; `value` as one of the values that many
 * entities share; `number` as a number, or null.
 */
export type Form = 'text' | 'texts' | 'value' | 'number';

/** What every entity has but its type, which its place tells. */
export const commonFields = {
  time: 'value',
  slug: 'text',
  name: 'text',
  aliases: 'texts',
  summary: 'text',
} as const satisfies Record<Exclude<keyof EntityOf['Topic'], 'type'>, Form>;

/** What the entities of each type have besides. */
export const ownFields: { readonly [T in TypeName]: Readonly<Record<OwnField<T>, Form>> } = {
  Meeting: { date: 'value', ordinal: 'number', when: 'value' },
  Event: { kind: 'value', format: 'value', when: 'value' },
  Presentation: { kind: 'value', title: 'text', ordinal: 'number' },
  Document: {
    kind: 'value',
    symbols: 'texts',
    title: 'text',
    date: 'value',
    url: 'text',
    held: 'value',
    collection: 'value',
    series: 'value',
    family: 'text',
  },
  Paragraph: { kind: 'value', number: 'value', section: 'value', length: 'number', sha256: 'text' },
  Member: { seats: 'number' },
  Organization: { kind: 'value', acronym: 'text' },
  Person: { honorific: 'value' },
  Initiative: { kind: 'value', theme: 'text', launched: 'value' },
  Decision: { kind: 'value' },
  Figure: { value: 'number', unit: 'text', qualifier: 'value' },
  Topic: {},
};

type OwnField<T extends TypeName> = Exclude<keyof EntityOf[T], keyof EntityOf['Topic']>;
