import { type EdtfDate, includes, isDay } from '../model/edtf-date.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import { foldName } from '../model/names.ts';
import { plainText } from '../model/plain-text.ts';

/** Whether two values of a field can both be true: equal texts and numbers; times and lists of which one includes the other. */
export function agrees(a: unknown, b: unknown): boolean {
  if (isWhen(a) && isWhen(b)) return includes(a, b) || includes(b, a);
  if (typeof a === 'string' && typeof b === 'string') return foldName(a) === foldName(b);
  if (Array.isArray(a) && Array.isArray(b))
    return new Set(a).isSubsetOf(new Set(b)) || new Set(b).isSubsetOf(new Set(a));
  return isEqual(a, b);
}

/** Whether two values of the data files are the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isWhen(value: unknown): value is EdtfDate {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}

/** A value as the data files write it, a time by its EDTF. */
export function inDataFile(value: unknown): string {
  if (isWhen(value)) return value.edtf;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value in the words of its source, if it is a time that has them. */
export function textOf(value: unknown): string {
  if (isWhen(value)) return value.verbatim ?? value.edtf;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** The quotes of relations that have a value as whole words, in any case: a date as it is or as `3 December 2018`. */
export function quotesWith(value: unknown, relations: readonly Relation[]): Evidence[] {
  const forms = (Array.isArray(value) ? value : [value]).flatMap(writtenForms);
  const choices = forms.map((form) => RegExp.escape(plainText(form))).join('|');
  const words = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${choices})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'iu');
  return relations.flatMap(({ evidence }) => evidence.filter(({ quote }) => words.test(plainText(quote))));
}

function writtenForms(value: unknown): string[] {
  const text = textOf(value);
  if (typeof value === 'number') return [text, value.toLocaleString('en')];
  return isDay(text) ? [text, dayInWords(text)] : [text];
}

function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
