import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { HttpError } from '../operations/index.ts';

/** The methods of `/graphql`. */
export const allowedMethods = 'GET, HEAD, POST, OPTIONS';
const methods = allowedMethods.split(', ');

/** What answers come as; the first where the client does not mind. */
export type ResponseMediaType = (typeof answerTypes)[number];
const answerTypes = ['application/json', 'application/graphql-response+json'] as const;

/**
 * Holds what can be told without the body against GraphQL over HTTP.
 * @throws {HttpError} for a request that breaks its rules.
 */
export function checkHead({ method = '', url = '', headers }: IncomingMessage): void {
  if (url.length > longestUrl)
    throw new HttpError('URI_TOO_LONG', `An address must have at most ${longestUrl} characters.`);
  if (!isHost(headers.host ?? ''))
    throw new HttpError('BAD_REQUEST', '"Host" must be a host name or address, with or without a port.', {
      headers: ['Connection', 'close'],
    });
  if (!methods.includes(method)) {
    const message = `The method must be one of ${allowedMethods}.`;
    throw new HttpError('METHOD_NOT_ALLOWED', message, { headers: ['Allow', allowedMethods] });
  }
  if (method !== 'POST') return;
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-?8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    throw unsupported('A body must be application/json, in UTF-8.');
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) throw unsupported('A body must not be compressed.');
}

/**
 * What the client wants the answer as.
 * @throws {HttpError} if it takes none of the types that there are.
 */
export function responseMediaType({ headers: { accept } }: IncomingMessage): ResponseMediaType {
  if (accept === undefined || accept === '*/*' || accept === answerTypes[0]) return answerTypes[0];
  const type =
    accept.length <= longestAccept ? new Negotiator({ headers: { accept } }).mediaType([...answerTypes]) : undefined;
  if (type) return type as ResponseMediaType; // One of those that were given.
  throw new HttpError('NOT_ACCEPTABLE', `"Accept" must take one of ${answerTypes.join(', ')}.`);
}

const longestUrl = 8_000;
const longestAccept = 1_000;

function unsupported(message: string): HttpError {
  return new HttpError('UNSUPPORTED_MEDIA_TYPE', message);
}

function isHost(host: string): boolean {
  return host.length <= 261 && /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i.test(host);
}
