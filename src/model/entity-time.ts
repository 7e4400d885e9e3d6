import type { Entity } from './entities.ts';
import type { Relation } from './graph.ts';
import type { RelationKindName } from './relation-kinds.ts';
import { type EntityTime, parseWhen, type When } from './when.ts';

/**
 * Adds `time` to the entities: their own date, or else that of a relation that says when they happened, or else that of
 * their occasion.
 */
export function withTimes(entities: readonly Entity[], relations: readonly Relation[]): Entity[] {
  const own = new Map(entities.map((entity) => [entity.slug, ownTime(entity)]));
  const derived = new Map<string, EntityTime>();
  for (const { kind, source, target, when } of relations) {
    const dated = datedEnd[kind];
    if (!dated) continue;
    const entity = dated === 'source' ? source : target;
    const occasion = kind in occasionKinds ? own.get(target) : null;
    if (when) derived.set(entity, timeOf(when));
    else if (occasion && !derived.has(entity)) derived.set(entity, { when: occasion, basis: 'DERIVED' });
  }
  return entities.map((entity) => {
    const when = own.get(entity.slug);
    return { ...entity, time: when ? timeOf(when) : (derived.get(entity.slug) ?? null) };
  });
}

/** The kinds that relate something to the occasion at which it happened. */
const occasionKinds = { presentedAt: true, takenAt: true, madeAt: true };

/** The kinds of relations whose date is that of an entity at one of their ends: a decision was taken when somebody took it. */
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

function timeOf(when: When): EntityTime {
  return { when, basis: when.rule === null ? 'STATED' : 'DERIVED' };
}

/** The date in the entity's own fields; null if it has none. */
function ownTime(entity: Entity): When | null {
  switch (entity.type) {
    case 'Meeting':
    case 'Event':
      return entity.when;
    case 'Document':
      return entity.date === null ? null : parseWhen(entity.date);
    case 'Initiative':
      return entity.launched ?? entity.dated;
    case 'Organization':
      return entity.founded;
    case 'Presentation':
    case 'Paragraph':
    case 'Member':
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
