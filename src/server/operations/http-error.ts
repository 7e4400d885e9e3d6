import { type ErrorCode, errorKinds } from '../../api/index.ts';

/** Why a request is not answered by GraphQL. The message says the rule, and repeats nothing that was sent. */
export class HttpError extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly extensions: Readonly<{ code: ErrorCode }>;
  /** Names and values by turns. */
  readonly headers: readonly string[];

  constructor(
    code: ErrorCode,
    message: string,
    { headers = [], ...told }: { readonly headers?: readonly string[]; readonly limit?: number } = {},
  ) {
    super(message);
    this.status = errorKinds[code].status;
    this.extensions = { code, ...told };
    this.headers = headers;
  }
}

/** What breaks the rules of GraphQL over HTTP. */
export function badRequest(message: string): HttpError {
  return new HttpError('BAD_REQUEST', message);
}
