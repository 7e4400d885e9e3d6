/** The Levenshtein matrix between a term and the beginnings of a word, as far as it is within some errors. */
export class EditMatrix {
  /** One row for each number of letters, up to the first that is too far whatever they are. */
  readonly height: number;
  private readonly term: string;
  private readonly errors: number;
  private readonly cells: Uint16Array;

  constructor(term: string, errors: number) {
    this.term = term;
    this.errors = errors;
    this.height = term.length + errors + 2;
    this.cells = new Uint16Array(this.height * (term.length + 1)).fill(errors + 1);
    for (let column = 0; column <= term.length; column += 1) this.cells[column] = column;
  }

  /** Works out the row of a beginning of so many letters from the row before and the last letter; answers the least of its distances, if that is within the errors. */
  fill(row: number, letter: number): number {
    const { cells, term, errors } = this;
    const width = term.length + 1;
    const start = row * width;
    cells[start] = row;
    let least = row;
    // What lies farther from the diagonal is too far, and stays so.
    const last = Math.min(term.length, row + errors);
    for (let column = Math.max(1, row - errors); column <= last; column += 1) {
      const above = start - width + column;
      const substituted = (cells[above - 1] as number) + (term.charCodeAt(column - 1) === letter ? 0 : 1); // All within the matrix.
      const inserted = (cells[above] as number) + 1;
      const deleted = (cells[start + column - 1] as number) + 1;
      const distance = Math.min(substituted, inserted, deleted);
      cells[start + column] = distance;
      if (distance < least) least = distance;
    }
    return least;
  }

  /** Between the term and a beginning of so many letters, which is a whole word. */
  distance(row: number): number {
    return this.cells[row * (this.term.length + 1) + this.term.length] as number; // Within the matrix.
  }
}
