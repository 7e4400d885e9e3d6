import type { Entity } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import {
  type DeclaredCount,
  type Dispute,
  type DisputeSide,
  type Relation,
  type Source,
  sentence,
} from '../model/graph.ts';
import { foldName } from '../model/names.ts';
import { plainText } from '../model/plain-text.ts';
import { fieldOf } from '../model/properties.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { includes, isDay, type When } from '../model/when.ts';
import { parseProperty, type SourceProperty, toEvidence } from './parsed-dataset.ts';
import { unique } from './unite-claims.ts';

/** What disputes are found in. */
export interface DisputedFacts {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly counts: readonly DeclaredCount[];
  readonly properties: readonly SourceProperty[];
  readonly sources: readonly Source[];
}

/** A dispute, and the value of each side: a slug for a relation, otherwise the value of the field. */
export interface FoundDispute {
  readonly dispute: Dispute;
  /** In the order of its sides. */
  readonly values: readonly unknown[];
}

/**
 * Finds what the sources disagree about: a relation of which an entity can have only one, the time of a relation that does
 * not last, a field that can have only one value, and a count of the same things at the same time.
 */
export function findDisputes(facts: DisputedFacts): FoundDispute[] {
  return [...relationDisputes(facts), ...timeDisputes(facts), ...propertyDisputes(facts), ...countDisputes(facts)];
}

