import {
  type AdjacentRelation,
  type AdjacentRelationSelection,
  fullRange,
  type Pace,
  type Page,
  type Store,
  withoutPauses,
} from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';

/** A breadth-first traversal within a budget of relations and time: each level is one store call. */
export class Traversal {
  /** Whether a limit left relations out. */
  truncated = false;
  /** Whether that limit was the timeout, so that the same query may return more another time. */
  timedOut = false;
  private readonly store: Store;
  /** In the milliseconds of `performance.now()`. */
  private readonly deadline: number;
  readonly pace: Pace;
  /** How many relations may still be read. */
  private relationBudget: number;

  constructor(
    store: Store,
    { maxRelations, timeoutMs }: Pick<TraversalLimits, 'maxRelations' | 'timeoutMs'>,
    pace: Pace = withoutPauses,
  ) {
    this.store = store;
    this.pace = pace;
    this.relationBudget = maxRelations;
    this.deadline = performance.now() + timeoutMs;
  }

  /**
   * The relations of each entity, in the order of the slugs. Once a limit is reached, the remaining lists are empty.
   * @throws the reason of the pace, once the result is not needed any more.
   */
  async expand(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
  ): Promise<readonly (readonly AdjacentRelation[])[]> {
    await this.pace.next(slugs.length);
    if (slugs.length === 0) return [];
    this.timedOut ||= performance.now() > this.deadline;
    if (this.relationBudget <= 0 || this.timedOut) {
      this.truncated = true;
      return slugs.map(() => []);
    }
    const affordable = await this.withinBudget(slugs, selection);
    const range = { ...fullRange, first: this.relationBudget };
    const pages = await this.store.adjacentRelations(affordable, selection, range, this.pace);
    return slugs.map((_, index) => {
      const page = pages[index] ?? emptyPage;
      if (!('items' in page)) throw page; // The range has no cursor, so none can be unknown.
      const items = page.items.length <= this.relationBudget ? page.items : page.items.slice(0, this.relationBudget);
      this.relationBudget -= items.length;
      if (page.hasNext || items.length < page.items.length) this.truncated = true;
      return items;
    });
  }

  /**
   * The first entities whose relations fit into the budget. Counting them first keeps the store from reading what would
   * then be dropped.
   */
  private async withinBudget(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
  ): Promise<readonly string[]> {
    if (slugs.length <= maxUncounted) return slugs;
    const counts = await this.store.countAdjacentRelations(slugs, selection, this.pace);
    let remaining = this.relationBudget;
    const end = counts.findIndex((count) => {
      const isOverBudget = remaining <= 0 && count > 0;
      remaining -= count;
      return isOverBudget;
    });
    if (end < 0) return slugs;
    this.truncated = true;
    return slugs.slice(0, end);
  }
}

/** Up to this many entities are expanded without counting their relations first. */
const maxUncounted = 8;

const emptyPage: Page<AdjacentRelation> = { items: [], hasNext: false, hasPrevious: false };
