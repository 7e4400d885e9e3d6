import { type Attack, graphqlRequest, invalidDocument, post } from './attack.ts';

const invalidVariable = (message: string) =>
  invalidDocument('BAD_USER_INPUT', `Variable "$n" has invalid value: ${message}`, 7);
const topics = 'query($n:Int){topics(first:$n){totalCount}}';

/** Invalid variables and numbers. */
export const variables: readonly Attack[] = [
  {
    name: 'an integer beyond 32 bits',
    request: graphqlRequest('{topics(first:99999999999){totalCount}}'),
    responses: [
      invalidDocument(
        'GRAPHQL_VALIDATION_FAILED',
        'Int cannot represent non 32-bit signed integer value: 99999999999',
        15,
      ),
    ],
  },
  {
    name: 'infinity',
    request: post(`{"query":"${topics}","variables":{"n":1e400}}`),
    responses: [invalidVariable('Int cannot represent non-integer value: Infinity')],
  },
  {
    name: 'a number of 50,000 digits',
    request: post(`{"query":"${topics}","variables":{"n":${'9'.repeat(50_000)}}}`),
    responses: [invalidVariable('Int cannot represent non-integer value: Infinity')],
  },
  {
    name: 'a fraction as an integer',
    request: graphqlRequest(topics, { n: 1.5 }),
    responses: [invalidVariable('Int cannot represent non-integer value: 1.5')],
  },
  {
    name: 'a string as an integer',
    request: graphqlRequest(topics, { n: '5' }),
    responses: [invalidVariable('Int cannot represent non-integer value: "5"')],
  },
  {
    name: 'an object as an integer',
    request: graphqlRequest(topics, { n: { valueOf: 5 } }),
    responses: [invalidVariable('Int cannot represent non-integer value: { valueOf: 5 }')],
  },
  {
    name: '"__proto__" in an input object',
    request: post(
      '{"query":"query($n:DocumentFilter){documents(filter:$n){totalCount}}","variables":{"n":{"__proto__":{"ingested":true}}}}',
    ),
    responses: [
      invalidVariable(
        'Expected value of type "DocumentFilter" not to include unknown field "__proto__", found: { __proto__: { ingested: true } }.',
      ),
    ],
  },
  {
    name: '"constructor" in an input object',
    request: graphqlRequest('query($n:DocumentFilter){documents(filter:$n){totalCount}}', { n: { constructor: 1 } }),
    responses: [
      invalidVariable(
        'Expected value of type "DocumentFilter" not to include unknown field "constructor", found: { constructor: 1 }.',
      ),
    ],
  },
  {
    name: '"constructor" as an enum value',
    request: graphqlRequest('query($n:[EntityType!]){search(query:"a",filter:{types:$n}){totalCount}}', {
      n: ['constructor'],
    }),
    responses: [
      invalidDocument(
        'BAD_USER_INPUT',
        'Variable "$n" has invalid value at [0]: Value "constructor" does not exist in "EntityType" enum.',
        7,
      ),
    ],
  },
  {
    name: 'a long date',
    request: graphqlRequest('query($n:Date!){meeting(date:$n){name}}', { n: '9'.repeat(90_000) }),
    responses: [
      invalidDocument(
        'INVALID_DATE',
        `Variable "$n" has invalid value: A Date must be an ISO 8601 calendar date such as "2023-07-03", but got "${'9'.repeat(79)}….`,
        7,
      ),
    ],
  },
];
