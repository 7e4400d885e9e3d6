import { type EdgeEnd, edgeKind, edgeNames } from '../model/edges.ts';
import { concreteTypes, parseSlug, type TypeName, typeNames } from '../model/entities.ts';
import { basisNames } from '../model/evidence.ts';
import { didYouMean } from './validation-issue.ts';

/** The parts of a graph's lines, in their order. */
export const parts = ['dataset', 'entity', 'relation'] as const;

export type Part = (typeof parts)[number];

/** Ends the reading with the rule that a line breaks. */
export type Fail = (rule: string, message: string) => never;

/**
 * Checks the parsed text of a line that follows one of a certain part, null at the beginning, and says of which part it
 * is. A million lines pass in seconds, so that it looks only at what one line shows, and makes nothing but messages.
 */
export function checkLine(value: unknown, text: string, last: Part | null, fail: Fail): Part {
  if (!isRecord(value)) fail('wrong-form', `A line must be an object, but got ${excerpt(value)}.`);
  const keys = Object.keys(value).filter((key) => key !== 'text' || !('entity' in value));
  const part = parts.find((known) => known === keys[0]);
  if (!part || keys.length > 1) {
    const odd = keys.find((key) => parts.every((known) => known !== key)) ?? '';
    fail(
      'unknown-key',
      `A line must hold one of ${parts.join(', ')}, but got ${keys.join(', ') || 'nothing'}${odd && didYouMean(odd, parts)}.`,
    );
  }
  checkOrder(part, last, fail);
  // Only an escape can bring in a NUL or half a surrogate pair, or a string that was none to begin with.
  if (text.includes('\\u') || !text.isWellFormed()) checkStrings(value, fail);
  const content = value[part];
  if (!isRecord(content)) fail('wrong-form', `"${part}" must be an object, but got ${excerpt(content)}.`);
  if (part === 'dataset') checkDataset(content, fail);
  else if (part === 'entity') checkEntity(content, value.text, fail);
  else checkRelation(content, fail);
  return part;
}

/** A value in a message, cut where it is long. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkOrder(part: Part, last: Part | null, fail: Fail): void {
  if (last === null && part !== 'dataset')
    fail('wrong-order', `The first line must hold "dataset", but got "${part}".`);
  if (last !== null && part === 'dataset') fail('wrong-order', 'Only the first line may hold "dataset".');
  if (last === 'relation' && part === 'entity')
    fail('wrong-order', 'Entities must come before relations, but this one comes after.');
}

function checkDataset(content: Fields, fail: Fail): void {
  for (const key of ['sources', 'counts', 'ambiguities']) checkList(content, key, fail);
}

function checkEntity(content: Fields, text: unknown, fail: Fail): void {
  const { type, slug, name } = content;
  const known = types.find((one) => one === type);
  if (!known) fail('unknown-type', `${excerpt(type)} is no type of entity${nearest(type, types)}.`);
  if (typeof slug !== 'string' || parseSlug(slug)?.type !== known)
    fail('slug-form', `The slug of a ${known} must be "${known.toLowerCase()}/some-key", but got ${excerpt(slug)}.`);
  if (typeof name !== 'string' || name === '')
    fail('wrong-form', `The name of "${slug}" must be a text, but got ${excerpt(name)}.`);
  for (const [field, form] of Object.entries(forms)) {
    const value = content[field];
    if (value !== undefined && !form.holds(value))
      fail('wrong-form', `${field} of "${slug}" must be ${form.words}, but got ${excerpt(value)}.`);
  }
  for (const list of known === 'Document' ? ['aliases', 'symbols'] : ['aliases'])
    if (!isListOfTexts(content[list]))
      fail('wrong-form', `${list} of "${slug}" must be a list of texts, but got ${excerpt(content[list])}.`);
  if (text !== undefined && (typeof text !== 'string' || known !== 'Paragraph'))
    fail('wrong-form', `"text" must be the text of a Paragraph, but "${slug}" has ${excerpt(text)}.`);
}

interface Form {
  readonly words: string;
  holds(value: unknown): boolean;
}

const textOrNull: Form = { words: 'a text or null', holds: (value) => value === null || typeof value === 'string' };
const numberOrNull: Form = { words: 'a number or null', holds: (value) => value === null || Number.isFinite(value) };

/** What stores read of entities, whatever the type. */
const forms: Record<string, Form> = {
  ...Object.fromEntries(
    ['summary', 'kind', 'title', 'theme', 'acronym', 'collection', 'series', 'family', 'unit', 'qualifier', 'date'].map(
      (field) => [field, textOrNull],
    ),
  ),
  ...Object.fromEntries(['ordinal', 'seats', 'value', 'length'].map((field) => [field, numberOrNull])),
  held: { words: 'true or false', holds: (value) => typeof value === 'boolean' },
  time: { words: 'null, or a time with its basis', holds: isTime },
};

function isTime(value: unknown): boolean {
  if (value === null) return true;
  const { when } = value as { when?: { edtf?: unknown } };
  return typeof when?.edtf === 'string';
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function checkRelation(content: Fields, fail: Fail): void {
  const { kind, source, target, basis } = content;
  const known = ends.get(kind);
  if (!known) fail('unknown-kind', `${excerpt(kind)} is no kind of the edge catalogue${nearest(kind, edgeNames())}.`);
  checkEnd(known.name, source, known.source, fail);
  checkEnd(known.name, target, known.target, fail);
  if (!basisNames.some((one) => one === basis))
    fail(
      'unknown-value',
      `basis must be one of ${basisNames.join(', ')}, but got ${excerpt(basis)}${nearest(basis, basisNames)}.`,
    );
  checkList(content, 'evidence', fail);
}

function checkEnd(kind: string, slug: unknown, end: End, fail: Fail): void {
  const type = typeof slug === 'string' ? parseSlug(slug)?.type : undefined;
  if (type === undefined) {
    const prefixes = end.types.map((one) => `${one.toLowerCase()}/`);
    const prefix = typeof slug === 'string' ? slug.slice(0, slug.indexOf('/') + 1) : '';
    fail(
      'slug-form',
      `${kind} needs the slug of an entity here, but got ${excerpt(slug)}${nearest(prefix, prefixes)}.`,
    );
  }
  if (!end.types.includes(type))
    fail('wrong-end', `${kind} needs ${end.type} here (${end.types.join(', ')}), but "${slug}" is ${type}.`);
}

function checkList(content: Fields, key: string, fail: Fail): void {
  if (!Array.isArray(content[key])) fail('wrong-form', `${key} must be a list, but got ${excerpt(content[key])}.`);
}

/** All texts within a value, names of fields too. */
function checkStrings(value: unknown, fail: Fail): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) fail('bad-character', `A text must not hold NUL, but got ${excerpt(value)}.`);
    if (!value.isWellFormed())
      fail('bad-character', `A text must not hold half a surrogate pair, but got ${excerpt(value)}.`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      checkStrings(key, fail);
      checkStrings(inner, fail);
    }
  }
}

function nearest(value: unknown, choices: readonly string[]): string {
  return typeof value === 'string' ? didYouMean(value, choices) : '';
}

const types = typeNames();

interface End {
  readonly type: string;
  readonly types: readonly TypeName[];
}

/** The catalogue with the types of its ends written out, by name, so that a line needs one look. */
const ends = new Map<unknown, { name: string; source: End; target: End }>(
  edgeNames().map((name) => [
    name,
    { name, source: endOf(edgeKind(name).source), target: endOf(edgeKind(name).target) },
  ]),
);

function endOf({ type }: EdgeEnd): End {
  return { type, types: concreteTypes(type) };
}
