import { gzipSync } from 'node:zlib';
import { type Attack, badRequest, errorResponse, get, graphqlRequest, invalidDocument, post } from './attack.ts';

const noJson = badRequest('A body must be JSON.');
const noObject = badRequest('A body must be one JSON object.');
const otherKeys = badRequest('A body must have no keys but query, operationName, documentId, variables, extensions.');
const noUtf8 = badRequest('A body must be well-formed UTF-8.');
const tooDeep = badRequest('The JSON of a body must be at most 50 deep.');
const type = errorResponse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must be application/json, in UTF-8.');
const plain = (name: string) => badRequest(`"${name}" must be text without NUL and lone surrogates.`);
const compressed = errorResponse(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must not be compressed.');

/** Types and codings. */
export const types: readonly Attack[] = [
  { name: 'no type', request: post('{"query":"{__typename}"}', 'Content-Type:'), responses: [type] },
  {
    name: 'a form, as a page of elsewhere can send it',
    request: form('application/x-www-form-urlencoded'),
    responses: [type],
  },
  { name: 'text, as a page of elsewhere can send it', request: form('text/plain'), responses: [type] },
  { name: 'files', request: form('multipart/form-data; boundary=a'), responses: [type] },
  { name: 'JSON in UTF-16', request: form('application/json; charset=utf-16'), responses: [type] },
  {
    name: 'a bomb of gzip',
    request: post(gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip'),
    responses: [compressed],
  },
  { name: 'an unknown coding', request: post('{}', 'Content-Encoding: zstd, gzip'), responses: [compressed] },
];

/** Bytes and JSON. */
export const texts: readonly Attack[] = [
  { name: 'nothing', request: post(''), responses: [noJson] },
  { name: 'half an object', request: post('{"query":'), responses: [noJson] },
  { name: 'more than an object', request: post('{"query":"{__typename}"}}'), responses: [noJson] },
  { name: 'JavaScript', request: post('{query:"{__typename}"}'), responses: [noJson] },
  { name: 'null', request: post('null'), responses: [noObject] },
  { name: 'a batch', request: post(`[${'{"query":"{__typename}"},'.repeat(1_000)}{}]`), responses: [noObject] },
  {
    name: 'an object without a query',
    request: post('{}'),
    responses: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
  { name: 'a query that is no text', request: post('{"query":["{__typename}"]}'), responses: [plain('query')] },
  {
    name: 'variables that are no object',
    request: graphqlRequest('{__typename}', [1]),
    responses: [badRequest('"variables" must be a JSON object.')],
  },
  { name: 'a byte that is never in UTF-8', request: post(Buffer.from('7b22ff227d', 'hex')), responses: [noUtf8] },
  { name: 'a slash in two bytes', request: post(Buffer.from('22c0af22', 'hex')), responses: [noUtf8] },
  { name: 'half a character in bytes', request: post(Buffer.from('22eda08022', 'hex')), responses: [noUtf8] },
  { name: 'NUL', request: post('{"query":"{__typename}\\u0000"}'), responses: [plain('query')] },
  { name: 'half a character', request: post('{"query":"{__typename #\\ud800\\n}"}'), responses: [plain('query')] },
  {
    name: 'half a character as a name',
    request: post('{"query":"{a}","operationName":"\\udfff"}'),
    responses: [plain('operationName')],
  },
  { name: 'a key "__proto__"', request: post('{"query":"{__typename}","__proto__":{"a":1}}'), responses: [otherKeys] },
  {
    name: 'a key "constructor"',
    request: post('{"query":"{__typename}","constructor":{"prototype":{}}}'),
    responses: [otherKeys],
  },
  {
    name: 'deep arrays',
    request: post(`{"variables":${'['.repeat(40_000)}${']'.repeat(40_000)}}`),
    responses: [tooDeep],
  },
  { name: 'deep arrays without an end', request: post('['.repeat(99_000)), responses: [tooDeep] },
  { name: 'deep objects', request: post(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), responses: [tooDeep] },
];

/** Parameters of an address. */
export const parameters: readonly Attack[] = [
  {
    name: 'a query twice',
    request: get('/graphql?query={a}&query={b}'),
    responses: [badRequest('"query" must be given once.')],
  },
  { name: 'NUL', request: get('/graphql?query=%00'), responses: [plain('query')] },
  {
    name: 'bytes that are no UTF-8',
    request: get('/graphql?query=%E0%A4'),
    responses: [invalidDocument('GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected character: U+FFFD.', 1)],
  },
  {
    name: 'variables that are no JSON',
    request: get('/graphql?query={a}&variables={'),
    responses: [badRequest('"variables" must be a JSON object.')],
  },
  {
    name: 'variables that are deep',
    request: get(`/graphql?query={a}&variables=${'['.repeat(3_000)}`),
    responses: [badRequest('"variables" must be at most 50 deep.')],
  },
  {
    name: 'extensions that are no object',
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
