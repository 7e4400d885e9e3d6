import { z } from 'zod';
import type { EntityOf, Kind, NameScope, TypeName, VocabularyName } from '../model/entities.ts';
import { theGroup, typeNames, vocabularies } from '../model/entities.ts';
import { basisNames } from '../model/evidence.ts';
import { relationKindNames } from '../model/relation-kinds.ts';
import { familyOf, parseSymbol } from '../model/symbol.ts';
import { isDay, parseWhen } from '../model/when.ts';

const text = z.string().trim().min(1);
const optionalText = text.nullable().default(null);
const day = z.string().refine(isDay, {
  error: (issue) => `A date must be an ISO 8601 calendar date such as 2023-07-03, but got "${issue.input}".`,
});

/** `{ edtf: 2023-06, asWritten: June 2023 }`. A year may be written as a number. `rule` is the id of a rule. */
const when = z
  .strictObject({
    edtf: z.union([z.string(), z.int().transform(String)]),
    asWritten: optionalText,
    rule: optionalText,
  })
  .transform(({ edtf, ...details }, context) => {
    try {
      return parseWhen(edtf, details);
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['edtf'], message: (error as RangeError).message }); // parseWhen throws nothing else.
      return z.NEVER;
    }
  });

const optionalWhen = when.nullable().default(null);

function kind<V extends VocabularyName>(name: V) {
  return z.enum(Object.keys(vocabularies[name]) as (Kind<V> & string)[]); // Object.keys forgets the key type.
}

/**
 * Another name: as written in the sources, if it holds everywhere; or with the source, sections, paragraphs or time in
 * which it holds: `{ name: the Report, source: annual-report-2023, in: ["2.4"] }`. The name or title of an entity holds
 * everywhere, too, unless it is among its aliases with a scope.
 */
const alias = z.union([
  text,
  z
    .strictObject({
      name: text,
      /** The folder in `data/sources`. */
      source: optionalText,
      /** The numbers of sections. */
      sections: z.array(text).default([]),
      /** The keys of paragraphs. */
      in: z.array(text).default([]),
      when: optionalWhen,
    })
    .refine(({ source, sections, in: keys }) => source !== null || (sections.length === 0 && keys.length === 0), {
      path: ['source'],
      error: 'A name of sections or paragraphs must say of which source.',
    }),
]);

const commonFields = {
  slug: text,
  name: text,
  nameBasis: z.enum(basisNames).default('STATED'),
  aliases: z.array(alias).default([]),
  summary: optionalText,
};

/** The fields that all entities of the files have, as they are written. */
interface WrittenEntity {
  readonly name: string;
  /** Of documents and presentations. */
  readonly title?: string | null;
  readonly aliases: readonly z.infer<typeof alias>[];
}

/** The aliases of an entity as names, and the scopes of the names that do not hold everywhere. */
export function namesAndScopes({ name, title, aliases }: WrittenEntity): { aliases: string[]; scopes: NameScope[] } {
  // An entry with a scope may be about the name or title, which is no alias.
  const names = aliases.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    return entry.name === name || entry.name === title ? [] : [entry.name];
  });
  const scopes = aliases.flatMap((entry) => {
    if (typeof entry === 'string') return [];
    const { in: paragraphs, ...scope } = entry;
    return [{ ...scope, paragraphs }];
  });
  return { aliases: [...new Set(names)], scopes };
}

