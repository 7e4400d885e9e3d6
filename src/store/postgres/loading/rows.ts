import { timeSortKey } from '../../../model/edtf-date.ts';
import type { Entity } from '../../../model/entities.ts';
import type { Relation } from '../../../model/graph.ts';
import { foldName, nameKeysOf } from '../../../model/names.ts';
import { type Property, propertyOf, timeOf } from '../../properties.ts';
import { impactsOf } from '../../words/index.ts';
import { DatabaseError } from '../database-errors.ts';
import { maxNameBytes, maxWordBytes } from '../tables.ts';

// Rows of the tables in `tables.sql`, in the text format of COPY.

export function entityRow(entity: Entity, position: number, text: string | null): string {
  const time = timeOf(entity);
  return row([
    entity.slug,
    entity.type,
    position,
    JSON.stringify(entity),
    entity.name,
    foldName(entity.name),
    ...propertyColumns.map((property) => propertyOf(entity, property)),
    toArray(entity.sources),
    toArray(entity.time?.sources ?? []),
    time?.start ?? null,
    time?.end ?? null,
    time && timeSortKey(time),
    [entity.name, ...entity.aliases].map(foldName).join('\n'),
    toVector(entity, text),
  ]);
}

/** In the order of the columns. */
const propertyColumns: readonly Property[] = [
  'kind',
  'collection',
  'series',
  'family',
  'unit',
  'qualifier',
  'status',
  'manner',
  'agendaItem',
  'body',
  'date',
  'ingested',
  'external',
  'ordinal',
  'seats',
  'value',
  'sourceCount',
];

/** @throws {DatabaseError} if a name is too long for an index. */
export function nameRows(entity: Entity, position: number): string[] {
  return [...nameKeysOf(entity)].map((name) => {
    assertMaxBytes(name, maxNameBytes, `A name of "${entity.slug}"`);
    return row([name, position, entity.slug]);
  });
}

export function paragraphRow(slug: string, text: string): string {
  return row([slug, text]);
}

export function relationRow(relation: Relation, position: number): string {
  const { source, target, kind, key, basis, role, rule, review, sources, when } = relation;
  return row([
    position,
    source,
    target,
    kind,
    key,
    basis,
    role,
    rule,
    review,
    toArray(sources),
    when?.start ?? null,
    when?.end ?? null,
    JSON.stringify(relation),
  ]);
}

/** A list of texts as an array of PostgreSQL. */
function toArray(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`).join(',')}}`;
}

/** The words of an entity as a tsvector, in which the position of each is its impact. */
function toVector(entity: Entity, text: string | null): string {
  const words = [...impactsOf(entity, text)].map(([word, impact]) => {
    assertMaxBytes(word, maxWordBytes, `A word of "${entity.slug}"`);
    return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${impact}`;
  });
  return words.join(' ');
}

function assertMaxBytes(text: string, max: number, subject: string): void {
  if (text.length <= max / 4) return; // A character has at most four bytes.
  const length = Buffer.byteLength(text);
  if (length > max)
    throw new DatabaseError(
      `${subject} must have at most ${max} bytes to be indexed, but this one has ${length}: ${text.slice(0, 40)}…`,
    );
}

function row(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : escapeText(String(value)))).join('\t')}\n`;
}

function escapeText(text: string): string {
  if (/[\0\uffff]/.test(text) || !text.isWellFormed())
    throw new DatabaseError(
      `A text must be well-formed Unicode without U+0000 and U+FFFF, but got ${JSON.stringify(text.slice(0, 80))}.`,
    );
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : text;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
