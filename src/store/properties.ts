import type { Entity } from '../model/entities.ts';
import { foldName } from '../model/names.ts';
import { orderOf, type When } from '../model/when.ts';

/** The properties by which lists are filtered, ordered and counted, and of what sort their values are. Each store keeps what it needs of them. */
export const properties = {
  name: 'name',
  kind: 'text',
  collection: 'text',
  series: 'text',
  family: 'text',
  unit: 'text',
  qualifier: 'text',
  date: 'text',
  held: 'boolean',
  ordinal: 'number',
  seats: 'number',
  value: 'number',
  // The `when` of an event and the `launched` of an initiative are their `time` too.
  time: 'time',
} as const satisfies Record<string, 'name' | 'text' | 'boolean' | 'number' | 'time'>;

/** One of them. */
export type Property = keyof typeof properties;

/** The value of a property; null where the entity has none. */
export function propertyOf(entity: Entity, property: Property): string | number | boolean | null {
  const value = (entity as Partial<Record<Property, unknown>>)[property];
  return typeof value === 'object' || value === undefined ? null : (value as string | number | boolean); // No entity has other values there.
}

/** What the property `time` holds. */
export function timeOf(entity: Entity): When | null {
  return entity.time?.when ?? null;
}

/** By what a property orders: names as `foldName` sees them, times by their first day and then their last, all else as it is. */
export function sortKey(entity: Entity, property: Property): string | number | null {
  const sort = properties[property];
  if (sort === 'name') return foldName(entity.name);
  if (sort === 'time') {
    const time = timeOf(entity);
    return time && orderOf(time);
  }
  const value = propertyOf(entity, property);
  return typeof value === 'boolean' ? Number(value) : value;
}
