import { compareTexts } from '../compare-texts.ts';
import { propertyOf, sortKey } from '../properties.ts';
import type { FacetCount, FacetQuery, ListQuery, ListSelection } from '../queries.ts';
import { type ColumnGraph, stepMasks } from './column-graph.ts';
import { type Predicate, toPredicate } from './conditions.ts';
import { toCsr } from './csr-matrix.ts';
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
  /** The most recently created orders, by types and property. */
  private readonly orders = new Map<string, Uint32Array>();

  constructor(graph: ColumnGraph) {
    this.graph = graph;
  }

  /** The entities of a selection, in their natural order. */
  select({ types, where }: ListSelection): MergedSlices {
    const all = new MergedSlices([...new Set(types)].map((type) => this.graph.entities.ofType(type)));
    if (where.length === 0) return all;
    const selected = toArray(all).filter(this.predicate(where));
    return new MergedSlices([{ numbers: selected, start: 0, end: selected.length }]);
  }

  /** The entities of a selection, in the order of the query. */
  selectOrdered({ types, where, orderBy }: ListQuery): OrderedNumbers {
    if (!orderBy) return this.select({ types, where });
    const all = this.sorted(types, orderBy);
    const selected = where.length === 0 ? all : all.filter(this.predicate(where));
    return {
      length: selected.length,
      indexOf: (number) => selected.indexOf(number),
      slice: (from, to, map) => Array.from(selected.subarray(from, to), map),
    };
  }

  /**
   * How many entities have each value, or a relation to each entity: the largest count first, then by first occurrence.
   */
  countFacets(query: FacetQuery): FacetCount[] {
    const { by, limit } = query;
    const { entities } = this.graph;
    const selected = this.select(query);
    if ('property' in by) {
      const toValue = entities.byProperty(by.property, (entity) => {
        const value = propertyOf(entity, by.property);
        return value === null ? null : String(value);
      });
      const values = selected.slice(0, selected.length, toValue);
      return mostFrequent(values, limit).map(([value, count]) => ({ value, entity: null, count }));
    }
    const masks = stepMasks(by);
    const neighbors = selected.slice(0, selected.length, (number) => {
      const slices = new MergedSlices(this.graph.slicesAt(number, masks));
      const distinct = new Set(
        slices.slice(0, slices.length, (_, slice, index) => slice.neighbors[index] as number), // An index of the slice.
      );
      return distinct.size === 0 ? [null] : [...distinct];
    });
    return mostFrequent(neighbors.flat(), limit).map(([neighbor, count]) => ({
      value: null,
      entity: neighbor === null ? null : entities.at(neighbor),
      count,
    }));
  }

  private predicate(where: ListSelection['where']): Predicate {
    const predicates = where.map((condition) => toPredicate(condition, this.graph));
    return (number) => predicates.every((isMet) => isMet(number));
  }

  /** All entities of some types ordered by a property, nulls last; equal ones in their natural order. */
  private sorted(types: ListSelection['types'], orderBy: NonNullable<ListQuery['orderBy']>): Uint32Array {
    const name = JSON.stringify([types, orderBy]);
    const cached = this.orders.get(name);
    if (cached) return cached;
    const { property, descending } = orderBy;
    const numbers = toArray(this.select({ types, where: [] }));
    const keyOf = this.graph.entities.byProperty(property, (entity) => sortKey(entity, property));
    const keys = Array.from(numbers, keyOf);
    const sign = descending ? -1 : 1;
    const distinct = [...new Set(keys)].sort((a, b) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * compareKeys(a, b);
    });
    const ranks = new Map(distinct.map((key, rank) => [key, rank]));
    const { entries } = toCsr(
      Uint32Array.from(keys, (key) => ranks.get(key) ?? 0), // Every key has a rank.
      distinct.length,
    );
    const order = entries.map((index) => numbers[index] as number); // An index of the numbers.
    const [oldest] = this.orders.keys();
    if (oldest !== undefined && this.orders.size === maxCachedOrders) this.orders.delete(oldest);
    this.orders.set(name, order);
    return order;
  }
}

/** Each order takes four bytes for each of its entities. */
const maxCachedOrders = 8;

function toArray(slices: MergedSlices): Uint32Array {
  return Uint32Array.from(slices.slice(0, slices.length, (number) => number));
}

/** The most frequent items and their counts. */
function mostFrequent<T>(items: readonly T[], limit: number): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b);
}
