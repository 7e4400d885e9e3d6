import { z } from 'zod';
import { isDay, parseEdtf } from '../model/edtf-date.ts';
import type { EntityOf, Kind, NameScope, TypeName, VocabularyName } from '../model/entities.ts';
import { entityTypes, theGroup, typeNames, vocabularies } from '../model/entities.ts';
import { bases, basisNames } from '../model/evidence.ts';
import { functionalProperties } from '../model/properties.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { familyOf, parseSymbol } from '../model/symbol.ts';

// Descriptions, and what else `meta` says, are for editors and for data/README.md: `json-schemas.ts` and `key-tables.ts` emit
// them, and no check depends on them.

const text = z.string().trim().min(1);
const optionalText = text.nullable().default(null);
const day = z
  .string()
  .refine(isDay, {
    error: (issue) => `A date must be an ISO 8601 calendar date such as 2023-07-03, but got "${issue.input}".`,
  })
  .meta({ title: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

/** A date or period. A year may be written as a number. */
export const whenShape = z
  .strictObject({
    edtf: z.union([z.string(), z.int().transform(String)]).meta({
      title: 'EDTF',
      description:
        'A date or interval in EDTF, as precise as the source gives it: 2023-07-03, 2023-06, 2023, 2022~ (approximate), 2023-04-26/.. (open), [2023-12-08..2024-12-11] (one of these days).',
    }),
    verbatim: optionalText.describe('The words of the source.'),
    rule: optionalText.describe(
      'The id of the rule in rules.yaml that gave the date, if the source does not state it.',
    ),
  })
  .meta({ title: 'date or period', description: 'Such as { edtf: 2023-06, verbatim: June 2023 }.' })
  .transform(({ edtf, ...details }, context) => {
    try {
      return parseEdtf(edtf, details);
    } catch (error) {
      context.addIssue({ code: 'custom', path: ['edtf'], message: (error as RangeError).message }); // parseEdtf throws nothing else.
      return z.NEVER;
    }
  });

const optionalWhen = whenShape.nullable().default(null);

function kind<V extends VocabularyName>(name: V) {
  const values = Object.keys(vocabularies[name]) as (Kind<V> & string)[]; // Object.keys forgets the key type.
  return z.enum(values).meta({ enumDescriptions: Object.values(vocabularies[name]) });
}

/** A slug of an entity of one of some types; of any by default. */
function slug(...types: readonly TypeName[]) {
  const title = types.length === 1 ? `slug ${types.map((type) => type.toLowerCase())}/…` : 'slug';
  return text.meta({ title, pattern: `^${slugPattern(types.length > 0 ? types : typeNames())}$` });
}

/** A regular expression for the slugs of entities of some types. */
export function slugPattern(types: readonly TypeName[]): string {
  const prefixes = types.map((type) => type.toLowerCase()).join('|');
  return String.raw`${types.length > 1 ? `(?:${prefixes})` : prefixes}/[^\s/]\S*`;
}

/** A name with the source, sections, paragraphs or time in which it holds: `{ name: the Report, source: annual-report-2023 }`. */
export const scopedNameShape = z
  .strictObject({
    name: text.describe('The name, as written.'),
    source: optionalText.describe('The folder in data/sources of the only source in which the name holds.'),
    sections: z
      .array(text)
      .default([])
      .describe('The numbers of the only sections of the source in which the name holds.'),
    in: z.array(text).default([]).describe('The keys of the only paragraphs of the source in which the name holds.'),
    when: optionalWhen.describe('The only time for which the name holds, as for the name of an office.'),
  })
  .refine(({ source, sections, in: keys }) => source !== null || (sections.length === 0 && keys.length === 0), {
    path: ['source'],
    error: 'A name of sections or paragraphs must say of which source.',
  })
  .meta({ title: 'name with a scope' });

/**
 * Another name: as written in the sources, if it holds everywhere; otherwise with its scope. The name or title of an entity
 * holds everywhere, too, unless it is among its aliases with a scope.
 */
const alias = z.union([text, scopedNameShape]).meta({ title: 'name' });

/** Names from outside the sources: `{ rule: usual-name, names: [UAE] }`. */
export const externalNamesShape = z
  .strictObject({
    rule: text.describe('The id of the EXTERNAL rule in rules.yaml by which the names lead to the entity.'),
    names: z.array(text).min(1).describe('The names.'),
  })
  .meta({ title: 'names with a rule' });

const basis = z.enum(basisNames).meta({ enumDescriptions: Object.values(bases) });

/** The fields that the entities of all types have. */
export const commonFields = (...types: readonly TypeName[]) => ({
  slug: slug(...types).describe(
    'The readable id: the type in lower case, a slash, and a key without spaces. It is unique.',
  ),
  name: text.describe('The name, as the text has it if nameBasis is STATED.'),
  nameBasis: basis.default('STATED').meta({
    description: 'Whether a source writes the name.',
    enumDescriptions: [
      'A source writes it.',
      'It is our own words for something that the sources do not name.',
      'It comes from outside the sources.',
    ],
  }),
  aliases: z
    .array(alias)
    .default([])
    .describe(
      'All other names in the sources, as written. One that does not hold everywhere has a scope: { name: the Report, source: annual-report-2023 }.',
    ),
  summary: optionalText.describe('One sentence in our own words.'),
});

/** The fields that all entities of the files have, as they are written. */
export interface WrittenEntity {
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
    .strictObject({
      ...commonFields('Meeting'),
      date: day.describe('The day on which it met. The slug has it, too.'),
      ordinal: z.int().positive().describe('1 for the first meeting of the body in its year.'),
      body: slug('Organization')
        .default(theGroup)
        .describe('The organization that met. The slug of a meeting of another body than the Group ends in its key.'),
    })
    .transform((entry) => ({ ...entry, when: parseEdtf(entry.date) })),
  Event: z.strictObject({
    ...commonFields('Event'),
    kind: kind('EventKind').describe('What it is.'),
    format: kind('EventFormat').nullable().default(null).describe('How the participants met.'),
    status: kind('EventStatus')
      .nullable()
      .default(null)
      .describe('Left out if the sources do not say whether it was held, nor that it was planned or suggested.'),
    theme: optionalText.describe('Its theme, as written.'),
    when: optionalWhen.describe('When it was or is to be held.'),
  }),
  Presentation: z.strictObject({
    ...commonFields('Presentation'),
    kind: kind('PresentationKind').describe('What it is.'),
    title: optionalText.describe('Its title, as written.'),
    ordinal: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("Its position in the source's account of the occasion, from 1."),
    external: z
      .boolean()
      .nullable()
      .default(null)
      .describe('Whether the source counts it among the external presentations; left out if it does not say.'),
    number: z
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("Its number in the source's own list of presentations."),
    agendaItem: optionalText.describe('The item of the agenda under which it was given, as written.'),
  }),
  Document: z
    .strictObject({
      ...commonFields('Document'),
      kind: kind('DocumentKind').describe('What it is.'),
      symbols: z
        .array(text)
        .default([])
        .describe(
          'Its document symbols, such as INF/MSME/W/45. The slug has the first one. A joint document has several.',
        ),
      title: optionalText.describe('Its title, as written.'),
      status: kind('DocumentStatus').nullable().default(null).describe('Left out if the sources do not say.'),
      date: day.nullable().default(null).describe('The day on which it was issued.'),
      url: z
        .url({ protocol: /^https?$/ })
        .meta({ title: 'web address', pattern: '^https?://' })
        .nullable()
        .default(null)
        .describe('Where it can be read.'),
      ingested: z.boolean().default(false).describe('Whether its text was ingested as a source.'),
    })
    .transform((entry) => ({ ...entry, ...symbolParts(entry.symbols[0]) })),
  Member: z.strictObject({
    ...commonFields('Member'),
    seats: z
      .int()
      .nonnegative()
      .describe(
        'For how many members it counts in the Group: 28 for the European Union, 0 for an economy outside the Group.',
      ),
    externalNames: z
      .array(externalNamesShape)
      .default([])
      .describe(
        'Names that lead to it although no source writes them: usual short names, and those of economies that it acts for.',
      ),
  }),
  Organization: z.strictObject({
    ...commonFields('Organization'),
    kind: kind('OrganizationKind').describe('What it is.'),
    acronym: optionalText.describe('Its acronym, such as ITC. It is one of its names.'),
    founded: optionalWhen.describe(
      'When it was established. Memberships whose start no source gives begin on this day, by a rule.',
    ),
  }),
  Person: z.strictObject({
    ...commonFields('Person'),
    honorific: optionalText.describe('How the person is addressed, such as H.E. Mr.'),
  }),
  Initiative: z.strictObject({
    ...commonFields('Initiative'),
    kind: kind('InitiativeKind').describe('What it is.'),
    theme: optionalText.describe('Its theme, as written.'),
    launched: optionalWhen.describe('When it was launched.'),
    dated: optionalWhen.describe(
      'The date in its name or description: the year of an edition or report, the month of a package.',
    ),
  }),
  Post: z.strictObject(commonFields('Post')),
  Series: z.strictObject({
    ...commonFields('Series'),
    frequency: optionalText.describe('How often its occasions recur, as written: annual.'),
  }),
  Award: z.strictObject(commonFields('Award')),
  Decision: z.strictObject({
    ...commonFields('Decision'),
    kind: kind('DecisionKind').describe('What it is.'),
    manner: kind('DecisionManner').nullable().default(null).describe('How it was taken.'),
  }),
  Statement: z.strictObject({
    ...commonFields('Statement'),
    kind: kind('StatementKind').describe('What it is.'),
    agendaItem: optionalText.describe('The item of the agenda under which it was made, as written.'),
  }),
  Figure: z.strictObject({
    ...commonFields('Figure'),
    value: z.number().describe('The number.'),
    unit: text.describe('What is counted, in the plural: members, people.'),
    qualifier: kind('FigureQualifier').default('EXACT').describe('How exact the number is.'),
  }),
  Topic: z.strictObject(commonFields('Topic')),
} satisfies { [T in Exclude<TypeName, 'Paragraph'>]: z.ZodType<EntryOf<T>> };

/** An entity as its file has it: without what follows from the file or from other data. */
type EntryOf<T extends TypeName> = Omit<EntityOf[T], 'type' | 'time' | 'sources' | 'scopes' | 'aliases'> &
  WrittenEntity;

/** The shape of `source.yaml`. */
export const sourceShape = z.strictObject({
  document: slug('Document').describe('The document that the source is: the slug of an entry in documents.yaml.'),
  title: text.describe('A short title.'),
  asOf: day.describe('The day up to which the document reports. Later dates in it are plans.'),
  license: text.describe('The terms of use of the facts from this document.'),
});

/** An entry of `sections.yaml`. */
export const sectionShape = z.strictObject({
  number: text.describe('The number, as printed.'),
  heading: text.describe('The heading, without the number.'),
});

/** An entry of `paragraphs.yaml`: `{ key: "2.4", number: "2.4", … }`. */
export const paragraphShape = z.strictObject({
  key: z
    .string()
    .regex(/^\S+$/)
    .describe(
      'The number, such as 2.4; footnote-3 for a footnote; 2.4-2 for the second paragraph with the number 2.4.',
    ),
  kind: kind('ParagraphKind').describe('What it is.'),
  number: text.describe('The number, as printed: 2.4, or 3 for a footnote.'),
  section: optionalText.describe('The number of an entry in sections.yaml.'),
  length: z.int().positive().describe('The length of the normalized text in Unicode code points.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'A SHA-256 digest must be 64 hexadecimal digits.')
    .describe('The SHA-256 digest of the normalized text in UTF-8.'),
  opening: text.describe('The first words.'),
  summary: optionalText.describe('One sentence in our own words. It is written by hand, and data:annotate keeps it.'),
});

const missingSpan: z.core.$ZodErrorMap = ({ input }) =>
  input === undefined ? 'A quote must have a span: `npm run data:annotate` sets it' : undefined;

/** A quote. `data:annotate` sets its span. */
export const quoteShape = z
  .strictObject({
    in: text.describe('The key of the paragraph.'),
    span: z.tuple([z.int().nonnegative(), z.int().nonnegative()], { error: missingSpan }).meta({
      title: '[start, end]',
      description:
        'Where the words are in the normalized text of the paragraph, in Unicode code points, the end exclusive. data:annotate sets it.',
    }),
    words: text.describe('The shortest words of the source that carry the fact, as they are in the text.'),
  })
  .meta({ title: 'quote' });

const quotes = z.array(quoteShape);
const someQuotes = quotes.min(1).describe('The words of the source that say so.');

/** An entry of `ambiguities.yaml`. */
export const ambiguityShape = z.strictObject({
  question: text.describe('What the source leaves open, in one sentence.'),
  interpretation: text.describe('How this graph reads it, in one sentence.'),
  quotes: someQuotes,
});

const oneOrMore = (item: typeof text) => z.union([item.transform((value) => [value]), z.array(item)]);
const typeName = z.enum(typeNames()).meta({
  title: 'type of entities',
  enumDescriptions: typeNames().map((name) => entityTypes[name].description),
});
const relationKindName = z.enum(relationKindNames()).meta({
  title: 'kind of relations',
  enumDescriptions: relationKindNames().map((name) => {
    const { source, verb, target } = relationKind(name);
    return `${source.type} ${verb} ${target.type}.`;
  }),
});

/** What of the relations of an entity a count counts. */
export const relationsToCountShape = z
  .strictObject({
    from: slug().describe('The slug of the entity whose relations are counted.'),
    edge: relationKindName.describe('The kind of the relations.'),
    direction: z.enum(['OUT', 'IN']).meta({
      description: 'Whether the entity is the source of the relations (OUT) or their target (IN).',
      enumDescriptions: ['The entity is the source of the relations.', 'The entity is their target.'],
    }),
    role: optionalText.describe('Counts only relations with this role.'),
    type: typeName.nullable().default(null).describe('Counts only other ends of this type.'),
    kind: optionalText.describe('Counts only other ends of this kind, such as WORKSHOP.'),
    about: oneOrMore(slug()).default([]).meta({
      title: 'slug, or list of slugs',
      description: 'Counts only other ends that are about one of these entities.',
    }),
    only: z.array(slug()).nullable().default(null).describe('Counts only these other ends.'),
    sum: z
      .literal('seats')
      .nullable()
      .default(null)
      .describe('Adds up the seats of the other ends, as the European Union counts for 28 members.'),
  })
  .meta({ title: 'relations of an entity' });

/** Which entities a count counts. */
export const entitiesToCountShape = z
  .strictObject({
    type: typeName.describe('Counts the entities of this type.'),
    kind: optionalText.describe('Counts only those of this kind, such as WORKSHOP.'),
    body: slug('Organization').nullable().default(null).describe('Counts only meetings of this organization.'),
  })
  .meta({ title: 'entities of a type' });

/**
 * An entry of `counts.yaml`. `find` selects what the graph counts for comparison with the declared number: what falls
 * within `when`, and relations that last if they hold on its last day.
 */
export const countShape = z.strictObject({
  label: text.describe('What the source counts, in plain words.'),
  declared: z.int().nonnegative().describe('The number that the source declares.'),
  when: optionalWhen.describe('For when the source declares it; by default up to the date of the source.'),
  quotes: someQuotes,
  find: z
    .union([relationsToCountShape, entitiesToCountShape])
    .nullable()
    .default(null)
    .describe('How to count the same in the graph. Without it, the graph cannot tell.'),
});

/** An entry of `properties.yaml`: the value that the source gives of a field of an entity, where it differs or matters. */
export const propertyShape = z.strictObject({
  of: slug().describe('The slug of the entity.'),
  property: text.meta({
    description: 'A field of the entity that can have one value only, such as date.',
    enum: [...new Set(Object.values(functionalProperties).flat())],
  }),
  value: z.json().meta({
    title: 'value',
    description: "The value that this source gives, in the form of the entity's own file.",
  }),
  quotes: someQuotes,
});

/** An entry of `data/preferences.yaml`: which side of a dispute between sources an editor prefers. */
export const preferenceShape = z.strictObject({
  of: slug().describe('The slug of the entity.'),
  field: text.describe('The field of the entity that is disputed, as coverage.disputes names it.'),
  prefer: z.json().meta({
    title: 'value',
    description: "The value of the preferred side: a slug, or a value in the form of the entity's own file.",
  }),
  reason: text.describe('Why, in one sentence.'),
});

/** An entry of `data/rules.yaml`. */
export const ruleShape = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id must be words in lower case, joined by hyphens.')
    .describe('Words in lower case, joined by hyphens.'),
  basis: z.enum(['DERIVED', 'EXTERNAL']).meta({
    description: 'The basis of the claims that rest on it.',
    enumDescriptions: ['A rule of inference.', 'A fact from outside the sources.'],
  }),
  statement: text.describe('One sentence that holds wherever the rule is applied.'),
  needs: text.describe('What must be given for the rule to apply, in one sentence.'),
  yields: z.array(relationKindName).default([]).meta({
    title: 'list of kinds of relations',
    description: 'The kinds of relations that follow by the rule; none for a rule about dates or names only.',
  }),
  quotes: z.int().nonnegative().default(1).describe('How many quotes a claim must have to rest on the rule.'),
  paragraphs: z
    .int()
    .nonnegative()
    .default(1)
    .describe('From how many paragraphs a claim must quote to rest on the rule.'),
});

/** An entry of `review.yaml`: what one reader found of a claim with this fingerprint. */
export const reviewShape = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'A fingerprint must be 16 hexadecimal digits.')
    .describe('Identifies the claim with its rule and quotes. A claim that changes has another one.'),
  reader: text.describe('The name of the reader.'),
  verdict: z.enum(['SUPPORTED', 'NOT_SUPPORTED']).meta({
    description: 'Whether the words of the source say what the claim says.',
    enumDescriptions: ['The words say the sentence.', 'The words do not say the sentence.'],
  }),
});

