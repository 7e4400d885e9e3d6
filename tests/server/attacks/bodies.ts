import { gzipSync } from 'node:zlib';
import { type Attack, ask, badRequest, get, invalid, post, refused } from './attack.ts';

const noJson = badRequest('A body must be JSON.');
const noObject = badRequest('A body must be one JSON object.');
const otherKeys = badRequest('A body must have no keys but query, operationName, documentId, variables, extensions.');
const noUtf8 = badRequest('A body must be well-formed UTF-8.');
const tooDeep = badRequest('The JSON of a body must be at most 50 deep.');
const type = refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must be application/json, in UTF-8.');
const plain = (name: string) => badRequest(`"${name}" must be text without NUL and lone surrogates.`);
const compressed = refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'A body must not be compressed.');

/** Types and codings. */
export const types: readonly Attack[] = [
  { name: 'no type', sent: post('{"query":"{__typename}"}', 'Content-Type:'), answers: [type] },
  {
    name: 'a form, as a page of elsewhere can send it',
    sent: form('application/x-www-form-urlencoded'),
    answers: [type],
  },
  { name: 'text, as a page of elsewhere can send it', sent: form('text/plain'), answers: [type] },
  { name: 'files', sent: form('multipart/form-data; boundary=a'), answers: [type] },
  { name: 'JSON in UTF-16', sent: form('application/json; charset=utf-16'), answers: [type] },
  {
    name: 'a bomb of gzip',
    sent: post(gzipSync(Buffer.alloc(20_000_000)), 'Content-Encoding: gzip'),
    answers: [compressed],
  },
  { name: 'an unknown coding', sent: post('{}', 'Content-Encoding: zstd, gzip'), answers: [compressed] },
];

/** Bytes and JSON. */
export const texts: readonly Attack[] = [
  { name: 'nothing', sent: post(''), answers: [noJson] },
  { name: 'half an object', sent: post('{"query":'), answers: [noJson] },
  { name: 'more than an object', sent: post('{"query":"{__typename}"}}'), answers: [noJson] },
  { name: 'JavaScript', sent: post('{query:"{__typename}"}'), answers: [noJson] },
  { name: 'null', sent: post('null'), answers: [noObject] },
  { name: 'a batch', sent: post(`[${'{"query":"{__typename}"},'.repeat(1_000)}{}]`), answers: [noObject] },
  {
    name: 'an object without a query',
    sent: post('{}'),
    answers: [badRequest('"query" must be given, the text of a document; or "documentId", which names one.')],
  },
  { name: 'a query that is no text', sent: post('{"query":["{__typename}"]}'), answers: [plain('query')] },
  {
    name: 'variables that are no object',
    sent: ask('{__typename}', [1]),
    answers: [badRequest('"variables" must be a JSON object.')],
  },
  { name: 'a byte that is never in UTF-8', sent: post(Buffer.from('7b22ff227d', 'hex')), answers: [noUtf8] },
  { name: 'a slash in two bytes', sent: post(Buffer.from('22c0af22', 'hex')), answers: [noUtf8] },
  { name: 'half a character in bytes', sent: post(Buffer.from('22eda08022', 'hex')), answers: [noUtf8] },
  { name: 'NUL', sent: post('{"query":"{__typename}\\u0000"}'), answers: [plain('query')] },
  { name: 'half a character', sent: post('{"query":"{__typename #\\ud800\\n}"}'), answers: [plain('query')] },
  {
    name: 'half a character as a name',
    sent: post('{"query":"{a}","operationName":"\\udfff"}'),
    answers: [plain('operationName')],
  },
  { name: 'a key "__proto__"', sent: post('{"query":"{__typename}","__proto__":{"a":1}}'), answers: [otherKeys] },
  {
    name: 'a key "constructor"',
    sent: post('{"query":"{__typename}","constructor":{"prototype":{}}}'),
    answers: [otherKeys],
  },
  { name: 'deep arrays', sent: post(`{"variables":${'['.repeat(40_000)}${']'.repeat(40_000)}}`), answers: [tooDeep] },
  { name: 'deep arrays without an end', sent: post('['.repeat(99_000)), answers: [tooDeep] },
  { name: 'deep objects', sent: post(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), answers: [tooDeep] },
];

/** Parameters of an address. */
export const parameters: readonly Attack[] = [
  {
    name: 'a query twice',
    sent: get('/graphql?query={a}&query={b}'),
    answers: [badRequest('"query" must be given once.')],
  },
  { name: 'NUL', sent: get('/graphql?query=%00'), answers: [plain('query')] },
  {
    name: 'bytes that are no UTF-8',
    sent: get('/graphql?query=%E0%A4'),
    answers: [invalid('GRAPHQL_PARSE_FAILED', 'Syntax Error: Unexpected character: U+FFFD.', 1)],
  },
  {
    name: 'variables that are no JSON',
    sent: get('/graphql?query={a}&variables={'),
    answers: [badRequest('"variables" must be a JSON object.')],
  },
  {
    name: 'variables that are deep',
    sent: get(`/graphql?query={a}&variables=${'['.repeat(3_000)}`),
    answers: [badRequest('"variables" must be at most 50 deep.')],
  },
  {
    name: 'extensions that are no object',
    sent: get('/graphql?query={a}&extensions=1'),
    answers: [badRequest('"extensions" must be a JSON object.')],
  },
  {
    name: 'a mutation',
    sent: get('/graphql?query=mutation{a}'),
    answers: [
      { ...refused(405, 'BAD_REQUEST', 'Can only perform a mutation operation from a POST request.'), allow: 'POST' },
    ],
  },
];

function form(contentType: string) {
  return post('query={__typename}', `Content-Type: ${contentType}`);
}