/** The shape of the entries in `data/entities/<plural>.yaml`, by type. Paragraphs are in the files of their source. */
export const entityShapes = {
  Meeting: z
    .strictObject({ ...commonFields, date: day, ordinal: z.int().positive(), body: text.default(theGroup) })
    .transform((entry) => ({ ...entry, when: parseWhen(entry.date) })),
  Event: z.strictObject({
    ...commonFields,
    kind: kind('EventKind'),
    format: kind('EventFormat').nullable().default(null),
    status: kind('EventStatus').nullable().default(null),
    theme: optionalText,
    when: optionalWhen,
  }),
  Presentation: z.strictObject({
    ...commonFields,
    kind: kind('PresentationKind'),
    title: optionalText,
    ordinal: z.int().positive().nullable().default(null),
    external: z.boolean().nullable().default(null),
    number: z.int().positive().nullable().default(null),
    agendaItem: optionalText,
  }),
  Document: z
    .strictObject({
      ...commonFields,
      kind: kind('DocumentKind'),
      symbols: z.array(text).default([]),
      title: optionalText,
      status: kind('DocumentStatus').nullable().default(null),
      date: day.nullable().default(null),
      url: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      held: z.boolean().default(false),
    })
    .transform((entry) => ({ ...entry, ...symbolParts(entry.symbols[0]) })),
  Member: z.strictObject({ ...commonFields, seats: z.int().nonnegative() }),
  Organization: z.strictObject({
    ...commonFields,
    kind: kind('OrganizationKind'),
    acronym: optionalText,
    founded: optionalWhen,
  }),
  Person: z.strictObject({ ...commonFields, honorific: optionalText }),
  Initiative: z.strictObject({
    ...commonFields,
    kind: kind('InitiativeKind'),
    theme: optionalText,
    launched: optionalWhen,
    dated: optionalWhen,
  }),
  Post: z.strictObject(commonFields),
  Series: z.strictObject({ ...commonFields, frequency: optionalText }),
  Award: z.strictObject(commonFields),
  Decision: z.strictObject({
    ...commonFields,
    kind: kind('DecisionKind'),
    manner: kind('DecisionManner').nullable().default(null),
  }),
  Statement: z.strictObject({ ...commonFields, kind: kind('StatementKind'), agendaItem: optionalText }),
  Figure: z.strictObject({
    ...commonFields,
    value: z.number(),
    unit: text,
    qualifier: kind('FigureQualifier').default('EXACT'),
  }),
  Topic: z.strictObject(commonFields),
} satisfies { [T in Exclude<TypeName, 'Paragraph'>]: z.ZodType<EntryOf<T>> };

/** An entity as its file has it: without what follows from the file or from other data. */
type EntryOf<T extends TypeName> = Omit<EntityOf[T], 'type' | 'time' | 'sources' | 'scopes' | 'aliases'> &
  WrittenEntity;

/** The shape of `source.yaml`. */
export const sourceShape = z.strictObject({ document: text, title: text, asOf: day, licence: text });

/** An entry of `sections.yaml`. */
export const sectionShape = z.strictObject({ number: text, heading: text });

/** An entry of `paragraphs.yaml`: `{ key: "2.4", number: "2.4", … }`. */
export const paragraphShape = z.strictObject({
  key: z.string().regex(/^\S+$/),
  kind: kind('ParagraphKind'),
  number: text,
  /** The `number` of an entry in `sections.yaml`. */
  section: optionalText,
  length: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest must be 64 hexadecimal digits.'),
  /** The first words of the paragraph. */
  opening: text,
  summary: optionalText,
});

const quotes = z.array(
  z.strictObject({
    /** The key of the paragraph. */
    in: text,
    /** Start and end (exclusive) in the normalized text of the paragraph, in Unicode code points. */
    span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
    /** The quoted text. */
    words: text,
  }),
);

/** An entry of `ambiguities.yaml`. */
export const ambiguityShape = z.strictObject({ about: text, reading: text, quotes: quotes.min(1) });

const oneOrMore = z.union([text.transform((value) => [value]), z.array(text)]);
const typeName = z.enum(typeNames());
const relationKindName = z.enum(relationKindNames());

/**
 * An entry of `counts.yaml`. `find` selects what the graph counts for comparison with the declared number: what falls
 * within `when`, and relations that last if they hold on its last day.
 */
