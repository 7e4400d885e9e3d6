import { GraphQLError } from 'graphql';

/** An error code, as `docs/errors.md` lists it. */
export interface ErrorKind {
  /** HTTP status of the response. 200 if the error affects one field only and the rest of the result is present. */
  readonly status: number;
  /** The component that reports the error. */
  readonly component: string;
  readonly meaning: string;
  /** What clients or operators can do about it. */
  readonly advice: string;
}

/** Every value of `extensions.code`. */
export const errorKinds = {
  INVALID_ID: argument(
    'The value is not an id of this API, or it is the id of another type than the argument accepts.',
    'Pass ids unchanged, or a slug such as `organization/itc`.',
  ),
  INVALID_CURSOR: argument(
    'The cursor does not come from this connection.',
    'Pass the `endCursor` or `startCursor` of the same field with the same arguments.',
  ),
  INVALID_PAGINATION: argument(
    '`first` or `last` is out of range, or both are set.',
    'Set one of them, within the range in the message.',
  ),
  NOT_FOUND: argument(
    'The argument names an entity, a rule or a source that does not exist.',
    'Find the id or slug of an entity with `entitiesByName` or `search`, the id of a rule with `rules`, and the name of a source with `dataset { sources { name } }`; the message has the nearest rule or source.',
  ),
  ARGUMENT_OUT_OF_RANGE: argument(
    'A number, list or text is too large or too small, or a date range ends before it starts.',
    'Use a value within the range in the message. Operators can change most limits.',
  ),
  INVALID_DATE: argument('The value is not an ISO 8601 calendar date.', 'Write dates as `2023-07-03`.'),
  INVALID_SYMBOL: argument('The value is not a WTO document symbol.', 'Write symbols as `INF/MSME/W/45`.'),
  BAD_USER_INPUT: {
    status: 400,
    component: 'argument',
    meaning: 'A variable is missing or has the wrong type.',
    advice: 'Fix the variables named in the message.',
  },
  GRAPHQL_PARSE_FAILED: document(
    'The document is not valid GraphQL syntax.',
    'Fix the syntax at the position in `locations`.',
  ),
  GRAPHQL_VALIDATION_FAILED: document(
    'The document does not match the schema.',
    'Compare the document with `/schema.graphql`.',
  ),
  OPERATION_RESOLUTION_FAILURE: document(
    'The document has several operations and `operationName` is missing, or names none of them.',
    'Set `operationName` to an operation of the document.',
  ),
  INTROSPECTION_DISABLED: document(
    'Introspection is disabled on this server.',
    'Get the schema from the operator. `__typename` is always available.',
  ),
  TOKEN_LIMIT_EXCEEDED: limit('The document has too many tokens.'),
  ALIAS_LIMIT_EXCEEDED: limit('The operation has too many aliases.'),
  DIRECTIVE_LIMIT_EXCEEDED: limit('The operation has too many directives.'),
  DEPTH_LIMIT_EXCEEDED: limit('The selection sets of the operation are nested too deeply.'),
  ROOT_FIELD_LIMIT_EXCEEDED: limit('The operation has too many root fields.'),
  NODE_LIMIT_EXCEEDED: limit('The operation could return too many entities and relations.'),
  COST_LIMIT_EXCEEDED: limit('The cost of the operation is too high.'),
  PERSISTED_QUERY_NOT_FOUND: {
    status: 404,
    component: 'persisted operations',
    meaning:
      'The server has no document with this hash, or no longer has it. The status is 200 for clients that accept `application/json` only.',
    advice: 'Send the document together with its hash once. Clients with automatic persisted queries do so.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    status: 400,
    component: 'persisted operations',
    meaning:
      '`documentId` is not in the manifest; or `PERSISTED_OPERATIONS_REQUIRED` is `true` and the document is not in it.',
    advice: 'Send an operation of the manifest. Operators: add the operation to `PERSISTED_OPERATIONS_FILE`.',
  },
  BAD_REQUEST: request(400, 'The HTTP request is malformed.', 'Fix the part of the request named in the message.'),
  URI_TOO_LONG: request(414, 'The URL is too long.', 'Send the operation with POST.'),
  METHOD_NOT_ALLOWED: request(405, '`/graphql` does not support the HTTP method.', 'Use GET or POST.'),
  NOT_ACCEPTABLE: request(
    406,
    'The `Accept` header allows none of the media types that the server can send.',
    'Accept `application/graphql-response+json` or `application/json`.',
  ),
  UNSUPPORTED_MEDIA_TYPE: request(
    415,
    'The request body is not JSON, not in UTF-8, or compressed.',
    'Send uncompressed `application/json` in UTF-8.',
  ),
  PAYLOAD_TOO_LARGE: request(
    413,
    'The request body is larger than `HTTP_MAX_BODY_BYTES`.',
    'Send a smaller document or fewer variables.',
  ),
  RATE_LIMITED: {
    status: 429,
    component: 'rate limiter',
    meaning: 'The client has exceeded `RATE_LIMIT_COST_PER_MINUTE`.',
    advice: 'Wait for the seconds in `Retry-After`, or send operations of lower cost.',
  },
  OVERLOADED: {
    status: 503,
    component: 'operation queue',
    meaning: 'The queue of expensive operations is full: `OPERATION_QUEUE_MAX_LENGTH` of them are waiting.',
    advice:
      'Retry after the seconds in `Retry-After`, or send an operation of lower cost. Operators: add `WORKERS` or machines.',
  },
  DEADLINE_EXCEEDED: {
    status: 503,
    component: 'deadline',
    meaning: 'The operation took longer than `OPERATION_TIMEOUT_MS`.',
    advice: 'Send a smaller operation. Operators: check whether the database is slow.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    component: 'store',
    meaning: 'The data is temporarily unavailable.',
    advice:
      'Retry after the seconds in `Retry-After`. Operators: the log names the database that failed and the cause.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    component: 'server',
    meaning: 'A bug in the server. The status is 200 if the response also has `data`.',
    advice: 'Report it with `extensions.requestId`. Operators: the log has the stack trace under this id.',
  },
} as const satisfies Readonly<Record<string, ErrorKind>>;