/** An entry of `claims/*.yaml`, `citations.yaml`, `membership.yaml` or `mentions.yaml`. */
export const claimShape = z.strictObject({
  claim: z
    .string()
    .regex(
      /^\S+ \S+ \S+$/,
      'A claim must be "source kind target", such as "organization/itc presented presentation/…".',
    )
    .meta({
      title: 'slug kind slug',
      description: 'A slug, a kind of relation and a slug, such as organization/itc presented presentation/….',
      pattern: String.raw`^\S+ (?:${relationKindNames().join('|')}) \S+$`,
      patternErrorMessage: 'A claim must be "source kind target". The kinds are in schema/relations.md.',
    }),
  role: optionalText.describe('In what capacity or manner. The kind of the relation says which roles there are.'),
  when: optionalWhen.describe('When it happened, or for which period it holds.'),
  statedAt: day
    .nullable()
    .default(null)
    .describe('For a kind that lasts: the day for which the source states it, without saying since when.'),
  list: z
    .boolean()
    .default(false)
    .describe('Whether it is an entry of a list of all on that day, so that who is not in the list does not belong.'),
  basis: basis.default('STATED').describe('What supports the claim.'),
  rule: optionalText.describe('The id of the rule in rules.yaml on which a DERIVED or EXTERNAL claim rests.'),
  quotes: quotes.default([]).describe('The words of the source that support the claim.'),
});

