import type { Entity } from '../model/entities.ts';
import { foldName } from '../model/names.ts';
import { type EntityTime, fallsBetween, holdsOn, type When } from '../model/when.ts';
import type { Condition, Incident, Step } from './store.ts';

/** An entity's relations that a step follows. */
export type Follow = (entity: Entity, step: Step) => readonly Incident[];

/** Whether an entity meets a condition. */
export function matches(entity: Entity, condition: Condition, follow: Follow): boolean {
  if ('anyOf' in condition) return condition.anyOf.some((choice) => matches(entity, choice, follow));
  if ('nameContains' in condition) {
    const part = foldName(condition.nameContains);
    return [entity.name, ...entity.aliases].some((name) => foldName(name).includes(part));
  }
  if ('via' in condition) return leadsTo(entity, condition.via, condition, follow) !== condition.not;
  const value = property(entity, condition.property);
  if ('oneOf' in condition) return condition.oneOf.some((choice) => choice === value);
  if (typeof value === 'string') {
    return (condition.from === null || value >= condition.from) && (condition.to === null || value <= condition.to);
  }
  return value != null && fallsBetween(asWhen(value), condition.from, condition.to);
}

/** A property by its name; undefined where the type lacks it. */
export function property(entity: Entity, name: string): unknown {
  return (entity as unknown as Record<string, unknown>)[name]; // Names of properties come from this project's own tables.
}

/** The time in a property that holds one: a When, or an EntityTime around it. */
export function asWhen(value: unknown): When {
  return (value as EntityTime).when ?? (value as When); // No other objects are among the properties that have a time.
}

function leadsTo(
  entity: Entity,
  [step, ...rest]: readonly Step[],
  end: { readonly to: readonly string[] | null; readonly asOf: string | null },
  follow: Follow,
): boolean {
  if (!step) return end.to === null || end.to.includes(entity.slug);
  return follow(entity, step).some(
    ({ entity: next, relation }) =>
      (rest.length > 0 || end.asOf === null || holdsOn(relation.when, end.asOf)) && leadsTo(next, rest, end, follow),
  );
}
