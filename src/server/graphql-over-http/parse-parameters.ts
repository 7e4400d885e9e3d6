import type { JsonObject, RequestParameters } from './operation-parameters.ts';
import { badRequest } from './request-error.ts';
import type { RequestHead } from './request-head.ts';

/**
 * The parameters of a request: of POST in its body, of GET and HEAD in its address.
 * @throws {GraphQLError} if they are not what GraphQL over HTTP says.
 */
export function parseParameters({ method, url = '' }: RequestHead, body: Uint8Array): RequestParameters {
  return method === 'POST' ? parseBody(body) : parseUrl(url);
}

function parseBody(body: Uint8Array): RequestParameters {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw badRequest('A body must be well-formed UTF-8.');
  }
  if (depthOf(text) > maxDepth) throw badRequest(`The JSON of a body must be at most ${maxDepth} deep.`);
  const parameters = parseJson(text);
  if (parameters === undefined) throw badRequest('A body must be JSON.');
  if (!isObject(parameters)) throw badRequest('A body must be one JSON object.');
  if (Object.keys(parameters).some((name) => !names.includes(name)))
    throw badRequest(`A body must have no keys but ${names.join(', ')}.`);
  for (const name of textNames) {
    const value = parameters[name];
    if (value != null && (typeof value !== 'string' || !isPlainText(value))) throw notPlainText(name);
  }
  for (const name of objectNames) if (parameters[name] != null && !isObject(parameters[name])) throw notAnObject(name);
  for (const name of names) if (parameters[name] === null) delete parameters[name];
  return parameters;
}

function parseUrl(url: string): RequestParameters {
  const query = new URLSearchParams(url.split('?').slice(1).join('?'));
  const parameters: Record<string, unknown> = {};
  for (const name of names) {
    const [text, ...more] = query.getAll(name);
    if (more.length > 0) throw badRequest(`"${name}" must be given once.`);
    if (!text) continue;
    if (!isPlainText(text)) throw notPlainText(name);
    const value = objectNames.includes(name) ? parseObject(name, text) : text;
    if (value !== null) parameters[name] = value;
  }
  return parameters;
}

/** Null for the JSON value null. */
function parseObject(name: string, text: string): JsonObject | null {
  if (depthOf(text) > maxDepth) throw badRequest(`"${name}" must be at most ${maxDepth} deep.`);
  const value = parseJson(text);
  if (value === null || isObject(value)) return value;
  throw notAnObject(name);
}

const textNames = ['query', 'operationName', 'documentId'];
const objectNames = ['variables', 'extensions'];
const names = [...textNames, ...objectNames];
const maxDepth = 50;
const utf8 = new TextDecoder('utf-8', { fatal: true });

function notPlainText(name: string) {
  return badRequest(`"${name}" must be text without NUL and lone surrogates.`);
}

function notAnObject(name: string) {
  return badRequest(`"${name}" must be a JSON object.`);
}

function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** How deep arrays and objects of a JSON text are nested. Takes one pass over any text, JSON or not. */
function depthOf(text: string): number {
  let [depth, max, quoted] = [0, 0, false];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) quoted = !quoted;
    else if (quoted) index += code === backslash ? 1 : 0;
    else if (code === bracket || code === brace) max = Math.max(max, ++depth);
    else if (code === closingBracket || code === closingBrace) depth -= 1;
  }
  return max;
}

const [quote, backslash] = ['"'.charCodeAt(0), '\\'.charCodeAt(0)];
const [bracket, closingBracket] = ['['.charCodeAt(0), ']'.charCodeAt(0)];
const [brace, closingBrace] = ['{'.charCodeAt(0), '}'.charCodeAt(0)];

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
