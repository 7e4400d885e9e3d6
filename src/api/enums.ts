import { holdingStatuses } from '../model/edtf-date.ts';
import {
  entityTypes,
  type Kind,
  type TypeName,
  typeNames,
  type VocabularyName,
  vocabularies,
} from '../model/entities.ts';
import { bases } from '../model/evidence.ts';
import {
  type RelationKindName,
  relationKind,
  relationKindEnumValue,
  relationKindNames,
  relationRoleEnumValue,
} from '../model/relation-kinds.ts';
import { reviewStatuses } from '../model/review.ts';
import { builder } from './builder.ts';

export const Basis = builder.enumType('Basis', {
  description: 'What a relation, name, date or address is based on.',
  values: described(bases),
});

export const RuleBasis = builder.enumType('RuleBasis', {
  description: 'What a rule is.',
  values: described({
    DERIVED: 'A rule of inference from what sources state.',
    EXTERNAL: 'A fact from outside the sources.',
  }),
});

export const ReviewStatus = builder.enumType('ReviewStatus', {
  description: 'What readers who know neither the author of a claim nor each other found of it.',
  values: described(reviewStatuses),
});

export const HoldingStatus = builder.enumType('HoldingStatus', {
  description: 'How a source supports that a lasting relation, such as a membership, holds on a day.',
  values: described(holdingStatuses),
});

export const Direction = builder.enumType('Direction', {
  description: 'The direction of a relation, as seen from one of its two entities; in a trace, that of references.',
  values: described({
    OUT: 'Outgoing: the entity is the source. "International Trade Centre organized MSME Day" is outgoing for the Centre.',
    IN: 'Incoming: the entity is the target. The same relation is incoming for MSME Day.',
  }),
});

export const DatePrecision = builder.enumType('DatePrecision', {
  description: 'The precision of a date.',
  values: described({
    DAY: 'One day: `2023-07-03`.',
    MONTH: 'One month: `2023-06`.',
    YEAR: 'One year: `2018`.',
    INTERVAL:
      'From one date to another: `2024-06-26/2024-06-28`. One end may be open (`2023-04-26/..`) or unknown (`/2023-04-26`).',
  }),
});

export const RelationKind: EnumRef<RelationKindName> = builder.enumType('RelationKind', {
  description: 'The kinds of relation between two entities. Each value is the verb of a sentence about them.',
  values: Object.fromEntries(
    relationKindNames().map((name) => {
      const { verb, source, target } = relationKind(name);
      return [relationKindEnumValue(name), { value: name, description: `${source.type} ${verb} ${target.type}.` }];
    }),
  ),
}) as EnumRef<RelationKindName>; // Object.fromEntries loses the values.

export const RelationRole: EnumRef<string> = builder.enumType('RelationRole', {
  description:
    'The roles of relations: in what capacity, or in what manner. Each kind of relation has its own, if any.',
  values: Object.fromEntries(
    [...rolesWithKinds()].map(([role, kinds]) => [
      relationRoleEnumValue(role),
      {
        value: role,
        description: kinds.map(([kind, verb]) => `\`${relationKindEnumValue(kind)}\`: ${verb}.`).join(' '),
      },
    ]),
  ),
}) as EnumRef<string>; // Object.fromEntries loses the values.

/** The roles of the catalog, each with the kinds that have it and its verb there. */
function rolesWithKinds(): Map<string, [RelationKindName, string][]> {
  const all = relationKindNames().flatMap((kind) =>
    Object.entries(relationKind(kind).roles ?? {}).map(([role, verb]) => ({ kind, role, verb })),
  );
  const byRole = Map.groupBy(all, ({ role }) => role);
  return new Map([...byRole].map(([role, of]) => [role, of.map(({ kind, verb }) => [kind, verb])]));
}

export const EntityType: EnumRef<TypeName> = builder.enumType('EntityType', {
  description: 'The entity types, one value for each object type that implements `Entity`.',
  values: Object.fromEntries(
    typeNames().map((type) => [type.toUpperCase(), { value: type, description: entityTypes[type].description }]),
  ),
}) as EnumRef<TypeName>; // Object.fromEntries loses the values.

/** One enum for each controlled vocabulary of the model. */
export const vocabularyEnums = {
  EventKind: vocabularyEnum('EventKind'),
  EventFormat: vocabularyEnum('EventFormat'),
  EventStatus: vocabularyEnum('EventStatus'),
  PresentationKind: vocabularyEnum('PresentationKind'),
  DocumentKind: vocabularyEnum('DocumentKind'),
  DocumentStatus: vocabularyEnum('DocumentStatus'),
  ParagraphKind: vocabularyEnum('ParagraphKind'),
  OrganizationKind: vocabularyEnum('OrganizationKind'),
  InitiativeKind: vocabularyEnum('InitiativeKind'),
  DecisionKind: vocabularyEnum('DecisionKind'),
  DecisionManner: vocabularyEnum('DecisionManner'),
  StatementKind: vocabularyEnum('StatementKind'),
  FigureQualifier: vocabularyEnum('FigureQualifier'),
} satisfies Record<VocabularyName, unknown>;

/** Derives its description from the name: `EventKind` is described as "Kinds of events." */
function vocabularyEnum<V extends VocabularyName>(name: V): EnumRef<Kind<V>> {
  const [, subject = '', aspect = ''] = /^([A-Z][a-z]+)([A-Z][a-z]+)$/.exec(name) ?? [];
  const values: Record<string, { description: string }> = described(vocabularies[name] as Record<string, string>);
  return builder.enumType<string, typeof values>(name, {
    description: `${aspect.replace(/s$/, 'se')}s of ${subject.toLowerCase()}s.`,
    values,
  }) as EnumRef<Kind<V>>; // Its values are the vocabulary's keys.
}

type EnumRef<T> = PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, T>;

/** Enum values with their descriptions. */
export function described<T extends Record<string, string>>(
  descriptions: T,
): { readonly [K in keyof T]: { readonly description: string } } {
  return Object.fromEntries(
    Object.entries(descriptions).map(([value, description]) => [value, { description }]),
  ) as ReturnType<typeof described<T>>; // Object.fromEntries loses the keys.
}
