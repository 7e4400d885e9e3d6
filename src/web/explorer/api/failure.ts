import type { CombinedError } from 'urql';

/** Why a request failed, for display. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  /** `extensions.code` of the first GraphQL error. */
  readonly code: string | null;
  /** Seconds to wait before the next request, from `Retry-After`. */
  readonly retryAfterSeconds: number | null;
}

export function toFailure(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const response: Response | undefined = error.response;
  const code = typeof first?.extensions.code === 'string' ? first.extensions.code : null;
  const common = { code, retryAfterSeconds: parseRetryAfter(response) };
  if (!response) {
    const message = 'The network or the server may be down. Pages you have already opened are still available.';
    return { ...common, title: 'The server cannot be reached', message };
  }
  const message = first?.message ?? `The server responded with status ${response.status}.`;
  if (response.status === 429) return { ...common, title: 'Too many requests', message };
  if (response.status >= 500) return { ...common, title: 'The server is unavailable', message };
  return { ...common, title: 'The request was rejected', message };
}

/** `Retry-After` in seconds; null if it is absent or a date. */
function parseRetryAfter(response: Response | undefined): number | null {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null;
}
