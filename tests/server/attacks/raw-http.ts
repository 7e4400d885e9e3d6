import { type Attack, badRequest, errorResponse, get, head, json, malformedHttp, post } from './attack.ts';

const invalidHost = badRequest('"Host" must be a host name or address, with or without a port.');
const bodyTooLong = errorResponse(
  413,
  'PAYLOAD_TOO_LARGE',
  'A request body must have at most 100000 bytes, but has more.',
  {
    limit: 100_000,
  },
);
const getOnly = { status: 405, allow: 'GET, HEAD', body: 'Method not allowed: use GET.\n' };
const methodNotAllowed = {
  ...errorResponse(405, 'METHOD_NOT_ALLOWED', 'The method must be one of GET, HEAD, POST, OPTIONS.'),
  allow: 'GET, HEAD, POST, OPTIONS',
};
const notFound = { status: 404, body: 'Not found. This server has /graphql and /graphiql.\n' };
const headersTooLarge = { status: 431, body: '' };
const typenameResponse = { status: 200, body: { data: { __typename: 'Query' } } };
const path = '/graphql?query={__typename}';

/** A POST whose body need not match the length in its headers. */
function framed(body: string, ...fields: readonly string[]): string {
  return head('POST /graphql', json, ...fields) + body;
}

/** Protocol versions, methods and URLs. */
export const requestLines: readonly Attack[] = [
  { name: 'HTTP/0.9', request: `GET ${path}\r\n\r\n`, responses: [invalidHost] },
  { name: 'HTTP/1.0 without a host', request: `GET ${path} HTTP/1.0\r\n\r\n`, responses: [invalidHost] },
  { name: 'HTTP/2 without an upgrade', request: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', responses: [malformedHttp] },
  { name: 'a version that does not exist', request: 'GET / HTTP/3.7\r\nHost: a\r\n\r\n', responses: [malformedHttp] },
  { name: 'TLS', request: Buffer.from('16030100f4010000f0', 'hex'), responses: [malformedHttp] },
  {
    name: 'line feeds without carriage returns',
    request: `GET ${path} HTTP/1.1\nHost: a\n\n`,
    responses: [malformedHttp],
  },
  { name: 'a method that does not exist', request: head('HACK /graphql'), responses: [malformedHttp] },
  { name: 'a lower-case method', request: head('get /graphql'), responses: [malformedHttp] },
  { name: 'TRACE', request: head('TRACE /graphql', 'Cookie: secret=1'), responses: [methodNotAllowed] },
  { name: 'TRACE of a page', request: head('TRACE /graphiql/'), responses: [getOnly] },
  { name: 'DELETE', request: head('DELETE /graphql'), responses: [methodNotAllowed] },
  { name: 'PROPFIND', request: head('PROPFIND /graphql'), responses: [methodNotAllowed] },
  { name: 'CONNECT, to use the server as a proxy', request: head('CONNECT example.com:443'), responses: [] },
  {
    name: 'an absolute URL of another host, as to a proxy, which gets what this server has',
    request: get('http://example.com/graphql?query={__typename}'),
    responses: [typenameResponse],
  },
  { name: 'OPTIONS of everything', request: head('OPTIONS *'), responses: [getOnly] },
  { name: 'POST to metrics', request: head('POST /metrics', 'Content-Length: 0'), responses: [getOnly] },
  { name: 'NUL in the URL', request: get('/graphql?query=\0'), responses: [malformedHttp] },
  {
    name: 'non-ASCII bytes in the URL',
    request: Buffer.from(get('/\xff'), 'latin1'),
    responses: [malformedHttp],
  },
  {
    name: 'a URL that is too long',
    request: get(`/graphql?query=${'a'.repeat(9_000)}`),
    responses: [errorResponse(414, 'URI_TOO_LONG', 'An address must have at most 8000 characters.')],
  },
  { name: 'a path to a parent folder', request: get('/graphiql/../../../../etc/passwd'), responses: [notFound] },
  {
    name: 'an encoded path to a parent folder',
    request: get('/graphiql/%2e%2e%2f%2e%2e%2fpackage.json'),
    responses: [notFound],
  },
  { name: 'an absolute path', request: get('/graphiql//etc/passwd'), responses: [notFound] },
  {
    name: 'an encoded line break in the URL',
    request: get('/graphiql/%0d%0aSet-Cookie:%20a=b'),
    responses: [notFound],
  },
];

/** Hosts and other headers. */
export const headers: readonly Attack[] = [
  { name: 'no host', request: `GET ${path} HTTP/1.1\r\nConnection: close\r\n\r\n`, responses: [malformedHttp] },
  { name: 'two hosts', request: get(path, 'Host: example.com'), responses: [malformedHttp] },
  { name: 'a host with a path', request: `GET ${path} HTTP/1.1\r\nHost: a/b\r\n\r\n`, responses: [invalidHost] },
  { name: 'a host with markup', request: `GET ${path} HTTP/1.1\r\nHost: <b>\r\n\r\n`, responses: [invalidHost] },
  {
    name: 'a host that is too long',
    request: `GET ${path} HTTP/1.1\r\nHost: ${'a'.repeat(300)}\r\n\r\n`,
    responses: [invalidHost],
  },
  { name: 'NUL in a header', request: get(path, 'X: a\0b'), responses: [malformedHttp] },
  { name: 'a folded header', request: get(path, 'X: a\r\n b'), responses: [malformedHttp] },
  { name: 'a space before the colon', request: get(path, 'X : a'), responses: [malformedHttp] },
  { name: 'a carriage return in a header', request: get(path, 'X: a\rSet-Cookie: b'), responses: [malformedHttp] },
  { name: 'a header that is too long', request: get(path, `X: ${'a'.repeat(20_000)}`), responses: [headersTooLarge] },
  {
    name: 'thousands of headers',
    request: get(path, ...Array.from({ length: 3_000 }, (_, index) => `X${index}: 1`)),
    responses: [headersTooLarge],
  },
  {
    name: 'a long Accept header',
    request: get(path, `Accept: ${'a/b,'.repeat(500)}`),
    responses: [
      errorResponse(
        406,
        'NOT_ACCEPTABLE',
        '"Accept" must include one of application/json, application/graphql-response+json.',
      ),
    ],
  },
  { name: 'an unknown expectation', request: get(path, 'Expect: a-miracle'), responses: [{ status: 417, body: '' }] },
  {
    name: 'an upgrade to WebSocket',
    request: get('/graphql', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'),
    responses: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
];

/** The end of a body and the start of the next request. */
export const messageFraming: readonly Attack[] = [
  {
    name: 'a content length and chunks',
    request: framed('0\r\n\r\nGET / HTTP/1.1\r\n\r\n', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  {
    name: 'two content lengths',
    request: framed('{}', 'Content-Length: 2', 'Content-Length: 3'),
    responses: [malformedHttp],
  },
  {
    name: 'the same content length twice',
    request: framed('{}', 'Content-Length: 2', 'Content-Length: 2'),
    responses: [malformedHttp],
  },
  { name: 'a negative content length', request: framed('{}', 'Content-Length: -2'), responses: [malformedHttp] },
  {
    name: 'a content length with a plus sign',
    request: framed('{}', 'Content-Length: +2'),
    responses: [malformedHttp],
  },
  {
    name: 'a content length that is not a safe integer',
    request: framed('{}', `Content-Length: ${'9'.repeat(30)}`),
    responses: [malformedHttp],
  },
  {
    name: 'a content length beyond the limit',
    request: framed('', 'Content-Length: 100001'),
    responses: [bodyTooLong],
  },
  {
    name: 'an unknown transfer coding',
    request: framed('', 'Transfer-Encoding: xchunked'),
    responses: [malformedHttp],
  },
  {
    name: 'chunked as an inner transfer coding',
    request: framed('', 'Transfer-Encoding: chunked, gzip'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk without a size',
    request: framed('ZZ\r\n{}\r\n', 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk size that is not a safe integer',
    request: framed(`${'F'.repeat(20)}\r\n{}\r\n`, 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk longer than its size',
    request: framed('2\r\n{}{}\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk with a long extension',
    request: framed(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'),
    responses: [{ status: 413, body: '' }],
  },
  {
    name: 'chunks beyond the limit',
    request: framed(`1ADB0\r\n${'a'.repeat(110_000)}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'),
    responses: [bodyTooLong],
  },
  {
    name: 'a malformed request after a valid one',
    request: [`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`, 'nonsense\r\n\r\n'],
    responses: [typenameResponse, malformedHttp],
  },
  {
    name: 'a request in the body of a request',
    request: post('GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n'),
    responses: [badRequest('A body must be JSON.')],
  },
  {
    name: 'a request after Connection: close',
    request: [get(path), get('/metrics')],
    responses: [{ status: 200, body: { data: { __typename: 'Query' } } }],
  },
];
