import type { RelationQuery, RelationSelection } from '../queries.ts';
import { isSelected } from '../relation-classes.ts';
import { scanStep, type Work } from '../work.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import { toCsr } from './csr-matrix.ts';
import { type OrderedNumbers, toArray } from './entity-lists.ts';
import { MergedSlices, type SortedSlice } from './sorted-slices.ts';

/** The numbers of the selected relations, in the order of the text. */
export function* selectRelations(graph: ColumnGraph, selection: RelationSelection): Work<MergedSlices> {
  const { sources, targets } = selection;
  if (sources) return yield* selectAt(graph, sources, selection);
  if (targets) return yield* selectAt(graph, targets, selection);
  const slices = graph.relations.ofClasses(selection);
  return new MergedSlices(slices.length > maxMerged ? [yield* sortedSlice(slices)] : slices);
}

/** The numbers of the selected relations, in the order of the query. */
export function* selectOrderedRelations(graph: ColumnGraph, query: RelationQuery): Work<OrderedNumbers> {
  const selected = yield* selectRelations(graph, query);
  if (query.bySourceCount === null) return selected;
  const { relations } = graph;
  const numbers = yield* toArray(selected);
  const counts = new Uint32Array(numbers.length);
  for (const [index, number] of numbers.entries()) {
    counts[index] = relations.termsOf(number).sources.length;
    if (index % scanStep.items === 0) yield scanStep.units;
  }
  const most = counts.reduce((max, count) => Math.max(max, count), 0);
  const ranks = query.bySourceCount === 'DESC' ? counts.map((count) => most - count) : counts;
  const ordered = toCsr(ranks, most + 1).entries.map((index) => numbers[index] as number); // An index of the numbers.
  return {
    length: ordered.length,
    indexOf: (number) => ordered.indexOf(number),
    slice: (from, to, map) => Array.from(ordered.subarray(from, to), map),
  };
}

/** Merging takes a comparison for each slice and number: beyond this many slices, sorting takes less. */
const maxMerged = 500;

/** The numbers of some slices, in ascending order. */
function* sortedSlice(slices: readonly SortedSlice[]): Work<SortedSlice> {
  const numbers = new Uint32Array(slices.reduce((sum, { start, end }) => sum + end - start, 0));
  let length = 0;
  for (const { numbers: some, start, end } of slices) {
    numbers.set(some.subarray(start, end), length);
    length += end - start;
    yield 1;
  }
  if (slices.length > 1) numbers.sort();
  yield Math.ceil((length * scanStep.units) / scanStep.items);
  return { numbers, start: 0, end: length };
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
