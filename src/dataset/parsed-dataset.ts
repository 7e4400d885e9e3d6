import type { z } from 'zod';
import { type Entity, type Paragraph, parseSlug, slugOf } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import { keyOf, type Source } from '../model/graph.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { Verdict } from '../model/review.ts';
import { fingerprintOf, verdictsByFingerprint } from './review.ts';
import { toValidationIssue } from './shape-issue.ts';
import {
  ambiguityShape,
  type Claim,
  claimShape,
  countShape,
  entityShapes,
  type Hints,
  hintsShape,
  namesAndScopes,
  type Preference,
  type Property,
  paragraphShape,
  preferenceShape,
  propertyShape,
  type Quote,
  reviewShape,
  ruleShape,
  sectionShape,
  sourceShape,
  symbolParts,
  type WrittenEntity,
} from './shapes.ts';
import { didYouMean, type Path, type SourceLocation, type ValidationIssue } from './validation-issue.ts';
import type { Item } from './yaml-file.ts';

/** A data set whose entries all have a valid shape, but are not yet checked against each other. */
export interface ParsedDataset {
  readonly entities: readonly WithLocation<Entity>[];
  readonly claims: readonly WithLocation<SourceClaim>[];
  readonly sources: readonly WithLocation<Source>[];
  readonly counts: readonly WithLocation<SourceCount>[];
  readonly ambiguities: readonly WithLocation<SourceAmbiguity>[];
  /** The values of fields of entities that sources give. */
  readonly properties: readonly WithLocation<SourceProperty>[];
  /** What `data:annotate` cannot find in the texts of the sources. */
  readonly hints: readonly WithLocation<SourceHints>[];
  /** Which sides of disputes editors prefer. */
  readonly preferences: readonly WithLocation<Preference>[];
  /** The rules that editors apply. */
  readonly rules: readonly WithLocation<EditorRule>[];
  /** The first words of each paragraph, by its slug. */
  readonly openings: ReadonlyMap<string, Evidence>;
}

/** A value that can be located in the data files. */
export interface WithLocation<T> {
  readonly value: T;
  /** The location of the value at a path, or of its nearest existing parent. */
  locate(path: Path): SourceLocation;
}

/** An entry that quotes a source. */
export interface WithQuotes {
  readonly quotes: readonly Quote[];
  readonly from: Source;
}

export type EditorRule = z.infer<typeof ruleShape>;
export type SourceClaim = Claim &
  WithQuotes & {
    /** As `fingerprintOf` gives it. */
    readonly fingerprint: string;
    /** Those of the readers of the claim as it is now. */
    readonly verdicts: readonly Verdict[];
  };
export type SourceCount = z.infer<typeof countShape> & WithQuotes;
export type SourceAmbiguity = z.infer<typeof ambiguityShape> & WithQuotes;
export type SourceProperty = Property & WithQuotes;
export type SourceHints = Hints & { readonly from: Source };

/** A data set that has not been validated, from files or from a test. */
export interface RawDataset {
  readonly entities: ReadonlyMap<keyof typeof entityShapes, readonly Item[]>;
  readonly rules: readonly Item[];
  readonly preferences: readonly Item[];
  readonly sources: readonly RawSource[];
}

export interface RawSource {
  readonly name: string;
  readonly source: Item;
  readonly sections: readonly Item[];
  readonly paragraphs: readonly Item[];
  readonly claims: readonly Item[];
  readonly counts: readonly Item[];
  readonly ambiguities: readonly Item[];
  readonly properties: readonly Item[];
  readonly reviews: readonly Item[];
  /** One item, or none. */
  readonly hints: readonly Item[];
}

/** Validates the shape of every item. Items with an invalid shape are reported as issues and left out. */
export function parseDataset(raw: RawDataset): { dataset: ParsedDataset; issues: ValidationIssue[] } {
  const issues: ValidationIssue[] = [];
  const entities: WithLocation<Entity>[] = [];
  const claims: WithLocation<SourceClaim>[] = [];
  const sources: WithLocation<Source>[] = [];
  const counts: WithLocation<SourceCount>[] = [];
  const ambiguities: WithLocation<SourceAmbiguity>[] = [];
  const properties: WithLocation<SourceProperty>[] = [];
  const hints: WithLocation<SourceHints>[] = [];
  const openings = new Map<string, Evidence>();
  const rules = parseItems(raw.rules, ruleShape, issues);
  for (const [type, items] of raw.entities) {
    for (const entry of parseItems(items, entityShapes[type], issues)) {
      const { aliases } = entry.value;
      const value = { type, time: null, sources: [], ...entry.value, ...namesAndScopes(entry.value) };
      const locate = (path: Path) =>
        entry.locate(path[0] === 'aliases' ? ['aliases', indexOf(aliases, path[1])] : path);
      entities.push({ value: value as Entity, locate }); // Each shape yields the fields of its type.
    }
  }
  for (const { items, from, locate } of inOrder(raw.sources, issues)) {
    const withSource = <T>(entry: WithLocation<T>) => ({ ...entry, value: { ...entry.value, from } });
    sources.push({ value: from, locate });
    const sections = parseItems(items.sections, sectionShape, issues).map((entry) => entry.value);
    const headings = new Map(sections.map(({ number, heading }) => [number, `${number} ${heading}`.trim()]));
    for (const entry of parseItems(items.paragraphs, paragraphShape, issues)) {
      const { section, opening, key } = entry.value;
      const heading = section === null ? null : headings.get(section);
      if (heading === undefined) {
        const message = `Section "${section}" is not in sections.yaml${didYouMean(section ?? '', [...headings.keys()])}.`;
        issues.push({ location: entry.locate(['section']), rule: 'unknown-section', message });
      }
      const value = paragraph(from, { ...entry.value, section: heading ?? null });
      openings.set(value.slug, {
        document: from.document,
        paragraph: paragraphSlug(from, key),
        start: 0,
        end: [...opening].length,
        quote: opening,
      });
      entities.push({ ...entry, value });
    }
    const verdicts = verdictsByFingerprint(parseItems(items.reviews, reviewShape, issues).map(({ value }) => value));
    const names = new Map(entities.map(({ value }) => [value.slug, value.name]));
    const wording = { names, rules: new Map(rules.map(({ value }) => [value.id, value.statement])) };
    const withVerdicts = (entry: WithLocation<Claim & WithQuotes>) => {
      const fingerprint = fingerprintOf(entry.value, wording);
      return { ...entry, value: { ...entry.value, fingerprint, verdicts: verdicts.get(fingerprint) ?? [] } };
    };
    claims.push(...parseItems(items.claims, claimShape, issues).map(withSource).map(withVerdicts));
    counts.push(...parseItems(items.counts, countShape, issues).map(withSource));
    ambiguities.push(...parseItems(items.ambiguities, ambiguityShape, issues).map(withSource));
    properties.push(...parseItems(items.properties, propertyShape, issues).map(withSource));
    hints.push(...parseItems(items.hints, hintsShape, issues).map(withSource));
  }
  const preferences = parseItems(raw.preferences, preferenceShape, issues);
  const dataset = { entities, claims, sources, counts, ambiguities, properties, hints, preferences, rules, openings };
  return { dataset, issues };
}

