import { holdsOn } from '../../model/when.ts';
import type { List } from '../page.ts';
import type { AdjacentRelation, AdjacentRelationSelection } from '../queries.ts';
import type { KindRun } from './adjacency.ts';
import { type ColumnGraph, masksOf } from './column-graph.ts';
import { MergedRuns } from './sorted-slices.ts';

/** For each entity, by slug, the list of its relations that are selected. */
export function incidence(
  graph: ColumnGraph,
  selection: AdjacentRelationSelection,
): (slug: string) => List<AdjacentRelation> {
  const { entities, relations } = graph;
  const masks = masksOf(selection);
  const { asOf } = selection;
  const incidentOf = (position: number, { ends, direction }: KindRun, place: number): AdjacentRelation => ({
    relation: relations.at(position),
    direction,
    entity: entities.at(ends[place] as number), // A place of the run.
    position,
  });
  return (slug) => {
    const all = graph.runsAt(entities.numberOf(slug), masks);
    const found = new MergedRuns(asOf === null ? all : all.map((run) => holding(graph, run, asOf)));
    return {
      length: found.length,
      indexOf: (key) => found.indexOf(relations.numberOf(key)),
      slice: (start, end) => found.slice(start, end, incidentOf),
    };
  };
}

/** Those of a run that can hold on a day. */
function holding({ relations }: ColumnGraph, { numbers, start, end, ends, direction }: KindRun, day: string): KindRun {
  const holds = (number: number) => holdsOn(relations.termsOf(number).when, day);
  const kept = numbers.subarray(start, end).filter(holds);
  const there = ends.subarray(start, end).filter((_, index) => holds(numbers[start + index] as number)); // As long.
  return { numbers: kept, start: 0, end: kept.length, ends: there, direction };
}
