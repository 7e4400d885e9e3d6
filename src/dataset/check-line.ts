import { parseSlug, typeNames } from '../model/entities.ts';
import { basisNames } from '../model/evidence.ts';
import { relationKind, relationKindNames } from '../model/relation-kinds.ts';
import { reviewStatuses } from '../model/review.ts';
import { type Endpoint, type EndpointRole, endpointOf, typeMismatch } from './endpoint.ts';
import { didYouMean } from './validation-issue.ts';

/** The kinds of lines, in the order in which they must occur. The key of a line gives its kind. */
const lineKinds = ['dataset', 'entity', 'relation'] as const;

export type LineKind = (typeof lineKinds)[number];

/** Throws an error for a rule that the line violates. */
export type Fail = (rule: string, message: string) => never;

/**
 * Validates a parsed line and returns its kind. `text` is the line as it was read, `previous` the kind of the line
 * before it, null for the first line. It must be fast, as graphs have millions of lines: it looks at one line only and
 * allocates nothing but error messages.
 */
export function checkLine(value: unknown, text: string, previous: LineKind | null, fail: Fail): LineKind {
  if (!isRecord(value)) fail('invalid-shape', `A line must be an object, but got ${excerpt(value)}.`);
  const keys = Object.keys(value).filter((key) => key !== 'text' || !('entity' in value));
  const kind = lineKinds.find((lineKind) => lineKind === keys[0]);
  if (!kind || keys.length > 1) {
    const unknown = keys.find((key) => lineKinds.every((lineKind) => lineKind !== key)) ?? '';
    fail(
      'unknown-key',
      `A line must have one of the keys ${lineKinds.join(', ')}, but got ${keys.join(', ') || 'nothing'}${unknown && didYouMean(unknown, lineKinds)}.`,
    );
  }
  checkOrder(kind, previous, fail);
  // NUL and unpaired surrogates can come from an escape only, unless the text itself is ill-formed.
  if (text.includes('\\u') || !text.isWellFormed()) checkStrings(value, fail);
  const content = value[kind];
  if (!isRecord(content)) fail('invalid-shape', `"${kind}" must be an object, but got ${excerpt(content)}.`);
  if (kind === 'dataset') checkDataset(content, fail);
  else if (kind === 'entity') checkEntity(content, value.text, fail);
  else checkRelation(content, fail);
  return kind;
}

/** A value as JSON for a message, truncated to 80 characters. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkOrder(kind: LineKind, previous: LineKind | null, fail: Fail): void {
  if (previous === null && kind !== 'dataset')
    fail('invalid-order', `The first line must have the key "dataset", but got "${kind}".`);
  if (previous !== null && kind === 'dataset') fail('invalid-order', 'Only the first line may have the key "dataset".');
  if (previous === 'relation' && kind === 'entity')
    fail('invalid-order', 'Entities must come before relations, but this entity comes after one.');
}

function checkDataset(content: Fields, fail: Fail): void {
  for (const key of ['sources', 'counts', 'ambiguities', 'disputes', 'rules']) checkList(content, key, fail);
  for (const rule of content.rules as unknown[])
    if (!isRecord(rule) || typeof rule.id !== 'string')
      fail('invalid-shape', `A rule must be an object with an "id", but got ${excerpt(rule)}.`);
}

function checkEntity(content: Fields, text: unknown, fail: Fail): void {
  const { type, slug, name } = content;
  const entityType = types.find((candidate) => candidate === type);
  if (!entityType)
    fail('unknown-type', `type must be an entity type, but got ${excerpt(type)}${suggestion(type, types)}.`);
  if (typeof slug !== 'string' || parseSlug(slug)?.type !== entityType)
    fail(
      'invalid-slug',
      `The slug of a ${entityType} must be "${entityType.toLowerCase()}/some-key", but got ${excerpt(slug)}.`,
    );
  if (typeof name !== 'string' || name === '')
    fail('invalid-shape', `The name of "${slug}" must be a non-empty string, but got ${excerpt(name)}.`);
  if (!basisNames.some((basis) => basis === content.nameBasis))
    fail(
      'unknown-value',
      `nameBasis of "${slug}" must be one of ${basisNames.join(', ')}, but got ${excerpt(content.nameBasis)}${suggestion(content.nameBasis, basisNames)}.`,
    );
  for (const [field, { description, matches }] of Object.entries(fieldTypes)) {
    const value = content[field];
    if (value !== undefined && !matches(value))
      fail('invalid-shape', `${field} of "${slug}" must be ${description}, but got ${excerpt(value)}.`);
  }
  for (const list of entityType === 'Document' ? ['aliases', 'sources', 'symbols'] : ['aliases', 'sources'])
    if (!isListOfStrings(content[list]))
      fail('invalid-shape', `${list} of "${slug}" must be a list of strings, but got ${excerpt(content[list])}.`);
  checkList(content, 'scopes', fail);
  if (text !== undefined && (typeof text !== 'string' || entityType !== 'Paragraph'))
    fail('invalid-shape', `"text" must be the text of a Paragraph, but "${slug}" has ${excerpt(text)}.`);
}

interface FieldType {
  readonly description: string;
  readonly matches: (value: unknown) => boolean;
}

const stringOrNull: FieldType = {
  description: 'a string or null',
  matches: (value) => value === null || typeof value === 'string',
};
const numberOrNull: FieldType = {
  description: 'a number or null',
  matches: (value) => value === null || Number.isFinite(value),
};

/** The entity fields that stores read, of all entity types. */
const fieldTypes: Record<string, FieldType> = {
  ...Object.fromEntries(
    [
      'summary',
      'kind',
      'title',
      'theme',
      'acronym',
      'collection',
      'series',
      'family',
      'unit',
      'qualifier',
      'date',
      'status',
      'manner',
      'agendaItem',
      'body',
    ].map((field) => [field, stringOrNull]),
  ),
  ...Object.fromEntries(['ordinal', 'seats', 'value', 'length'].map((field) => [field, numberOrNull])),
  external: {
    description: 'true, false or null',
    matches: (value) => value === null || typeof value === 'boolean',
  },
  ingested: { description: 'true or false', matches: (value) => typeof value === 'boolean' },
  time: { description: 'null or an object with "when"', matches: isTimeOrNull },
};