export const countShape = z.strictObject({
  statement: text,
  declared: z.int().nonnegative(),
  /** For when the source declares it; by default up to the date of the source. */
  when: optionalWhen,
  quotes: quotes.min(1),
  find: z
    .union([
      z.strictObject({
        from: text,
        edge: relationKindName,
        direction: z.enum(['OUT', 'IN']),
        role: optionalText,
        type: typeName.nullable().default(null),
        kind: optionalText,
        about: oneOrMore.default([]),
        only: z.array(text).nullable().default(null),
        sum: z.literal('seats').nullable().default(null),
      }),
      z.strictObject({ type: typeName, kind: optionalText, body: optionalText }),
    ])
    .nullable()
    .default(null),
});

/** An entry of `properties.yaml`: the value that the source gives of a field of an entity, where it differs or matters. */
export const propertyShape = z.strictObject({
  /** Slug. */
  of: text,
  /** A field of the entity that can have one value only. */
  property: text,
  /** In the form of the entity's own file. */
  value: z.json(),
  quotes: quotes.min(1),
});

/** An entry of `data/preferences.yaml`: which side of a dispute between sources an editor prefers. */
export const preferenceShape = z.strictObject({
  /** Slug. */
  of: text,
  /** The field of the entity that is disputed. */
  field: text,
  /** The value of the preferred side: a slug, or a value in the form of the entity's own file. */
  prefer: z.json(),
  reason: text,
});

/** An entry of `data/rules.yaml`. */
export const ruleShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id must be words in lower case, joined by hyphens.'),
  basis: z.enum(['DERIVED', 'EXTERNAL']),
  statement: text,
  needs: text,
  /** The kinds of relations that follow by the rule. */
  yields: z.array(relationKindName).default([]),
  /** How many quotes, from how many paragraphs, a claim must have to rest on the rule. */
  quotes: z.int().nonnegative().default(1),
  paragraphs: z.int().nonnegative().default(1),
});

/** An entry of `review.yaml`: what one reader found of a claim with this fingerprint. */
export const reviewShape = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'A fingerprint must be 16 hexadecimal digits.'),
  reader: text,
  verdict: z.enum(['SUPPORTED', 'NOT_SUPPORTED']),
});

/** An entry of `claims/*.yaml`, `citations.yaml`, `membership.yaml` or `mentions.yaml`. */
export const claimShape = z.strictObject({
  claim: z
    .string()
    .regex(
      /^\S+ \S+ \S+$/,
      'A claim must be "source kind target", such as "organization/itc presented presentation/…".',
    ),
  role: optionalText,
  when: optionalWhen,
  /** For a kind that lasts: the day for which the source states it, without saying since when. */
  statedAt: day.nullable().default(null),
  /** Whether it is an entry of a list of all on that day, so that who is not in the list does not belong. */
  list: z.boolean().default(false),
  basis: z.enum(basisNames).default('STATED'),
  /** The id of a rule. */
  rule: optionalText,
  quotes: quotes.default([]),
});

/** `hints.yaml`: what `data:annotate` cannot find in the text of a source. */
export const hintsShape = z.strictObject({
  /** The paragraphs that list the members of an organization, and the day for which each list holds. */
  membership: z.array(z.strictObject({ in: z.string(), of: text.default(theGroup), statedAt: day })).default([]),
  /** Phrases that refer to an entity without naming it, in this source only. */
  references: z
    .array(
      z.strictObject({
        words: z.array(z.string()),
        entity: z.string(),
        /** The numbers of the only sections in which the phrases refer to this entity; empty for all. */
        sections: z.array(z.string()).default([]),
        /** The keys of the only paragraphs in which the phrases refer to this entity; empty for all. */
        in: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

export type Claim = z.infer<typeof claimShape>;
export type Property = z.infer<typeof propertyShape>;
export type Preference = z.infer<typeof preferenceShape>;
export type Quote = Claim['quotes'][number];
export type Review = z.infer<typeof reviewShape>;
export type Hints = z.infer<typeof hintsShape>;

function symbolParts(symbol: string | undefined): Pick<EntityOf['Document'], 'collection' | 'series' | 'family'> {
  const parsed = symbol === undefined ? null : parseSymbol(symbol);
  return { collection: parsed?.collection ?? null, series: parsed?.series ?? null, family: parsed && familyOf(parsed) };
}
