import type { RawRequest } from '../../helpers/raw-http.ts';

/** A hostile request, and all that must come back. */
export interface Attack {
  readonly name: string;
  readonly request: RawRequest;
  /** Usually one; none where the connection is closed without a word. */
  readonly responses: readonly ExpectedResponse[];
}

/** What is compared of an answer: JSON as what it says. */
export interface ExpectedResponse {
  readonly status: number;
  readonly body: unknown;
  readonly allow?: string;
}

/** A head with a host, as the last request of its connection. */
export function head(line: string, ...fields: readonly string[]): string {
  const all = ['Host: localhost', 'Connection: close', 'Accept: application/graphql-response+json', ...fields];
  return `${line} HTTP/1.1\r\n${all.map((field) => `${field}\r\n`).join('')}\r\n`;
}

export function get(path: string, ...fields: readonly string[]): string {
  return head(`GET ${path}`, ...fields);
}

export const json = 'Content-Type: application/json';

/** A body of its right length, as JSON unless a field says otherwise. */
export function post(body: string | Uint8Array, ...fields: readonly string[]): RawRequest {
  const type = fields.some((field) => /^content-type:/i.test(field)) ? [] : [json];
  return [head('POST /graphql', ...type, ...fields, `Content-Length: ${Buffer.byteLength(body)}`), body];
}

/** An operation. */
export function graphqlRequest(query: string, variables?: object, more: object = {}): RawRequest {
  return post(JSON.stringify({ query, variables, ...more }));
}

/** What cannot be read as HTTP. */
export const malformedHttp: ExpectedResponse = { status: 400, body: '' };

export function errorResponse(status: number, code: string, message: string, more: object = {}): ExpectedResponse {
  return { status, body: { errors: [{ message, extensions: { code, ...more } }] } };
}

export function badRequest(message: string): ExpectedResponse {
  return errorResponse(400, 'BAD_REQUEST', message);
}

/** More than a limit allows. */
export function limitExceeded(code: string, counted: string, limit: number, actual: number): ExpectedResponse {
  const message = `An operation must have at most ${limit} ${counted}, but has ${actual}.`;
  return errorResponse(400, code, message, { limit, actual });
}

/** A fault of the document, or of its variables, found where these columns of its one line are. */
export function invalidDocument(code: string, message: string, ...columns: readonly number[]): ExpectedResponse {
  const locations = columns.map((column) => ({ line: 1, column }));
  return { status: 400, body: { errors: [{ message, locations, extensions: { code } }] } };
}

/** A fault of the arguments of a field, which stands at a column. Where the field can be null, `data` is not all null. */
export function fieldError(
  field: string,
  code: string,
  message: string,
  { column = 2, data = null }: { column?: number; data?: object | null } = {},
): ExpectedResponse {
  const locations = [{ line: 1, column }];
  return { status: 200, body: { errors: [{ message, locations, path: [field], extensions: { code } }], data } };
}

/** Something, so many times. */
export function repeat(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join(' ');
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
