import type { RelationQuery, RelationSelection } from '../queries.ts';
import { isSelected } from '../relation-classes.ts';
import { scanStep, type Work } from '../work.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import type { OrderedNumbers } from './entity-lists.ts';
import type { ClassSlice } from './relation-columns.ts';
import { MergedSlices, type SortedSlice } from './sorted-slices.ts';

/** The numbers of the selected relations, in the order of the text. */
export function* selectRelations(graph: ColumnGraph, selection: RelationSelection): Work<MergedSlices> {
  return new MergedSlices(
    hasEnds(selection) ? yield* selectAtEnds(graph, selection) : graph.relations.ofClasses(selection),
  );
}

/** The numbers of the selected relations, in the order of the query. */
export function* selectOrderedRelations(graph: ColumnGraph, query: RelationQuery): Work<OrderedNumbers> {
  const { bySourceCount } = query;
  if (bySourceCount === null) return yield* selectRelations(graph, query);
  const slices = hasEnds(query)
    ? yield* splitBySourceCount(graph, yield* selectAtEnds(graph, query))
    : graph.relations.ofClasses(query);
  const bySourceCounts = [...Map.groupBy(slices, ({ sourceCount }) => sourceCount)].sort(([a], [b]) => a - b);
  const lists = bySourceCounts.map(([, equal]) => new MergedSlices(equal));
  return concatenate(bySourceCount === 'ASC' ? lists : lists.reverse());
}

function hasEnds({ sources, targets }: RelationSelection): boolean {
  return sources !== null || targets !== null;
}

/** The selected relations at their sources or, without a condition on these, at their targets. */
function* selectAtEnds(graph: ColumnGraph, selection: RelationSelection): Work<SortedSlice[]> {
  const { entities, relations } = graph;
  const { sources, targets, kinds } = selection;
  const masks = kindMasks(sources ? { out: kinds, in: [] } : { out: [], in: kinds });
  const otherEnd = sources && targets ? new Set(targets.map((slug) => entities.numberOf(slug))) : null;
  const slices: SortedSlice[] = [];
  for (const slug of new Set(sources ?? targets)) {
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
  return slices;
}

/** The same relations, as a slice for each number of sources. */
function* splitBySourceCount({ relations }: ColumnGraph, slices: readonly SortedSlice[]): Work<ClassSlice[]> {
  const split: ClassSlice[] = [];
  for (const { numbers, start, end } of slices) {
    const byCount = new Map<number, number[]>();
    for (let index = start; index < end; index += 1) {
      const number = numbers[index] as number; // An index of the slice.
      const { length } = relations.termsOf(number).sources;
      const equal = byCount.get(length);
      if (equal) equal.push(number);
      else byCount.set(length, [number]);
      if ((index - start) % scanStep.items === scanStep.items - 1) yield scanStep.units;
    }
    for (const [sourceCount, equal] of byCount)
      split.push({ numbers: Uint32Array.from(equal), start: 0, end: equal.length, sourceCount });
  }
  return split;
}

/** Several lists as one, in their order. */
function concatenate(lists: readonly MergedSlices[]): OrderedNumbers {
  const starts = [0];
  for (const { length } of lists) starts.push((starts.at(-1) ?? 0) + length);
  return {
    length: starts.at(-1) ?? 0,
    indexOf: (number) => {
      for (const [which, list] of lists.entries()) {
        const index = list.indexOf(number);
        if (index >= 0) return (starts[which] ?? 0) + index;
      }
      return -1;
    },
    slice: (from, to, map) =>
      lists.flatMap((list, which) => {
        const start = starts[which] ?? 0; // Each list has a start.
        const [first, end] = [Math.max(0, from - start), Math.min(list.length, to - start)];
        return first < end ? list.slice(first, end, (number) => map(number)) : [];
      }),
  };
}
