import type { Entity } from '../model/entities.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import { type AdjacentRelation, doWork, type Work } from '../store/index.ts';
import type { Budget } from './budget.ts';
import type { Traversal } from './traversal.ts';

/**
 * The hops of a path: each relation is seen from the entity it is followed from, and its `entity` is the next on the
 * path.
 */
export type Path = readonly AdjacentRelation[];

/**
 * One side of a bidirectional breadth-first search: the entities reached so far from its origin, and the outermost of
 * them.
 */
export class Frontier {
  readonly origin: Entity;
  /** By slug, in hops from the origin. */
  readonly distances: Map<string, number>;
  /** The slugs of the outermost entities, which `advance` expands next. */
  slugs: readonly string[];
  private depth = 0;
  /** By slug, the relations of the entities that were expanded. */
  private readonly adjacent = new Map<string, readonly AdjacentRelation[]>();
  private readonly kinds: readonly RelationKindName[] | null;
  private readonly inSources: readonly string[] | null;

  /** Follows relations of some kinds, and from some sources, by name; null for any. */
  constructor(origin: Entity, kinds: readonly RelationKindName[] | null, inSources: readonly string[] | null) {
    this.origin = origin;
    this.distances = new Map([[origin.slug, 0]]);
    this.slugs = [origin.slug];
    this.kinds = kinds;
    this.inSources = inSources;
  }

  /** Expands all entities of the frontier: one store call. */
  async advance(traversal: Traversal): Promise<void> {
    const expanded = this.slugs;
    const found = await traversal.expand(expanded, {
      out: this.kinds,
      in: this.kinds,
      asOf: null,
      inSources: this.inSources,
    });
    this.depth += 1;
    this.slugs = await doWork(this.reach(expanded, found), traversal.pace);
  }

  /** Notes the relations of the expanded entities, and returns the slugs of the entities that they reach first. */
  private *reach(
    expanded: readonly string[],
    found: readonly (readonly AdjacentRelation[])[],
  ): Work<readonly string[]> {
    const reached: string[] = [];
    for (const [index, slug] of expanded.entries()) {
      const relations = found[index] ?? [];
      this.adjacent.set(slug, relations);
      for (const { entity } of relations) {
        yield 1;
        if (this.distances.has(entity.slug)) continue;
        this.distances.set(entity.slug, this.depth);
        reached.push(entity.slug);
      }
    }
    return reached;
  }

  /**
   * Every path of `depth` hops from the origin that visits no entity twice and can still reach the origin of the other
   * side in the hops that remain. Empty and `truncated` if the budget of hops to look at is spent.
   */
  *partialPaths(other: Frontier, budget: Budget): Work<{ paths: Path[]; truncated: boolean }> {
    let paths: Path[] = [[]];
    for (let length = 1; length <= this.depth; length += 1) {
      const longer: Path[] = [];
      for (const path of paths) {
        for (const hop of this.adjacent.get(this.endOf(path)) ?? []) {
          yield 1;
          if (!budget.take()) return { paths: [], truncated: true };
          const { slug } = hop.entity;
          if (other.minDistance(slug) > this.depth + other.depth - length) continue;
          if (slug === this.origin.slug || path.some(({ entity }) => entity.slug === slug)) continue;
          longer.push([...path, hop]);
        }
      }
      paths = longer;
    }
    return { paths, truncated: false };
  }

  /** The slug of the entity that a path from the origin leads to. */
  endOf(path: Path): string {
    return path.at(-1)?.entity.slug ?? this.origin.slug;
  }

  /** A lower bound of the distance from the origin: what was not reached lies beyond the frontier. */
  private minDistance(slug: string): number {
    return this.distances.get(slug) ?? this.depth + 1;
  }
}
