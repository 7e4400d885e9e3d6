import type { Entity } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import type { Expansion, ExpansionQuery, ExpansionStep } from '../queries.ts';
import { isFrom } from '../relation-classes.ts';
import { type ColumnGraph, documentFamily, type KindMasks, kindMasks } from './column-graph.ts';
import { MergedSlices } from './sorted-slices.ts';
import { VisitedSet } from './visited-set.ts';

/** Expands entities breadth first over numbers; no entity or relation is read on the way. */
export class Expander {
  private readonly graph: ColumnGraph;
  private readonly visitedEntities: VisitedSet;
  /** A relation may be met a second time from its other end. */
  private readonly visitedRelations: VisitedSet;

  constructor(graph: ColumnGraph) {
    this.graph = graph;
    this.visitedEntities = new VisitedSet(graph.entities.count);
    this.visitedRelations = new VisitedSet(graph.relations.count);
  }

  expand({ from, first, next, inSources, families, depth, limit }: ExpansionQuery): Expansion {
    const { graph, visitedEntities, visitedRelations } = this;
    const isFollowed = (relation: number) =>
      inSources === null || isFrom(graph.relations.termsOf(relation).sources, inSources);
    const [firstMasks, nextMasks] = [kindMasks(first), kindMasks(next)];
    visitedEntities.clear();
    visitedRelations.clear();
    const steps: NumberedStep[] = [];
    const numbers = from.map((slug) => graph.entities.numberOf(slug)).filter((number) => number >= 0);
    let frontier = numbers.filter((number) => visitedEntities.add(number));
    if (families) frontier = this.withFamilies(frontier);
    for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
      const reached: number[] = [];
      for (const number of frontier) {
        const masks = level === 1 ? firstMasks : nextMasks;
        const limitExceeded = new MergedSlices(graph.slicesAt(number, masks)).some((relation, { neighbors }, index) => {
          if (!isFollowed(relation) || !visitedRelations.add(relation)) return false;
          if (steps.length === limit) return true;
          const neighbor = neighbors[index] as number; // An index of the slice.
          steps.push(new NumberedStep(graph, level, relation, neighbor));
          if (visitedEntities.add(neighbor)) reached.push(neighbor);
          return false;
        });
        if (limitExceeded) return { steps, hasMore: () => true };
      }
      frontier = families ? this.withFamilies(reached) : reached;
    }
    return { steps, hasMore: () => hasNewRelations(graph, frontier, nextMasks, steps, isFollowed) };
  }

  /** The given documents and the unvisited ones of their families, which become visited; other entities as they are. */
  private withFamilies(numbers: readonly number[]): number[] {
    const { graph, visitedEntities } = this;
    const members = numbers.flatMap((number) => {
      const family = documentFamily(graph.entities.view(number));
      return family === null ? [] : graph.familyMembers(family).filter((member) => visitedEntities.add(member));
    });
    return [...numbers, ...members];
  }
}

/** Whether entities of the frontier have relations that are to be followed, but are not among the steps. */
function hasNewRelations(
  graph: ColumnGraph,
  frontier: readonly number[],
  masks: KindMasks,
  steps: readonly NumberedStep[],
  isFollowed: (relation: number) => boolean,
): boolean {
  const visited = new Set(steps.map((step) => step.relationNumber));
  return frontier.some((number) =>
    new MergedSlices(graph.slicesAt(number, masks)).some((relation) => isFollowed(relation) && !visited.has(relation)),
  );
}

/** A step as numbers; the relation and the entity are read on access. */
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
