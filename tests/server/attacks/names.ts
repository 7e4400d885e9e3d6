import { type Attack, ask, base64, failed, refused } from './attack.ts';

const notFromHere = (got: string) =>
  `An id must come from this API, but got "${got}". To find an entity by slug or name, use entity(slug:) or lookup(name:).`;

/** An id that no argument `id` takes. */
function wrongId(name: string, id: string, shown = id): Attack {
  const answer = failed('node', 'INVALID_ID', notFromHere(shown), { column: 15, data: { node: null } });
  return { name, sent: ask('query($n:ID!){node(id:$n){id}}', { n: id }), answers: [answer] };
}

/** A cursor that `Query.topics` does not take. */
function wrongCursor(name: string, cursor: string, message: string): Attack {
  const answer = failed('topics', 'INVALID_CURSOR', message, { column: 18 });
  return { name, sent: ask('query($n:String){topics(after:$n){totalCount}}', { n: cursor }), answers: [answer] };
}

const otherList = (key: string) =>
  `A cursor of Query.topics must come from the same list, but "${key}" is not in this list.`;

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
    sent: ask('query($n:ID!){node(id:$n){id}}', { n: { toString: 1 } }),
    answers: [
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
    sent: ask('query($n:[ID!]!){nodes(ids:$n){id}}', { n: Array(20_000).fill('A') }),
    answers: [
      failed('nodes', 'ARGUMENT_OUT_OF_RANGE', '"ids" of Query.nodes must have at most 100 values, but got 20000.', {
        column: 18,
      }),
    ],
  },
  {
    name: 'an organization as a paragraph',
    sent: ask(`{documents(filter:{citedBy:["${base64('Organization:itc')}"]}){totalCount}}`),
    answers: [
      failed(
        'documents',
        'INVALID_ID',
        `"citedBy" must be an entity of type Paragraph, but got one of type Organization: "${base64('Organization:itc')}".`,
      ),
    ],
  },
  {
    name: 'a relation as an entity',
    sent: ask(`{trace(from:"${base64('Relation:a b c')}"){truncated}}`),
    answers: [
      failed(
        'trace',
        'INVALID_ID',
        `"from" must be the id of an entity, but got the id of a relation: "${base64('Relation:a b c')}".`,
      ),
    ],
  },
  {
    name: 'the files above, as a slug',
    sent: ask('{trace(from:"../../../etc/passwd"){truncated}}'),
    answers: [
      failed(
        'trace',
        'INVALID_ID',
        '"from" must be an id, or a slug such as "organization/itc", but got "../../../etc/passwd". Find entities with lookup(name:) or search(query:).',
      ),
    ],
  },
];

/** Cursors and pages. */
export const pages: readonly Attack[] = [
  wrongCursor(
    'a cursor that is none',
    'nonsense',
    'A cursor of Query.topics must come from that connection, but got "nonsense".',
  ),
  wrongCursor('an empty cursor', '', 'A cursor of Query.topics must come from that connection, but got "".'),
  wrongCursor(
    'a cursor of another list',
    base64('Query.documents document/INF/MSME/W/45'),
    'A cursor of Query.topics must come from that connection, but got a cursor of Query.documents.',
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
    `A cursor of Query.topics must come from that connection, but got "${base64('Query.topics topic/nothing').replace(/=+$/, '')}".`,
  ),
  {
    name: 'a page below zero',
    sent: ask('{topics(first:-1){totalCount}}'),
    answers: [failed('topics', 'INVALID_PAGINATION', '"first" of Query.topics must be from 0 to 100, but got -1.')],
  },
  {
    name: 'a page beyond the most',
    sent: ask('{topics(last:2147483647){totalCount}}'),
    answers: [
      failed('topics', 'INVALID_PAGINATION', '"last" of Query.topics must be from 0 to 100, but got 2147483647.'),
    ],
  },
  {
    name: 'a page from both ends',
    sent: ask('{topics(first:1,last:1){totalCount}}'),
    answers: [
      failed(
        'topics',
        'INVALID_PAGINATION',
        '"first" and "last" of Query.topics must not both be set, but got first: 1, last: 1.',
      ),
    ],
  },
  {
    name: 'a long search',
    sent: ask('query($n:String!){search(query:$n){totalCount}}', { n: 'a'.repeat(90_000) }),
    answers: [
      failed(
        'search',
        'ARGUMENT_OUT_OF_RANGE',
        '"query" of Query.search must have at most 200 characters, but got 90000.',
        {
          column: 19,
        },
      ),
    ],
  },
  {
    name: 'a trace without an end',
    sent: ask('{trace(from:"organization/itc",depth:2147483647){truncated}}'),
    answers: [failed('trace', 'ARGUMENT_OUT_OF_RANGE', '"depth" must be from 1 to 10, but got 2147483647.')],
  },
  {
    name: 'paths without an end',
    sent: ask('{paths(from:"organization/itc",to:"organization/wco",maxLength:99){truncated}}'),
    answers: [failed('paths', 'ARGUMENT_OUT_OF_RANGE', '"maxLength" must be from 1 to 6, but got 99.')],
  },
  {
    name: 'texts for which finding names might take long',
    sent: ask('query($n:DocumentSymbol!){document(symbol:$n){name}}', { n: 'INF/'.repeat(20_000) }),
    answers: [
      {
        ...refused(400, 'INVALID_SYMBOL', ''),
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
