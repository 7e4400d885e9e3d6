import { holdsOn } from '../../model/edtf-date.ts';
import { type List, slicePage, slicePageInSteps } from '../page.ts';
import type { AdjacentRelation, AdjacentRelationSelection, Page, PageRange } from '../queries.ts';
import { isFrom } from '../relation-classes.ts';
import type { UnknownCursorError } from '../store.ts';
import { scanStep, type Work } from '../work.ts';
import type { KindSlice } from './adjacency.ts';
import { type ColumnGraph, kindMasks } from './column-graph.ts';
import { MergedSlices } from './sorted-slices.ts';

/** A page of the selected relations at each entity, given their slugs. */
export function* adjacentPages(
  graph: ColumnGraph,
  slugs: readonly string[],
  selection: AdjacentRelationSelection,
  range: PageRange,
): Work<(Page<AdjacentRelation> | UnknownCursorError)[]> {
  const pages: (Page<AdjacentRelation> | UnknownCursorError)[] = [];
  const isShort = (range.first ?? range.last ?? 0) <= shortPage;
  let units = 0;
  for (const slug of slugs) {
    const all = slicesAt(graph, slug, selection);
    const list = listOf(graph, yield* filtered(graph, all, selection));
    const page = isShort ? slicePage(list, range) : yield* slicePageInSteps(list, range, 1);
    pages.push(page);
    if (isShort && 'items' in page) units += page.items.length;
    if (units < scanStep.units) continue;
    yield units;
    units = 0;
  }
  return pages;
}

/** The number of selected relations at each entity, given their slugs. */
export function* adjacentCounts(
  graph: ColumnGraph,
  slugs: readonly string[],
  selection: AdjacentRelationSelection,
): Work<number[]> {
  const counts: number[] = [];
  for (const slug of slugs) {
    const all = slicesAt(graph, slug, selection);
    counts.push(new MergedSlices(yield* filtered(graph, all, selection)).length);
  }
  return counts;
}

/** Up to this many relations are read in one step. */
const shortPage = 100;

function slicesAt(graph: ColumnGraph, slug: string, selection: AdjacentRelationSelection): KindSlice[] {
  return graph.slicesAt(graph.entities.numberOf(slug), kindMasks(selection));
}

function listOf({ entities, relations }: ColumnGraph, slices: readonly KindSlice[]): List<AdjacentRelation> {
  const selected = new MergedSlices(slices);
  const toAdjacentRelation = (position: number, slice: KindSlice, index: number): AdjacentRelation => ({
    relation: relations.at(position),
    direction: slice.direction,
    entity: entities.at(slice.neighbors[index] as number), // An index of the slice.
    position,
  });
  return {
    length: selected.length,
    indexOf: (key) => selected.indexOf(relations.numberOf(key)),
    slice: (start, end) => selected.slice(start, end, toAdjacentRelation),
  };
}

/** The relations of some slices that meet the conditions of a selection besides their kinds. */
function* filtered(
  { relations }: ColumnGraph,
  slices: readonly KindSlice[],
  { asOf, inSources }: AdjacentRelationSelection,
): Work<readonly KindSlice[]> {
  if (asOf === null && inSources === null) return slices;
  const filtered: KindSlice[] = [];
  for (const { numbers: all, start, end, neighbors: allNeighbors, direction } of slices) {
    const [numbers, neighbors] = [new Uint32Array(end - start), new Uint32Array(end - start)];
    let count = 0;
    for (let index = start; index < end; index += 1) {
      const number = all[index] as number; // Here and below: an index of the slice.
      const { when, sources } = relations.termsOf(number);
      if ((asOf === null || holdsOn(when, asOf)) && isFrom(sources, inSources)) {
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
