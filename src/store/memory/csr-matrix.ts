import { arrayOf, type Sections, type Whole } from './sections.ts';

/** Compressed sparse rows: numbers in rows, of which row n runs from `starts[n]` to `starts[n + 1]`. */
export interface Rows extends Sections {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** The indexes of `rowOf`, each in the row that it names, and within a row in the order that is given. */
export function rowsOf(rowOf: Whole, count: number, order?: Uint32Array): Rows {
  const starts = new Uint32Array(count + 1);
  for (const row of rowOf) starts[row + 1] = (starts[row + 1] as number) + 1; // Every row is below the count.
  for (let row = 0; row < count; row += 1) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const entries = new Uint32Array(rowOf.length);
  const free = starts.slice();
  for (let place = 0; place < rowOf.length; place += 1) {
    const index = order ? (order[place] as number) : place; // The order has each index once.
    const row = rowOf[index] as number;
    const slot = free[row] as number;
    entries[slot] = index;
    free[row] = slot + 1;
  }
  return { starts, entries };
}

/** Rows from their sections. */
export function rowsIn(sections: Sections): Rows {
  return { starts: arrayOf(sections, 'starts', Uint32Array), entries: arrayOf(sections, 'entries', Uint32Array) };
}
