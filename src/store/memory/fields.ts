import type { EntityOf, TypeName } from '../../model/entities.ts';

/**
 * How the values of a field are stored: `text` as a string of the string table, or null; `texts` as a list of such
 * strings; `value` as a JSON value in the dictionary, which many entities share; `number` as a 64-bit float, or null.
 */
export type ColumnType = 'text' | 'texts' | 'value' | 'number';

/** The fields that all types have, except `type`, which has a column of its own. */
export const commonFields = {
  time: 'value',
  slug: 'text',
  name: 'text',
  nameBasis: 'value',
  aliases: 'texts',
  scopes: 'value',
  summary: 'text',
  sources: 'value',
} as const satisfies Record<Exclude<keyof EntityOf['Topic'], 'type'>, ColumnType>;

/** The other fields of each type. */
export const ownFields: { readonly [T in TypeName]: Readonly<Record<OwnField<T>, ColumnType>> } = {
  Meeting: { date: 'value', ordinal: 'number', body: 'value', when: 'value' },
  Event: { kind: 'value', format: 'value', status: 'value', theme: 'text', when: 'value' },
  Presentation: {
    kind: 'value',
    title: 'text',
    ordinal: 'number',
    external: 'value',
    number: 'number',
    agendaItem: 'value',
  },
  Document: {
    kind: 'value',
    symbols: 'texts',
    title: 'text',
    status: 'value',
    date: 'value',
    url: 'text',
    ingested: 'value',
    collection: 'value',
    series: 'value',
    family: 'text',
  },
  Paragraph: { kind: 'value', number: 'value', section: 'value', length: 'number', sha256: 'text' },
  Member: { seats: 'number', externalNames: 'value' },
  Organization: { kind: 'value', acronym: 'text', founded: 'value' },
  Person: { honorific: 'value' },
  Initiative: { kind: 'value', theme: 'text', launched: 'value', dated: 'value' },
  Post: {},
  Series: { frequency: 'value' },
  Award: {},
  Decision: { kind: 'value', manner: 'value' },
  Statement: { kind: 'value', agendaItem: 'value' },
  Figure: { value: 'number', unit: 'text', qualifier: 'value' },
  Topic: {},
};

type OwnField<T extends TypeName> = Exclude<keyof EntityOf[T], keyof EntityOf['Topic']>;
