import type { IncomingMessage } from 'node:http';

/** Which pages of other origins may ask. Never with credentials, for there are none. Header fields are names and values by turns. */
export class Cors {
  private readonly origins: ReadonlySet<string> | null;

  /** With null, pages of any origin. */
  constructor(origins: readonly string[] | null) {
    this.origins = origins && new Set(origins);
  }

  /** What an answer to this request says. */
  headers({ headers: { origin } }: IncomingMessage): readonly string[] {
    if (this.origins === null) return toAll;
    return origin !== undefined && this.origins.has(origin)
      ? ['Vary', 'Origin', 'Access-Control-Allow-Origin', origin, ...exposed]
      : ['Vary', 'Origin'];
  }

  /** What a page learns that asks before it asks. */
  readonly preflight: readonly string[] = [
    'Access-Control-Allow-Methods',
    'GET, HEAD, POST',
    'Access-Control-Allow-Headers',
    'Content-Type, Accept, If-None-Match',
    'Access-Control-Max-Age',
    '86400',
  ];
}

const exposed = ['Access-Control-Expose-Headers', 'ETag, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id'];
const toAll = ['Access-Control-Allow-Origin', '*', ...exposed];
