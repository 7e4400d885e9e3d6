import { type Attack, badRequest, get, head, json, noHttp, post, refused } from './attack.ts';

const hostRule = badRequest('"Host" must be a host name or address, with or without a port.');
const bodyTooLong = refused(413, 'PAYLOAD_TOO_LARGE', 'A request body must have at most 100000 bytes, but has more.', {
  limit: 100_000,
});
const onlyGet = { status: 405, allow: 'GET, HEAD', body: 'Method not allowed: use GET.\n' };
const methodRule = {
  ...refused(405, 'METHOD_NOT_ALLOWED', 'The method must be one of GET, HEAD, POST, OPTIONS.'),
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
  { name: 'HTTP/0.9', sent: `GET ${question}\r\n\r\n`, answers: [hostRule] },
  { name: 'HTTP/1.0 without a host', sent: `GET ${question} HTTP/1.0\r\n\r\n`, answers: [hostRule] },
  { name: 'HTTP/2 without asking first', sent: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', answers: [noHttp] },
  { name: 'a version that does not exist', sent: 'GET / HTTP/3.7\r\nHost: a\r\n\r\n', answers: [noHttp] },
  { name: 'TLS', sent: Buffer.from('16030100f4010000f0', 'hex'), answers: [noHttp] },
  { name: 'line feeds alone', sent: `GET ${question} HTTP/1.1\nHost: a\n\n`, answers: [noHttp] },
  { name: 'a method that does not exist', sent: head('HACK /graphql'), answers: [noHttp] },
  { name: 'a method in small letters', sent: head('get /graphql'), answers: [noHttp] },
  { name: 'TRACE', sent: head('TRACE /graphql', 'Cookie: secret=1'), answers: [methodRule] },
  { name: 'TRACE of a page', sent: head('TRACE /graphiql/'), answers: [onlyGet] },
  { name: 'DELETE', sent: head('DELETE /graphql'), answers: [methodRule] },
  { name: 'PROPFIND', sent: head('PROPFIND /graphql'), answers: [methodRule] },
  { name: 'CONNECT, to use the server as a proxy', sent: head('CONNECT example.com:443'), answers: [] },
  { name: 'an address elsewhere', sent: get('http://example.com/graphql?query={__typename}'), answers: [notFound] },
  { name: 'OPTIONS of everything', sent: head('OPTIONS *'), answers: [onlyGet] },
  { name: 'writing metrics', sent: head('POST /metrics', 'Content-Length: 0'), answers: [onlyGet] },
  { name: 'NUL in the address', sent: get('/graphql?query=\0'), answers: [noHttp] },
  { name: 'bytes beyond ASCII in the address', sent: Buffer.from(get('/\xff'), 'latin1'), answers: [noHttp] },
  {
    name: 'an address that is too long',
    sent: get(`/graphql?query=${'a'.repeat(9_000)}`),
    answers: [refused(414, 'URI_TOO_LONG', 'An address must have at most 8000 characters.')],
  },
  { name: 'the files above', sent: get('/graphiql/../../../../etc/passwd'), answers: [notFound] },
  { name: 'the files above, encoded', sent: get('/graphiql/%2e%2e%2f%2e%2e%2fpackage.json'), answers: [notFound] },
  { name: 'a file of the root', sent: get('/graphiql//etc/passwd'), answers: [notFound] },
  { name: 'a line break in the address', sent: get('/graphiql/%0d%0aSet-Cookie:%20a=b'), answers: [notFound] },
];

/** Hosts and other header fields. */
export const fields: readonly Attack[] = [
  { name: 'no host', sent: `GET ${question} HTTP/1.1\r\nConnection: close\r\n\r\n`, answers: [noHttp] },
  { name: 'two hosts', sent: get(question, 'Host: example.com'), answers: [noHttp] },
  { name: 'a host with a path', sent: `GET ${question} HTTP/1.1\r\nHost: a/b\r\n\r\n`, answers: [hostRule] },
  { name: 'a host of markup', sent: `GET ${question} HTTP/1.1\r\nHost: <b>\r\n\r\n`, answers: [hostRule] },
  {
    name: 'a host that is too long',
    sent: `GET ${question} HTTP/1.1\r\nHost: ${'a'.repeat(300)}\r\n\r\n`,
    answers: [hostRule],
  },
  { name: 'NUL in a field', sent: get(question, 'X: a\0b'), answers: [noHttp] },
  { name: 'a folded field', sent: get(question, 'X: a\r\n b'), answers: [noHttp] },
  { name: 'a blank before the colon', sent: get(question, 'X : a'), answers: [noHttp] },
  { name: 'a carriage return in a field', sent: get(question, 'X: a\rSet-Cookie: b'), answers: [noHttp] },
  { name: 'a long field', sent: get(question, `X: ${'a'.repeat(20_000)}`), answers: [headTooLong] },
  {
    name: 'thousands of fields',
    sent: get(question, ...Array.from({ length: 3_000 }, (_, index) => `X${index}: 1`)),
    answers: [headTooLong],
  },
  {
    name: 'a long Accept',
    sent: get(question, `Accept: ${'a/b,'.repeat(500)}`),
    answers: [
      refused(
        406,
        'NOT_ACCEPTABLE',
        '"Accept" must include one of application/json, application/graphql-response+json.',
      ),
    ],
  },
  { name: 'an expectation', sent: get(question, 'Expect: a-miracle'), answers: [{ status: 417, body: '' }] },
  {
    name: 'WebSockets',
    sent: get('/graphql', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'),
    answers: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
];

/** Where a body ends, and the next request begins. */
export const frames: readonly Attack[] = [
  {
    name: 'a length and chunks',
    sent: framed('0\r\n\r\nGET / HTTP/1.1\r\n\r\n', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    answers: [noHttp],
  },
  { name: 'two lengths', sent: framed('{}', 'Content-Length: 2', 'Content-Length: 3'), answers: [noHttp] },
  { name: 'one length, twice', sent: framed('{}', 'Content-Length: 2', 'Content-Length: 2'), answers: [noHttp] },
  { name: 'a length below zero', sent: framed('{}', 'Content-Length: -2'), answers: [noHttp] },
  { name: 'a length with a sign', sent: framed('{}', 'Content-Length: +2'), answers: [noHttp] },
  { name: 'a length beyond numbers', sent: framed('{}', `Content-Length: ${'9'.repeat(30)}`), answers: [noHttp] },
  { name: 'a length beyond the limit', sent: framed('', 'Content-Length: 100001'), answers: [bodyTooLong] },
  { name: 'an unknown transfer coding', sent: framed('', 'Transfer-Encoding: xchunked'), answers: [noHttp] },
  { name: 'chunks within another coding', sent: framed('', 'Transfer-Encoding: chunked, gzip'), answers: [noHttp] },
  { name: 'a chunk of no size', sent: framed('ZZ\r\n{}\r\n', 'Transfer-Encoding: chunked'), answers: [noHttp] },
  {
    name: 'a chunk beyond numbers',
    sent: framed(`${'F'.repeat(20)}\r\n{}\r\n`, 'Transfer-Encoding: chunked'),
    answers: [noHttp],
  },
  {
    name: 'a chunk longer than its size',
    sent: framed('2\r\n{}{}\r\n0\r\n\r\n', 'Transfer-Encoding: chunked'),
    answers: [noHttp],
  },
  {
    name: 'a chunk with a long extension',
    sent: framed(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'),
    answers: [{ status: 413, body: '' }],
  },
  {
    name: 'chunks beyond the limit',
    sent: framed(`1ADB0\r\n${'a'.repeat(110_000)}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked'),
    answers: [bodyTooLong],
  },
  {
    name: 'a second request that is none, after one that is',
    sent: [`GET ${question} HTTP/1.1\r\nHost: a\r\n\r\n`, 'nonsense\r\n\r\n'],
    answers: [name, noHttp],
  },
  {
    name: 'a request in the body of another',
    sent: post('GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n'),
    answers: [badRequest('A body must be JSON.')],
  },
  {
    name: 'more after the last request',
    sent: [get(question), get('/metrics')],
    answers: [{ status: 200, body: { data: { __typename: 'Query' } } }],
  },
];
