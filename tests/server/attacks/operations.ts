import { hash } from 'node:crypto';
import { getIntrospectionQuery, introspectionFromSchema } from 'graphql';
import { schema } from '../../../src/api/schema.ts';
import { objectsIn } from '../../helpers/objects-in.ts';
import { type Attack, errorResponse, graphqlRequest, invalidDocument, limitExceeded, repeat } from './attack.ts';

const validationError = (message: string, ...columns: readonly number[]) =>
  invalidDocument('GRAPHQL_VALIDATION_FAILED', message, ...columns);
const syntaxError = (message: string, column: number) =>
  invalidDocument('GRAPHQL_PARSE_FAILED', `Syntax Error: ${message}`, column);
const noOperation = errorResponse(
  400,
  'OPERATION_RESOLUTION_FAILURE',
  'Could not determine what operation to execute.',
);
const fragmentCycle = (name: string, column: number) =>
  validationError(`A fragment must not be spread within itself, but "${name}" is.`, column);
const fullSchema = getIntrospectionQuery()
  .replace(/^[^{]*\{\s*__schema/, 'fragment S on __Schema')
  .replace(/\}\s*\}\s*fragment/, '} fragment');

const objectsOfSchema = objectsIn(introspectionFromSchema(schema).__schema);

/** Operations that exceed a limit. */
export const sizes: readonly Attack[] = [
  {
    name: 'too many aliases',
    request: graphqlRequest(`{${repeat(61, (index) => `a${index}:__typename`)}}`),
    responses: [limitExceeded('ALIAS_LIMIT_EXCEEDED', 'aliases', 60, 61)],
  },
  {
    name: 'too many directives',
    request: graphqlRequest(`{__typename ${repeat(61, () => '@include(if:true)')}}`),
    responses: [limitExceeded('DIRECTIVE_LIMIT_EXCEEDED', 'directives', 60, 61)],
  },
  {
    name: 'too many tokens',
    request: graphqlRequest(`{${repeat(9_000, () => '__typename')}}`),
    responses: [limitExceeded('TOKEN_LIMIT_EXCEEDED', 'tokens', 2_000, 9_002)],
  },
  {
    name: 'too many tokens, in nested fields',
    request: graphqlRequest('{a'.repeat(1_900)),
    responses: [limitExceeded('TOKEN_LIMIT_EXCEEDED', 'tokens', 2_000, 3_800)],
  },
  {
    name: 'too many levels',
    request: graphqlRequest(`{topics${'{edges{node{about'.repeat(5)}{totalCount}${'}}}'.repeat(5)}}`),
    responses: [limitExceeded('DEPTH_LIMIT_EXCEEDED', 'levels of fields', 14, 17)],
  },
  {
    name: 'too many root fields',
    request: graphqlRequest(`{${repeat(31, (index) => `a${index}:dataset{version}`)}}`),
    responses: [limitExceeded('ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', 30, 31)],
  },
  {
    name: 'too many root fields with the same response name',
    request: graphqlRequest(`{${repeat(190, () => 'topics(first:1){totalCount}')}}`),
    responses: [limitExceeded('ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', 30, 190)],
  },
  {
    name: 'too many nodes, in nested pages whose size is a variable',
    request: graphqlRequest(
      'query($n:Int){topics(first:$n){edges{node{discussedIn(first:$n){edges{node{about(first:$n){totalCount edges{node{name}}}}}}}}}}',
      { n: 100 },
    ),
    responses: [limitExceeded('NODE_LIMIT_EXCEEDED', 'nodes', 20_000, 1_010_100)],
  },
  {
    name: 'too many levels, in fragments that double',
    request: graphqlRequest(
      `{topics{edges{node{...F0}}}} ${repeat(40, (index) => `fragment F${index} on Entity{about{edges{node{...F${index + 1}}}} resultsFrom{edges{node{...F${index + 1}}}}}`)} fragment F40 on Entity{name}`,
    ),
    responses: [limitExceeded('DEPTH_LIMIT_EXCEEDED', 'levels of fields', 14, 124)],
  },
  {
    name: 'the schema, many times',
    request: graphqlRequest(`{${repeat(30, (index) => `a${index}:__schema{...S}`)}} ${fullSchema}`),
    responses: [limitExceeded('COST_LIMIT_EXCEEDED', 'units of cost', 100_000, 30 * objectsOfSchema + 748)],
  },
  ...['', ' ', ',', '#', '\ufeff'].flatMap((query) => {
    const persistedQuery = { version: 1, sha256Hash: hash('sha256', query) };
    const responses = [syntaxError('Unexpected <EOF>.', query.length + 1)];
    const name = `the document ${JSON.stringify(query)}`;
    return [
      { name, request: graphqlRequest(query), responses },
      {
        name: `${name}, with its hash`,
        request: graphqlRequest(query, {}, { extensions: { persistedQuery } }),
        responses,
      },
    ];
  }),
  {
    name: 'a cycle in the schema',
    request: graphqlRequest('{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}'),
    responses: [validationError('Maximum introspection depth exceeded', 2)],
  },
  {
    name: 'fields that are compared pairwise',
    request: graphqlRequest(`{${repeat(1_990, () => '__typename')}}`),
    responses: [limitExceeded('ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', 30, 1_990)],
  },
  {
    name: 'a long field name',
    request: graphqlRequest(`{${'a'.repeat(90_000)}}`),
    responses: [validationError(`Cannot query field "${'a'.repeat(480)}…`, 2)],
  },
  {
    name: 'a deep list value',
    request: graphqlRequest(`{search(query:"a",filter:{types:${'['.repeat(900)}${']'.repeat(900)}}){totalCount}}`),
    responses: [
      validationError(`${`Enum "EntityType" cannot represent non-enum value: ${nested(900)}`.slice(0, 500)}…`, 34),
    ],
  },
];

