import { GraphQLError } from 'graphql';

/** What can become of a request but a plain answer. */
export interface ErrorKind {
  /** Of the response. 200 where a part of the answer is missing, and the rest is there. */
  readonly status: number;
  /** Which part of the server says it. */
  readonly from: string;
  readonly meaning: string;
  /** What whoever sees it can do. */
  readonly advice: string;
}

/** Every `extensions.code`, once: errors and the table in the docs are made from these. */
export const errorKinds = {
  INVALID_ID: argument(
    'An id is not one that this API gives out, or is that of a relation where an entity is asked for.',
    'Pass ids on as they came, or a slug such as `organization/itc`.',
  ),
  INVALID_CURSOR: argument(
    'A cursor is not one that this connection gave out.',
    'Pass on `endCursor` or `startCursor` of the same field, with the same arguments.',
  ),
  INVALID_PAGING: argument(
    '`first` or `last` is out of bounds, or both are given.',
    'Give one of them, within the bounds that the message names.',
  ),
  NOT_FOUND: argument(
    'An argument names an entity that the graph does not have.',
    'Find its name with `lookup` or `search`.',
  ),
  OUT_OF_BOUNDS: argument(
    'A depth, length, size or text is beyond its bound.',
    'Ask for less; operators set the bounds.',
  ),
  INVALID_DATE: argument('A date is not an ISO 8601 calendar date.', 'Write it as `2023-07-03`.'),
  INVALID_SYMBOL: argument('A document symbol does not parse.', 'Write it as `INF/MSME/W/45`.'),
  BAD_USER_INPUT: {
    status: 400,
    from: 'variables, operation name',
    meaning: 'A variable is missing or of the wrong type, or no operation has the name that is asked for.',
    advice: 'Mend the variables; the message says which.',
  },
  GRAPHQL_PARSE_FAILED: document('The document is no GraphQL.', 'Mend it where `locations` points.'),
  GRAPHQL_VALIDATION_FAILED: document(
    'The document asks for what the schema does not have.',
    'Compare it with `/schema.graphql`.',
  ),
  OPERATION_RESOLUTION_FAILURE: document(
    'A document of several operations was sent without `operationName`, or with one that it does not have.',
    'Name one of them.',
  ),
  INTROSPECTION_DISABLED: document(
    'The operator has switched introspection off.',
    'Ask the operator for the schema; `__typename` is answered.',
  ),
  TOO_MANY_TOKENS: limit('tokens'),
  TOO_MANY_ALIASES: limit('aliases'),
  TOO_MANY_DIRECTIVES: limit('directives'),
  TOO_DEEP: limit('fields inside fields'),
  TOO_MANY_ROOT_FIELDS: limit('root fields'),
  TOO_MANY_ENTITIES: limit('entities that it can answer with'),
  TOO_COSTLY: limit('units of cost'),
  PERSISTED_QUERY_NOT_FOUND: {
    status: 404,
    from: 'persisted operations',
    meaning:
      'The hash of a document is not known here, or no longer. The status is 200 for clients that accept `application/json`.',
    advice: 'Send the document with its hash once, as clients do by themselves.',
  },
  PERSISTED_QUERY_NOT_LISTED: {
    status: 400,
    from: 'persisted operations',
    meaning:
      '`documentId` names no listed document, or the operator has set `PERSISTED_OPERATIONS_ONLY` and the document is not listed.',
    advice: 'Ask with a document of the manifest. Operators: name yours in `PERSISTED_OPERATIONS`.',
  },
  BAD_REQUEST: request(400, 'The request is malformed; the message says where.', 'Mend the client.'),
  URI_TOO_LONG: request(414, 'The address is too long.', 'Send the query with POST.'),
  METHOD_NOT_ALLOWED: request(405, 'The method is not one that `/graphql` has.', 'Use GET or POST.'),
  NOT_ACCEPTABLE: request(
    406,
    '`Accept` takes no type that is answered with.',
    'Accept `application/graphql-response+json` or `application/json`.',
  ),
  UNSUPPORTED_MEDIA_TYPE: request(
    415,
    'The body is of another type, or compressed.',
    'Send `application/json` in UTF-8, as it is.',
  ),
  BODY_TOO_LONG: request(413, 'The body has more than `BODY_BYTES_MAX` bytes.', 'Send a shorter query.'),
  RATE_LIMITED: {
    status: 429,
    from: 'rates',
    meaning: 'The client has spent `RATE_COST_PER_MINUTE`.',
    advice: 'Wait as long as `Retry-After` says; ask for less at once.',
  },
  OVERLOADED: {
    status: 503,
    from: 'overload',
    meaning: '`DEAR_QUEUE_MAX` dear operations wait already.',
    advice: 'Try again after `Retry-After`, or ask for less. Operators: more `WORKERS` or machines.',
  },
  DEADLINE_EXCEEDED: {
    status: 503,
    from: 'deadline',
    meaning: 'The operation took longer than `OPERATION_TIME_MS`.',
    advice: 'Ask for less. Operators: see whether the database is slow.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    from: 'store',
    meaning: 'The data cannot be reached.',
    advice: 'Try again after `Retry-After`. Operators: the log says which database does not answer, and why.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    from: 'anywhere',
    meaning: 'A defect of the server. With `data` beside it the status is 200.',
    advice: 'Report it with `extensions.requestId`. Operators: the log has the stack under that id.',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

/** A code that a caller can rely on. */
export type ErrorCode = keyof typeof errorKinds;

/** An error in an argument, which the caller can act upon: the rule, the value, the nearest valid choice. The rest of the answer stands. */
export function inputError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What a refusal says beside its code, and header fields of its response. */
export interface RefusalDetails {
  readonly limit?: number;
  readonly actual?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The extensions of an error that refuses a whole operation, with the status of its code. */
export function extensionsOf(code: ErrorCode, { headers, ...told }: RefusalDetails = {}) {
  return { code, ...told, http: { status: errorKinds[code].status, ...(headers && { headers }) } };
}

/** The codes as a table for the docs. */
export function errorTable(): string {
  const rows = Object.entries(errorKinds).map(
    ([code, { status, from, meaning, advice }]) => `| \`${code}\` | ${status} | ${from} | ${meaning} | ${advice} |`,
  );
  return ['| `extensions.code` | Status | From | Meaning | What to do |', '|---|---:|---|---|---|', ...rows].join('\n');
}

function argument(meaning: string, advice: string): ErrorKind {
  return { status: 200, from: 'an argument', meaning, advice };
}

function document(meaning: string, advice: string): ErrorKind {
  return { status: 400, from: 'the document', meaning, advice };
}

function limit(counted: string): ErrorKind {
  const meaning = `An operation has more ${counted} than its limit: \`limit\` and \`actual\` are beside the code.`;
  return { status: 400, from: 'limits', meaning, advice: 'Ask for less, or in several operations.' };
}

function request(status: number, meaning: string, advice: string): ErrorKind {
  return { status, from: 'HTTP', meaning, advice };
}
