import type { IncomingMessage } from 'node:http';
import { badRequest, type SentParameters } from '../operations/index.ts';

type JsonObject = Record<string, unknown>;

/**
 * The parameters that a request has in its body, or in its address.
 * @throws {Refusal} if they are not what GraphQL over HTTP says.
 */
export function parametersOf({ method, url = '' }: IncomingMessage, body: Buffer): SentParameters {
  return method === 'POST' ? parametersInBody(body) : parametersInUrl(url);
}

function parametersInBody(body: Buffer): SentParameters {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw badRequest('A body must be well-formed UTF-8.');
  }
  if (depthOf(text) > deepest) throw badRequest(`The JSON of a body must be at most ${deepest} deep.`);
  const sent = parse(text);
  if (sent === undefined) throw badRequest('A body must be JSON.');
  if (!isObject(sent)) throw badRequest('A body must be one JSON object.');
  if (Object.keys(sent).some((name) => !names.includes(name)))
    throw badRequest(`A body must have no keys but ${names.join(', ')}.`);
  for (const name of texts) {
    const value = sent[name];
    if (value != null && (typeof value !== 'string' || !isPlain(value))) throw notPlain(name);
  }
  for (const name of objects) if (sent[name] != null && !isObject(sent[name])) throw noObject(name);
  for (const name of names) if (sent[name] === null) delete sent[name];
  return sent;
}

function parametersInUrl(url: string): SentParameters {
  const all = new URLSearchParams(url.split('?').slice(1).join('?'));
  const found: Record<string, unknown> = {};
  for (const name of names) {
    const [value, ...more] = all.getAll(name);
    if (more.length > 0) throw badRequest(`"${name}" must be given once.`);
    if (!value) continue;
    if (!isPlain(value)) throw notPlain(name);
    const given = objects.includes(name) ? objectIn(name, value) : value;
    if (given !== null) found[name] = given;
  }
  return found;
}

/** Null where the text is that. */
function objectIn(name: string, text: string): JsonObject | null {
  if (depthOf(text) > deepest) throw badRequest(`"${name}" must be at most ${deepest} deep.`);
  const sent = parse(text);
  if (sent === null || isObject(sent)) return sent;
  throw noObject(name);
}

const texts = ['query', 'operationName', 'documentId'];
const objects = ['variables', 'extensions'];
const names = [...texts, ...objects];
const deepest = 50;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function notPlain(name: string) {
  return badRequest(`"${name}" must be text without NUL and lone surrogates.`);
}

function noObject(name: string) {
  return badRequest(`"${name}" must be a JSON object.`);
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** How deep arrays and objects lie in each other: in one pass, whatever the text is. */
function depthOf(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) quoted = !quoted;
    else if (quoted) at += sign === backslash ? 1 : 0;
    else if (sign === bracket || sign === brace) most = Math.max(most, ++depth);
    else if (sign === closingBracket || sign === closingBrace) depth -= 1;
  }
  return most;
}

const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const [bracket, closingBracket] = ['['.charCodeAt(0), ']'.charCodeAt(0)];
const [brace, closingBrace] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
