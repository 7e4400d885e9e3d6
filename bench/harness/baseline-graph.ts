import type { Graph } from '../../src/model/graph.ts';
import type { RelationKindName } from '../../src/model/relation-kinds.ts';

/** The baseline for traversals: a graph in compressed sparse rows, with breadth-first search and nothing else. */
export class BaselineGraph {
  /** The index of each entity, by slug. */
  readonly indexes: ReadonlyMap<string, number>;
  private readonly rowStarts: Uint32Array;
  private readonly neighbors: Uint32Array;

  /** Takes relations of some kinds, followed from target to source, or in both directions. */
  constructor({ entities, relations }: Graph, kinds: ReadonlySet<RelationKindName>, bothDirections: boolean) {
    this.indexes = new Map(entities.map(({ slug }, index) => [slug, index]));
    const pairs = relations
      .filter(({ kind }) => kinds.has(kind))
      .flatMap(({ source, target }) => {
        const [from, to] = [this.indexes.get(target) ?? 0, this.indexes.get(source) ?? 0];
        return bothDirections ? [[from, to] as const, [to, from] as const] : [[from, to] as const];
      });
    this.rowStarts = new Uint32Array(entities.length + 1);
    for (const [from] of pairs) this.rowStarts[from + 1] = (this.rowStarts[from + 1] ?? 0) + 1;
    for (let index = 1; index < this.rowStarts.length; index += 1)
      this.rowStarts[index] = (this.rowStarts[index] ?? 0) + (this.rowStarts[index - 1] ?? 0);
    const next = this.rowStarts.slice();
    this.neighbors = new Uint32Array(pairs.length);
    for (const [from, to] of pairs) {
      this.neighbors[next[from] ?? 0] = to;
      next[from] = (next[from] ?? 0) + 1;
    }
  }

  /** The number of relations that leave the entities within `depth - 1` hops of one. */
  trace(from: number, depth: number): number {
    const visited = new Uint8Array(this.rowStarts.length);
    visited[from] = 1;
    let [frontier, relations] = [[from], 0];
    for (let level = 0; level < depth; level += 1) {
      const next: number[] = [];
      for (const node of frontier) {
        const end = this.rowStarts[node + 1] ?? 0;
        for (let index = this.rowStarts[node] ?? 0; index < end; index += 1) {
          relations += 1;
          const neighbor = this.neighbors[index] ?? 0;
          if (visited[neighbor]) continue;
          visited[neighbor] = 1;
          next.push(neighbor);
        }
      }
      frontier = next;
    }
    return relations;
  }

  /** The length of the shortest path between two entities, or -1 if it exceeds `maxLength`. */
  distance(from: number, to: number, maxLength: number): number {
    const visited = new Uint8Array(this.rowStarts.length);
    visited[from] = 1;
    let frontier = [from];
    for (let length = 1; length <= maxLength; length += 1) {
      const next: number[] = [];
      for (const node of frontier) {
        const end = this.rowStarts[node + 1] ?? 0;
        for (let index = this.rowStarts[node] ?? 0; index < end; index += 1) {
          const neighbor = this.neighbors[index] ?? 0;
          if (neighbor === to) return length;
          if (visited[neighbor]) continue;
          visited[neighbor] = 1;
          next.push(neighbor);
        }
      }
      frontier = next;
    }
    return -1;
  }
}
