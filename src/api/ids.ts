import { slugOf, type TypeName, typeNames } from '../model/entities.ts';
import { argumentError } from './errors.ts';

/** A global id, opaque to clients as Relay's server specification requires: the Base64 of `Type:key`. */
export function encodeId(type: TypeName | 'Relation' | 'Source', key: string): string {
  return toBase64(`${type}:${key}`);
}

/** What an id identifies: an entity, a relation by its key, or a source by its name. */
export type Reference = { type: TypeName; slug: string } | { type: 'Relation' | 'Source'; key: string };

/** @throws {GraphQLError} `INVALID_ID` if the id is malformed. Whether what it identifies exists is not checked. */
export function decodeId(id: string): Reference {
  const reference = readId(id);
  if (reference) return reference;
  throw argumentError(
    'INVALID_ID',
    `An id must come from this API, but got "${truncate(id)}". To find an entity by slug or name, use entity(ref:) or entitiesByName(name:).`,
  );
}

/** Null if the id is malformed. */
export function readId(id: string): Reference | null {
  const text = fromBase64(id) ?? '';
  const colon = text.indexOf(':');
  const [name, key] = [text.slice(0, Math.max(0, colon)), text.slice(colon + 1)];
  if (colon < 1 || key === '') return null;
  const type = typeNames().find((candidate) => candidate === name);
  if (type) return { type, slug: slugOf(type, key) };
  return name === 'Relation' || name === 'Source' ? { type: name, key } : null;
}

/** A cursor, opaque to clients: the field coordinate of its connection and the slug or key of its item. */
export function encodeCursor(field: string, key: string): string {
  return toBase64(`${field} ${key}`);
}

/**
 * The slug or key of the item at a cursor of a field.
 * @throws {GraphQLError} `INVALID_CURSOR` if the cursor is malformed or of another field.
 */
export function decodeCursor(cursor: string, field: string): string {
  const [, origin, key] = /^([A-Za-z]+\.[A-Za-z]+) (.+)$/s.exec(fromBase64(cursor) ?? '') ?? [];
  const rule = `A cursor of ${field} must come from that connection`;
  if (origin === undefined || key === undefined)
    throw argumentError('INVALID_CURSOR', `${rule}, but got "${truncate(cursor)}".`);
  if (origin !== field) throw argumentError('INVALID_CURSOR', `${rule}, but got a cursor of ${origin}.`);
  return key;
}

/** At most 80 characters of a value, for error messages. */
export function truncate(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}

function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Null if the text is not the canonical Base64 of well-formed UTF-8. */
function fromBase64(text: string): string | null {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return toBase64(decoded) === text ? decoded : null;
}