export type ErrorCode = keyof typeof errorKinds;

/**
 * An error in an argument. Its message names the rule, the value and, if there is one, a valid alternative. Only its
 * field fails.
 */
export function argumentError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export interface ErrorDetails {
  /** The limit that was exceeded, and by what value. */
  readonly limit?: number;
  readonly actual?: number;
  /** HTTP headers of the response. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The extensions of an error that rejects the whole operation. `http` sets status and headers of the response and is
 * not sent.
 */
export function errorExtensions(code: ErrorCode, { headers, ...details }: ErrorDetails = {}) {
  return { code, ...details, http: { status: errorKinds[code].status, ...(headers && { headers }) } };
}

/** The error codes as entries of a list: code, status and component, meaning, and what to do. */
export function errorDescriptions(): string[] {
  return Object.entries(errorKinds).map(
    ([code, { status, component, meaning, advice }]) => `\`${code}\` (${status}, ${component}): ${meaning} *${advice}*`,
  );
}

function argument(meaning: string, advice: string): ErrorKind {
  return { status: 200, component: 'argument', meaning, advice };
}

function document(meaning: string, advice: string): ErrorKind {
  return { status: 400, component: 'document', meaning, advice };
}

function limit(meaning: string): ErrorKind {
  return {
    status: 400,
    component: 'limits',
    meaning: `${meaning} \`extensions\` has \`limit\` and \`actual\`.`,
    advice: 'Select less, or split the operation.',
  };
}

function request(status: number, meaning: string, advice: string): ErrorKind {
  return { status, component: 'HTTP', meaning, advice };
}
