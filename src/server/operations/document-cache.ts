import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Recent documents by their text, so that each is parsed and validated once. */
export class DocumentCache {
  readonly documents = cacheByText<DocumentNode>();
  readonly errors = cacheByText<Error>();
  private readonly valid = new WeakSet<DocumentNode>();

  addValid(document: DocumentNode): void {
    this.valid.add(document);
  }

  isValid(document: DocumentNode): boolean {
    return this.valid.has(document);
  }

  /** Whether a text takes neither parsing nor validation again. */
  hasValid(text: string): boolean {
    const document = this.documents.get(text);
    return document !== undefined && this.isValid(document);
  }
}

/**
 * Keeps what belongs to a document by its text. A document that was parsed, planned and executed takes about a hundred
 * times as much memory as its text, so the bound is on the texts.
 */
function cacheByText<T extends object>(): LRUCache<string, T> {
  return new LRUCache({ maxSize: maxCachedCharacters, sizeCalculation: (_, text) => 1 + text.length });
}

const maxCachedCharacters = 1_000_000;
