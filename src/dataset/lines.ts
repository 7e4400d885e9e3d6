import { createHash } from 'node:crypto';
import type { Entity } from '../model/entities.ts';
import { type Graph, type GraphLine, type Relation, type RelationFacts, relation } from '../model/graph.ts';
import { checkLine, excerpt, type Fail, type Part } from './check-line.ts';

// A graph as lines of JSON: NDJSON, https://github.com/ndjson/ndjson-spec.

/** The lines of a graph, with the texts of its paragraphs by slug where they are at hand. */
export function* linesOf(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Generator<GraphLine> {
  const { sources, counts, ambiguities } = graph;
  yield { dataset: { sources, counts, ambiguities } };
  for (const entity of graph.entities) {
    const text = texts.get(entity.slug);
    yield text === undefined ? { entity } : { entity, text };
  }
  for (const one of graph.relations) yield { relation: withoutKey(one) };
}

/** The facts of a relation, as a line holds them. */
export function withoutKey({ key, ...facts }: Relation): RelationFacts {
  return facts;
}

/** A line as it is written, with its end. */
export function printLine(line: GraphLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The graph that lines make, all in memory, and the texts of its paragraphs. Its version is the SHA-256 of the lines. */
export function graphOf(lines: Iterable<GraphLine>): { graph: Graph; texts: Map<string, string> } {
  const hash = createHash('sha256');
  const texts = new Map<string, string>();
  const entities: Entity[] = [];
  const relations: Relation[] = [];
  let dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities'> = { sources: [], counts: [], ambiguities: [] };
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
 * Reads lines that arrive in pieces, cut anywhere. What a single line can break is checked: its form and place, types,
 * slugs, kinds with their ends, and that no text holds what a database refuses. Whether the ends exist is not.
 * @throws {LineError} at the first line that breaks a rule.
 */
export async function* readLines(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<GraphLine> {
  let line = 1;
  let last: Part | null = null;
  const fail: Fail = (rule, message) => {
    throw new LineError(line, rule, message);
  };
  let empty = false;
  for await (const text of split(input, fail)) {
    if (empty) fail('empty-line', 'A line must hold JSON, but this is empty.'); // At the very end it is one line end too many.
    empty = text === '' || text === '\r';
    if (empty) continue;
    const value = parse(text, fail);
    last = checkLine(value, text, last, fail);
    yield value as GraphLine; // Checked as far as promised; the other fields are the word of whoever wrote them.
    line += 1;
  }
  if (last === null) fail('wrong-order', 'The first line must hold "dataset", but there is none.');
}

/** A line that breaks a rule of the format; lines count from 1. */
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

/** In UTF-16 code units: no line of a graph comes near, and a file without line ends must not fill the memory. */
const longest = 10_000_000;
const tooLong = `A line must have at most ${longest} characters, but this has more.`;

/** The lines of a text in UTF-8. The last may lack its end. */
async function* split(input: AsyncIterable<string | Uint8Array>, fail: Fail): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of input) {
    const text = typeof piece === 'string' ? piece : decode(decoder, piece, fail);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield rest + text.slice(start, end);
      rest = '';
      start = end + 1;
    }
    rest += text.slice(start);
    if (rest.length > longest) fail('too-long', tooLong);
  }
  rest += decode(decoder, null, fail);
  if (rest !== '') yield rest;
}

/** The text of some bytes, which may end within a character; null ends the input. */
function decode(decoder: TextDecoder, bytes: Uint8Array | null, fail: Fail): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return fail('not-utf-8', 'The text must be UTF-8, but from here on it is not.');
  }
}

function parse(text: string, fail: Fail): unknown {
  if (text.length > longest) fail('too-long', tooLong);
  try {
    return JSON.parse(text);
  } catch {
    return fail('not-json', `A line must hold JSON, but got ${excerpt(text)}.`);
  }
}
