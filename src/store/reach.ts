import { type EdgeName, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import { holdsOn } from '../model/when.ts';
import type { IncidentSelection, Reach, ReachQuestion, ReachStep } from './store.ts';

/** The graph as numbers: for one selection, which relations leave each entity and where they lead. */
export class ReachIndex {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  private readonly numbers: ReadonlyMap<string, number>;
  /** Compressed sparse rows: entity n has the entries from starts[n] to starts[n + 1]. */
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** The relation of each entry, doubled, and one more where the other end has an entry of it too. */
  private readonly through: Uint32Array;

  constructor(
    entities: readonly Entity[],
    relations: readonly Relation[],
    numbers: ReadonlyMap<string, number>,
    selection: IncidentSelection,
  ) {
    this.entities = entities;
    this.relations = relations;
    this.numbers = numbers;
    const [out, into] = [kindSet(selection.out), kindSet(selection.in)];
    this.starts = new Uint32Array(entities.length + 1);
    const each = (visit: (from: number, to: number, relation: number, both: number) => void) => {
      for (const [index, { kind, source, target, when }] of relations.entries()) {
        const [leaves, enters] = [out.has(kind), into.has(kind)];
        if ((!leaves && !enters) || (selection.asOf !== null && !holdsOn(when, selection.asOf))) continue;
        const [from = 0, to = 0] = [numbers.get(source), numbers.get(target)];
        if (leaves) visit(from, to, index, Number(enters));
        if (enters) visit(to, from, index, Number(leaves));
      }
    };
    each((from) => {
      this.starts[from + 1] = at(this.starts, from + 1) + 1;
    });
    for (let n = 1; n < this.starts.length; n += 1) this.starts[n] = at(this.starts, n) + at(this.starts, n - 1);
    this.ends = new Uint32Array(at(this.starts, entities.length));
    this.through = new Uint32Array(this.ends.length);
    const free = this.starts.slice();
    each((from, to, relation, both) => {
      const entry = at(free, from);
      this.ends[entry] = to;
      this.through[entry] = relation * 2 + both;
      free[from] = entry + 1;
    });
  }

  reach({ from, depth, limit }: ReachQuestion): Reach {
    const seen = new Uint8Array(this.entities.length);
    const taken = new Set<number>();
    const steps: ReachStep[] = [];
    let frontier = from.flatMap((slug) => this.numbers.get(slug) ?? []);
    for (const n of frontier) seen[n] = 1;
    for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
      const next: number[] = [];
      for (const n of frontier) {
        const end = at(this.starts, n + 1);
        for (let entry = at(this.starts, n); entry < end; entry += 1) {
          const [through, to] = [at(this.through, entry), at(this.ends, entry)];
          if (through & 1 && !added(taken, through)) continue;
          if (steps.length === limit) return { steps, frontier: [], more: () => true };
          steps.push(new NumberedStep(this, level, through >> 1, to));
          if (seen[to]) continue;
          seen[to] = 1;
          next.push(to);
        }
      }
      frontier = next;
    }
    const last = frontier;
    return {
      steps,
      frontier: last.map((n) => this.entities[n] as Entity),
      more: () => last.some((n) => this.leadsOn(n, taken)),
    }; // Numbers of this index.
  }

  private leadsOn(n: number, taken: ReadonlySet<number>): boolean {
    return this.through.subarray(at(this.starts, n), at(this.starts, n + 1)).some((through) => !taken.has(through));
  }
}

/** A step as numbers, until somebody reads what they stand for. */
class NumberedStep implements ReachStep {
  readonly depth: number;
  private readonly index: ReachIndex;
  private readonly relationNumber: number;
  private readonly entityNumber: number;

  constructor(index: ReachIndex, depth: number, relationNumber: number, entityNumber: number) {
    this.index = index;
    this.depth = depth;
    this.relationNumber = relationNumber;
    this.entityNumber = entityNumber;
  }

  get relation(): Relation {
    return this.index.relations[this.relationNumber] as Relation; // A number of this index.
  }

  get entity(): Entity {
    return this.index.entities[this.entityNumber] as Entity; // A number of this index.
  }
}

function kindSet(kinds: readonly EdgeName[] | null): ReadonlySet<EdgeName> {
  return new Set(kinds ?? edgeNames());
}

function added(set: Set<number>, value: number): boolean {
  const before = set.size;
  return set.add(value).size > before;
}

function at(array: Uint32Array, index: number): number {
  return array[index] as number; // Every index comes from the same rows.
}
