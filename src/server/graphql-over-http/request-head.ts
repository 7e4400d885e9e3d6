import Negotiator from 'negotiator';
import { requestError } from './request-error.ts';

/** The part of a request that precedes its body. Node's `IncomingMessage` is one. */
export interface RequestHead {
  readonly method?: string | undefined;
  /** Path and query. */
  readonly url?: string | undefined;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The value of `Allow` on `/graphql`. */
export const allowedMethods = 'GET, HEAD, POST, OPTIONS';
const methods = allowedMethods.split(', ');

/** Media types of responses, the default first. */
const responseMediaTypes = ['application/json', 'application/graphql-response+json'] as const;
export type ResponseMediaType = (typeof responseMediaTypes)[number];

/**
 * Checks all that can be checked without the body: address, host, method, and the type and encoding of the body.
 * @throws {GraphQLError} for a request that breaks a rule of HTTP or of GraphQL over HTTP.
 */
export function checkHead({ method = '', url = '', headers }: RequestHead): void {
  if (url.length > maxUrlLength)
    throw requestError('URI_TOO_LONG', `An address must have at most ${maxUrlLength} characters.`);
  if (!isHost(header(headers, 'host')))
    throw requestError('BAD_REQUEST', '"Host" must be a host name or address, with or without a port.', {
      headers: { Connection: 'close' },
    });
  if (!methods.includes(method))
    throw requestError('METHOD_NOT_ALLOWED', `The method must be one of ${allowedMethods}.`, {
      headers: { Allow: allowedMethods },
    });
  if (method !== 'POST') return;
  if (!isJson(header(headers, 'content-type')))
    throw requestError('UNSUPPORTED_MEDIA_TYPE', 'A body must be application/json, in UTF-8.');
  if (!/^(identity)?$/i.test(header(headers, 'content-encoding')))
    throw requestError('UNSUPPORTED_MEDIA_TYPE', 'A body must not be compressed.');
}

/**
 * The media type of the response.
 * @throws {GraphQLError} if the client accepts none of those that there are.
 */
export function responseMediaType({ headers }: RequestHead): ResponseMediaType {
  const accept = headers.accept === undefined ? undefined : header(headers, 'accept');
  if (accept === undefined || accept === '*/*' || accept === responseMediaTypes[0]) return responseMediaTypes[0];
  const type =
    accept.length <= maxAcceptLength
      ? new Negotiator({ headers: { accept: withoutParameters(accept) } }).mediaType([...responseMediaTypes])
      : undefined;
  if (type) return type as ResponseMediaType; // One of those that were given.
  throw requestError('NOT_ACCEPTABLE', `"Accept" must include one of ${responseMediaTypes.join(', ')}.`);
}

/** The same for an error, which a client gets even if it accepts none of the types. */
export function errorMediaType(head: RequestHead): ResponseMediaType {
  try {
    return responseMediaType(head);
  } catch {
    return responseMediaTypes[0];
  }
}

const maxUrlLength = 8_000;
const maxAcceptLength = 1_000;

function header(headers: RequestHead['headers'], name: string): string {
  return String(headers[name] ?? '');
}

/** Media ranges with their weights alone: a response has no parameter that could differ, as it is in UTF-8. */
function withoutParameters(accept: string): string {
  return accept.replace(/;\s*([^=;,"]*)(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*))?/g, (parameter, name: string) =>
    name.trim().toLowerCase() === 'q' ? parameter : '',
  );
}

/** Whether a content type is JSON in UTF-8. Other parameters than the charset have no meaning (RFC 8259, section 11). */
function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.toLowerCase().split(';');
  const charsets = parameters.flatMap((parameter) => /^\s*charset\s*=\s*"?([^"]*?)"?\s*$/.exec(parameter)?.[1] ?? []);
  return type.trim() === 'application/json' && charsets.every((charset) => /^utf-?8$/.test(charset));
}

function isHost(host: string): boolean {
  return host.length <= 261 && /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{0,5})?$/i.test(host);
}