/** Invalid documents. */
export const documents: readonly Attack[] = [
  {
    name: 'a fragment that spreads itself',
    request: graphqlRequest('{...A} fragment A on Query{...A}'),
    responses: [fragmentCycle('A', 28)],
  },
  {
    name: 'a cycle of fragments',
    request: graphqlRequest('{...A} fragment A on Query{...B} fragment B on Query{...A}'),
    responses: [fragmentCycle('A', 54)],
  },
  {
    name: 'many cycles of fragments that are compared pairwise',
    request: graphqlRequest(
      `{${repeat(100, (index) => `...F${index}`)}} ${repeat(100, (index) => `fragment F${index} on Query{...F${(index + 1) % 100} ...F${(index + 7) % 100}}`)}`,
    ),
    responses: [fragmentCycle('F0', 4_350)],
  },
  {
    name: 'an unknown fragment',
    request: graphqlRequest('{...__proto__}'),
    responses: [validationError('Unknown fragment "__proto__".', 5)],
  },
  {
    name: 'a mutation',
    request: graphqlRequest('mutation{a}'),
    responses: [validationError('The mutation operation is not supported by the schema.', 1)],
  },
  {
    name: 'a subscription',
    request: graphqlRequest('subscription{a}'),
    responses: [validationError('The subscription operation is not supported by the schema.', 1)],
  },
  { name: 'a type extension', request: graphqlRequest('extend type Query{a:Int}'), responses: [noOperation] },
  { name: 'no operation', request: graphqlRequest('fragment A on Query{__typename}'), responses: [noOperation] },
  {
    name: 'two operations',
    request: graphqlRequest('query A{__typename} query B{__typename}'),
    responses: [noOperation],
  },
  {
    name: 'an operation "__proto__"',
    request: graphqlRequest('query A{__typename}', {}, { operationName: '__proto__' }),
    responses: [noOperation],
  },
  {
    name: '@defer',
    request: graphqlRequest('{...@defer{__typename}}'),
    responses: [validationError('Unknown directive "@defer".', 5)],
  },
  {
    name: '@stream',
    request: graphqlRequest('{topics{edges@stream{cursor}}}'),
    responses: [validationError('Unknown directive "@stream".', 14)],
  },
  {
    name: 'a field "__proto__"',
    request: graphqlRequest('{__proto__}'),
    responses: [validationError('Cannot query field "__proto__" on type "Query".', 2)],
  },
  {
    name: 'a field "constructor"',
    request: graphqlRequest('{constructor}'),
    responses: [validationError('Cannot query field "constructor" on type "Query".', 2)],
  },
  {
    name: 'an escaped lone surrogate',
    request: graphqlRequest('{entity(ref:"\\ud800"){name}}'),
    responses: [syntaxError('Invalid Unicode escape sequence: "\\ud800".', 14)],
  },
  {
    name: 'an escape beyond Unicode',
    request: graphqlRequest('{entity(ref:"\\u{110000}"){name}}'),
    responses: [syntaxError('Invalid Unicode escape sequence: "\\u{110000}".', 14)],
  },
  {
    name: 'an unterminated string',
    request: graphqlRequest('{entity(ref:"'),
    responses: [syntaxError('Unterminated string.', 14)],
  },
];

/** The start of nested empty lists, as graphql-js prints them. */
function nested(depth: number): string {
  const indents = Array.from({ length: depth - 1 }, (_, level) => '  '.repeat(level + 1));
  return `[\n${indents.map((indent) => `${indent}[\n`).join('')}`;
}
