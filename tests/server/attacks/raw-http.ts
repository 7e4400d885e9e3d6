import { type Attack, badRequest, errorResponse, get, head, json, malformedHttp, post } from './attack.ts';

const hostRule = badRequest('"Host" must be a host name or address, with or without a port.');
const bodyTooLong = errorResponse(
  413,
  'PAYLOAD_TOO_LARGE',
  'A request body must have at most 100000 bytes, but got more.',
  {
    limit: 100_000,
  },
);
const onlyGet = { status: 405, allow: 'GET, HEAD', body: 'Only GET.\n' };
const methodRule = {
  ...errorResponse(405, 'METHOD_NOT_ALLOWED', 'The method must be one of GET, HEAD, POST, OPTIONS.'),
  allow: 'GET, HEAD, POST, OPTIONS',
};
const notFound = { status: 404, body: 'Not found. This server has /graphql and /graphiql.\n' };
const headTooLong = { status: 431, body: '' };
const name = { status: 200, body: { data: { __typename: 'Query' } } };
const question = '/graphql?query={__typename}';

/** A POST whose head says how long its body is, and a body that may be otherwise. */
function framed(body: string, ...fields: readonly string[]): string {
  return head('POST /graphql', json, ...fields) + body;
}

/** Protocol versions, request lines and methods. */
export const lines: readonly Attack[] = [
  { name: 'HTTP/0.9', request: `GET ${question}\r\n\r\n`, responses: [hostRule] },
  { name: 'HTTP/1.0 without a host', request: `GET ${question} HTTP/1.0\r\n\r\n`, responses: [hostRule] },
  { name: 'HTTP/2 without asking first', request: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', responses: [malformedHttp] },
  { name: 'a version that does not exist', request: 'GET / HTTP/3.7\r\nHost: a\r\n\r\n', responses: [malformedHttp] },
  { name: 'TLS', request: Buffer.from('16030100f4010000f0', 'hex'), responses: [malformedHttp] },
  { name: 'line feeds alone', request: `GET ${question} HTTP/1.1\nHost: a\n\n`, responses: [malformedHttp] },
  { name: 'a method that does not exist', request: head('HACK /graphql'), responses: [malformedHttp] },
  { name: 'a method in small letters', request: head('get /graphql'), responses: [malformedHttp] },
  { name: 'TRACE', request: head('TRACE /graphql', 'Cookie: secret=1'), responses: [methodRule] },
  { name: 'TRACE of a page', request: head('TRACE /graphiql/'), responses: [onlyGet] },
  { name: 'DELETE', request: head('DELETE /graphql'), responses: [methodRule] },
  { name: 'PROPFIND', request: head('PROPFIND /graphql'), responses: [methodRule] },
  { name: 'CONNECT, to use the server as a proxy', request: head('CONNECT example.com:443'), responses: [] },
  {
    name: 'an address elsewhere',
    request: get('http://example.com/graphql?query={__typename}'),
    responses: [notFound],
  },
  { name: 'OPTIONS of everything', request: head('OPTIONS *'), responses: [onlyGet] },
  { name: 'writing metrics', request: head('POST /metrics', 'Content-Length: 0'), responses: [onlyGet] },
  { name: 'NUL in the address', request: get('/graphql?query=\0'), responses: [malformedHttp] },
  {
    name: 'bytes beyond ASCII in the address',
    request: Buffer.from(get('/\xff'), 'latin1'),
    responses: [malformedHttp],
  },
  {
    name: 'an address that is too long',
    request: get(`/graphql?query=${'a'.repeat(9_000)}`),
    responses: [errorResponse(414, 'URI_TOO_LONG', 'An address must have at most 8000 characters.')],
  },
  { name: 'the files above', request: get('/graphiql/../../../../etc/passwd'), responses: [notFound] },
  { name: 'the files above, encoded', request: get('/graphiql/%2e%2e%2f%2e%2e%2fpackage.json'), responses: [notFound] },
  { name: 'a file of the root', request: get('/graphiql//etc/passwd'), responses: [notFound] },
  { name: 'a line break in the address', request: get('/graphiql/%0d%0aSet-Cookie:%20a=b'), responses: [notFound] },
];

/** Hosts and other header fields. */
export const fields: readonly Attack[] = [
  { name: 'no host', request: `GET ${question} HTTP/1.1\r\nConnection: close\r\n\r\n`, responses: [malformedHttp] },
  { name: 'two hosts', request: get(question, 'Host: example.com'), responses: [malformedHttp] },
  { name: 'a host with a path', request: `GET ${question} HTTP/1.1\r\nHost: a/b\r\n\r\n`, responses: [hostRule] },
  { name: 'a host of markup', request: `GET ${question} HTTP/1.1\r\nHost: <b>\r\n\r\n`, responses: [hostRule] },
  {
    name: 'a host that is too long',
    request: `GET ${question} HTTP/1.1\r\nHost: ${'a'.repeat(300)}\r\n\r\n`,
    responses: [hostRule],
  },
  { name: 'NUL in a field', request: get(question, 'X: a\0b'), responses: [malformedHttp] },
  { name: 'a folded field', request: get(question, 'X: a\r\n b'), responses: [malformedHttp] },
  { name: 'a blank before the colon', request: get(question, 'X : a'), responses: [malformedHttp] },
  { name: 'a carriage return in a field', request: get(question, 'X: a\rSet-Cookie: b'), responses: [malformedHttp] },
  { name: 'a long field', request: get(question, `X: ${'a'.repeat(20_000)}`), responses: [headTooLong] },
  {
    name: 'thousands of fields',
    request: get(question, ...Array.from({ length: 3_000 }, (_, index) => `X${index}: 1`)),
    responses: [headTooLong],
  },
  {
    name: 'a long Accept',
    request: get(question, `Accept: ${'a/b,'.repeat(500)}`),
    responses: [
      errorResponse(
        406,
        'NOT_ACCEPTABLE',
        '"Accept" must take one of application/json, application/graphql-response+json.',
      ),
    ],
  },
  { name: 'an expectation', request: get(question, 'Expect: a-miracle'), responses: [{ status: 417, body: '' }] },
  {
    name: 'WebSockets',
    request: get('/graphql', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'),
    responses: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
];

/** Where a body ends, and the next request begins. */
export const frames: readonly Attack[] = [
  {
    name: 'a length and chunks',
    request: framed('0\r\n\r\nGET / HTTP/1.1\r\n\r\n', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  { name: 'two lengths', request: framed('{}', 'Content-Length: 2', 'Content-Length: 3'), responses: [malformedHttp] },
  {
    name: 'one length, twice',
    request: framed('{}', 'Content-Length: 2', 'Content-Length: 2'),
    responses: [malformedHttp],
  },
  { name: 'a length below zero', request: framed('{}', 'Content-Length: -2'), responses: [malformedHttp] },
  { name: 'a length with a sign', request: framed('{}', 'Content-Length: +2'), responses: [malformedHttp] },
  {
    name: 'a length beyond numbers',
    request: framed('{}', `Content-Length: ${'9'.repeat(30)}`),
    responses: [malformedHttp],
  },
  { name: 'a length beyond the limit', request: framed('', 'Content-Length: 100001'), responses: [bodyTooLong] },
  {
    name: 'an unknown transfer coding',
    request: framed('', 'Transfer-Encoding: xchunked'),
    responses: [malformedHttp],
  },
  {
    name: 'chunks within another coding',
    request: framed('', 'Transfer-Encoding: chunked, gzip'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk of no size',
    request: framed('ZZ\r\n{}\r\n', 'Transfer-Encoding: chunked'),
    responses: [malformedHttp],
  },
  {
    name: 'a chunk beyond numbers',
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
    name: 'a second request that is none, after one that is',
    request: [`GET ${question} HTTP/1.1\r\nHost: a\r\n\r\n`, 'nonsense\r\n\r\n'],
    responses: [name, malformedHttp],
  },
  {
    name: 'a request in the body of another',
    request: post('GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n'),
    responses: [badRequest('A body must be JSON.')],
  },
  {
    name: 'more after the last request',
    request: [get(question), get('/metrics')],
    responses: [{ status: 200, body: { data: { __typename: 'Query' } } }],
  },
];
