/** Words of a paragraph with their place, as a claim quotes them. */
export interface Quote {
  /** The key of the paragraph. */
  readonly in: string;
  /** Unicode code points, end exclusive. */
  readonly span: readonly [number, number];
  readonly words: string;
}

/** A claim as the data files write it. */
export interface WrittenClaim {
  readonly claim: string;
  readonly when?: { readonly edtf: string };
  readonly quotes: readonly Quote[];
}

/** A normalised text that answers in code points what is found in it in UTF-16 code units. */
export class TextWithOffsets {
  readonly key: string;
  readonly text: string;
  private readonly plain: boolean;

  constructor(key: string, text: string) {
    this.key = key;
    this.text = text;
    this.plain = !/[\ud800-\udfff]/.test(text);
  }

  /** What stands between two UTF-16 offsets, as a quote. */
  quote(start: number, end: number): Quote {
    return { in: this.key, span: [this.points(start), this.points(end)], words: this.text.slice(start, end) };
  }

  /** The nth occurrence of some words, from 1; null where there are fewer. */
  find(words: string, nth: number): Quote | null {
    let at = -1;
    for (let found = 0; found < nth; found += 1) {
      at = this.text.indexOf(words, at + 1);
      if (at < 0) return null;
    }
    return this.quote(at, at + words.length);
  }

  private points(offset: number): number {
    return this.plain ? offset : [...this.text.slice(0, offset)].length;
  }
}
