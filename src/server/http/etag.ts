import { createHash } from 'node:crypto';
import fresh from 'fresh';
import packageJson from '../../../package.json' with { type: 'json' };
import type { CurrentStore, Store } from '../../store/index.ts';
import { UnavailableError } from '../../store/index.ts';
import type { RequestHead, ResponseMediaType } from '../graphql-over-http/index.ts';
import type { Settings } from '../settings/index.ts';
import { type ContentEncoding, contentEncodings } from './content-encoding.ts';

/**
 * The versions of responses to queries: a version names the data, and what turns data into a response, which is the
 * program with its schema, the settings that shape responses, and the Node that compresses them.
 */
export class ResponseVersions {
  private readonly server: string;

  constructor({ graphql, operation, search, traversal }: Settings, schema: string) {
    const parts = [packageJson.version, process.version, schema, graphql, operation, search, traversal];
    this.server = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
  }

  /** Of responses that depend on the data of this store. */
  of(store: Store): string {
    const { version, texts } = store.dataset;
    return `${version}${texts && `+${texts.slice(0, 16)}`}-${this.server}`;
  }
}

/**
 * The entity tags of a response (RFC 9110, section 8.8.3). They are strong, so each content encoding and media type has
 * its own.
 */
export class EntityTags {
  /** Those of all content encodings. */
  readonly all: readonly string[];
  private readonly representation: string;

  constructor(version: string, type: ResponseMediaType) {
    this.representation = type === 'application/json' ? version : `${version}-graphql`;
    this.all = [null, ...contentEncodings].map((encoding) => this.of(encoding));
  }

  /** Null for the text as it is. */
  of(encoding: ContentEncoding | null): string {
    return encoding === null ? `"${this.representation}"` : `"${this.representation}-${encoding}"`;
  }
}

/** The entity tag of a file or another text that does not change while the server runs. */
export function contentEtag(content: Buffer): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/**
 * Whether the response is 304, as the client has what one of these tags names (RFC 9110, section 13.1.2). The tags are
 * compared weakly, as proxies that compress weaken them. Only for a response that would be 200.
 */
export function isNotModified({ method, headers }: RequestHead, ...etags: readonly string[]): boolean {
  const known = headers['if-none-match'];
  if (known === undefined || (method !== 'GET' && method !== 'HEAD')) return false;
  // `Cache-Control: no-cache` is left out, which `fetch` adds to every conditional request and `fresh` takes for a
  // reload.
  return etags.some((etag) => fresh({ 'if-none-match': String(known) }, { etag }));
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
