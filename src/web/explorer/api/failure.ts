import type { CombinedError } from 'urql';

/** Why there is no answer, in words for the reader. */
export interface Failure {
  readonly title: string;
  readonly message: string;
  /** `extensions.code` of the API's first error. */
  readonly code: string | null;
  /** How long the server asks to wait before the next request. */
  readonly retryAfterSeconds: number | null;
}

export function failureOf(error: CombinedError): Failure {
  const [first] = error.graphQLErrors;
  const response: Response | undefined = error.response;
  const code = typeof first?.extensions.code === 'string' ? first.extensions.code : null;
  const common = { code, retryAfterSeconds: retryAfter(response) };
  if (!response) {
    const message =
      'The network may be down, or the server may have stopped. What you have opened before is still here.';
    return { ...common, title: 'The server cannot be reached', message };
  }
  const message = first?.message ?? `It answered with status ${response.status}.`;
  if (response.status === 429) return { ...common, title: 'Too many questions in a short time', message };
  if (response.status >= 500) return { ...common, title: 'The server cannot answer now', message };
  return { ...common, title: 'The server did not answer this question', message };
}

/** `Retry-After`, where it gives seconds. */
function retryAfter(response: Response | undefined): number | null {
  const seconds = Number(response?.headers.get('retry-after') ?? Number.NaN);
  return Number.isInteger(seconds) && seconds > 0 ? seconds : null;
}
