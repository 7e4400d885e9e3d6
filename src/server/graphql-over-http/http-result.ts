import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResponseMediaType } from './request-head.ts';

/** The part of an HTTP response that follows from a result. */
export interface HttpResult {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A result as GraphQL over HTTP sends it. */
export function toHttpResult(result: ExecutionResult, type: ResponseMediaType): HttpResult {
  const { errors = [] } = result;
  const headers: Record<string, string> = { 'Content-Type': `${type}; charset=utf-8` };
  if (errors.length === 0) return { status: 200, headers, body: JSON.stringify(result) };
  const http = errors.map(httpExtensions);
  for (const error of http) Object.assign(headers, error.headers);
  return { status: statusOf(http, type, result), headers, body: JSON.stringify(formatResult(result)) };
}

/** A result as clients see it: without the extensions of errors that are meant for the server. */
export function formatResult(result: ExecutionResult) {
  return result.errors ? { ...result, errors: result.errors.map(formatError) } : result;
}

/** What an error says about the response that carries it; the keys of `http` are Yoga's. */
interface HttpErrorExtensions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Whether a client that accepts `application/json` gets status 200, as the specification recommends for errors of the
   * document.
   */
  readonly spec?: boolean;
  /** Whether the error is a defect of the server. */
  readonly unexpected: boolean;
}

function statusOf(http: readonly HttpErrorExtensions[], type: ResponseMediaType, { data }: ExecutionResult): number {
  const applicable = http.filter(({ spec }) => !spec || type !== 'application/json');
  const statuses = applicable.flatMap(({ status }) => status ?? []);
  if (statuses.length > 0) return Math.max(...statuses);
  return data === undefined && http.some(({ unexpected }) => unexpected) ? 500 : 200;
}

function httpExtensions({ extensions }: GraphQLError): HttpErrorExtensions {
  return { ...(extensions.http as object | undefined), unexpected: extensions.unexpected === true };
}

function formatError(error: GraphQLError) {
  const { extensions = {}, ...rest } = error.toJSON();
  const { http: _, unexpected: __, ...shown } = extensions;
  return Object.keys(shown).length > 0 ? { ...rest, extensions: shown } : rest;
}
