import { type Attack, base64, errorResponse, fieldError, graphqlRequest } from './attack.ts';

const invalidIdMessage = (got: string) =>
  `An id must come from this API, but got "${got}". To find an entity by slug or name, use entity(ref:) or entitiesByName(name:).`;

/** A request with an invalid id, which the message shows, shortened if need be. */
function invalidId(name: string, id: string, shown = id): Attack {
  const response = fieldError('node', 'INVALID_ID', invalidIdMessage(shown), 15);
  return { name, request: graphqlRequest('query($n:ID!){node(id:$n){id}}', { n: id }), responses: [response] };
}

/** A request with an invalid cursor of `Query.topics`. */
function invalidCursor(name: string, cursor: string, message: string): Attack {
  const response = fieldError('topics', 'INVALID_CURSOR', message, 18);
  return {
    name,
    request: graphqlRequest('query($n:String){topics(after:$n){totalCount}}', { n: cursor }),
    responses: [response],
  };
}

const foreignCursorMessage = (key: string) =>
  `A cursor of Query.topics must come from the same list, but "${key}" is not in this list.`;

/** Invalid ids and slugs. */
export const ids: readonly Attack[] = [
  invalidId('an empty id', ''),
  invalidId('an id that is not base64', 'nonsense'),
  invalidId('an id without padding', base64('Organization:itc').replace(/=+$/, '')),
  invalidId('an id with a line break', `${base64('Organization:itc')}\n`),
  invalidId('an id with a space', base64('Organization:itc').replace(/^./, '$& ')),
  invalidId('an id with unused bits that are not zero', 'T3JnYW5pemF0aW9uOml0Yx=='),
  invalidId('an id in base64url', base64('Topic:??>').replaceAll('/', '_').replaceAll('+', '-')),
  invalidId('an id of bytes that are not UTF-8', Buffer.from('546f7069633aff', 'hex').toString('base64')),
  invalidId('an id of a type "__proto__"', base64('__proto__:a')),
  invalidId('an id of a type "constructor"', base64('constructor:a')),
  invalidId('an id without a type', base64(':a')),
  invalidId('an id without a key', base64('Topic:')),
  invalidId('an id of a lower-case type', base64('topic:trade')),
  invalidId('a long id', 'A'.repeat(90_000), `${'A'.repeat(80)}…`),
  invalidId('a cursor as an id', base64('Query.topics topic/trade')),
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
    name: 'thousands of ids',
    request: graphqlRequest('query($n:[ID!]!){nodes(ids:$n){id}}', { n: Array(20_000).fill('A') }),
    responses: [
      fieldError(
        'nodes',
        'ARGUMENT_OUT_OF_RANGE',
        '"ids" of Query.nodes must have at most 100 values, but got 20000.',
        18,
      ),
    ],
  },
  {
    name: 'an organization as a paragraph',
    request: graphqlRequest(`{documents(filter:{citedBy:["${base64('Organization:itc')}"]}){totalCount}}`),
    responses: [
      fieldError(
        'documents',
        'INVALID_ID',
        `"citedBy" must be an entity of type Paragraph, but got one of type Organization: "${base64('Organization:itc')}".`,
      ),
    ],
  },
  {
    name: 'a relation as an entity',
    request: graphqlRequest(`{trace(root:"${base64('Relation:a b c')}"){truncated}}`),
    responses: [
      fieldError(
        'trace',
        'INVALID_ID',
        `"root" must be the id of an entity, but got the id of a relation: "${base64('Relation:a b c')}".`,
      ),
    ],
  },
  {
    name: 'a path to a parent folder as a slug',
    request: graphqlRequest('{trace(root:"../../../etc/passwd"){truncated}}'),
    responses: [
      fieldError(
        'trace',
        'INVALID_ID',
        '"root" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "../../../etc/passwd". Find entities with entitiesByName(name:) or search(query:).',
      ),
    ],
  },
];

