import type { Graph } from '../src/model/graph.ts';
import type { RelationKindName } from '../src/model/relation-kinds.ts';

/** A graph as numbers in typed arrays (compressed sparse rows), with nothing but breadth-first search: the yardstick. */
export class PlainGraph {
  readonly numbers: ReadonlyMap<string, number>;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;

  /** Relations of some kinds, followed from their target to their source, or both ways. */
  constructor({ entities, relations }: Graph, kinds: ReadonlySet<RelationKindName>, bothWays: boolean) {
    this.numbers = new Map(entities.map(({ slug }, index) => [slug, index]));
    const pairs = relations
      .filter(({ kind }) => kinds.has(kind))
      .flatMap(({ source, target }) => {
        const [from, to] = [this.numbers.get(target) ?? 0, this.numbers.get(source) ?? 0];
        return bothWays ? [[from, to] as const, [to, from] as const] : [[from, to] as const];
      });
    this.starts = new Uint32Array(entities.length + 1);
    for (const [from] of pairs) this.starts[from + 1] = (this.starts[from + 1] ?? 0) + 1;
    for (let index = 1; index < this.starts.length; index += 1)
      this.starts[index] = (this.starts[index] ?? 0) + (this.starts[index - 1] ?? 0);
    const next = this.starts.slice();
    this.ends = new Uint32Array(pairs.length);
    for (const [from, to] of pairs) {
      this.ends[next[from] ?? 0] = to;
      next[from] = (next[from] ?? 0) + 1;
    }
  }

  /** How many relations leave the entities within `depth - 1` of one. */
  trace(from: number, depth: number): number {
    const seen = new Uint8Array(this.starts.length);
    seen[from] = 1;
    let [frontier, relations] = [[from], 0];
    for (let level = 0; level < depth; level += 1) {
      const next: number[] = [];
      for (const node of frontier) {
        const end = this.starts[node + 1] ?? 0;
        for (let index = this.starts[node] ?? 0; index < end; index += 1) {
          relations += 1;
          const other = this.ends[index] ?? 0;
          if (seen[other]) continue;
          seen[other] = 1;
          next.push(other);
        }
      }
      frontier = next;
    }
    return relations;
  }

  /** The least number of relations between two entities, or -1 beyond a length. */
  distance(from: number, to: number, most: number): number {
    const seen = new Uint8Array(this.starts.length);
    seen[from] = 1;
    let frontier = [from];
    for (let length = 1; length <= most; length += 1) {
      const next: number[] = [];
      for (const node of frontier) {
        const end = this.starts[node + 1] ?? 0;
        for (let index = this.starts[node] ?? 0; index < end; index += 1) {
          const other = this.ends[index] ?? 0;
          if (other === to) return length;
          if (seen[other]) continue;
          seen[other] = 1;
          next.push(other);
        }
      }
      frontier = next;
    }
    return -1;
  }
}
