import type { RelationSelection } from '../queries.ts';
import { isSelected } from '../relation-classes.ts';
import { scanStep, type Work } from '../work.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import { MergedSlices, type SortedSlice } from './sorted-slices.ts';

/** The numbers of the selected relations, in the order of the text. */
export function* selectRelations(graph: ColumnGraph, selection: RelationSelection): Work<MergedSlices> {
  const { sources, targets } = selection;
  if (sources) return yield* selectAt(graph, sources, selection);
  if (targets) return yield* selectAt(graph, targets, selection);
  return new MergedSlices(graph.relations.ofClasses(selection));
}

/** The selected relations at their sources, or at their targets if `sources` is null; `slugs` are those of this end. */
function* selectAt(graph: ColumnGraph, slugs: readonly string[], selection: RelationSelection): Work<MergedSlices> {
  const { entities, relations } = graph;
  const { sources, kinds } = selection;
  const masks = kindMasks(sources ? { out: kinds, in: [] } : { out: [], in: kinds });
  const otherEnd =
    sources && selection.targets ? new Set(selection.targets.map((slug) => entities.numberOf(slug))) : null;
  const slices: SortedSlice[] = [];
  for (const slug of new Set(slugs)) {
    for (const slice of graph.slicesAt(entities.numberOf(slug), masks)) {
      const kept = new Uint32Array(slice.end - slice.start);
      let length = 0;
      for (let index = slice.start; index < slice.end; index += 1) {
        const number = slice.numbers[index] as number; // Here and below: an index of the slice.
        const fits = otherEnd?.has(slice.neighbors[index] as number) ?? true;
        if (fits && isSelected(relations.termsOf(number), selection)) kept[length++] = number;
        if ((index - slice.start) % scanStep.items === scanStep.items - 1) yield scanStep.units;
      }
      slices.push({ numbers: kept, start: 0, end: length });
    }
  }
  return new MergedSlices(slices);
}
