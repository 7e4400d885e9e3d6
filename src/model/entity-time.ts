import { type EdtfDate, type EntityTime, parseEdtf } from './edtf-date.ts';
import type { Entity } from './entities.ts';
import type { Relation, RelationClaim } from './graph.ts';
import type { RelationKindName } from './relation-kinds.ts';
import type { BuiltInRuleId } from './rules.ts';

/**
 * Adds `time` to the entities: their own date, or else that of a relation that says when they happened, or else that of
 * their occasion. `claimed` has the names of the sources that give the own dates of entities whose entries do not have them, by slug.
 */
export function withTimes(
  entities: readonly Entity[],
  relations: readonly Relation[],
  claimed: ReadonlyMap<string, readonly string[]> = new Map(),
): Entity[] {
  const own = new Map(entities.map((entity) => [entity.slug, ownTime(entity)]));
  const ofRelations = new Map<string, EntityTime>();
  const ofOccasions = new Map<string, EntityTime>();
  const placed = new Set<string>();
  for (const { kind, source, target, when, basis, rule, sources, claims } of relations) {
    const dated = datedEnd[kind];
    if (!dated) continue;
    const entity = dated === 'source' ? source : target;
    const isOccasion = occasionKinds.has(kind);
    if (isOccasion && placed.has(entity)) continue; // A disputed occasion, which is not the one that the entity shows.
    if (isOccasion) placed.add(entity);
    const occasion = isOccasion ? own.get(target) : null;
    if (when && !ofRelations.has(entity))
      ofRelations.set(
        entity,
        timeOf(
          { ...when, rule: when.rule ?? (basis === 'STATED' ? null : rule) },
          claims.length > 0 ? datingSources(claims) : sources,
        ),
      );
    if (occasion)
      ofOccasions.set(entity, timeOf({ ...occasion, rule: 'date-of-occasion' satisfies BuiltInRuleId }, sources));
  }
  return entities.map((entity) => {
    const { slug } = entity;
    const when = own.get(slug);
    return {
      ...entity,
      time: when ? timeOf(when, claimed.get(slug) ?? []) : (ofRelations.get(slug) ?? ofOccasions.get(slug) ?? null),
    };
  });
}

/** The sources that date a relation themselves. */
function datingSources(claims: readonly RelationClaim[]): string[] {
  return [...new Set(claims.filter(({ when }) => when !== null).map(({ source }) => source))];
}

/** The kinds that relate something to the occasion at which it happened. */
const occasionKinds: ReadonlySet<RelationKindName> = new Set(['presentedAt', 'takenAt', 'madeAt']);

/**
 * The kinds of relations whose date is that of an entity at one of their ends: a decision was taken when somebody took it.
 * Of several dated relations, the first in the order of the data files counts.
 */
const datedEnd: Partial<Record<RelationKindName, 'source' | 'target'>> = {
  presentedAt: 'source',
  takenAt: 'source',
  madeAt: 'source',
  presented: 'target',
  took: 'target',
  made: 'target',
  received: 'target',
  submitted: 'target',
  addressedTo: 'source',
  launchedAt: 'source',
  partOf: 'source',
};

function timeOf(when: EdtfDate, sources: readonly string[]): EntityTime {
  return { when, basis: when.rule === null ? 'STATED' : 'DERIVED', sources };
}

/** The date in the entity's own fields; null if it has none. */
function ownTime(entity: Entity): EdtfDate | null {
  switch (entity.type) {
    case 'Meeting':
    case 'Event':
      return entity.when;
    case 'Document':
      return entity.date === null ? null : parseEdtf(entity.date);
    case 'Initiative':
      return entity.launched ?? entity.dated;
    case 'Presentation':
    case 'Paragraph':
    case 'Member':
    case 'Organization':
    case 'Post':
    case 'Series':
    case 'Award':
    case 'Statement':
    case 'Person':
    case 'Decision':
    case 'Figure':
    case 'Topic':
      return null;
  }
}
