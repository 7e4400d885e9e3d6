import { createHash } from 'node:crypto';

/** SHA-256 of the texts that are attached to a graph, in hexadecimal and in the order of its entities; empty without any. */
export class TextsDigest {
  private readonly hash = createHash('sha256');
  private empty = true;

  add(slug: string, text: string): void {
    this.empty = false;
    this.hash.update(JSON.stringify([slug, text]));
  }

  /** To be called once. */
  toString(): string {
    return this.empty ? '' : this.hash.digest('hex');
  }
}
