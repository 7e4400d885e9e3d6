import { compareTexts } from '../compare-texts.ts';
import { propertyOf, sortKey } from '../properties.ts';
import type { FacetCount, FacetQuery, ListQuery, ListSelection } from '../queries.ts';
import { type ColumnGraph, stepMasks } from './column-graph.ts';
import { type Predicate, predicateOf } from './conditions.ts';
import { rowsOf } from './csr-matrix.ts';
import { MergedRuns } from './sorted-slices.ts';

/** Numbers in some order, of which few may be asked for. */
export interface Numbers {
  readonly length: number;
  indexOf(number: number): number;
  slice<T>(from: number, to: number, make: (number: number) => T): T[];
}

/** Selects, orders and counts the entities of a graph, by number. */
export class Lists {
  private readonly graph: ColumnGraph;
  /** The orders that were asked for lately, for a graph does not change. */
  private readonly orders = new Map<string, Uint32Array>();

  constructor(graph: ColumnGraph) {
    this.graph = graph;
  }

  /** The entities of a selection, in their natural order. */
  selected({ types, where }: ListSelection): MergedRuns {
    const all = new MergedRuns([...new Set(types)].map((type) => this.graph.entities.ofType(type)));
    if (where.length === 0) return all;
    const kept = numbersOf(all).filter(this.meeting(where));
    return new MergedRuns([{ numbers: kept, start: 0, end: kept.length }]);
  }

  /** The entities of a selection in the order that is asked for. */
  ordered({ types, where, orderBy }: ListQuery): Numbers {
    if (!orderBy) return this.selected({ types, where });
    const all = this.sorted(types, orderBy);
    const kept = where.length === 0 ? all : all.filter(this.meeting(where));
    return {
      length: kept.length,
      indexOf: (number) => kept.indexOf(number),
      slice: (from, to, make) => Array.from(kept.subarray(from, to), make),
    };
  }

  /** How many entities share each value, or are joined to each entity; of equals what is met first comes first. */
  groups(question: FacetQuery): FacetCount[] {
    const { by, limit } = question;
    const { entities } = this.graph;
    const all = this.selected(question);
    if ('property' in by) {
      const textOf = entities.byProperty(by.property, (entity) => {
        const value = propertyOf(entity, by.property);
        return value === null ? null : String(value);
      });
      const texts = all.slice(0, all.length, textOf);
      return largest(texts, limit).map(([value, count]) => ({ value, entity: null, count }));
    }
    const masks = stepMasks(by);
    const ends = all.slice(0, all.length, (number) => {
      const runs = new MergedRuns(this.graph.runsAt(number, masks));
      const met = new Set(runs.slice(0, runs.length, (_, run, place) => run.ends[place] as number)); // A place of the run.
      return met.size === 0 ? [null] : [...met];
    });
    return largest(ends.flat(), limit).map(([end, count]) => ({
      value: null,
      entity: end === null ? null : entities.at(end),
      count,
    }));
  }

  private meeting(where: ListSelection['where']): Predicate {
    const predicates = where.map((condition) => predicateOf(condition, this.graph));
    return (number) => predicates.every((holds) => holds(number));
  }

  /** All entities of some types by a property, nulls last; equals in their natural order. */
  private sorted(types: ListSelection['types'], orderBy: NonNullable<ListQuery['orderBy']>): Uint32Array {
    const name = JSON.stringify([types, orderBy]);
    const known = this.orders.get(name);
    if (known) return known;
    const { property, descending } = orderBy;
    const numbers = numbersOf(this.selected({ types, where: [] }));
    const keyOf = this.graph.entities.byProperty(property, (entity) => sortKey(entity, property));
    const keys = Array.from(numbers, keyOf);
    const sign = descending ? -1 : 1;
    const distinct = [...new Set(keys)].sort((a, b) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * compare(a, b);
    });
    const ranks = new Map(distinct.map((key, rank) => [key, rank]));
    const { entries } = rowsOf(
      Uint32Array.from(keys, (key) => ranks.get(key) ?? 0), // Every key has a rank.
      distinct.length,
    );
    const made = entries.map((index) => numbers[index] as number); // An index of them.
    const [oldest] = this.orders.keys();
    if (oldest !== undefined && this.orders.size === mostOrders) this.orders.delete(oldest);
    this.orders.set(name, made);
    return made;
  }
}

/** Each takes four bytes for each of its entities. */
const mostOrders = 8;

function numbersOf(all: MergedRuns): Uint32Array {
  return Uint32Array.from(all.slice(0, all.length, (number) => number));
}

/** How often each item comes, the most frequent first. */
function largest<T>(items: readonly T[], limit: number): [T, number][] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'string' && typeof b === 'string' ? compareTexts(a, b) : Number(a) - Number(b);
}
