import { holdsOn } from '../../model/when.ts';
import type { List } from '../page.ts';
import type { AdjacentRelation, AdjacentRelationSelection } from '../queries.ts';
import type { KindSlice } from './adjacency.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import { MergedSlices } from './sorted-slices.ts';

/** A function that lists the selected relations at an entity, given its slug. */
export function adjacentRelations(
  graph: ColumnGraph,
  selection: AdjacentRelationSelection,
): (slug: string) => List<AdjacentRelation> {
  const { entities, relations } = graph;
  const masks = kindMasks(selection);
  const { asOf } = selection;
  const toAdjacentRelation = (position: number, slice: KindSlice, index: number): AdjacentRelation => ({
    relation: relations.at(position),
    direction: slice.direction,
    entity: entities.at(slice.neighbors[index] as number), // An index of the slice.
    position,
  });
  return (slug) => {
    const all = graph.slicesAt(entities.numberOf(slug), masks);
    const selected = new MergedSlices(asOf === null ? all : all.map((slice) => filterByDay(graph, slice, asOf)));
    return {
      length: selected.length,
      indexOf: (key) => selected.indexOf(relations.numberOf(key)),
      slice: (start, end) => selected.slice(start, end, toAdjacentRelation),
    };
  };
}

/** The relations of a slice that can hold on a day. */
function filterByDay({ relations }: ColumnGraph, slice: KindSlice, day: string): KindSlice {
  const { start, end, direction } = slice;
  const holds = (number: number) => holdsOn(relations.termsOf(number).when, day);
  const numbers = slice.numbers.subarray(start, end).filter(holds);
  const neighbors = slice.neighbors
    .subarray(start, end)
    .filter((_, index) => holds(slice.numbers[start + index] as number)); // Both arrays have the same indexes.
  return { numbers, start: 0, end: numbers.length, neighbors, direction };
}
