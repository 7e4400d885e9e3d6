import type { Entity } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import { type DeclaredCount, type Dispute, type DisputeSide, type Relation, sentence } from '../model/graph.ts';
import { foldName } from '../model/names.ts';
import { functionalProperties } from '../model/properties.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { includes, type When } from '../model/when.ts';
import { parseProperty, type SourceProperty, toEvidence, type WithLocation } from './parsed-dataset.ts';
import type { Preference } from './shapes.ts';
import { didYouMean, issueReporter, type ValidationIssue } from './validation-issue.ts';

/** What disputes are found in. */
export interface DisputedFacts {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly counts: readonly DeclaredCount[];
  readonly properties: readonly SourceProperty[];
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

/** Sets the side that an editor prefers. Preferences that fit no dispute are added to the issues. */
export function applyPreferences(
  found: readonly FoundDispute[],
  preferences: readonly WithLocation<Preference>[],
  issues: ValidationIssue[],
): FoundDispute[] {
  let disputes = [...found];
  for (const entry of preferences) {
    const reportIssue = issueReporter(entry, issues);
    const { of, field, prefer, reason } = entry.value;
    const index = disputes.findIndex(({ dispute }) => dispute.entity === of && dispute.field === field);
    const disputed = disputes[index];
    if (!disputed) {
      const choices = disputes.map(({ dispute }) => `${dispute.entity} ${dispute.field}`);
      const message = `The sources do not disagree about ${field} of "${of}"${didYouMean(`${of} ${field}`, choices)}.`;
      reportIssue('unused-preference', ['of'], message);
      continue;
    }
    const written = disputed.values.map(inDataFile);
    const side = written.findIndex((value) => isEqual(value, prefer));
    if (side < 0) {
      const choices = written.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      const message = `No source gives ${JSON.stringify(prefer)} as ${field} of "${of}": it must be one of ${choices.join(', ')}.`;
      reportIssue('unknown-value', ['prefer'], message);
      continue;
    }
    const serves = disputed.dispute.sides.some(({ served }) => served);
    const sides = disputed.dispute.sides.map((one, number) => ({
      ...one,
      preferred: number === side,
      served: serves && number === side,
    }));
    disputes = disputes.with(index, { ...disputed, dispute: { ...disputed.dispute, sides, reason } });
  }
  return disputes;
}

/** Entities with the values that editors prefer. */
export function withPreferredValues(entities: readonly Entity[], disputes: readonly FoundDispute[]): Entity[] {
  const preferred = new Map(
    disputes.flatMap(({ dispute, values }) => {
      const side = dispute.sides.findIndex((one) => one.preferred && one.relations.length === 0);
      return side < 0 ? [] : [[`${dispute.entity} ${dispute.field}`, values[side]] as const];
    }),
  );
  return entities.map((entity) => {
    const fields = functionalProperties[entity.type].filter((field) => preferred.has(`${entity.slug} ${field}`));
    const values = fields.map((field) => [field, preferred.get(`${entity.slug} ${field}`)]);
    return fields.length === 0 ? entity : ({ ...entity, ...Object.fromEntries(values) } as Entity); // Values of the same fields.
  });
}

/** Relations in an order in which the one that an editor prefers comes before those that dispute it. */
export function withPreferredFirst(relations: readonly Relation[], disputes: readonly FoundDispute[]): Relation[] {
  const ordered = [...relations];
  for (const { dispute } of disputes) {
    const preferred = new Set(dispute.sides.find((side) => side.preferred)?.relations);
    const keys = new Set(dispute.sides.flatMap((side) => side.relations));
    if (preferred.size === 0) continue;
    const positions = ordered.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
    const disputed = positions.map((index) => ordered[index] as Relation); // Positions in the list.
    disputed.sort((a, b) => Number(preferred.has(b.key)) - Number(preferred.has(a.key)));
    for (const [place, index] of positions.entries()) ordered[index] = disputed[place] as Relation; // One for each position.
  }
  return ordered;
}

/** An entity at an end that allows one relation, which sources lead to different entities. */
function relationDisputes({ entities, relations }: DisputedFacts): FoundDispute[] {
  const names = new Map(entities.map(({ slug, name }) => [slug, name]));
  const byKind = Map.groupBy(
    relations.filter(({ sources }) => sources.length > 0),
    ({ kind }) => kind,
  );
  return relationKindNames().flatMap((kind) => {
    const { source, target } = relationKind(kind);
    const ends = [
      { end: source, near: 'source', far: 'target' },
      { end: target, near: 'target', far: 'source' },
    ] as const;
    return ends
      .filter(({ end }) => end.count !== 'many')
      .flatMap(({ end, near, far }) =>
        [...Map.groupBy(byKind.get(kind) ?? [], (one) => one[near])].flatMap(([slug, ofEntity]) => {
          const byEnd = [...Map.groupBy(ofEntity, (one) => one[far])];
          if (byEnd.length < 2) return [];
          const sides = byEnd.map(
            ([other, same], index): DisputeSide => ({
              ...sideOf(names.get(other) ?? other, same),
              served: index === 0,
            }),
          );
          const subject = `${end.field} of ${names.get(slug) ?? slug}`;
          const values = byEnd.map(([other]) => other);
          return [{ dispute: { entity: slug, subject, field: end.field, sides, reason: null }, values }];
        }),
      );
  });
}

/** A relation that does not last, which sources date differently. */
function timeDisputes({ entities, relations }: DisputedFacts): FoundDispute[] {
  const names = new Map(entities.map(({ slug, name }) => [slug, name]));
  const dated = relations.filter(
    ({ kind, when, sources }) => when && sources.length > 0 && !relationKind(kind).lasting,
  );
  const byEnds = Map.groupBy(dated, ({ kind, source, target, role }) => `${kind} ${source} ${target} ${role ?? ''}`);
  return [...byEnds.values()].flatMap((same) => {
    const [first] = same as [Relation]; // A group has a relation.
    if (same.length < 2 || hasCommonSource(same)) return [];
    const subject = `when ${sentence(first, names.get(first.source) ?? first.source, names.get(first.target) ?? first.target)}`;
    const values = same.map(({ when }) => when?.edtf);
    const sides = same.map(
      (one, index): DisputeSide => ({
        ...sideOf(one.when?.edtf ?? '', [one]),
        served: index === 0,
      }),
    );
    return [{ dispute: { entity: first.source, subject, field: 'when', sides, reason: null }, values }];
  });
}

/** A field of an entity that can have one value only, of which sources give different ones. */
function propertyDisputes({ entities, relations, properties }: DisputedFacts): FoundDispute[] {
  const bySlug = new Map(entities.map((entity) => [entity.slug, entity]));
  const claims = Map.groupBy(properties, ({ of, property }) => `${of} ${property}`);
  return [...claims.values()].flatMap((same) => {
    const [{ of, property }] = same as [SourceProperty]; // A group has a claim.
    const entity = bySlug.get(of);
    const own = entity && (entity as unknown as Readonly<Record<string, unknown>>)[property]; // A field of its type.
    if (!entity || own == null) return [];
    const claimed = same.map((claim) => ({ value: parseProperty(claim), claims: [claim] }));
    const sides: { value: unknown; claims: SourceProperty[] }[] = [{ value: own, claims: [] }];
    for (const { value, claims } of claimed) {
      const side = sides.find((one) => agrees(one.value, value));
      if (side) side.claims.push(...claims);
      else sides.push({ value, claims: [...claims] });
    }
    if (sides.length < 2) return [];
    const against = new Set(sides.slice(1).flatMap(({ claims }) => claims.map(({ from }) => from.name)));
    const quoted = relations.filter(({ source, target }) => source === of || target === of);
    const dispute: Dispute = {
      entity: of,
      subject: `${property} of ${entity.name}`,
      field: property,
      reason: null,
      sides: sides.map(({ value, claims }, index) => {
        const text = textOf(value);
        const stated = claims.flatMap(toEvidence);
        // The words for the value of the entity itself are among those of its relations.
        const inRelations = index === 0 ? quotesWith(text, quoted, against) : { evidence: [], sources: [] };
        return {
          value: text,
          relations: [],
          sources: [...new Set([...inRelations.sources, ...claims.map(({ from }) => from.name)])],
          served: index === 0,
          preferred: false,
          evidence: [...inRelations.evidence, ...stated],
        };
      }),
    };
    return [{ dispute, values: sides.map(({ value }) => value) }];
  });
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
    if (byNumber.length < 2) return [];
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
    const entity = of && known.has(of) ? of : null;
    const dispute = { entity, subject: `number of ${first.statement}`, field: 'declared', sides, reason: null };
    return [{ dispute, values: byNumber.map(([declared]) => declared) }];
  });
}

