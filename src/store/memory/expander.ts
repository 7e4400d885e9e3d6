import type { Entity } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import type { Expansion, ExpansionQuery, ExpansionStep } from '../queries.ts';
import { type ColumnGraph, familyAt, type Masks, masksOf } from './column-graph.ts';
import { MergedRuns } from './sorted-slices.ts';
import { Marks } from './visited-set.ts';

/** Answers what can be reached in a graph, without touching an entity or relation on the way. */
export class ReachFinder {
  private readonly graph: ColumnGraph;
  private readonly seen: Marks;
  /** What has been taken may be met again from its other end. */
  private readonly taken: Marks;

  constructor(graph: ColumnGraph) {
    this.graph = graph;
    this.seen = new Marks(graph.entities.count);
    this.taken = new Marks(graph.relations.count);
  }

  reach({ from, first, next, families, depth, limit }: ExpansionQuery): Expansion {
    const { graph, seen, taken } = this;
    const [firstMasks, onwardMasks] = [masksOf(first), masksOf(next)];
    seen.clear();
    taken.clear();
    const steps: NumberedStep[] = [];
    const numbers = from.map((slug) => graph.entities.numberOf(slug)).filter((number) => number >= 0);
    let frontier = numbers.filter((number) => seen.add(number));
    if (families) frontier = this.withRelatives(frontier);
    for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
      const next: number[] = [];
      for (const number of frontier) {
        const masks = level === 1 ? firstMasks : onwardMasks;
        const full = new MergedRuns(graph.runsAt(number, masks)).some((relation, { ends }, place) => {
          if (!taken.add(relation)) return false;
          if (steps.length === limit) return true;
          const to = ends[place] as number; // A place of the run.
          steps.push(new NumberedStep(graph, level, relation, to));
          if (seen.add(to)) next.push(to);
          return false;
        });
        if (full) return { steps, hasMore: () => true };
      }
      frontier = families ? this.withRelatives(next) : next;
    }
    return { steps, hasMore: () => leadsOn(graph, frontier, onwardMasks, steps) };
  }

  /** Some entities that were seen, and those of their families that were not; all are from then on. */
  private withRelatives(numbers: readonly number[]): number[] {
    const { graph, seen } = this;
    const relatives = numbers.flatMap((number) => {
      const family = familyAt(graph.entities.view(number));
      return family === null ? [] : graph.inFamily(family).filter((relative) => seen.add(relative));
    });
    return [...numbers, ...relatives];
  }
}

/** Whether relations lead on from a frontier that are not among the steps to it. */
function leadsOn(
  graph: ColumnGraph,
  frontier: readonly number[],
  masks: Masks,
  steps: readonly NumberedStep[],
): boolean {
  const taken = new Set(steps.map((step) => step.relationNumber));
  return frontier.some((number) =>
    new MergedRuns(graph.runsAt(number, masks)).some((relation) => !taken.has(relation)),
  );
}

/** A step as numbers, until somebody reads what they stand for. */
class NumberedStep implements ExpansionStep {
  readonly depth: number;
  readonly relationNumber: number;
  private readonly entityNumber: number;
  private readonly graph: ColumnGraph;

  constructor(graph: ColumnGraph, depth: number, relationNumber: number, entityNumber: number) {
    this.graph = graph;
    this.depth = depth;
    this.relationNumber = relationNumber;
    this.entityNumber = entityNumber;
  }

  get relation(): Relation {
    return this.graph.relations.at(this.relationNumber);
  }

  get entity(): Entity {
    return this.graph.entities.at(this.entityNumber);
  }
}
