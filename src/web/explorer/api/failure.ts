import { ApiError } from './api-error.ts';

/** Why a request failed, for display. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  /** `extensions.code` of the first GraphQL error. */
  readonly code: string | null;
  /** Seconds to wait before the next request, from `Retry-After`. */
  readonly retryAfterSeconds: number | null;
}

export function toFailure(error: Error): Failure {
  const { response, errors } = error instanceof ApiError ? error : { response: null, errors: [] };
  const code = errors[0]?.extensions?.code;
  const common = { code: typeof code === 'string' ? code : null, retryAfterSeconds: parseRetryAfter(response) };
  if (!response) {
    const message = 'The network or the server may be down. Pages you have already opened are still available.';
    return { ...common, title: 'The server cannot be reached', message };
  }
  const { message } = error;
  if (response.status === 429) return { ...common, title: 'Too many requests', message };
  if (response.status >= 500) return { ...common, title: 'The server is unavailable', message };
  return { ...common, title: 'The request was rejected', message };
}

/** `Retry-After` in seconds; null if it is absent or a date. */
function parseRetryAfter(response: Response | null): number | null {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null;
}
