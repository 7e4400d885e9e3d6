import { createHash } from 'node:crypto';

/**
 * SHA-256, in hexadecimal, of the paragraph texts in the order of their entities; an empty string if there are none.
 */
export class TextsDigest {
  private readonly hash = createHash('sha256');
  private empty = true;

  add(slug: string, text: string): void {
    this.empty = false;
    this.hash.update(JSON.stringify([slug, text]));
  }

  /** The digest. Can be read only once. */
  finish(): string {
    return this.empty ? '' : this.hash.digest('hex');
  }
}
