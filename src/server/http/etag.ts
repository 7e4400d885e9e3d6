import { createHash } from 'node:crypto';
import fresh from 'fresh';
import packageJson from '../../../package.json' with { type: 'json' };
import type { CurrentStore, Store } from '../../store/index.ts';
import { UnavailableError } from '../../store/index.ts';
import type { RequestHead } from '../graphql-over-http/index.ts';
import type { Settings } from '../settings/index.ts';

/**
 * The entity tag of a response to a query (RFC 9110, section 8.8.3): it names the data, and what turns data into a
 * response, which is the program, its schema and the settings that shape responses. It is weak, as the same response
 * goes out in several encodings and media types.
 */
export class EntityTags {
  private readonly server: string;

  constructor({ graphql, operation, search, traversal }: Settings, schema: string) {
    const parts = [packageJson.version, schema, graphql, operation, search, traversal];
    this.server = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  }

  /** Of responses that depend on the data of this store. */
  of(store: Store): string {
    const { version, texts } = store.dataset;
    return `W/"${version}${texts && `+${texts.slice(0, 16)}`}-${this.server}"`;
  }
}

/** The entity tag of a file or another text that does not change while the server runs. */
export function contentEtag(content: Buffer): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/**
 * Whether the response is 304, as the client has what this tag names (RFC 9110, section 13.1.2). Only for a response
 * that would be 200.
 */
export function isNotModified({ method, headers }: RequestHead, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  // `Cache-Control: no-cache` is left out, which `fetch` adds to every conditional request and `fresh` takes for a
  // reload.
  return fresh({ 'if-none-match': String(known) }, { etag });
}

/** The current store; null while it is unavailable, which the operation then reports as an error. */
export function availableStore(currentStore: CurrentStore): Store | null {
  try {
    return currentStore();
  } catch (error) {
    if (error instanceof UnavailableError) return null;
    throw error;
  }
}
