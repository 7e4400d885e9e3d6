import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { type ErrorCode, errorKinds } from '../api/errors.ts';

/** Why a request does not reach GraphQL: its message says the rule, and repeats nothing that was sent. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** Names and values by turns. */
  readonly headers?: readonly string[];
}

/** The methods of `/graphql`. */
export const allowedMethods = 'GET, HEAD, POST, OPTIONS';

/** Holds what can be told without the body against GraphQL over HTTP; null where nothing is wrong. */
export function refuseHead({ method = '', url = '', headers }: IncomingMessage): Refusal | null {
  if (url.length > longestUrl) return refuse('URI_TOO_LONG', `An address must have at most ${longestUrl} characters.`);
  if (!isHost(headers.host ?? '')) return bad('"Host" must be a host name or address, with or without a port.');
  if (!allowedMethods.split(', ').includes(method)) {
    const message = `The method must be one of ${allowedMethods}.`;
    return refuse('METHOD_NOT_ALLOWED', message, ['Allow', allowedMethods]);
  }
  if (method === 'OPTIONS') return null;
  if (!accepts(headers.accept)) return refuse('NOT_ACCEPTABLE', `"Accept" must take one of ${answerTypes.join(', ')}.`);
  if (method !== 'POST') return refuseParameters(url);
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    return unsupported('A body must be application/json, in UTF-8.');
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) return unsupported('A body must not be compressed.');
  return null;
}

/** Holds the body of a POST against GraphQL over HTTP; null where nothing is wrong. */
export function refuseBody(body: Buffer): Refusal | null {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    return bad('A body must be well-formed UTF-8.');
  }
  if (depthOf(text) > deepest) return bad(`The JSON of a body must be at most ${deepest} deep.`);
  const sent = parse(text);
  if (sent === undefined) return bad('A body must be JSON.');
  if (!isObject(sent)) return bad('A body must be one JSON object.');
  if (Object.keys(sent).some((name) => !parameters.includes(name)))
    return bad(`A body must have no keys but ${parameters.join(', ')}.`);
  for (const name of ['query', 'operationName']) {
    const value = sent[name];
    if (value != null && (typeof value !== 'string' || !isPlain(value))) return bad(plainText(name));
  }
  for (const name of ['variables', 'extensions'])
    if (sent[name] != null && !isObject(sent[name])) return bad(jsonObject(name));
  return null;
}

function refuseParameters(url: string): Refusal | null {
  const given = new URLSearchParams(url.split('?').slice(1).join('?'));
  for (const name of parameters) {
    const [value, ...more] = given.getAll(name);
    if (more.length > 0) return bad(`"${name}" must be given once.`);
    if (!value) continue;
    if (!isPlain(value)) return bad(plainText(name));
    if (name === 'query' || name === 'operationName') continue;
    if (depthOf(value) > deepest) return bad(`"${name}" must be at most ${deepest} deep.`);
    const sent = parse(value);
    if (sent !== null && !isObject(sent)) return bad(jsonObject(name));
  }
  return null;
}

const parameters = ['query', 'operationName', 'variables', 'extensions'];
const longestUrl = 8_000;
const longestAccept = 1_000;
const deepest = 50;
const answerTypes = ['application/graphql-response+json', 'application/json'];
const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuse(code: ErrorCode, message: string, headers: readonly string[] = []): Refusal {
  return { status: errorKinds[code].status, code, message, headers };
}

function bad(message: string): Refusal {
  return refuse('BAD_REQUEST', message);
}

function unsupported(message: string): Refusal {
  return refuse('UNSUPPORTED_MEDIA_TYPE', message);
}

function plainText(name: string): string {
  return `"${name}" must be text without NUL and lone surrogates.`;
}

function jsonObject(name: string): string {
  return `"${name}" must be a JSON object.`;
}

function isHost(host: string): boolean {
  return host.length <= 261 && /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host);
}

function accepts(accept: string | undefined): boolean {
  if (accept === undefined) return true;
  return accept.length <= longestAccept && new Negotiator({ headers: { accept } }).mediaTypes(answerTypes).length > 0;
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** How deep arrays and objects lie in each other: in one pass, whatever the text is. */
function depthOf(text: string): number {
  let [depth, most, quoted] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (quoted) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if (sign === ']' || sign === '}') depth -= 1;
  }
  return most;
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