/** A paragraph that lists members, in `hints.yaml`. */
export const memberListShape = z
  .strictObject({
    in: z.string().describe('The key of the paragraph. It names the members after a colon, separated by semicolons.'),
    of: slug('Organization').default(theGroup).describe('The organization.'),
    statedAt: day.describe('The day for which the list holds.'),
  })
  .meta({ title: 'list of members' });

/** Phrases that stand for an entity, in `hints.yaml`. */
export const referenceShape = z
  .strictObject({
    words: z.array(z.string()).describe('The phrases, as written.'),
    entity: z.string().meta({
      title: 'slug',
      pattern: `^${slugPattern(typeNames())}$`,
      description: 'The slug of the entity that they stand for.',
    }),
    sections: z
      .array(z.string())
      .default([])
      .describe('The numbers of the only sections in which the phrases stand for it.'),
    in: z.array(z.string()).default([]).describe('The keys of the only paragraphs in which the phrases stand for it.'),
  })
  .meta({ title: 'reference' });

/** `hints.yaml`: what `data:annotate` cannot find in the text of a source. */
export const hintsShape = z.strictObject({
  membership: z.array(memberListShape).default([]).meta({
    title: 'lists of members',
    description: 'The paragraphs that list all members of an organization.',
  }),
  references: z
    .array(referenceShape)
    .default([])
    .describe('Phrases that stand for an entity without naming it, in this source only.'),
});

export type Claim = z.infer<typeof claimShape>;
export type Property = z.infer<typeof propertyShape>;
export type Preference = z.infer<typeof preferenceShape>;
export type Quote = Claim['quotes'][number];
export type Review = z.infer<typeof reviewShape>;
export type Hints = z.infer<typeof hintsShape>;

/** What the first symbol of a document tells of it. */
export function symbolParts(
  symbol: string | undefined,
): Pick<EntityOf['Document'], 'collection' | 'series' | 'family'> {
  const parsed = symbol === undefined ? null : parseSymbol(symbol);
  return { collection: parsed?.collection ?? null, series: parsed?.series ?? null, family: parsed && familyOf(parsed) };
}