/** Invalid cursors, page sizes and other argument values. */
export const pages: readonly Attack[] = [
  invalidCursor(
    'a cursor that is not base64',
    'nonsense',
    'A cursor of Query.topics must come from that connection, but got "nonsense".',
  ),
  invalidCursor('an empty cursor', '', 'A cursor of Query.topics must come from that connection, but got "".'),
  invalidCursor(
    'a cursor of another list',
    base64('Query.documents document/INF/MSME/W/45'),
    'A cursor of Query.topics must come from that connection, but got a cursor of Query.documents.',
  ),
  invalidCursor(
    'a cursor of an entity that does not exist',
    base64('Query.topics topic/nothing'),
    foreignCursorMessage('topic/nothing'),
  ),
  invalidCursor(
    'a cursor of an entity of another list',
    base64('Query.topics organization/itc'),
    foreignCursorMessage('organization/itc'),
  ),
  invalidCursor(
    'a cursor with SQL',
    base64("Query.topics '; drop table entity; --"),
    foreignCursorMessage("'; drop table entity; --"),
  ),
  invalidCursor(
    'a cursor without padding',
    base64('Query.topics topic/nothing').replace(/=+$/, ''),
    `A cursor of Query.topics must come from that connection, but got "${base64('Query.topics topic/nothing').replace(/=+$/, '')}".`,
  ),
  {
    name: 'a negative page size',
    request: graphqlRequest('{topics(first:-1){totalCount}}'),
    responses: [
      fieldError('topics', 'INVALID_PAGINATION', '"first" of Query.topics must be from 0 to 100, but got -1.'),
    ],
  },
  {
    name: 'a page size beyond the limit',
    request: graphqlRequest('{topics(last:2147483647){totalCount}}'),
    responses: [
      fieldError('topics', 'INVALID_PAGINATION', '"last" of Query.topics must be from 0 to 100, but got 2147483647.'),
    ],
  },
  {
    name: 'a page from both ends of a list',
    request: graphqlRequest('{topics(first:1,last:1){totalCount}}'),
    responses: [
      fieldError(
        'topics',
        'INVALID_PAGINATION',
        '"first" and "last" of Query.topics must not both be set, but got first: 1, last: 1.',
      ),
    ],
  },
  {
    name: 'a search query that is too long',
    request: graphqlRequest('query($n:String!){search(query:$n){totalCount}}', { n: 'a'.repeat(90_000) }),
    responses: [
      fieldError('search', 'ARGUMENT_OUT_OF_RANGE', '"query" must have at most 200 characters, but got 90000.', 19),
    ],
  },
  {
    name: 'a trace of unlimited depth',
    request: graphqlRequest('{trace(root:"organization/itc",maxDepth:2147483647){truncated}}'),
    responses: [fieldError('trace', 'ARGUMENT_OUT_OF_RANGE', '"maxDepth" must be from 1 to 10, but got 2147483647.')],
  },
  {
    name: 'paths of unlimited length',
    request: graphqlRequest('{paths(source:"organization/itc",target:"organization/wco",maxLength:99){truncated}}'),
    responses: [fieldError('paths', 'ARGUMENT_OUT_OF_RANGE', '"maxLength" must be from 1 to 6, but got 99.')],
  },
  {
    name: 'a symbol that may take long to match',
    request: graphqlRequest('query($n:DocumentSymbol!){document(symbol:$n){name}}', { n: 'INF/'.repeat(20_000) }),
    responses: [
      {
        ...errorResponse(400, 'INVALID_SYMBOL', ''),
        body: {
          errors: [
            {
              message: `Variable "$n" has invalid value: A DocumentSymbol must have the form "INF/MSME/W/45" or "WT/MIN(17)/58/Rev.1", but got "${'INF/'.repeat(20).slice(0, 79)}….`,
              locations: [{ line: 1, column: 7 }],
              extensions: { code: 'INVALID_SYMBOL' },
            },
          ],
        },
      },
    ],
  },
];
