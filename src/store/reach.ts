import { type EdgeName, edgeNames } from '../model/edges.ts';
import type { Entity } from '../model/entities.ts';
import type { Graph, Relation } from '../model/graph.ts';
import type { KindSelection, Reach, ReachQuestion, ReachStep } from './store.ts';

/** The graph as numbers, so that what can be reached is found without touching an entity or relation on the way. */
export class ReachIndex {
  private readonly graph: Graph;
  private readonly numbers: ReadonlyMap<string, number>;
  /** By selection; each is made when somebody first asks. */
  private readonly rows = new Map<string, Rows>();
  /** For every document that has relatives, all numbers of its family. */
  private readonly families: ReadonlyMap<number, readonly number[]>;

  constructor(graph: Graph) {
    this.graph = graph;
    this.numbers = new Map(graph.entities.map(({ slug }, number) => [slug, number]));
    this.families = familiesOf(graph.entities);
  }

  reach({ from, first, onward, families, depth, limit }: ReachQuestion): Reach {
    const [firstRows, onwardRows] = [this.rowsOf(first), this.rowsOf(onward)];
    const relatives = families ? this.families : none;
    const seen = new Uint8Array(this.graph.entities.length);
    const taken = new Set<number>(); // What the first step takes may be met again from its other end.
    const steps: ReachStep[] = [];
    let frontier = withRelatives(
      from.flatMap((slug) => this.numbers.get(slug) ?? []),
      relatives,
      seen,
    );
    for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
      const { starts, ends, through } = level === 1 ? firstRows : onwardRows;
      const next: number[] = [];
      for (const n of frontier) {
        const end = at(starts, n + 1);
        for (let entry = at(starts, n); entry < end; entry += 1) {
          const [relation, to] = [at(through, entry), at(ends, entry)];
          if (taken.has(relation)) continue;
          if (level === 1) taken.add(relation);
          if (steps.length === limit) return { steps, more: () => true };
          steps.push(new NumberedStep(this.graph, level, relation, to));
          if (!seen[to]) next.push(to);
          seen[to] = 1;
        }
      }
      frontier = relatives.size === 0 ? next : withRelatives(next, relatives, seen);
    }
    const more = () =>
      frontier.some((n) =>
        onwardRows.through
          .subarray(at(onwardRows.starts, n), at(onwardRows.starts, n + 1))
          .some((relation) => !taken.has(relation)),
      );
    return { steps, more };
  }

  private rowsOf(selection: KindSelection): Rows {
    const key = JSON.stringify(selection);
    const known = this.rows.get(key);
    if (known) return known;
    const made = makeRows(this.graph, this.numbers, selection);
    this.rows.set(key, made);
    return made;
  }
}

/** Compressed sparse rows: the entries of entity n run from starts[n] to starts[n + 1]. */
interface Rows {
  readonly starts: Uint32Array;
  /** Where each entry leads. */
  readonly ends: Uint32Array;
  /** The relation of each entry. */
  readonly through: Uint32Array;
}

function makeRows(
  { entities, relations }: Graph,
  numbers: ReadonlyMap<string, number>,
  selection: KindSelection,
): Rows {
  const [out, into] = [kindSet(selection.out), kindSet(selection.in)];
  const each = (visit: (from: number, to: number, relation: number) => void) => {
    for (const [index, { kind, source, target }] of relations.entries()) {
      const [from = 0, to = 0] = [numbers.get(source), numbers.get(target)];
      if (out.has(kind)) visit(from, to, index);
      if (into.has(kind)) visit(to, from, index);
    }
  };
  const starts = new Uint32Array(entities.length + 1);
  each((from) => {
    starts[from + 1] = at(starts, from + 1) + 1;
  });
  for (let n = 1; n < starts.length; n += 1) starts[n] = at(starts, n) + at(starts, n - 1);
  const [ends, through] = [new Uint32Array(at(starts, entities.length)), new Uint32Array(at(starts, entities.length))];
  const free = starts.slice();
  each((from, to, relation) => {
    const entry = at(free, from);
    ends[entry] = to;
    through[entry] = relation;
    free[from] = entry + 1;
  });
  return { starts, ends, through };
}

/** A step as numbers, until somebody reads what they stand for. */
class NumberedStep implements ReachStep {
  readonly depth: number;
  private readonly graph: Graph;
  private readonly relationNumber: number;
  private readonly entityNumber: number;

  constructor(graph: Graph, depth: number, relationNumber: number, entityNumber: number) {
    this.graph = graph;
    this.depth = depth;
    this.relationNumber = relationNumber;
    this.entityNumber = entityNumber;
  }

  get relation(): Relation {
    return this.graph.relations[this.relationNumber] as Relation; // A number of this graph.
  }

  get entity(): Entity {
    return this.graph.entities[this.entityNumber] as Entity; // A number of this graph.
  }
}

const none: ReadonlyMap<number, readonly number[]> = new Map();

/** Some entities and those of their families that were not seen before; all are seen from then on. */
function withRelatives(
  numbers: readonly number[],
  families: ReadonlyMap<number, readonly number[]>,
  seen: Uint8Array,
): number[] {
  for (const n of numbers) seen[n] = 1;
  const relatives = new Set(numbers.flatMap((n) => families.get(n) ?? []).filter((n) => !seen[n]));
  for (const n of relatives) seen[n] = 1;
  return [...new Set(numbers), ...relatives];
}

function familiesOf(entities: readonly Entity[]): Map<number, readonly number[]> {
  const documents = entities.flatMap((entity, number) =>
    entity.type === 'Document' && entity.family !== null ? [{ family: entity.family, number }] : [],
  );
  const families = Map.groupBy(documents, ({ family }) => family);
  const large = [...families.values()].filter(({ length }) => length > 1);
  return new Map(large.flatMap((family) => family.map(({ number }) => [number, family.map((other) => other.number)])));
}

function kindSet(kinds: readonly EdgeName[] | null): ReadonlySet<EdgeName> {
  return new Set(kinds ?? edgeNames());
}

function at(array: Uint32Array, index: number): number {
  return array[index] as number; // Every index comes from the same rows.
}