/** An entity at an end that allows one relation, which sources lead to different entities. */
function relationDisputes({ entities, relations }: DisputedFacts): FoundDispute[] {
  const names = new Map(entities.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const byKind = Map.groupBy(relations, ({ kind }) => kind);
  return relationKindNames().flatMap((kind) => {
    const { source, target } = relationKind(kind);
    const ofKind = byKind.get(kind) ?? [];
    return [
      ...(source.count === 'many' ? [] : endDisputes(ofKind, source.field, 'source', 'target', nameOf)),
      ...(target.count === 'many' ? [] : endDisputes(ofKind, target.field, 'target', 'source', nameOf)),
    ];
  });
}

/** The disputes of entities at the end `near`, whose field leads to the end `far`, among relations of one kind. */
function endDisputes(
  relations: readonly Relation[],
  field: string,
  near: 'source' | 'target',
  far: 'source' | 'target',
  nameOf: (slug: string) => string,
): FoundDispute[] {
  return [...Map.groupBy(relations, (one) => one[near])].flatMap(([slug, ofEntity]) => {
    const byEnd = [...Map.groupBy(ofEntity, (one) => one[far])];
    const sides = byEnd.map(([other, same], index) => sideOf(nameOf(other), same, index === 0));
    if (sides.length < 2 || haveCommonSource(sides)) return [];
    const dispute = { entity: slug, subject: `${field} of ${nameOf(slug)}`, field, sides, reason: null };
    return [{ dispute, values: byEnd.map(([other]) => other) }];
  });
}

/** A relation that does not last, which sources date differently. */
function timeDisputes({ entities, relations }: DisputedFacts): FoundDispute[] {
  const names = new Map(entities.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const dated = relations.filter(({ kind, when }) => when && !relationKind(kind).lasting);
  const byEnds = Map.groupBy(dated, ({ kind, source, target, role }) => `${kind} ${source} ${target} ${role ?? ''}`);
  return [...byEnds.values()].flatMap((same) => {
    const [first] = same as [Relation]; // A group has a relation.
    const sides = same.map((one, index) => sideOf(one.when?.edtf ?? '', [one], index === 0));
    if (sides.length < 2 || haveCommonSource(sides)) return [];
    const subject = `when ${sentence(first, nameOf(first.source), nameOf(first.target))}`;
    const dispute = { entity: first.source, subject, field: 'when', sides, reason: null };
    return [{ dispute, values: same.map(({ when }) => when?.edtf) }];
  });
}

/** A field of an entity that can have one value only, of which sources give different ones. */
function propertyDisputes({ entities, relations, properties, sources }: DisputedFacts): FoundDispute[] {
  const bySlug = new Map(entities.map((entity) => [entity.slug, entity]));
  const sourceOf = new Map(sources.map(({ document, name }) => [document, name]));
  const byField = Map.groupBy(properties, ({ of, property }) => `${of} ${property}`);
  return [...byField.values()].flatMap((claims) => {
    const [{ of, property }] = claims as [SourceProperty]; // A group has a claim.
    const entity = bySlug.get(of);
    if (!entity) return [];
    const values = distinct([fieldOf(entity, property), ...claims.map(parseProperty)]);
    const claimsOf = (value: unknown) =>
      claims.filter((claim) => values.find((one) => agrees(one, parseProperty(claim))) === value);
    const against = new Set(values.slice(1).flatMap((value) => claimsOf(value).map(({ from }) => from.name)));
    const related = relations.filter(({ source, target }) => source === of || target === of);
    const sides = values.map((value, index): DisputeSide => {
      const stated = claimsOf(value).flatMap(toEvidence);
      // The words for the value that the entity has itself are among those of its relations.
      const quoted = index === 0 ? quotesWith(value, related) : [];
      const own = quoted.filter(({ document }) => !against.has(sourceOf.get(document) ?? ''));
      const evidence = unique([...own, ...stated]);
      return {
        value: textOf(value),
        relations: [],
        sources: [...new Set(evidence.flatMap(({ document }) => sourceOf.get(document) ?? []))],
        served: index === 0,
        preferred: false,
        evidence,
      };
    });
    if (sides.length < 2) return [];
    const dispute = { entity: of, subject: `${property} of ${entity.name}`, field: property, sides, reason: null };
    return [{ dispute, values }];
  });
}

/** Values without those that agree with an earlier one. */
function distinct(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.findIndex((one) => agrees(one, value)) === index);
}

/** A number of the same things at the same time, which sources declare differently. */
function countDisputes({ entities, counts }: DisputedFacts): FoundDispute[] {
  const known = new Set(entities.map(({ slug }) => slug));
  const sameThings = Map.groupBy(counts, ({ statement, find, when }) =>
    JSON.stringify([find ?? foldName(statement), when.edtf]),
  );
  return [...sameThings.values()].flatMap((same) => {
    const byNumber = [...Map.groupBy(same, ({ declared }) => declared)];
    const [first] = same as [DeclaredCount]; // A group has a count.
    const of = first.find && ('from' in first.find ? first.find.from : first.find.body);
    const sides = byNumber.map(
      ([declared, counts]): DisputeSide => ({
        value: String(declared),
        relations: [],
        sources: [...new Set(counts.map(({ source }) => source))],
        served: false,
        preferred: false,
        evidence: counts.flatMap(({ evidence }) => evidence),
      }),
    );
    if (sides.length < 2 || haveCommonSource(sides)) return [];
    const entity = of && known.has(of) ? of : null;
    const dispute = { entity, subject: `number of ${first.statement}`, field: 'declared', sides, reason: null };
    return [{ dispute, values: byNumber.map(([declared]) => declared) }];
  });
}

function sideOf(value: string, relations: readonly Relation[], served: boolean): DisputeSide {
  return {
    value,
    relations: relations.map(({ key }) => key),
    sources: [...new Set(relations.flatMap(({ sources }) => sources))],
    served,
    preferred: false,
    evidence: relations.flatMap(({ evidence }) => evidence),
  };
}

/** Whether one source is on several sides, which then are no disagreement of sources; or on none at all. */
function haveCommonSource(sides: readonly DisputeSide[]): boolean {
  const all = sides.flatMap(({ sources }) => sources);
  return sides.some(({ sources }) => sources.length === 0) || new Set(all).size < all.length;
}

/** The quotes of relations that have a value as whole words, in any case: a date as it is or as `3 December 2018`. */
function quotesWith(value: unknown, relations: readonly Relation[]): Evidence[] {
  const forms = (Array.isArray(value) ? value : [value]).map(textOf).flatMap((text) =>
    isDay(text) ? [text, dayInWords(text)] : [text],
  );
  const choices = forms.map((form) => RegExp.escape(plainText(form))).join('|');
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices})(?![\\p{L}\\p{N}])`, 'iu');
  return relations.flatMap(({ evidence }) => evidence.filter(({ quote }) => words.test(plainText(quote))));
}

function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Whether two values of a field can both be true: equal texts and numbers; times and lists of which one includes the other. */
function agrees(a: unknown, b: unknown): boolean {
  if (isWhen(a) && isWhen(b)) return includes(a, b) || includes(b, a);
  if (typeof a === 'string' && typeof b === 'string') return foldName(a) === foldName(b);
  if (Array.isArray(a) && Array.isArray(b)) return new Set(a).isSubsetOf(new Set(b)) || new Set(b).isSubsetOf(new Set(a));
  return isEqual(a, b);
}

/** Whether two values of the data files are the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isWhen(value: unknown): value is When {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}

function textOf(value: unknown): string {
  if (isWhen(value)) return value.asWritten ?? value.edtf;
  return Array.isArray(value) ? value.join(', ') : String(value);
}