function isWhenOrNull(value: unknown): boolean {
  return (
    value === null ||
    (isRecord(value) && typeof value.edtf === 'string' && 'rule' in value && isListOfStrings(value.statedOn))
  );
}

function isTimeOrNull(value: unknown): boolean {
  if (value === null) return true;
  const { when } = value as { when?: { edtf?: unknown } };
  return typeof when?.edtf === 'string';
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function checkRelation(content: Fields, fail: Fail): void {
  const { kind, source, target, basis } = content;
  const relationKind = definitions.get(kind);
  if (!relationKind)
    fail(
      'unknown-kind',
      `kind must be a relation kind, but got ${excerpt(kind)}${suggestion(kind, relationKindNames())}.`,
    );
  checkEndpoint(relationKind.name, 'source', source, relationKind.source, fail);
  checkEndpoint(relationKind.name, 'target', target, relationKind.target, fail);
  if (!basisNames.some((candidate) => candidate === basis))
    fail(
      'unknown-value',
      `basis must be one of ${basisNames.join(', ')}, but got ${excerpt(basis)}${suggestion(basis, basisNames)}.`,
    );
  for (const key of ['role', 'rule'])
    if (content[key] !== null && typeof content[key] !== 'string')
      fail('invalid-shape', `${key} of a relation must be a string or null, but got ${excerpt(content[key])}.`);
  if (content.review !== null && !reviewStatusNames.some((candidate) => candidate === content.review))
    fail(
      'unknown-value',
      `review must be null or one of ${reviewStatusNames.join(', ')}, but got ${excerpt(content.review)}${suggestion(content.review, reviewStatusNames)}.`,
    );
  if (!isWhenOrNull(content.when))
    fail(
      'invalid-shape',
      `when of a relation must be null or an object with "edtf", but got ${excerpt(content.when)}.`,
    );
  if (!isListOfStrings(content.sources))
    fail('invalid-shape', `sources of a relation must be a list of strings, but got ${excerpt(content.sources)}.`);
  checkList(content, 'claims', fail);
  checkList(content, 'evidence', fail);
}

function checkEndpoint(kind: string, role: EndpointRole, slug: unknown, expected: Endpoint, fail: Fail): void {
  const type = typeof slug === 'string' ? parseSlug(slug)?.type : undefined;
  if (type === undefined) {
    const prefixes = expected.types.map((name) => `${name.toLowerCase()}/`);
    const prefix = typeof slug === 'string' ? slug.slice(0, slug.indexOf('/') + 1) : '';
    fail(
      'invalid-slug',
      `The ${role} of ${kind} must be the slug of an entity, but got ${excerpt(slug)}${suggestion(prefix, prefixes)}.`,
    );
  }
  if (!expected.types.includes(type)) fail('invalid-endpoint', typeMismatch(kind, role, expected, String(slug), type));
}

function checkList(content: Fields, key: string, fail: Fail): void {
  if (!Array.isArray(content[key])) fail('invalid-shape', `${key} must be a list, but got ${excerpt(content[key])}.`);
}

/** Checks all strings within a value, including keys. */
function checkStrings(value: unknown, fail: Fail): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) fail('invalid-character', `A string must not contain NUL, but got ${excerpt(value)}.`);
    if (!value.isWellFormed())
      fail('invalid-character', `A string must not contain unpaired surrogates, but got ${excerpt(value)}.`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      checkStrings(key, fail);
      checkStrings(inner, fail);
    }
  }
}

function suggestion(value: unknown, choices: readonly string[]): string {
  return typeof value === 'string' ? didYouMean(value, choices) : '';
}

const reviewStatusNames = Object.keys(reviewStatuses);

const types = typeNames();

/** The relation kinds by name, with the concrete types of their endpoints, so that a line needs one lookup only. */
const definitions = new Map<unknown, { name: string; source: Endpoint; target: Endpoint }>(
  relationKindNames().map((name) => [
    name,
    { name, source: endpointOf(relationKind(name).source), target: endpointOf(relationKind(name).target) },
  ]),
);
