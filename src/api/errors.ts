import { GraphQLError } from 'graphql';

/** What can become of a request but a plain answer. */
export interface ErrorKind {
  /** Of the response. 200 where a part of the answer is missing, and the rest is there. */
  readonly status: number;
  /** Which part of the server says it. */
  readonly component: string;
  readonly meaning: string;
  /** What whoever sees it can do. */
  readonly advice: string;
}

/** Every `extensions.code`, once: errors and the table in the docs are made from these. */
export const errorKinds = {
  INVALID_ID: argument(
    'An id is not one that this API gives out, or is that of something else than is asked for.',
    'Pass ids on as they came, or a slug such as `organization/itc`.',
  ),
  INVALID_CURSOR: argument(
    'A cursor is not one that this connection gave out.',
    'Pass on `endCursor` or `startCursor` of the same field, with the same arguments.',
  ),
  INVALID_PAGINATION: argument(
    '`first` or `last` is out of bounds, or both are given.',
    'Give one of them, within the bounds that the message names.',
  ),
  NOT_FOUND: argument(
    'An argument names an entity that the graph does not have.',
    'Find its name with `lookup` or `search`.',
  ),
  ARGUMENT_OUT_OF_RANGE: argument(
    'A depth, length, size or text is beyond its bound.',
    'Ask for less; operators set the bounds.',
  ),
  INVALID_DATE: argument('A date is not an ISO 8601 calendar date.', 'Write it as `2023-07-03`.'),
  INVALID_SYMBOL: argument('A document symbol does not parse.', 'Write it as `INF/MSME/W/45`.'),
  BAD_USER_INPUT: {
    status: 400,
    component: 'variables, operation name',
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
  TOKEN_LIMIT_EXCEEDED: limit('tokens'),
  ALIAS_LIMIT_EXCEEDED: limit('aliases'),
  DIRECTIVE_LIMIT_EXCEEDED: limit('directives'),
  DEPTH_LIMIT_EXCEEDED: limit('fields inside fields'),
  ROOT_FIELD_LIMIT_EXCEEDED: limit('root fields'),
  NODE_LIMIT_EXCEEDED: limit('entities that it can answer with'),
  COST_LIMIT_EXCEEDED: limit('units of cost'),
  PERSISTED_QUERY_NOT_FOUND: {
    status: 404,
    component: 'persisted operations',
    meaning:
      'The hash of a document is not known here, or no longer. The status is 200 for clients that accept `application/json`.',
    advice: 'Send the document with its hash once, as clients do by themselves.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    status: 400,
    component: 'persisted operations',
    meaning:
      '`documentId` names no listed document, or the operator has set `PERSISTED_OPERATIONS_REQUIRED` and the document is not listed.',
    advice: 'Ask with a document of the manifest. Operators: name yours in `PERSISTED_OPERATIONS_FILE`.',
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
  PAYLOAD_TOO_LARGE: request(413, 'The body has more than `HTTP_MAX_BODY_BYTES` bytes.', 'Send a shorter query.'),
  RATE_LIMITED: {
    status: 429,
    component: 'rates',
    meaning: 'The client has spent `RATE_LIMIT_COST_PER_MINUTE`.',
    advice: 'Wait as long as `Retry-After` says; ask for less at once.',
  },
  OVERLOADED: {
    status: 503,
    component: 'overload',
    meaning: '`OPERATION_QUEUE_MAX_LENGTH` dear operations wait already.',
    advice: 'Try again after `Retry-After`, or ask for less. Operators: more `WORKERS` or machines.',
  },
  DEADLINE_EXCEEDED: {
    status: 503,
    component: 'deadline',
    meaning: 'The operation took longer than `OPERATION_TIMEOUT_MS`.',
    advice: 'Ask for less. Operators: see whether the database is slow.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    component: 'store',
    meaning: 'The data cannot be reached.',
    advice: 'Try again after `Retry-After`. Operators: the log says which database does not answer, and why.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    component: 'anywhere',
    meaning: 'A defect of the server. With `data` beside it the status is 200.',
    advice: 'Report it with `extensions.requestId`. Operators: the log has the stack under that id.',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

/** A code that a caller can rely on. */
export type ErrorCode = keyof typeof errorKinds;

/** An error in an argument, which the caller can act upon: the rule, the value, the nearest valid choice. The rest of the answer stands. */
export function argumentError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What a refusal says beside its code, and header fields of its response. */
export interface ErrorDetails {
  readonly limit?: number;
  readonly actual?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The extensions of an error that refuses a whole operation, with the status of its code. */
export function errorExtensions(code: ErrorCode, { headers, ...told }: ErrorDetails = {}) {
  return { code, ...told, http: { status: errorKinds[code].status, ...(headers && { headers }) } };
}

/** The codes as a table for the docs. */
export function errorTable(): string {
  const rows = Object.entries(errorKinds).map(
    ([code, { status, component, meaning, advice }]) =>
      `| \`${code}\` | ${status} | ${component} | ${meaning} | ${advice} |`,
  );
  return ['| `extensions.code` | Status | From | Meaning | What to do |', '|---|---:|---|---|---|', ...rows].join('\n');
}

function argument(meaning: string, advice: string): ErrorKind {
  return { status: 200, component: 'an argument', meaning, advice };
}

function document(meaning: string, advice: string): ErrorKind {
  return { status: 400, component: 'the document', meaning, advice };
}

function limit(counted: string): ErrorKind {
  const meaning = `An operation has more ${counted} than its limit: \`limit\` and \`actual\` are beside the code.`;
  return { status: 400, component: 'limits', meaning, advice: 'Ask for less, or in several operations.' };
}

function request(status: number, meaning: string, advice: string): ErrorKind {
  return { status, component: 'HTTP', meaning, advice };
}
