import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.ts';

/**
 * Responses by request, for as long as the data and the server stay the same, which their version says. The least recently
 * used goes first when the cache is full.
 */
export class ResponseCache {
  readonly counts = { hits: 0, misses: 0 };
  private readonly entries: LRUCache<string, CachedResponse> | null;
  /** Of all entries. */
  private version = '';

  /** A cache of 0 bytes is off. */
  constructor(maxBytes: number) {
    // A few large responses must not evict all others.
    const maxEntrySize = Math.ceil(maxBytes / 8);
    this.entries = maxBytes > 0 ? new LRUCache({ maxSize: maxBytes, maxEntrySize, sizeCalculation }) : null;
  }

  get enabled(): boolean {
    return this.entries !== null;
  }

  /** The response to a request, if it has this version. */
  get(request: string, version: string): CachedResponse | null {
    const response = version === this.version ? this.entries?.get(request) : undefined;
    if (response) this.counts.hits += 1;
    else this.counts.misses += 1;
    return response ?? null;
  }

  /** Adds a response with this version, and drops those with another. */
  set(request: string, response: CachedResponse, version: string): void {
    if (version !== this.version) this.entries?.clear();
    this.version = version;
    this.entries?.set(request, response);
  }

  /** Approximate, in bytes. */
  get size(): number {
    return this.entries?.calculatedSize ?? 0;
  }
}

function sizeCalculation(response: CachedResponse, request: string): number {
  return response.size + 2 * request.length;
}
