import type { EdgeName } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import { foldName } from '../model/names.ts';
import { holdsOn, overlaps, type When } from '../model/when.ts';
import type { Condition, Incident } from './store.ts';

/** Whether an entity meets a condition; `related` answers its relations of a kind. */
export function matches(
  entity: Entity,
  condition: Condition,
  related: (entity: Entity, kind: EdgeName, direction: 'OUT' | 'IN') => readonly Incident[],
): boolean {
  if ('nameContains' in condition) {
    const part = foldName(condition.nameContains);
    return [entity.name, ...entity.aliases].some((name) => foldName(name).includes(part));
  }
  if ('kind' in condition) {
    const { kind, direction, to, asOf, not } = condition;
    const found = related(entity, kind, direction).some(
      (incident) =>
        (to === null || to.includes(incident.entity.slug)) && (asOf === null || holdsOn(incident.relation.when, asOf)),
    );
    return found !== not;
  }
  const value = (entity as unknown as Record<string, unknown>)[condition.property]; // A property that this type lacks reads as undefined.
  if ('oneOf' in condition) return condition.oneOf.some((choice) => choice === value);
  if (typeof value === 'string')
    return (condition.from === null || value >= condition.from) && (condition.to === null || value <= condition.to);
  return value != null && overlaps(value as When, condition.from, condition.to); // Ranges are declared on dates and When only.
}
