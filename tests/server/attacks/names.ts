import { type Attack, base64, errorResponse, fieldError, graphqlRequest } from './attack.ts';

const notFromHere = (got: string) =>
  `An id must be one that this API gave out, but got "${got}". For readable names use entity(slug:) or lookup(name:).`;

/** An id that no argument `id` takes. */
function wrongId(name: string, id: string, shown = id): Attack {
  const answer = fieldError('node', 'INVALID_ID', notFromHere(shown), { column: 15, data: { node: null } });
  return { name, request: graphqlRequest('query($n:ID!){node(id:$n){id}}', { n: id }), responses: [answer] };
}

/** A cursor that `Query.topics` does not take. */
function wrongCursor(name: string, cursor: string, message: string): Attack {
  const answer = fieldError('topics', 'INVALID_CURSOR', message, { column: 18 });
  return {
    name,
    request: graphqlRequest('query($n:String){topics(after:$n){totalCount}}', { n: cursor }),
    responses: [answer],
  };
}

const otherList = (key: string) =>
  `A cursor of Query.topics was given to another list of Query.topics: "${key}" is not in this one.`;

/** Ids and what is meant as one. */
export const ids: readonly Attack[] = [
  wrongId('an empty id', ''),
  wrongId('an id that is none', 'nonsense'),
  wrongId('an id without its padding', base64('Organization:itc').replace(/=+$/, '')),
  wrongId('an id with a line break', `${base64('Organization:itc')}\n`),
  wrongId('an id with blanks', base64('Organization:itc').replace(/^./, '$& ')),
  wrongId('an id with bits left over', 'T3JnYW5pemF0aW9uOml0Yx=='),
  wrongId('an id for addresses', base64('Topic:??>').replaceAll('/', '_').replaceAll('+', '-')),
  wrongId('an id of bytes that are no text', Buffer.from('546f7069633aff', 'hex').toString('base64')),
  wrongId('an id of a type "__proto__"', base64('__proto__:a')),
  wrongId('an id of a type "constructor"', base64('constructor:a')),
  wrongId('an id of a type without a name', base64(':a')),
  wrongId('an id of a type alone', base64('Topic:')),
  wrongId('an id of a type in small letters', base64('topic:trade')),
  wrongId('a long id', 'A'.repeat(90_000), `${'A'.repeat(80)}…`),
  wrongId('a cursor as an id', base64('Query.topics topic/trade')),
  {
    name: 'an object as an id',
    request: graphqlRequest('query($n:ID!){node(id:$n){id}}', { n: { toString: 1 } }),
    responses: [
      {
        status: 400,
        body: {
          errors: [
            {
              message: 'Variable "$n" has invalid value: ID cannot represent value: { toString: 1 }',
              locations: [{ line: 1, column: 7 }],
              extensions: { code: 'BAD_USER_INPUT' },
            },
          ],
        },
      },
    ],
  },
  {
    name: 'thousands of ids that are none',
    request: graphqlRequest('query($n:[ID!]!){nodes(ids:$n){id}}', { n: Array(20_000).fill('A') }),
    responses: [
      fieldError('nodes', 'ARGUMENT_OUT_OF_RANGE', '"ids" of Query.nodes must be at most 100, but got 20000.', {
        column: 18,
      }),
    ],
  },
  {
    name: 'an organization as a paragraph',
    request: graphqlRequest(`{documents(filter:{citedBy:["${base64('Organization:itc')}"]}){totalCount}}`),
    responses: [
      fieldError(
        'documents',
        'INVALID_ID',
        `"citedBy" must name an entity of type Paragraph, but got one of type Organization: "${base64('Organization:itc')}".`,
      ),
    ],
  },
  {
    name: 'a relation as an entity',
    request: graphqlRequest(`{trace(from:"${base64('Relation:a b c')}"){truncated}}`),
    responses: [
      fieldError(
        'trace',
        'INVALID_ID',
        `"from" takes the id of an entity, but got that of a relation: "${base64('Relation:a b c')}".`,
      ),
    ],
  },
  {
    name: 'the files above, as a slug',
    request: graphqlRequest('{trace(from:"../../../etc/passwd"){truncated}}'),
    responses: [
      fieldError(
        'trace',
        'INVALID_ID',
        '"from" must be an id, or a slug such as "organization/itc", but got "../../../etc/passwd". Find slugs with lookup(name:) or search(query:).',
      ),
    ],
  },
];

