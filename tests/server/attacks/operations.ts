import { getIntrospectionQuery } from 'graphql';
import { type Attack, ask, beyond, invalid, many, refused } from './attack.ts';

const unfit = (message: string, ...columns: readonly number[]) =>
  invalid('GRAPHQL_VALIDATION_FAILED', message, ...columns);
const unread = (message: string, column: number) => invalid('GRAPHQL_PARSE_FAILED', `Syntax Error: ${message}`, column);
const noOperation = refused(400, 'OPERATION_RESOLUTION_FAILURE', 'Could not determine what operation to execute.');
const circle = (name: string, column: number) =>
  unfit(`A fragment must not be spread within itself, but "${name}" is.`, column);
const wholeSchema = getIntrospectionQuery()
  .replace(/^[^{]*\{\s*__schema/, 'fragment S on __Schema')
  .replace(/\}\s*\}\s*fragment/, '} fragment');

/** Much of something. */
export const amounts: readonly Attack[] = [
  {
    name: 'aliases',
    sent: ask(`{${many(61, (index) => `a${index}:__typename`)}}`),
    answers: [beyond('ALIAS_LIMIT_EXCEEDED', 'aliases', 60, 61)],
  },
  {
    name: 'directives',
    sent: ask(`{__typename ${many(61, () => '@include(if:true)')}}`),
    answers: [beyond('DIRECTIVE_LIMIT_EXCEEDED', 'directives', 60, 61)],
  },
  {
    name: 'tokens',
    sent: ask(`{${many(9_000, () => '__typename')}}`),
    answers: [beyond('TOKEN_LIMIT_EXCEEDED', 'tokens', 2_000, 9_002)],
  },
  {
    name: 'fields in fields',
    sent: ask('{a'.repeat(1_900)),
    answers: [beyond('TOKEN_LIMIT_EXCEEDED', 'tokens', 2_000, 3_800)],
  },
  {
    name: 'levels',
    sent: ask(`{topics${'{edges{node{about'.repeat(5)}{totalCount}${'}}}'.repeat(5)}}`),
    answers: [beyond('DEPTH_LIMIT_EXCEEDED', 'levels of fields', 14, 17)],
  },
  {
    name: 'root fields',
    sent: ask(`{${many(31, (index) => `a${index}:dataset{version}`)}}`),
    answers: [beyond('ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', 30, 31)],
  },
  {
    name: 'root fields of one name',
    sent: ask(`{${many(190, () => 'topics(first:1){totalCount}')}}`),
    answers: [beyond('ROOT_FIELD_LIMIT_EXCEEDED', 'root fields', 30, 190)],
  },
  {
    name: 'pages in pages, by a variable',
    sent: ask(
      'query($n:Int){topics(first:$n){edges{node{discussedIn(first:$n){edges{node{about(first:$n){totalCount edges{node{name}}}}}}}}}}',
      { n: 100 },
    ),
    answers: [beyond('NODE_LIMIT_EXCEEDED', 'nodes', 20_000, 1_010_100)],
  },
  {
    name: 'fragments that double',
    sent: ask(
      `{topics{edges{node{...F0}}}} ${many(40, (index) => `fragment F${index} on Entity{about{edges{node{...F${index + 1}}}} resultsFrom{edges{node{...F${index + 1}}}}}`)} fragment F40 on Entity{name}`,
    ),
    answers: [beyond('DEPTH_LIMIT_EXCEEDED', 'levels of fields', 14, 124)],
  },
  {
    name: 'the schema, again and again',
    sent: ask(`{${many(30, (index) => `a${index}:__schema{...S}`)}} ${wholeSchema}`),
    answers: [beyond('COST_LIMIT_EXCEEDED', 'units of cost', 100_000, 600_000)],
  },
  {
    name: 'the schema, in circles',
    sent: ask('{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}'),
    answers: [unfit('Maximum introspection depth exceeded', 2)],
  },
  {
    name: 'fields to compare in pairs',
    sent: ask(`{${many(1_990, () => '__typename')}}`),
    answers: [refused(400, 'GRAPHQL_VALIDATION_FAILED', 'Validation aborted.')],
  },
  {
    name: 'a long name',
    sent: ask(`{${'a'.repeat(90_000)}}`),
    answers: [unfit(`Cannot query field "${'a'.repeat(480)}…`, 2)],
  },
  {
    name: 'a deep list',
    sent: ask(`{search(query:"a",types:${'['.repeat(900)}${']'.repeat(900)}){totalCount}}`),
    answers: [unfit(`${`Enum "EntityType" cannot represent non-enum value: ${nested(900)}`.slice(0, 500)}…`, 26)],
  },
];

