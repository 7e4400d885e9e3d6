import { type Incident, type IncidentSelection, type Store, wholeRange } from '../store/store.ts';
import type { Bounds } from './bounds.ts';

/** Reads relations level by level, one store call each, until its bounds are reached. */
export class Walk {
  /** Whether a bound cut something off. */
  truncated = false;
  private readonly store: Store;
  private readonly deadline: number;
  private work: number;

  constructor(store: Store, { work, timeMs }: Pick<Bounds, 'work' | 'timeMs'>) {
    this.store = store;
    this.work = work;
    this.deadline = performance.now() + timeMs;
  }

  /** The relations at each entity, in the order asked; nothing more once a bound is reached. */
  async level(slugs: readonly string[], selection: IncidentSelection): Promise<readonly (readonly Incident[])[]> {
    if (slugs.length === 0) return [];
    if (this.work <= 0 || performance.now() > this.deadline) {
      this.truncated = true;
      return slugs.map(() => []);
    }
    const pages = await this.store.incident(slugs, selection, { ...wholeRange, first: this.work });
    return pages.map((page) => {
      if (!('items' in page)) throw page; // Without a cursor no anchor can be unknown.
      const items = page.items.length <= this.work ? page.items : page.items.slice(0, this.work);
      this.work -= items.length;
      if (page.hasNext || items.length < page.items.length) this.truncated = true;
      return items;
    });
  }
}