/** The index of a name among aliases as they are written, of which those with a scope may be about other names, too. */
function indexOf(aliases: WrittenEntity['aliases'], name: Path[number] | undefined): number {
  return aliases.findIndex((alias) => (typeof alias === 'string' ? alias : alias.name) === name);
}

/**
 * The sources by the date of their information, then by name, so that what a later source adds comes after what was there.
 * Those with an invalid shape are left out.
 */
function inOrder(sources: readonly RawSource[], issues: ValidationIssue[]) {
  const parsed = sources.flatMap((items) =>
    parseItems([items.source], sourceShape, issues).map(({ value, locate }) => {
      const from: Source = { name: items.name, ...value };
      return { items, from, locate };
    }),
  );
  const sortKey = ({ from }: (typeof parsed)[number]) => `${from.asOf} ${from.name}`;
  return parsed.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** Validates the shape of some items. Items with an invalid shape are added to the issues and left out. */
export function parseItems<S extends z.ZodType>(
  items: readonly Item[],
  shape: S,
  issues: ValidationIssue[],
): WithLocation<z.infer<S>>[] {
  return items.flatMap(({ value, locate }) => {
    const result = shape.safeParse(value);
    if (result.success) return [{ value: result.data, locate }];
    issues.push(...result.error.issues.map((issue) => toValidationIssue({ value, locate }, issue, shape)));
    return [];
  });
}

/** The slug of a paragraph of a source, such as `paragraph/annual-report-2023/2.4`. */
export function paragraphSlug(source: Pick<Source, 'name'>, key: string): string {
  return slugOf('Paragraph', `${source.name}/${key}`);
}

/** The kind and ends of a claim. The kind is not checked here, so the claim must be valid or about to be checked. */
export function partsOf({ claim }: Pick<Claim, 'claim'>): { kind: RelationKindName; source: string; target: string } {
  const [source = '', kind, target = ''] = claim.split(' ');
  return { kind: kind as RelationKindName, source, target }; // The caller checks it.
}

/** The key of the relation that a claim states. */
export function keyOfClaim(claim: Claim): string {
  const { kind, source, target } = partsOf(claim);
  return keyOf({ kind, role: claim.role, when: claim.when }, source, target);
}

/** The value of a field that a source gives, as the entity would have it. Null if it does not have the form of the field. */
export function parseProperty({ of, property, value }: Property): unknown {
  return fieldShape(of, property)?.safeParse(value).data ?? null;
}

/** An entity with other values of some fields. */
export function withValues(entity: Entity, values: Readonly<Record<string, unknown>>): Entity {
  const changed = { ...entity, ...values } as Entity; // Values of its fields.
  return changed.type === 'Document' ? { ...changed, ...symbolParts(changed.symbols[0]) } : changed;
}

/** The shape of a field in the file of an entity; undefined if its type has no such field. */
export function fieldShape(slug: string, field: string): z.ZodType | undefined {
  const type = parseSlug(slug)?.type;
  if (type === undefined || type === 'Paragraph') return undefined;
  const shape = entityShapes[type];
  return ('in' in shape ? shape.in : shape).shape[field as never]; // Undefined for other fields.
}

/** Converts the quotes of an entry to evidence. */
export function toEvidence({ quotes, from }: WithQuotes): Evidence[] {
  return quotes.map(({ in: key, span, words }) => ({
    document: from.document,
    paragraph: paragraphSlug(from, key),
    start: span[0],
    end: span[1],
    quote: words,
  }));
}

function paragraph(source: Source, { key, opening, ...entry }: z.infer<typeof paragraphShape>): Paragraph {
  const label = entry.kind === 'FOOTNOTE' ? `footnote ${entry.number}` : `paragraph ${entry.number}`;
  return {
    type: 'Paragraph',
    slug: paragraphSlug(source, key),
    name: `${source.title}, ${label}`,
    nameBasis: 'DERIVED',
    aliases: [],
    scopes: [],
    time: null,
    sources: [],
    ...entry,
  };
}
