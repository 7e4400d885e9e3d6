import type { UintArray } from '../uint-array.ts';
import { readArray, type Sections } from './sections.ts';

/**
 * Lists of numbers as a compressed sparse row (CSR) matrix: row n has the entries from `starts[n]` to `starts[n + 1]`.
 */
export interface CsrMatrix extends Sections {
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/**
 * Groups indexes by row: index i is in the row `rowOf[i]`. Within a row, indexes are in the given order, or else
 * ascending.
 */
export function toCsr(rowOf: UintArray, rowCount: number, order?: Uint32Array): CsrMatrix {
  const starts = new Uint32Array(rowCount + 1);
  for (const row of rowOf) starts[row + 1] = (starts[row + 1] as number) + 1; // Every row is below the count.
  for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  const entries = new Uint32Array(rowOf.length);
  const nextSlots = starts.slice();
  for (let position = 0; position < rowOf.length; position += 1) {
    const index = order ? (order[position] as number) : position; // The order has each index once.
    const row = rowOf[index] as number;
    const slot = nextSlots[row] as number;
    entries[slot] = index;
    nextSlots[row] = slot + 1;
  }
  return { starts, entries };
}

/** Reads a matrix from its sections. */
export function readCsr(sections: Sections): CsrMatrix {
  return { starts: readArray(sections, 'starts', Uint32Array), entries: readArray(sections, 'entries', Uint32Array) };
}
