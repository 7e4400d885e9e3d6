import { type Attack, ask, invalid, post } from './attack.ts';

const wrongVariable = (message: string) => invalid('BAD_USER_INPUT', `Variable "$n" has invalid value: ${message}`, 7);
const topics = 'query($n:Int){topics(first:$n){totalCount}}';

/** Variables and numbers. */
export const variables: readonly Attack[] = [
  {
    name: 'a number beyond numbers',
    sent: ask('{topics(first:99999999999){totalCount}}'),
    answers: [
      invalid('GRAPHQL_VALIDATION_FAILED', 'Int cannot represent non 32-bit signed integer value: 99999999999', 15),
    ],
  },
  {
    name: 'infinity',
    sent: post(`{"query":"${topics}","variables":{"n":1e400}}`),
    answers: [wrongVariable('Int cannot represent non-integer value: Infinity')],
  },
  {
    name: 'a number of 50,000 digits',
    sent: post(`{"query":"${topics}","variables":{"n":${'9'.repeat(50_000)}}}`),
    answers: [wrongVariable('Int cannot represent non-integer value: Infinity')],
  },
  {
    name: 'half a number',
    sent: ask(topics, { n: 1.5 }),
    answers: [wrongVariable('Int cannot represent non-integer value: 1.5')],
  },
  {
    name: 'a number as text',
    sent: ask(topics, { n: '5' }),
    answers: [wrongVariable('Int cannot represent non-integer value: "5"')],
  },
  {
    name: 'an object as a number',
    sent: ask(topics, { n: { valueOf: 5 } }),
    answers: [wrongVariable('Int cannot represent non-integer value: { valueOf: 5 }')],
  },
  {
    name: '"__proto__" in an input',
    sent: post(
      '{"query":"query($n:DocumentFilter){documents(filter:$n){totalCount}}","variables":{"n":{"__proto__":{"held":true}}}}',
    ),
    answers: [
      wrongVariable(
        'Expected value of type "DocumentFilter" not to include unknown field "__proto__", found: { __proto__: { held: true } }.',
      ),
    ],
  },
  {
    name: '"constructor" in an input',
    sent: ask('query($n:DocumentFilter){documents(filter:$n){totalCount}}', { n: { constructor: 1 } }),
    answers: [
      wrongVariable(
        'Expected value of type "DocumentFilter" not to include unknown field "constructor", found: { constructor: 1 }.',
      ),
    ],
  },
  {
    name: '"constructor" as one of an enum',
    sent: ask('query($n:[EntityType!]){search(query:"a",types:$n){totalCount}}', { n: ['constructor'] }),
    answers: [
      invalid(
        'BAD_USER_INPUT',
        'Variable "$n" has invalid value at [0]: Value "constructor" does not exist in "EntityType" enum.',
        7,
      ),
    ],
  },
  {
    name: 'a long day',
    sent: ask('query($n:Date!){meeting(date:$n){name}}', { n: '9'.repeat(90_000) }),
    answers: [
      invalid(
        'INVALID_DATE',
        `Variable "$n" has invalid value: A Date must be an ISO 8601 calendar date such as "2023-07-03", but got "${'9'.repeat(79)}….`,
        7,
      ),
    ],
  },
];
