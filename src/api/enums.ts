import { type EdgeName, edgeKind, edgeNames, relationKind } from '../model/edges.ts';
import {
  entityTypes,
  type Kind,
  type TypeName,
  typeNames,
  type VocabularyName,
  vocabularies,
} from '../model/entities.ts';
import { bases } from '../model/evidence.ts';
import { builder } from './builder.ts';

export const Basis = builder.enumType('Basis', {
  description: 'Why a relation is believed.',
  values: described(bases),
});

export const Direction = builder.enumType('Direction', {
  description: 'How a relation stands to the entity from which it is seen.',
  values: described({
    OUT: 'The entity is the source: "ITC presented …" seen from the ITC.',
    IN: 'The entity is the target: "ITC presented …" seen from the presentation.',
    ANY: 'Either way.',
  }),
});

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'How precisely a time is known.',
  values: described({
    DAY: 'A day: `2023-07-03`.',
    MONTH: 'A month: `2023-06`.',
    YEAR: 'A year: `2018`.',
    INTERVAL: 'From one time to another, of which one may be open (`2023-04-26/..`) or unknown (`/2023-04-26`).',
  }),
});

export const RelationKind: EnumRef<EdgeName> = builder.enumType('RelationKind', {
  description: 'The edge catalogue: every way in which two entities can be related. Each value reads as a sentence.',
  values: Object.fromEntries(
    edgeNames().map((name) => {
      const { verb, source, target } = edgeKind(name);
      return [relationKind(name), { value: name, description: `${source.type} ${verb} ${target.type}.` }];
    }),
  ),
}) as EnumRef<EdgeName>; // Object.fromEntries forgets the values.

export const EntityType: EnumRef<TypeName> = builder.enumType('EntityType', {
  description: 'The types of entities.',
  values: Object.fromEntries(
    typeNames().map((type) => [type.toUpperCase(), { value: type, description: entityTypes[type].description }]),
  ),
}) as EnumRef<TypeName>; // Object.fromEntries forgets the values.

/** The enums that classify entities, one for each vocabulary. */
export const vocabularyEnums = {
  EventKind: enumOf('EventKind'),
  EventFormat: enumOf('EventFormat'),
  PresentationKind: enumOf('PresentationKind'),
  DocumentKind: enumOf('DocumentKind'),
  ParagraphKind: enumOf('ParagraphKind'),
  OrganizationKind: enumOf('OrganizationKind'),
  InitiativeKind: enumOf('InitiativeKind'),
  DecisionKind: enumOf('DecisionKind'),
  FigureQualifier: enumOf('FigureQualifier'),
} satisfies Record<VocabularyName, unknown>;

/** `EventKind` is described as "Kinds of events." */
function enumOf<V extends VocabularyName>(name: V): EnumRef<Kind<V>> {
  const [, subject = '', aspect = ''] = /^([A-Z][a-z]+)([A-Z][a-z]+)$/.exec(name) ?? [];
  const values: Record<string, { description: string }> = described(vocabularies[name] as Record<string, string>);
  return builder.enumType<string, typeof values>(name, {
    description: `${aspect}s of ${subject.toLowerCase()}s.`,
    values,
  }) as EnumRef<Kind<V>>; // Its values are the vocabulary's keys.
}

type EnumRef<T> = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, T>;

/** The values of an enum from their meanings. */
export function described<T extends Record<string, string>>(
  meanings: T,
): { readonly [K in keyof T]: { readonly description: string } } {
  return Object.fromEntries(
    Object.entries(meanings).map(([value, description]) => [value, { description }]),
  ) as ReturnType<typeof described<T>>; // fromEntries forgets the keys.
}