/** Fragments, directives and kinds of operations. */
export const documents: readonly Attack[] = [
  { name: 'a fragment in itself', sent: ask('{...A} fragment A on Query{...A}'), answers: [circle('A', 28)] },
  {
    name: 'fragments in a circle',
    sent: ask('{...A} fragment A on Query{...B} fragment B on Query{...A}'),
    answers: [circle('A', 54)],
  },
  {
    name: 'fragments in many circles, to compare in pairs',
    sent: ask(
      `{${many(100, (index) => `...F${index}`)}} ${many(100, (index) => `fragment F${index} on Query{...F${(index + 1) % 100} ...F${(index + 7) % 100}}`)}`,
    ),
    answers: [circle('F0', 4_350)],
  },
  { name: 'an unknown fragment', sent: ask('{...__proto__}'), answers: [unfit('Unknown fragment "__proto__".', 5)] },
  {
    name: 'a mutation',
    sent: ask('mutation{a}'),
    answers: [unfit('The mutation operation is not supported by the schema.', 1)],
  },
  {
    name: 'a subscription',
    sent: ask('subscription{a}'),
    answers: [unfit('The subscription operation is not supported by the schema.', 1)],
  },
  { name: 'types of its own', sent: ask('extend type Query{a:Int}'), answers: [noOperation] },
  { name: 'no operation', sent: ask('fragment A on Query{__typename}'), answers: [noOperation] },
  { name: 'two operations', sent: ask('query A{__typename} query B{__typename}'), answers: [noOperation] },
  {
    name: 'an operation "__proto__"',
    sent: ask('query A{__typename}', {}, { operationName: '__proto__' }),
    answers: [noOperation],
  },
  { name: '@defer', sent: ask('{...@defer{__typename}}'), answers: [unfit('Unknown directive "@defer".', 5)] },
  {
    name: '@stream',
    sent: ask('{topics{edges@stream{cursor}}}'),
    answers: [unfit('Unknown directive "@stream".', 14)],
  },
  {
    name: 'a field "__proto__"',
    sent: ask('{__proto__}'),
    answers: [unfit('Cannot query field "__proto__" on type "Query".', 2)],
  },
  {
    name: 'a field "constructor"',
    sent: ask('{constructor}'),
    answers: [unfit('Cannot query field "constructor" on type "Query".', 2)],
  },
  {
    name: 'half a character',
    sent: ask('{entity(slug:"\\ud800"){name}}'),
    answers: [unread('Invalid Unicode escape sequence: "\\ud800".', 15)],
  },
  {
    name: 'a character beyond Unicode',
    sent: ask('{entity(slug:"\\u{110000}"){name}}'),
    answers: [unread('Invalid Unicode escape sequence: "\\u{110000}".', 15)],
  },
  { name: 'a text without an end', sent: ask('{entity(slug:"'), answers: [unread('Unterminated string.', 15)] },
];

/** An empty list in lists, as GraphQL prints it. */
function nested(depth: number): string {
  const indents = Array.from({ length: depth - 1 }, (_, level) => '  '.repeat(level + 1));
  return `[\n${indents.map((indent) => `${indent}[\n`).join('')}`;
}
