import type { Quote } from '../dataset/index.ts';
import { plainText } from '../model/plain-text.ts';

/** The normalized text of a paragraph. It converts offsets in UTF-16 code units to offsets in Unicode code points. */
export class TextWithOffsets {
  /** The key of the paragraph. */
  readonly key: string;
  readonly text: string;
  private readonly hasSurrogates: boolean;

  constructor(key: string, text: string) {
    this.key = key;
    this.text = text;
    this.hasSurrogates = /[\ud800-\udfff]/.test(text);
  }

  /** The quote of the text between two UTF-16 offsets, end exclusive. */
  quote(start: number, end: number): Quote {
    return { in: this.key, span: [this.codePoints(start), this.codePoints(end)], words: this.text.slice(start, end) };
  }

  /** The quote of the nth occurrence of some words, counted from 1; null if there are fewer. */
  find(words: string, nth: number): Quote | null {
    return this.findIn(this.text, words, nth);
  }

  /** The same for words whose apostrophes, quotation marks and hyphens may be written otherwise. */
  findPlain(words: string, nth: number): Quote | null {
    return this.findIn(plainText(this.text), plainText(words), nth); // Offsets are the same.
  }

  private findIn(text: string, words: string, nth: number): Quote | null {
    let start = -1;
    for (let found = 0; found < nth; found += 1) {
      start = text.indexOf(words, start + 1);
      if (start < 0) return null;
    }
    return this.quote(start, start + words.length);
  }

  /** The text between two offsets in code points, end exclusive. */
  slice(start: number, end: number): string {
    return this.hasSurrogates ? [...this.text].slice(start, end).join('') : this.text.slice(start, end);
  }

  /** The length in code points. */
  get length(): number {
    return this.codePoints(this.text.length);
  }

  private codePoints(offset: number): number {
    return this.hasSurrogates ? [...this.text.slice(0, offset)].length : offset;
  }
}
