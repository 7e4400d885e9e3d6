import { type Incident, type IncidentSelection, type Page, type Store, wholeRange } from '../store/store.ts';
import type { Bounds } from './bounds.ts';

/** Reads relations level by level, one store call each, until its bounds are reached. */
export class Walk {
  /** Whether a bound cut something off. */
  truncated = false;
  /** Whether that was the time, so that the same question may get further another time. */
  hasty = false;
  private readonly store: Store;
  private readonly deadline: number;
  private readonly signal: AbortSignal | null;
  private work: number;

  /** With a signal, it reads no further once that says so. */
  constructor(store: Store, { work, timeMs }: Pick<Bounds, 'work' | 'timeMs'>, signal: AbortSignal | null = null) {
    this.store = store;
    this.signal = signal;
    this.work = work;
    this.deadline = performance.now() + timeMs;
  }

  /** The relations at each entity, in the order asked; nothing more once a bound is reached. @throws the reason of its signal, if that came. */
  async level(slugs: readonly string[], selection: IncidentSelection): Promise<readonly (readonly Incident[])[]> {
    this.signal?.throwIfAborted();
    if (slugs.length === 0) return [];
    this.hasty ||= performance.now() > this.deadline;
    if (this.work <= 0 || this.hasty) {
      this.truncated = true;
      return slugs.map(() => []);
    }
    const pages = await this.store.incident(await this.within(slugs, selection), selection, {
      ...wholeRange,
      first: this.work,
    });
    return slugs.map((_, index) => {
      const page = pages[index] ?? none;
      if (!('items' in page)) throw page; // Without a cursor no anchor can be unknown.
      const items = page.items.length <= this.work ? page.items : page.items.slice(0, this.work);
      this.work -= items.length;
      if (page.hasNext || items.length < page.items.length) this.truncated = true;
      return items;
    });
  }

  /** As many of the first entities as the work left is enough for: of a wide level a store should not read what is then cut off. */
  private async within(slugs: readonly string[], selection: IncidentSelection): Promise<readonly string[]> {
    if (slugs.length <= narrow) return slugs;
    const counts = await this.store.countIncident(slugs, selection);
    let left = this.work;
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

const none: Page<Incident> = { items: [], hasNext: false, hasPrevious: false };
