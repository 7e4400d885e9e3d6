import type { Entity } from './entities.ts';
import type { Relation } from './graph.ts';
import { type EntityTime, parseWhen, type When } from './when.ts';

/**
 * Adds `time` to the entities. A presentation or decision takes it from the relation to its occasion, or else from the
 * occasion itself.
 */
export function withTimes(entities: readonly Entity[], relations: readonly Relation[]): Entity[] {
  const own = new Map(entities.map((entity) => [entity.slug, ownTime(entity)]));
  const derived = new Map<string, EntityTime>();
  for (const { kind, source, target, when } of relations) {
    if (kind !== 'presentedAt' && kind !== 'takenAt') continue;
    const occasion = own.get(target);
    if (when) derived.set(source, { when, basis: 'STATED' });
    else if (occasion) derived.set(source, { when: occasion, basis: 'DERIVED' });
  }
  return entities.map((entity) => {
    const when = own.get(entity.slug);
    return { ...entity, time: when ? { when, basis: 'STATED' } : (derived.get(entity.slug) ?? null) };
  });
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
      return entity.launched;
    case 'Presentation':
    case 'Paragraph':
    case 'Member':
    case 'Organization':
    case 'Person':
    case 'Decision':
    case 'Figure':
    case 'Topic':
      return null;
  }
}
