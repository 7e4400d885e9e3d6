import type { Block, BlockLink, NoteMarker } from '../block.ts';

/** The text of a block while it is read: white space becomes single spaces, but for wide gaps, which become two. */
export class RunningText {
  readonly markers: NoteMarker[] = [];
  readonly links: BlockLink[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #space = 0;
  #plain = false;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Whether there is text, and all of it is bold. */
  get isBold(): boolean {
    return !this.isEmpty && !this.#plain;
  }

  /** Adds text, in which a no-break space beside another space is a wide gap. */
  add(text: string, bold = false): void {
    for (const piece of text.split(/(\s+)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') this.space(piece.length > 1 && /[\u00a0\u2003]/.test(piece) ? 2 : 1);
      else {
        this.#write(piece);
        this.#plain ||= !bold;
      }
    }
  }

  /** Two for a wide gap. */
  space(width: 1 | 2): void {
    if (!this.isEmpty) this.#space = Math.max(this.#space, width);
  }

  /** Adds the marker of a note. */
  mark(text: string, note: string): void {
    if (text === '') return;
    const { start } = this.begin();
    this.#write(text);
    this.markers.push({ start, end: this.#length, note });
  }

  /** The start of a link, for `link`. */
  begin(): LinkStart {
    const after = this.#length;
    if (this.#space > 0) this.#write('');
    return { start: this.#length, after };
  }

  /** Everything since the start is a link. Without text it is none; after a link to the same URL it goes on with that. */
  link({ start, after }: LinkStart, url: string): void {
    if (this.#length <= start) return;
    const last = this.links.at(-1);
    const goesOn = last?.url === url && last.end === after;
    const link = { start: goesOn ? last.start : start, end: this.#length, url };
    this.links.splice(goesOn ? -1 : this.links.length, 1, link);
  }

  toString(): string {
    // A link without text may have come last.
    return this.#pieces.join('').trimEnd();
  }

  #write(text: string): void {
    this.#pieces.push(' '.repeat(this.#space), text);
    this.#length += this.#space + text.length;
    this.#space = 0;
  }
}

export interface LinkStart {
  readonly start: number;
  /** Where the text before it ends. */
  readonly after: number;
}

/** A paragraph of the body with this text; what is known of it besides is in `more`. */
export function paragraphOf(text: RunningText, more: Partial<Block> = {}): Block {
  return {
    text: text.toString(),
    extent: 'PARAGRAPH',
    number: null,
    part: 'BODY',
    note: null,
    heading: null,
    page: null,
    left: null,
    size: null,
    bold: text.isBold,
    gap: 1,
    markers: text.markers,
    links: text.links,
    ...more,
  };
}
