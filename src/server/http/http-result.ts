import type { ExecutionResult, GraphQLError } from 'graphql';
import type { ResponseMediaType } from './request-head.ts';

/** What goes to the client, as far as it follows from the result. */
export interface HttpResult {
  readonly status: number;
  /** Names and values by turns. */
  readonly headers: string[];
  readonly text: string;
}

/** A result as GraphQL over HTTP sends it. */
export function toHttpResult(result: ExecutionResult, type: ResponseMediaType): HttpResult {
  const { errors = [] } = result;
  const contentType = `${type}; charset=utf-8`;
  if (errors.length === 0) return { status: 200, headers: ['Content-Type', contentType], text: JSON.stringify(result) };
  const told = errors.map(httpOf);
  const headers = told.flatMap(({ headers = {} }) => Object.entries(headers).flat());
  return {
    status: statusOf(told, type, result),
    headers: ['Content-Type', contentType, ...headers],
    text: JSON.stringify({ ...result, errors: errors.map(presented) }),
  };
}

/** What an error says of the response that carries it. */
interface ErrorHttp {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is one of the document, which clients that take `application/json` get as 200, as the specification has it. */
  readonly spec?: boolean;
  readonly unexpected: boolean;
}

function statusOf(told: readonly ErrorHttp[], type: ResponseMediaType, { data }: ExecutionResult): number {
  const heard = told.filter(({ spec }) => !spec || type !== 'application/json');
  const named = heard.flatMap(({ status }) => status ?? []);
  if (named.length > 0) return Math.max(...named);
  return data === undefined && told.some(({ unexpected }) => unexpected) ? 500 : 200;
}

function httpOf({ extensions }: GraphQLError): ErrorHttp {
  return { ...(extensions.http as object | undefined), unexpected: extensions.unexpected === true };
}

/** Without what is for the server. */
function presented(error: GraphQLError) {
  const { extensions = {}, ...shown } = error.toJSON();
  const { http: _, unexpected: __, ...told } = extensions;
  return Object.keys(told).length > 0 ? { ...shown, extensions: told } : shown;
}
