import type { IncomingMessage } from 'node:http';

/**
 * Which pages of other origins may use the API (the CORS protocol of the Fetch standard). Never with credentials, as
 * there are none. Header fields are lists of names and values in turn.
 */
export class Cors {
  private readonly origins: ReadonlySet<string> | null;

  /** `*` among the origins allows all. */
  constructor(allowedOrigins: readonly string[]) {
    this.origins = allowedOrigins.includes('*') ? null : new Set(allowedOrigins);
  }

  /** Header fields of the response to a request. */
  headers({ headers: { origin } }: IncomingMessage): readonly string[] {
    if (this.origins === null) return allOrigins;
    return origin !== undefined && this.origins.has(origin)
      ? ['Vary', 'Origin', 'Access-Control-Allow-Origin', origin, ...exposedHeaders]
      : ['Vary', 'Origin'];
  }

  /**
   * Further header fields of the response to a preflight request. `*` stands for all fields but `Authorization`: those of
   * clients, such as `apollographql-client-name`, and of tracing.
   */
  readonly preflight: readonly string[] = [
    'Access-Control-Allow-Methods',
    'GET, HEAD, POST',
    'Access-Control-Allow-Headers',
    '*, Authorization',
    'Access-Control-Max-Age',
    '86400',
  ];
}

const exposedHeaders = [
  'Access-Control-Expose-Headers',
  'ETag, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id',
];
const allOrigins = ['Access-Control-Allow-Origin', '*', ...exposedHeaders];
