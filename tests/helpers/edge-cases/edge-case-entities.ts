import fc from 'fast-check';
import { parseEdtf } from '../../../src/model/edtf-date.ts';
import {
  type Entity,
  type EntityOf,
  type NameScope,
  parseSlug,
  type TypeName,
  type VocabularyName,
  vocabularies,
} from '../../../src/model/entities.ts';
import { basisNames } from '../../../src/model/evidence.ts';
import { familyOf, parseSymbol } from '../../../src/model/symbol.ts';
import { elementAt } from '../random/random-graph.ts';
import { words } from './edge-case-texts.ts';

/** Names, some of which fold to the same text. */
export const name = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.constantFrom(' ', 'Twin', 'twin', 'TWÍN'),
);

/** Texts of many words. */
export const prose = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(' '));

/** A value, or null in half of the cases. */
export const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

/** EDTF dates and intervals of every form. */
const edtf = fc.constantFrom(
  ...['2023', '2023-06', '2023-06-27', '2022~', '2023-06-27?', '2023-04-26/..', '/2023', '../2023-03-28'],
  ...['2018/2023-04-26', '2023-02/2023-05', '2024-06-26/2024-06-28', '0001', '9999-12-31'],
);

/** Dates and intervals, some of them derived by a rule from what is stated on some days. */
export const when = fc
  .tuple(
    edtf,
    fc.constantFrom({}, { verbatim: 'as written' }, { rule: 'Random.', statedOn: ['2023-03-28', '2023-12-07'] }),
  )
  .map(([text, details]) => parseEdtf(text, details));

const scope: fc.Arbitrary<NameScope> = fc.record({
  name,
  source: orNull(name),
  sections: fc.array(name, { maxLength: 1 }),
  paragraphs: fc.array(name, { maxLength: 1 }),
  when: orNull(when),
});

/** Random values, from which an entity of any type takes those that it needs. */
const fieldValues = fc.record({
  name,
  aliases: fc.array(name, { maxLength: 3 }),
  scopes: fc.array(scope, { maxLength: 2 }),
  summary: orNull(prose),
  title: orNull(name),
  day: orNull(fc.constantFrom('2022-12-31', '2023-01-01', '2023-06-27', '2023-07-03', '2024-02-29')),
  when: orNull(when),
  number: fc.constantFrom(
    0,
    1,
    2,
    2.5,
    28,
    1_300,
    1_000_000,
    1e15,
    123_456_789_012_345_680_000,
    1e21,
    1e-5,
    1e-7,
    0.1 + 0.2,
  ),
  choice: fc.nat(997),
});
type FieldValues = typeof fieldValues extends fc.Arbitrary<infer T> ? T : never;

/** An entity with a slug and random values, but without a time and sources. */
export function entityOf(slug: string): fc.Arbitrary<Entity> {
  const { type, key } = parseSlug(slug) as { type: TypeName; key: string }; // Every slug that is passed is valid.
  return fieldValues.map((values) => {
    const { name, aliases, scopes, summary, choice } = values;
    const common = { type, slug, name, nameBasis: elementAt(basisNames, choice), aliases, scopes, summary };
    return { ...common, time: null, sources: [], ...ownFields[type](values, key) } as Entity; // The fields are those of the type.
  });
}

type OwnFields<T extends TypeName> = Omit<EntityOf[T], keyof EntityOf['Topic']>;

const ownFields: { [T in TypeName]: (values: FieldValues, key: string) => OwnFields<T> } = {
  Meeting: ({ choice }, date) => ({
    date,
    ordinal: choice % 5,
    body: elementAt(['organization/msme-group', 'organization/ctd', '🙂'], choice),
    when: parseEdtf(date),
  }),
  Event: ({ choice, when, title }) => ({
    kind: oneOf('EventKind', choice),
    format: oneOf('EventFormat', choice),
    status: oneOf('EventStatus', choice),
    theme: title,
    when,
  }),
  Presentation: ({ choice, title }) => ({
    kind: oneOf('PresentationKind', choice),
    title,
    ordinal: choice % 3 === 0 ? null : choice % 3,
    external: elementAt([true, false, null], choice),
    number: choice % 4 === 0 ? null : choice % 4,
    agendaItem: title,
  }),
  Document: ({ choice, title, day }, key) => {
    // A joint document of two symbols; the second may be the symbol of another document too.
    const symbols = key === 'INF/MSME/W/46' ? [key, 'INF/TGE/W/7'] : parseSymbol(key) ? [key] : [];
    const parsed = parseSymbol(key);
    return {
      kind: oneOf('DocumentKind', choice),
      symbols,
      collection: parsed?.collection ?? null,
      series: parsed?.series ?? null,
      family: parsed && familyOf(parsed),
      title,
      status: choice % 2 === 0 ? null : oneOf('DocumentStatus', choice),
      date: day,
      url: null,
      ingested: choice % 2 === 0,
    };
  },
  Paragraph: ({ choice }, number) => ({
    kind: oneOf('ParagraphKind', choice),
    number,
    section: null,
    length: 100,
    sha256: 'a'.repeat(64),
  }),
  Member: ({ choice, title }) => ({
    seats: choice % 29,
    externalNames: title ? [{ rule: 'Random.', names: [title] }] : [],
  }),
  Organization: ({ choice, title, when }) => ({
    kind: oneOf('OrganizationKind', choice),
    acronym: title,
    founded: when,
  }),
  Person: ({ title }) => ({ honorific: title }),
  Initiative: ({ choice, title, when }) => ({
    kind: oneOf('InitiativeKind', choice),
    theme: title,
    launched: choice % 2 === 0 ? null : when,
    dated: when,
  }),
  Post: () => ({}),
  Series: ({ title }) => ({ frequency: title }),
  Award: () => ({}),
  Decision: ({ choice }) => ({
    kind: oneOf('DecisionKind', choice),
    manner: choice % 2 === 0 ? null : oneOf('DecisionManner', choice),
  }),
  Statement: ({ choice, title }) => ({ kind: oneOf('StatementKind', choice), agendaItem: title }),
  Figure: ({ choice, number, name }) => ({
    value: number,
    unit: name,
    qualifier: oneOf('FigureQualifier', choice),
  }),
  Topic: () => ({}),
};

function oneOf<V extends VocabularyName>(vocabulary: V, number: number) {
  return elementAt(Object.keys(vocabularies[vocabulary]), number) as keyof (typeof vocabularies)[V]; // Object.keys loses the type of the keys.
}
