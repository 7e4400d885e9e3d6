import { LRUCache } from 'lru-cache';
import { comparatorOf } from '../compare-texts.ts';
import { propertyOf, sortKey } from '../properties.ts';
import type { FacetCount, FacetQuery, ListQuery, ListSelection } from '../queries.ts';
import { scanStep, type Work } from '../work.ts';
import { type ColumnGraph, type KindMasks, stepMasks } from './column-graph.ts';
import { eachNeighbor, type Predicate, toPredicate } from './conditions.ts';
import { toCsr } from './csr-matrix.ts';
import { NumberSet } from './number-set.ts';
import { MergedSlices } from './sorted-slices.ts';

/** The numbers of entities in some order, of which only the requested part is read. */
export interface OrderedNumbers {
  readonly length: number;
  indexOf(number: number): number;
  slice<T>(from: number, to: number, map: (number: number) => T): T[];
}

/** Filters, orders and counts the entities of a graph, by number. */
export class EntityLists {
  private readonly graph: ColumnGraph;
  /** The lists that took a scan, by their query without its range: another page or the count of one takes none. */
  private readonly lists: LRUCache<string, Uint32Array>;

  constructor(graph: ColumnGraph) {
    this.graph = graph;
    this.lists = new LRUCache({
      maxSize: maxCachedLists * (1_000 + graph.entities.count),
      sizeCalculation: (list, query) => list.length + query.length,
    });
  }

  /** The entities of a selection, in their natural order. */
  *select({ types, where }: ListSelection): Work<MergedSlices> {
    const all = new MergedSlices([...new Set(types)].map((type) => this.graph.entities.ofType(type)));
    if (where.length === 0) return all;
    const selected = yield* this.cached([types, where, null], this.filter(toArray(all), types, where));
    return new MergedSlices([{ numbers: selected, start: 0, end: selected.length }]);
  }

  /** The entities of a selection, in the order of the query. */
  *selectOrdered({ types, where, orderBy }: ListQuery): Work<OrderedNumbers> {
    if (!orderBy) return yield* this.select({ types, where });
    const ordered = this.cached([types, [], orderBy], this.order(types, orderBy));
    const selected = yield* where.length === 0
      ? ordered
      : this.cached([types, where, orderBy], this.intersect(ordered, yield* this.select({ types, where })));
    return {
      length: selected.length,
      indexOf: (number) => selected.indexOf(number),
      slice: (from, to, map) => Array.from(selected.subarray(from, to), map),
    };
  }

  /**
   * How many entities have each value, or a relation to each entity: the largest count first, then by first occurrence.
   */
  *countFacets(query: FacetQuery): Work<FacetCount[]> {
    const { by, limit } = query;
    const { graph } = this;
    const selected = yield* toArray(yield* this.select(query));
    if ('property' in by) {
      const toValue = graph.entities.byProperty(by.property, (entity) => {
        const value = propertyOf(entity, by.property);
        return value === null ? null : String(value);
      });
      const counts = new Map<string | null, number>();
      yield* eachNumber(selected, (number) => count(counts, toValue(number)));
      return mostFrequent(counts, limit).map(([value, count]) => ({ value, entity: null, count }));
    }
    const steps = by.via.map(stepMasks);
    const counts = new Map<number | null, number>();
    for (const number of selected) {
      const ends = yield* this.endsOf(number, steps, query);
      if (ends.size === 0) count(counts, null);
      else for (const end of ends) count(counts, end);
      yield 1;
    }
    return mostFrequent(counts, limit).map(([neighbor, count]) => ({
      value: null,
      entity: neighbor === null ? null : graph.entities.at(neighbor),
      count,
    }));
  }

  /** The entities that steps lead to from an entity, in the order in which they are reached. */
  private *endsOf(number: number, steps: readonly KindMasks[], { inSources }: FacetQuery): Work<ReadonlySet<number>> {
    let reached = new Set([number]);
    for (const masks of steps) {
      const next = new Set<number>();
      for (const from of reached)
        for (const slice of this.graph.slicesAt(from, masks))
          yield* eachNeighbor(this.graph, slice, { asOf: null, inSources }, (neighbor) => next.add(neighbor));
      reached = next;
    }
    return reached;
  }

  /** Those of a list of entities of some types that meet all conditions, in the same order. */
  private *filter(
    list: Work<Uint32Array>,
    types: ListSelection['types'],
    where: ListSelection['where'],
  ): Work<Uint32Array> {
    const numbers = yield* list;
    return yield* keep(numbers, yield* toPredicate(where, types, this.graph));
  }

