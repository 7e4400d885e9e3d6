/** The Levenshtein matrix between a term and the prefixes of a word, limited to a maximum number of edits. */
export class EditMatrix {
  /** One row for each prefix length, up to the first length that needs too many edits for any word. */
  readonly height: number;
  private readonly term: string;
  private readonly maxEdits: number;
  private readonly cells: Uint16Array;

  constructor(term: string, maxEdits: number) {
    this.term = term;
    this.maxEdits = maxEdits;
    this.height = term.length + maxEdits + 2;
    this.cells = new Uint16Array(this.height * (term.length + 1)).fill(maxEdits + 1);
    for (let column = 0; column <= term.length; column += 1) this.cells[column] = column;
  }

  /**
   * Fills the row of a prefix from the row before it and the last letter of the prefix. The row number is the prefix
   * length. Returns the smallest distance in the row, which is exact if it is at most the maximum.
   */
  fill(row: number, letter: number): number {
    const { cells, term, maxEdits } = this;
    const width = term.length + 1;
    const start = row * width;
    cells[start] = row;
    let min = row;
    // Cells farther than `maxEdits` from the diagonal keep their initial value, which is too large.
    const last = Math.min(term.length, row + maxEdits);
    for (let column = Math.max(1, row - maxEdits); column <= last; column += 1) {
      const above = start - width + column;
      // All within the matrix.
      const substituted = (cells[above - 1] as number) + (term.charCodeAt(column - 1) === letter ? 0 : 1);
      const inserted = (cells[above] as number) + 1;
      const deleted = (cells[start + column - 1] as number) + 1;
      const distance = Math.min(substituted, inserted, deleted);
      cells[start + column] = distance;
      if (distance < min) min = distance;
    }
    return min;
  }

  /** The distance between the term and the prefix of a row. */
  distance(row: number): number {
    return this.cells[row * (this.term.length + 1) + this.term.length] as number; // Within the matrix.
  }
}
