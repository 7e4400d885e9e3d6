import type { Entity } from '../../../model/entities.ts';
import type { Relation } from '../../../model/graph.ts';
import { foldName, namesOf } from '../../../model/names.ts';
import { orderOf } from '../../../model/when.ts';
import { type Property, propertyOf, timeOf } from '../../properties.ts';
import { impactsOf } from '../../words/index.ts';
import { DatabaseError } from '../database-errors.ts';
import { longestName, longestWord } from '../tables.ts';

// Rows of `tables.sql` in the text format of COPY.

export function entityRow(entity: Entity, position: number, text: string | null): string {
  const time = timeOf(entity);
  const plain: readonly Property[] = [
    'kind',
    'collection',
    'series',
    'family',
    'unit',
    'qualifier',
    'date',
    'held',
    'ordinal',
    'seats',
    'value',
  ];
  return row([
    entity.slug,
    entity.type,
    position,
    JSON.stringify(entity),
    entity.name,
    foldName(entity.name),
    ...plain.map((property) => propertyOf(entity, property)),
    time?.start ?? null,
    time?.end ?? null,
    time && orderOf(time),
    [entity.name, ...entity.aliases].map(foldName).join('\n'),
    vectorOf(entity, text),
  ]);
}

export function nameRows(entity: Entity, position: number): string[] {
  return [...new Set(namesOf(entity).map(foldName))].map((name) => {
    if (name.length > longestName / 4 && Buffer.byteLength(name) > longestName)
      throw new DatabaseError(`A name of "${entity.slug}" is too long to be indexed: ${name.slice(0, 40)}…`);
    return row([name, position, entity.slug]);
  });
}

export function paragraphRow(slug: string, text: string): string {
  return row([slug, text]);
}

export function relationRow(relation: Relation, position: number): string {
  const { source, target, kind, key, basis, when } = relation;
  return row([
    position,
    source,
    target,
    kind,
    key,
    basis,
    when?.start ?? null,
    when?.end ?? null,
    JSON.stringify(relation),
  ]);
}

/** The words of an entity as a tsvector, with the impact of each where the position in the text usually stands. */
function vectorOf(entity: Entity, text: string | null): string {
  const words = [...impactsOf(entity, text)].map(([word, impact]) => {
    if (word.length > longestWord / 4 && Buffer.byteLength(word) > longestWord)
      throw new DatabaseError(`A word of "${entity.slug}" is too long to be indexed: ${word.slice(0, 40)}…`);
    return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${impact}`;
  });
  return words.join(' ');
}

function row(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : escaped(String(value)))).join('\t')}\n`;
}

function escaped(text: string): string {
  if (/[\0\uffff]/.test(text) || !text.isWellFormed())
    throw new DatabaseError(
      `A text must be of Unicode characters other than U+0000 and U+FFFF, but got ${JSON.stringify(text.slice(0, 80))}.`,
    );
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (found) => escapes[found] ?? found) : text;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
