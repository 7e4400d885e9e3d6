import {
  type AdjacentRelation,
  type AdjacentRelationSelection,
  fullRange,
  type Page,
  type Store,
} from '../store/index.ts';
import type { TraversalLimits } from './limits.ts';

/** Reads relations level by level, one store call each, until its bounds are reached. */
export class Traversal {
  /** Whether a bound cut something off. */
  truncated = false;
  /** Whether that was the time, so that the same question may get further another time. */
  timedOut = false;
  private readonly store: Store;
  private readonly deadline: number;
  private readonly signal: AbortSignal | null;
  private relationBudget: number;

  /** With a signal, it reads no further once that says so. */
  constructor(
    store: Store,
    { maxRelations, timeoutMs }: Pick<TraversalLimits, 'maxRelations' | 'timeoutMs'>,
    signal: AbortSignal | null = null,
  ) {
    this.store = store;
    this.signal = signal;
    this.relationBudget = maxRelations;
    this.deadline = performance.now() + timeoutMs;
  }

  /** The relations at each entity, in the order asked; nothing more once a bound is reached. @throws the reason of its signal, if that came. */
  async expand(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
  ): Promise<readonly (readonly AdjacentRelation[])[]> {
    this.signal?.throwIfAborted();
    if (slugs.length === 0) return [];
    this.timedOut ||= performance.now() > this.deadline;
    if (this.relationBudget <= 0 || this.timedOut) {
      this.truncated = true;
      return slugs.map(() => []);
    }
    const pages = await this.store.adjacentRelations(await this.within(slugs, selection), selection, {
      ...fullRange,
      first: this.relationBudget,
    });
    return slugs.map((_, index) => {
      const page = pages[index] ?? none;
      if (!('items' in page)) throw page; // Without a cursor no anchor can be unknown.
      const items = page.items.length <= this.relationBudget ? page.items : page.items.slice(0, this.relationBudget);
      this.relationBudget -= items.length;
      if (page.hasNext || items.length < page.items.length) this.truncated = true;
      return items;
    });
  }

  /** As many of the first entities as the relationBudget left is enough for: of a wide level a store should not read what is then cut off. */
  private async within(slugs: readonly string[], selection: AdjacentRelationSelection): Promise<readonly string[]> {
    if (slugs.length <= narrow) return slugs;
    const counts = await this.store.countAdjacentRelations(slugs, selection);
    let left = this.relationBudget;
    const most = counts.findIndex((count) => {
      const over = left <= 0 && count > 0;
      left -= count;
      return over;
    });
    if (most < 0) return slugs;
    this.truncated = true;
    return slugs.slice(0, most);
  }
}

/** How many entities may be opened without a look at how many relations they have. */
const narrow = 8;

const none: Page<AdjacentRelation> = { items: [], hasNext: false, hasPrevious: false };
