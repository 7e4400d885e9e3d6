import { overlaps } from '../model/edtf-date.ts';
import type { Entity } from '../model/entities.ts';
import {
  type DeclaredCount,
  type Dispute,
  type DisputeSide,
  type Relation,
  type Source,
  sentence,
} from '../model/graph.ts';
import { foldName } from '../model/names.ts';
import { fieldOf } from '../model/properties.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { agrees, quotesWith, textOf } from './field-values.ts';
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
  const shown = new Map(relations.toReversed().map((one) => [one[near], one.key]));
  // What was launched at one occasion may have had a new version launched at another: each role has one relation.
  return [...Map.groupBy(relations, (one) => `${one[near]} ${one.role ?? ''}`).values()].flatMap((ofEntity) => {
    const [{ [near]: slug }] = ofEntity as [Relation]; // A group has a relation.
    const byEnd = [...Map.groupBy(ofEntity, (one) => one[far])];
    const sides = byEnd.map(([other, same]) =>
      sideOf(
        nameOf(other),
        same,
        same.some(({ key }) => key === shown.get(slug)),
      ),
    );
    if (!disagree(sides)) return [];
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
    if (relationKind(first.kind).repeats) return [];
    const sides = same.map((one, index) => sideOf(one.when?.edtf ?? '', [one], index === 0));
    if (!disagree(sides) || happenedAgain(same, dated)) return [];
    const subject = `when ${sentence(first, nameOf(first.source), nameOf(first.target))}`;
    const dispute = { entity: first.source, subject, field: 'when', sides, reason: null };
    return [{ dispute, values: same.map(({ when }) => when) }];
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
    const given = [fieldOf(entity, property), ...claims.map(parseProperty)];
    const values = distinct(given);
    if (values.length < 2) return [];
    const claimsOf = (value: unknown) =>
      claims.filter((claim) => values.find((one) => standsFor(one, parseProperty(claim), given)) === value);
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
    const dispute = { entity: of, subject: `${property} of ${entity.name}`, field: property, sides, reason: null };
    return [{ dispute, values }];
  });
}

/** Values without those for which an earlier one stands. */
function distinct(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.findIndex((one) => standsFor(one, value, values)) === index);
}

/**
 * Whether one of some values stands for another: they agree, and it disagrees with all with which the other does. A year does
 * not stand for a day in it if there is another day of that year, with which only the first day disagrees.
 */
function standsFor(one: unknown, other: unknown, values: readonly unknown[]): boolean {
  return agrees(one, other) && values.every((value) => agrees(other, value) || !agrees(one, value));
}

/** A number of the same things at the same time, which sources declare differently. */
function countDisputes({ entities, counts }: DisputedFacts): FoundDispute[] {
  const known = new Set(entities.map(({ slug }) => slug));
  const sameThings = Map.groupBy(counts, ({ label, find, when }) =>
    JSON.stringify([find ?? foldName(label), when.edtf]),
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
    if (!disagree(sides)) return [];
    const entity = of && known.has(of) ? of : null;
    const dispute = { entity, subject: `number of ${first.label}`, field: 'declared', sides, reason: null };
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

/**
 * Whether at least two sides have a source of their own. A source on several sides does not take part in the disagreement of
 * the others.
 */
function disagree(sides: readonly DisputeSide[]): boolean {
  const isOnOne = (source: string) => sides.filter(({ sources }) => sources.includes(source)).length === 1;
  return sides.filter(({ sources }) => sources.some(isOnOne)).length > 1;
}

/** Whether a Member joined again after it left, or left again after it joined, between the dates of these relations. */
function happenedAgain(same: readonly Relation[], relations: readonly Relation[]): boolean {
  const [{ kind, source, target }] = same as [Relation]; // There are several.
  const opposite = kind === 'joined' ? 'left' : kind === 'left' ? 'joined' : null;
  if (opposite === null) return false;
  const starts = same.flatMap(({ when }) => when?.start ?? []).sort();
  return relations.some(
    (one) =>
      one.kind === opposite &&
      one.source === source &&
      one.target === target &&
      overlaps(one.when ?? { start: null, end: null }, starts[0] ?? null, starts.at(-1) ?? null),
  );
}
