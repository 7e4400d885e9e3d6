import type { RawRequest } from '../../helpers/raw-http.ts';

/** A hostile request, and all responses to it. */
export interface Attack {
  readonly name: string;
  readonly request: RawRequest;
  /** Usually one; none if the server closes the connection without a response. */
  readonly responses: readonly ExpectedResponse[];
}

/** What is compared of a response; a JSON body is parsed. */
export interface ExpectedResponse {
  readonly status: number;
  readonly body: unknown;
  readonly allow?: string;
}

/** The head of the only request of a connection. */
export function head(requestLine: string, ...fields: readonly string[]): string {
  const all = ['Host: localhost', 'Connection: close', 'Accept: application/graphql-response+json', ...fields];
  return `${requestLine} HTTP/1.1\r\n${all.map((field) => `${field}\r\n`).join('')}\r\n`;
}

export function get(path: string, ...fields: readonly string[]): string {
  return head(`GET ${path}`, ...fields);
}

export const json = 'Content-Type: application/json';

/** A body with its correct length; JSON unless a field gives another type. */
export function post(body: string | Uint8Array, ...fields: readonly string[]): RawRequest {
  const type = fields.some((field) => /^content-type:/i.test(field)) ? [] : [json];
  return [head('POST /graphql', ...type, ...fields, `Content-Length: ${Buffer.byteLength(body)}`), body];
}

export function graphqlRequest(query: string, variables?: object, more: object = {}): RawRequest {
  return post(JSON.stringify({ query, variables, ...more }));
}

/** The response to bytes that are not HTTP. */
export const malformedHttp: ExpectedResponse = { status: 400, body: '' };

export function errorResponse(status: number, code: string, message: string, more: object = {}): ExpectedResponse {
  return { status, body: { errors: [{ message, extensions: { code, ...more } }] } };
}

export function badRequest(message: string): ExpectedResponse {
  return errorResponse(400, 'BAD_REQUEST', message);
}

export function limitExceeded(code: string, unit: string, limit: number, actual: number): ExpectedResponse {
  const message = `An operation must have at most ${limit} ${unit}, but has ${actual}.`;
  return errorResponse(400, code, message, { limit, actual });
}

/** An error of a one-line document or its variables, located at these columns. */
export function invalidDocument(code: string, message: string, ...columns: readonly number[]): ExpectedResponse {
  const locations = columns.map((column) => ({ line: 1, column }));
  return { status: 400, body: { errors: [{ message, locations, extensions: { code } }] } };
}

/** An error of the root field at a column, which takes no more than that field. */
export function fieldError(field: string, code: string, message: string, column = 2): ExpectedResponse {
  const locations = [{ line: 1, column }];
  const errors = [{ message, locations, path: [field], extensions: { code } }];
  return { status: 200, body: { errors, data: { [field]: null } } };
}

/** Texts for the indexes from 0, joined by blanks. */
export function repeat(count: number, textOf: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => textOf(index)).join(' ');
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
