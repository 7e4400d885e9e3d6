import { type EdtfDate, timeSortKey } from '../model/edtf-date.ts';
import type { Entity } from '../model/entities.ts';
import { foldName } from '../model/names.ts';

/** The properties by which lists can be filtered, ordered and counted, and the type of their values. */
export const properties = {
  name: 'name',
  kind: 'text',
  collection: 'text',
  series: 'text',
  family: 'text',
  unit: 'text',
  qualifier: 'text',
  status: 'text',
  manner: 'text',
  agendaItem: 'text',
  body: 'text',
  date: 'text',
  ingested: 'boolean',
  external: 'boolean',
  ordinal: 'number',
  seats: 'number',
  value: 'number',
  /** The number of sources that speak of the entity. */
  sourceCount: 'number',
  /** The names of these sources. */
  sources: 'texts',
  // Includes the `when` of an event and the `launched` of an initiative.
  time: 'time',
} as const satisfies Record<string, 'name' | 'text' | 'texts' | 'boolean' | 'number' | 'time'>;

/** The name of such a property. */
export type Property = keyof typeof properties;

/** Whether a property is a date, which the entity's own entry may leave to a source. */
export function isDate(property: Property): boolean {
  return property === 'time' || property === 'date';
}

/** The value of a property; null if the entity has none. */
export function propertyOf(entity: Entity, property: Property): string | number | boolean | null {
  if (property === 'sourceCount') return entity.sources.length;
  const value = (entity as Partial<Record<Property, unknown>>)[property];
  // No other types occur.
  return typeof value === 'object' || value === undefined ? null : (value as string | number | boolean);
}

/** The value of the property `time`; null if the entity has none. */
export function timeOf(entity: Entity): EdtfDate | null {
  return entity.time?.when ?? null;
}

/**
 * The sort key of a property: names folded by `foldName`, times by their first and then their last day, others as they
 * are.
 */
export function sortKey(entity: Entity, property: Property): string | number | null {
  const type = properties[property];
  if (type === 'name') return foldName(entity.name);
  if (type === 'time') {
    const time = timeOf(entity);
    return time && timeSortKey(time);
  }
  const value = propertyOf(entity, property);
  return typeof value === 'boolean' ? Number(value) : value;
}