function sideOf(value: string, relations: readonly Relation[]): DisputeSide {
  return {
    value,
    relations: relations.map(({ key }) => key),
    sources: [...new Set(relations.flatMap(({ sources }) => sources))],
    served: false,
    preferred: false,
    evidence: relations.flatMap(({ evidence }) => evidence),
  };
}

function hasCommonSource(relations: readonly Relation[]): boolean {
  const all = relations.flatMap(({ sources }) => sources);
  return new Set(all).size < all.length;
}

/** The quotes of relations that have a text, apart from those of sources that say otherwise. */
function quotesWith(text: string, relations: readonly Relation[], without: ReadonlySet<string>) {
  const wanted = foldName(text);
  const found = relations.flatMap(({ evidence, sources, claims }) => {
    const matching = evidence.filter(({ quote }) => foldName(quote).includes(wanted));
    return matching.map((item) => ({ item, sources: claims.length > 0 ? [] : sources }));
  });
  const own = found.filter(({ sources }) => !sources.some((source) => without.has(source)));
  const evidence: Evidence[] = [...new Map(own.map(({ item }) => [`${item.paragraph} ${item.start}`, item])).values()];
  return { evidence, sources: [...new Set(own.flatMap(({ sources }) => sources))] };
}

/** Whether two values of a field can both be true: equal texts and numbers, and times of which one includes the other. */
function agrees(a: unknown, b: unknown): boolean {
  if (isWhen(a) && isWhen(b)) return includes(a, b) || includes(b, a);
  if (typeof a === 'string' && typeof b === 'string') return foldName(a) === foldName(b);
  return isEqual(a, b);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isWhen(value: unknown): value is When {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}

function textOf(value: unknown): string {
  if (isWhen(value)) return value.asWritten ?? value.edtf;
  return Array.isArray(value) ? value.join('-') : String(value);
}

/** A value as the data files write it. */
function inDataFile(value: unknown): unknown {
  return isWhen(value) ? value.edtf : value;
}