/** Cursors and pages. */
export const pages: readonly Attack[] = [
  wrongCursor(
    'a cursor that is none',
    'nonsense',
    'A cursor must be one that Query.topics gave out, but got "nonsense".',
  ),
  wrongCursor('an empty cursor', '', 'A cursor must be one that Query.topics gave out, but got "".'),
  wrongCursor(
    'a cursor of another list',
    base64('Query.documents document/INF/MSME/W/45'),
    'A cursor of Query.documents was given to Query.topics: take cursors from the connection that they page.',
  ),
  wrongCursor('a cursor of what is not there', base64('Query.topics topic/nothing'), otherList('topic/nothing')),
  wrongCursor(
    'a cursor of what is in other lists',
    base64('Query.topics organization/itc'),
    otherList('organization/itc'),
  ),
  wrongCursor(
    'a cursor of SQL',
    base64("Query.topics '; drop table entity; --"),
    otherList("'; drop table entity; --"),
  ),
  wrongCursor(
    'a cursor without its padding',
    base64('Query.topics topic/nothing').replace(/=+$/, ''),
    `A cursor must be one that Query.topics gave out, but got "${base64('Query.topics topic/nothing').replace(/=+$/, '')}".`,
  ),
  {
    name: 'a page below zero',
    request: graphqlRequest('{topics(first:-1){totalCount}}'),
    responses: [
      fieldError('topics', 'INVALID_PAGINATION', '"first" of Query.topics must be from 0 to 100, but got -1.'),
    ],
  },
  {
    name: 'a page beyond the most',
    request: graphqlRequest('{topics(last:2147483647){totalCount}}'),
    responses: [
      fieldError('topics', 'INVALID_PAGINATION', '"last" of Query.topics must be from 0 to 100, but got 2147483647.'),
    ],
  },
  {
    name: 'a page from both ends',
    request: graphqlRequest('{topics(first:1,last:1){totalCount}}'),
    responses: [
      fieldError(
        'topics',
        'INVALID_PAGINATION',
        'Query.topics takes "first" or "last", not both (got first: 1, last: 1).',
      ),
    ],
  },
  {
    name: 'a long search',
    request: graphqlRequest('query($n:String!){search(query:$n){totalCount}}', { n: 'a'.repeat(90_000) }),
    responses: [
      fieldError(
        'search',
        'ARGUMENT_OUT_OF_RANGE',
        'A query of Query.search must have at most 200 characters, but got 90000.',
        {
          column: 19,
        },
      ),
    ],
  },
  {
    name: 'a trace without an end',
    request: graphqlRequest('{trace(from:"organization/itc",depth:2147483647){truncated}}'),
    responses: [fieldError('trace', 'ARGUMENT_OUT_OF_RANGE', '"depth" must be from 1 to 10, but got 2147483647.')],
  },
  {
    name: 'paths without an end',
    request: graphqlRequest('{paths(from:"organization/itc",to:"organization/wco",maxLength:99){truncated}}'),
    responses: [fieldError('paths', 'ARGUMENT_OUT_OF_RANGE', '"maxLength" must be from 1 to 6, but got 99.')],
  },
  {
    name: 'texts for which finding names might take long',
    request: graphqlRequest('query($n:DocumentSymbol!){document(symbol:$n){name}}', { n: 'INF/'.repeat(20_000) }),
    responses: [
      {
        ...errorResponse(400, 'INVALID_SYMBOL', ''),
        body: {
          errors: [
            {
              message: `Variable "$n" has invalid value: A DocumentSymbol must read like "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1", but got "${'INF/'.repeat(20).slice(0, 79)}….`,
              locations: [{ line: 1, column: 7 }],
              extensions: { code: 'INVALID_SYMBOL' },
            },
          ],
        },
      },
    ],
  },
];
