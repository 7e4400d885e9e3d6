import { slugOf, type TypeName, typeNames } from '../model/entities.ts';
import { argumentError } from './errors.ts';

/** Opaque to callers, as Relay's server specification asks; inside, Base64 of `Type:key`. */
export function encodeId(type: TypeName | 'Relation', key: string): string {
  return toBase64(`${type}:${key}`);
}

/** What an id stands for: the slug of an entity, or the key of a relation. */
export type Reference = { type: TypeName; slug: string } | { type: 'Relation'; key: string };

/** What an id stands for. Throws `INVALID_ID`. */
export function decodeId(id: string): Reference {
  const reference = readId(id);
  if (reference) return reference;
  throw argumentError(
    'INVALID_ID',
    `An id must be one that this API gave out, but got "${shorten(id)}". For readable names use entity(slug:) or lookup(name:).`,
  );
}

/** What an id stands for, or null where it is none. */
export function readId(id: string): Reference | null {
  const text = fromBase64(id) ?? '';
  const cut = text.indexOf(':');
  const [name, key] = [text.slice(0, Math.max(0, cut)), text.slice(cut + 1)];
  if (cut < 1 || key === '') return null;
  const type = typeNames().find((known) => known === name);
  if (type) return { type, slug: slugOf(type, key) };
  return name === 'Relation' ? { type: name, key } : null;
}

/** Says which field it belongs to and at which item it stands. */
export function encodeCursor(field: string, key: string): string {
  return toBase64(`${field} ${key}`);
}

/** The key of the item that a cursor of this field stands for. Throws `INVALID_CURSOR`. */
export function decodeCursor(cursor: string, field: string): string {
  const [, origin, key] = /^([A-Za-z]+\.[A-Za-z]+) (.+)$/s.exec(fromBase64(cursor) ?? '') ?? [];
  if (origin === undefined || key === undefined) {
    throw argumentError('INVALID_CURSOR', `A cursor must be one that ${field} gave out, but got "${shorten(cursor)}".`);
  }
  if (origin !== field)
    throw argumentError(
      'INVALID_CURSOR',
      `A cursor of ${origin} was given to ${field}: take cursors from the connection that they page.`,
    );
  return key;
}

/** Long values are cut: an error need not repeat all that was sent. */
export function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value;
}

function toBase64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Null where the text is not canonical Base64 of well-formed UTF-8. */
function fromBase64(text: string): string | null {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return toBase64(decoded) === text ? decoded : null;
}
