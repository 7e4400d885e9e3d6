import { createHash } from 'node:crypto';
import type { Entity } from '../model/entities.ts';
import { type Graph, type GraphLine, type Relation, type RelationFacts, relation } from '../model/graph.ts';
import { checkLine, excerpt, type Fail, type LineKind } from './check-line.ts';
import { didYouMean } from './validation-issue.ts';

// A graph as NDJSON: https://github.com/ndjson/ndjson-spec.

/** The lines of a graph. `texts` maps the slugs of paragraphs to their texts, as far as these are available. */
export function* linesOf(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Generator<GraphLine> {
  const { sources, counts, ambiguities, disputes, rules } = graph;
  yield { dataset: { sources, counts, ambiguities, disputes, rules } };
  for (const entity of graph.entities) {
    const text = texts.get(entity.slug);
    yield text === undefined ? { entity } : { entity, text };
  }
  for (const relation of graph.relations) yield { relation: withoutKey(relation) };
}

/** A relation as it is written in a line. */
export function withoutKey({ key, ...facts }: Relation): RelationFacts {
  return facts;
}

/** A line as JSON, with its line ending. */
export function printLine(line: GraphLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** Lines as NDJSON, in chunks of about 64 KB, so that few writes are needed. */
export function* printLines(lines: Iterable<GraphLine>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += printLine(line);
    if (chunk.length < 65_536) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/**
 * Builds a graph in memory from its lines, with the texts of its paragraphs by slug. The version is the SHA-256 digest
 * of the lines.
 */
export function graphOf(lines: Iterable<GraphLine>): { graph: Graph; texts: Map<string, string> } {
  const hash = createHash('sha256');
  const texts = new Map<string, string>();
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  let dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities' | 'disputes' | 'rules'> = {
    sources: [],
    counts: [],
    ambiguities: [],
    disputes: [],
    rules: [],
  };
  for (const line of lines) {
    hash.update(printLine(line));
    if ('dataset' in line) dataset = line.dataset;
    else if ('relation' in line) relations.push(relation(line.relation));
    else {
      entities.push(line.entity);
      if (line.text !== undefined) texts.set(line.entity.slug, line.text);
    }
  }
  return { graph: { entities, relations, ...dataset, version: hash.digest('hex') }, texts };
}

/**
 * Parses NDJSON that arrives in chunks, which may end anywhere. Each line is validated by itself: its shape and order,
 * types, slugs, relation kinds and the types of their endpoints, and that strings have no characters that PostgreSQL
 * rejects. Whether the endpoints of a relation exist is not checked.
 * @throws {LineError} at the first invalid line.
 */
export async function* readLines(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<GraphLine> {
  let line = 1;
  let previous: LineKind | null = null;
  const fail: Fail = (rule, message) => {
    throw new LineError(line, rule, message);
  };
  let empty = false;
  let rules: readonly string[] = [];
  for await (const text of splitLines(chunks, fail)) {
    if (empty) fail('empty-line', 'A line must contain JSON, but this line is empty.'); // Only the last line may be empty.
    empty = text === '' || text === '\r';
    if (empty) continue;
    const value = parseJson(text, fail);
    previous = checkLine(value, text, previous, fail);
    const parsed = value as GraphLine; // Fields that are not checked are trusted.
    if ('dataset' in parsed) rules = parsed.dataset.rules.map(({ id }) => id);
    else checkRules(parsed, rules, fail);
    yield parsed;
    line += 1;
  }
  if (previous === null) fail('invalid-order', 'The first line must have the key "dataset", but there are no lines.');
}

/** Every rule that a line names must be listed in the first line, so that it can be served. */
function checkRules(line: Exclude<GraphLine, { dataset: unknown }>, rules: readonly string[], fail: Fail): void {
  const named = 'relation' in line ? [line.relation.rule, line.relation.when?.rule] : [line.entity.time?.when.rule];
  for (const rule of named)
    if (rule != null && !rules.includes(rule))
      fail(
        'unknown-rule',
        `A rule must be listed in the first line, but got ${excerpt(rule)}${didYouMean(rule, rules)}.`,
      );
}

/** An invalid line. Lines are numbered from 1. */
export class LineError extends Error {
  override name = 'LineError';
  readonly line: number;
  /** A short, stable name, such as `unknown-kind`. */
  readonly rule: string;

  constructor(line: number, rule: string, message: string) {
    super(`line ${line}: ${message} [${rule}]`);
    this.line = line;
    this.rule = rule;
  }
}

/**
 * In UTF-16 code units. No line of a graph is nearly as long; the limit keeps a file without line endings from filling
 * the memory.
 */
const maxLength = 10_000_000;
const tooLong = `A line must have at most ${maxLength} characters, but this line has more.`;

/** Decodes UTF-8 and splits it into lines. The last line does not need a line ending. */
async function* splitLines(chunks: AsyncIterable<string | Uint8Array>, fail: Fail): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decode(decoder, chunk, fail);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield rest + text.slice(start, end);
      rest = '';
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > maxLength) fail('line-too-long', tooLong);
  }
  rest += decode(decoder, null, fail);
  if (rest !== '') yield rest;
}

/** Decodes bytes that may end within a character. Pass null at the end of the input. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null, fail: Fail): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return fail('invalid-utf-8', 'The text must be UTF-8, but has invalid bytes from here on.');
  }
}

function parseJson(text: string, fail: Fail): unknown {
  if (text.length > maxLength) fail('line-too-long', tooLong);
  try {
    return JSON.parse(text);
  } catch {
    return fail('invalid-json', `A line must contain JSON, but got ${excerpt(text)}.`);
  }
}
