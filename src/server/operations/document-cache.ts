import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/**
 * Valid documents by their text, so that each is parsed and validated once, the least recently used of which goes first.
 * Others are not kept: they would push out those that are used, and take long to be collected.
 */
export class DocumentCache {
  /**
   * A document that was parsed, planned and executed takes about a hundred times as much memory as its text, so the
   * bound is on the texts.
   */
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: maxCachedCharacters,
    sizeCalculation: (_, text) => 1 + text.length,
  });
  private readonly texts = new WeakMap<DocumentNode, string>();
  private readonly valid = new WeakSet<DocumentNode>();

  get(text: string): DocumentNode | undefined {
    return this.documents.get(text);
  }

  /** Notes the text of a document that was parsed, as Yoga asks for; it is kept once it is valid. */
  set(text: string, document: DocumentNode): void {
    this.texts.set(document, text);
  }

  addValid(document: DocumentNode): void {
    this.valid.add(document);
    const text = this.texts.get(document);
    if (text !== undefined) this.documents.set(text, document);
  }

  isValid(document: DocumentNode): boolean {
    return this.valid.has(document);
  }
}

const maxCachedCharacters = 1_000_000;
