import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.ts';

/** Finished answers by request, as long as the data stays what it is; within so many bytes, what was used last stays. */
export class ResponseCache {
  readonly counts = { hits: 0, misses: 0 };
  private readonly entries: LRUCache<string, CachedResponse> | null;
  /** Of the data that all of them rest on. */
  private etag = '';

  /** With room for no bytes nothing is kept. */
  constructor(bytes: number) {
    // What one answer may take at most: a few large ones must not drive out all others.
    this.entries =
      bytes > 0 ? new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 8), sizeCalculation }) : null;
  }

  /** Whether there is room for any. */
  get enabled(): boolean {
    return this.entries !== null;
  }

  /** The answer to a request, if it rests on the data with this ETag. */
  get(request: string, etag: string): CachedResponse | null {
    const answer = etag === this.etag ? this.entries?.get(request) : undefined;
    if (answer) this.counts.hits += 1;
    else this.counts.misses += 1;
    return answer ?? null;
  }

  /** Keeps an answer that rests on the data with this ETag, and drops those that rest on other data. */
  set(request: string, answer: CachedResponse, etag: string): void {
    if (etag !== this.etag) this.entries?.clear();
    this.etag = etag;
    this.entries?.set(request, answer);
  }

  /** In bytes, about. */
  get size(): number {
    return this.entries?.calculatedSize ?? 0;
  }
}

function sizeCalculation(answer: CachedResponse, request: string): number {
  return answer.size + 2 * request.length;
}