  /** Those of an ordered list that are in a selection too. */
  private *intersect(list: Work<Uint32Array>, selection: MergedSlices): Work<Uint32Array> {
    const numbers = yield* list;
    const selected = new NumberSet(this.graph.entities.count);
    for (const number of yield* toArray(selection)) selected.add(number);
    return yield* keep(numbers, (number) => selected.has(number));
  }

  /** The entities of some types ordered by a property, nulls last; equal ones in their natural order. */
  private *order(types: ListSelection['types'], orderBy: Order): Work<Uint32Array> {
    const numbers = yield* toArray(yield* this.select({ types, where: [] }));
    const { ranks, count } = yield* this.ranks(numbers, orderBy);
    yield scanStep.units;
    const { entries } = toCsr(ranks, count);
    yield scanStep.units;
    return entries.map((index) => numbers[index] as number); // An index of the numbers.
  }

  /** The rank of each of some entities in an order, from 0; equal ones have equal ranks. */
  private *ranks(numbers: Uint32Array, { property, descending }: Order): Work<{ ranks: Uint32Array; count: number }> {
    const { entities } = this.graph;
    if (property === 'name') {
      const { nameRanks, rankCount } = entities.labels;
      const rankOf = (number: number) => nameRanks[number] as number; // A number of these entities.
      const ranks = numbers.map(descending ? (number) => rankCount - 1 - rankOf(number) : rankOf);
      return { ranks, count: rankCount };
    }
    const keyOf = entities.byProperty(property, (entity) => sortKey(entity, property));
    const keys = new Set<string | number | null>();
    yield* eachNumber(numbers, (number) => keys.add(keyOf(number)));
    const sorted = [...sortKeys(keys, descending), null];
    const rankOf = new Map(sorted.map((key, rank) => [key, rank]));
    const ranks = new Uint32Array(numbers.length);
    yield* eachNumber(numbers, (number, index) => {
      ranks[index] = rankOf.get(keyOf(number)) ?? 0; // Every key has a rank.
    });
    return { ranks, count: sorted.length };
  }

  /** The result of some work, which is done only if it is not in the cache. */
  private *cached(query: unknown, work: Work<Uint32Array>): Work<Uint32Array> {
    const key = JSON.stringify(query);
    const cached = this.lists.get(key);
    if (cached) return cached;
    const found = yield* work;
    this.lists.set(key, found);
    return found;
  }
}

type Order = NonNullable<ListQuery['orderBy']>;

/** The cache has room for this many lists of all entities, of four bytes for each entity. */
const maxCachedLists = 8;

/** The numbers that pass a test, in the same order. */
function* keep(numbers: Uint32Array, test: Predicate): Work<Uint32Array> {
  const kept = new Uint32Array(numbers.length);
  let length = 0;
  yield* eachNumber(numbers, (number) => {
    if (test(number)) kept[length++] = number;
  });
  return kept.slice(0, length);
}

function* eachNumber(numbers: Uint32Array, receive: (number: number, index: number) => void): Work<void> {
  for (let from = 0; from < numbers.length; from += scanStep.items) {
    const to = Math.min(numbers.length, from + scanStep.items);
    for (let index = from; index < to; index += 1) receive(numbers[index] as number, index); // Below the length.
    yield scanStep.units;
  }
}

function* toArray(slices: MergedSlices): Work<Uint32Array> {
  const single = slices.only();
  if (single) return single;
  const numbers = new Uint32Array(slices.length);
  for (let from = 0; from < slices.length; from += scanStep.items) {
    numbers.set(
      slices.slice(from, from + scanStep.items, (number) => number),
      from,
    );
    yield scanStep.units;
  }
  return numbers;
}

function count<T>(counts: Map<T, number>, item: T): void {
  counts.set(item, (counts.get(item) ?? 0) + 1);
}

/** The most frequent items and their counts. */
function mostFrequent<T>(counts: ReadonlyMap<T, number>, limit: number): [T, number][] {
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit);
}

/** The keys of one property that are not null, in order: all texts, or all numbers. */
function sortKeys(keys: ReadonlySet<string | number | null>, descending: boolean): (string | number)[] {
  const texts = [...keys].filter((key) => typeof key === 'string');
  const numbers = [...keys].filter((key) => typeof key === 'number');
  const sorted = [...texts.sort(comparatorOf(texts)), ...numbers.sort((a, b) => a - b)];
  return descending ? sorted.reverse() : sorted;
}
