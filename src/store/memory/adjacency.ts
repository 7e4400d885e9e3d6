import { type EdgeName, edgeNames } from '../../model/edges.ts';
import { rowsIn } from './csr-matrix.ts';
import { type Sections, type Whole, whole } from './sections.ts';
import type { Run } from './sorted-slices.ts';

/** Kinds as a table of what is wanted, or null for all. */
export type KindMask = Uint8Array | null;

/** The table of some kinds; null for any. */
export function maskOf(selected: readonly EdgeName[] | null): KindMask {
  if (selected === null) return null;
  return Uint8Array.from(kinds, (kind) => Number(selected.includes(kind)));
}

/** Relations of one kind at an entity. */
export interface KindRun extends Run {
  /** By place, the entity at the other end. */
  readonly ends: Whole;
  /** `OUT` where the entity is their source. */
  readonly direction: 'OUT' | 'IN';
}

/** The relations that leave, or enter, each entity: compressed sparse rows, in each of which those of one kind stand together. */
export class Adjacency {
  /** `OUT` for those that leave. */
  private readonly direction: 'OUT' | 'IN';
  private readonly starts: Uint32Array;
  private readonly relations: Uint32Array;
  private readonly kinds: Whole;
  private readonly ends: Whole;

  constructor(direction: 'OUT' | 'IN', sections: Sections) {
    const { starts, entries } = rowsIn(sections);
    this.direction = direction;
    this.ends = whole(sections, 'ends');
    this.starts = starts;
    this.relations = entries;
    this.kinds = whole(sections, 'kinds');
  }

  /** Adds the relations at an entity, one run for each kind that is wanted. */
  collect(entity: number, mask: KindMask, runs: KindRun[]): void {
    const { relations: numbers, ends, direction } = this;
    const last = this.starts[entity + 1] as number; // A number of these entities.
    for (let start = this.starts[entity] as number; start < last; ) {
      const kind = this.kinds[start] as number;
      const end = this.endOf(kind, start, last);
      if (mask === null || mask[kind] === 1) runs.push({ numbers, start, end, ends, direction });
      start = end;
    }
  }

  /** Where the relations of a kind end, of which there is at least one. Most have few, but a few have a hundred thousand. */
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

const kinds = edgeNames();
