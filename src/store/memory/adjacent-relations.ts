import { holdsOn } from '../../model/when.ts';
import type { List } from '../page.ts';
import type { AdjacentRelation, AdjacentRelationSelection } from '../queries.ts';
import { scanStep, type Work } from '../work.ts';
import type { KindSlice } from './adjacency.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import { MergedSlices } from './sorted-slices.ts';

/** A function that lists the selected relations at an entity, given its slug. */
export function adjacentRelations(
  graph: ColumnGraph,
  selection: AdjacentRelationSelection,
): (slug: string) => Work<List<AdjacentRelation>> {
  const { entities, relations } = graph;
  const masks = kindMasks(selection);
  const { asOf } = selection;
  const toAdjacentRelation = (position: number, slice: KindSlice, index: number): AdjacentRelation => ({
    relation: relations.at(position),
    direction: slice.direction,
    entity: entities.at(slice.neighbors[index] as number), // An index of the slice.
    position,
  });
  return function* (slug) {
    const all = graph.slicesAt(entities.numberOf(slug), masks);
    const selected = new MergedSlices(asOf === null ? all : yield* filterByDay(graph, all, asOf));
    return {
      length: selected.length,
      indexOf: (key) => selected.indexOf(relations.numberOf(key)),
      slice: (start, end) => selected.slice(start, end, toAdjacentRelation),
    };
  };
}

/** The relations of some slices that can hold on a day. */
function* filterByDay({ relations }: ColumnGraph, slices: readonly KindSlice[], day: string): Work<KindSlice[]> {
  const filtered: KindSlice[] = [];
  for (const { numbers: all, start, end, neighbors: allNeighbors, direction } of slices) {
    const [numbers, neighbors] = [new Uint32Array(end - start), new Uint32Array(end - start)];
    let count = 0;
    for (let index = start; index < end; index += 1) {
      const number = all[index] as number; // Here and below: an index of the slice.
      if (holdsOn(relations.termsOf(number).when, day)) {
        numbers[count] = number;
        neighbors[count] = allNeighbors[index] as number;
        count += 1;
      }
      if ((index - start) % relationsPerStep === relationsPerStep - 1) yield scanStep.units;
    }
    filtered.push({ numbers, start: 0, end: count, neighbors, direction });
  }
  return filtered;
}

/** Comparing dates takes longer than most scans do for an item. */
const relationsPerStep = scanStep.items / 10;
