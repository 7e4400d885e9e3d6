import { gzipSync } from 'node:zlib';
import { type Attack, badRequest, errorResponse, get, graphqlRequest, invalidDocument, post } from './attack.ts';

const notJson = badRequest('A body must be JSON.');
const notAnObject = badRequest('A body must be one JSON object.');
const unknownKeys = badRequest('A body must have no keys but query, operationName, documentId, variables, extensions.');
const notUtf8 = badRequest('A body must be well-formed UTF-8.');
const tooDeep = badRequest('The JSON of a body must be at most 50 deep.');
const unsupportedType = errorResponse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must be application/json, in UTF-8.');
const invalidString = (name: string) => badRequest(`"${name}" must be text without NUL and lone surrogates.`);
const compressed = errorResponse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must not be compressed.');

/** Content types and encodings. */
export const contentTypes: readonly Attack[] = [
  { name: 'no content type', request: post('{"query":"{__typename}"}', 'Content-Type:'), responses: [unsupportedType] },
  {
    name: 'a form, which any web page can send',
    request: form('application/x-www-form-urlencoded'),
    responses: [unsupportedType],
  },
  { name: 'plain text, which any web page can send', request: form('text/plain'), responses: [unsupportedType] },
  { name: 'an upload of files', request: form('multipart/form-data; boundary=a'), responses: [unsupportedType] },
  { name: 'JSON in UTF-16', request: form('application/json; charset=utf-16'), responses: [unsupportedType] },
  {
    name: 'a gzip bomb',
    request: post(gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip'),
    responses: [compressed],
  },
  { name: 'an unknown content encoding', request: post('{}', 'Content-Encoding: zstd, gzip'), responses: [compressed] },
];

/** Bytes and JSON. */
export const bodies: readonly Attack[] = [
  { name: 'an empty body', request: post(''), responses: [notJson] },
  { name: 'half an object', request: post('{"query":'), responses: [notJson] },
  { name: 'text after the object', request: post('{"query":"{__typename}"}}'), responses: [notJson] },
  { name: 'JavaScript', request: post('{query:"{__typename}"}'), responses: [notJson] },
  { name: 'null', request: post('null'), responses: [notAnObject] },
  { name: 'a batch', request: post(`[${'{"query":"{__typename}"},'.repeat(1_000)}{}]`), responses: [notAnObject] },
  {
    name: 'an object without a query',
    request: post('{}'),
    responses: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
  {
    name: 'a query that is not a string',
    request: post('{"query":["{__typename}"]}'),
    responses: [invalidString('query')],
  },
  {
    name: 'variables that are not an object',
    request: graphqlRequest('{__typename}', [1]),
    responses: [badRequest('"variables" must be a JSON object.')],
  },
  { name: 'a byte that is invalid in UTF-8', request: post(Buffer.from('7b22ff227d', 'hex')), responses: [notUtf8] },
  { name: 'an overlong encoding of a slash', request: post(Buffer.from('22c0af22', 'hex')), responses: [notUtf8] },
  { name: 'a lone surrogate in bytes', request: post(Buffer.from('22eda08022', 'hex')), responses: [notUtf8] },
  { name: 'NUL', request: post('{"query":"{__typename}\\u0000"}'), responses: [invalidString('query')] },
  {
    name: 'a lone surrogate',
    request: post('{"query":"{__typename #\\ud800\\n}"}'),
    responses: [invalidString('query')],
  },
  {
    name: 'a lone surrogate in a name',
    request: post('{"query":"{a}","operationName":"\\udfff"}'),
    responses: [invalidString('operationName')],
  },
  {
    name: 'a key "__proto__"',
    request: post('{"query":"{__typename}","__proto__":{"a":1}}'),
    responses: [unknownKeys],
  },
  {
    name: 'a key "constructor"',
    request: post('{"query":"{__typename}","constructor":{"prototype":{}}}'),
    responses: [unknownKeys],
  },
  {
    name: 'deep arrays',
    request: post(`{"variables":${'['.repeat(40_000)}${']'.repeat(40_000)}}`),
    responses: [tooDeep],
  },
  { name: 'deep arrays that are not closed', request: post('['.repeat(99_000)), responses: [tooDeep] },
  { name: 'deep objects', request: post(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), responses: [tooDeep] },
];

/** Parameters of a URL. */
export const parameters: readonly Attack[] = [
  {
    name: 'a repeated query',
    request: get('/graphql?query={a}&query={b}'),
    responses: [badRequest('"query" must be given once.')],
  },
  { name: 'NUL', request: get('/graphql?query=%00'), responses: [invalidString('query')] },
  {
    name: 'bytes that are not UTF-8',
    request: get('/graphql?query=%E0%A4'),
    responses: [invalidDocument('GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected character: U+FFFD.', 1)],
  },
  {
    name: 'variables that are not JSON',
    request: get('/graphql?query={a}&variables={'),
    responses: [badRequest('"variables" must be a JSON object.')],
  },
  {
    name: 'deep variables',
    request: get(`/graphql?query={a}&variables=${'['.repeat(3_000)}`),
    responses: [badRequest('"variables" must be at most 50 deep.')],
  },
  {
    name: 'extensions that are not an object',
    request: get('/graphql?query={a}&extensions=1'),
    responses: [badRequest('"extensions" must be a JSON object.')],
  },
  {
    name: 'a mutation',
    request: get('/graphql?query=mutation{a}'),
    responses: [
      {
        ...errorResponse(405, 'BAD_REQUEST', 'Can only perform a mutation operation from a POST request.'),
        allow: 'POST',
      },
    ],
  },
];

function form(contentType: string) {
  return post('query={__typename}', `Content-Type: ${contentType}`);
}
