import { type RelationKindName, relationKindNames } from '../../model/relation-kinds.ts';
import type { UintArray } from '../uint-array.ts';
import { readCsr } from './csr-matrix.ts';
import { readUints, type Sections } from './sections.ts';
import type { SortedSlice } from './sorted-slices.ts';

/** The selected kinds: 1 at the index of each in `relationKindNames()`, else 0; null for all kinds. */
export type KindMask = Uint8Array | null;

/** The mask of some kinds; null for all. */
export function kindMask(selected: readonly RelationKindName[] | null): KindMask {
  if (selected === null) return null;
  return Uint8Array.from(kinds, (kind) => Number(selected.includes(kind)));
}

/** The relations of one kind at an entity. */
export interface KindSlice extends SortedSlice {
  /** The entity at the other end of each relation, at the same index. */
  readonly neighbors: UintArray;
  /** `OUT` if the entity is the source of the relations. */
  readonly direction: 'OUT' | 'IN';
}

/**
 * The outgoing or the incoming relations of each entity, as a compressed sparse row matrix. In each row, relations are
 * grouped by kind.
 */
export class Adjacency {
  private readonly direction: 'OUT' | 'IN';
  private readonly starts: Uint32Array;
  private readonly relations: Uint32Array;
  private readonly kinds: UintArray;
  private readonly neighbors: UintArray;

  constructor(direction: 'OUT' | 'IN', sections: Sections) {
    const { starts, entries } = readCsr(sections);
    this.direction = direction;
    this.neighbors = readUints(sections, 'neighbors');
    this.starts = starts;
    this.relations = entries;
    this.kinds = readUints(sections, 'kinds');
  }

  /** Adds the relations at an entity to `slices`, one slice for each selected kind. */
  collectSlices(entity: number, mask: KindMask, slices: KindSlice[]): void {
    const { relations: numbers, neighbors, direction } = this;
    const last = this.starts[entity + 1] as number; // A number of these entities.
    for (let start = this.starts[entity] as number; start < last; ) {
      const kind = this.kinds[start] as number;
      const end = this.endOf(kind, start, last);
      if (mask === null || mask[kind] === 1) slices.push({ numbers, start, end, neighbors, direction });
      start = end;
    }
  }

  /**
   * The end of the relations of a kind, of which there is at least one. Exponential search: most entities have few, but
   * some have a hundred thousand.
   */
  private endOf(kind: number, start: number, last: number): number {
    let step = 1;
    while (start + step < last && this.kinds[start + step] === kind) step *= 2;
    let [low, high] = [start + (step >>> 1), Math.min(last, start + step)];
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.kinds[middle] === kind) low = middle;
      else high = middle;
    }
    return high;
  }
}

const kinds = relationKindNames();
