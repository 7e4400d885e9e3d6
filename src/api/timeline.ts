import type { TypeName } from '../model/entities.ts';
import type { EntityTime } from '../model/when.ts';
import type { ListSelection } from '../store/index.ts';

/** The types whose entities can have a time. */
const datedTypes: readonly TypeName[] = ['Meeting', 'Event', 'Presentation', 'Document', 'Initiative', 'Decision'];

/** By time; undated ones last. */
export const timelineOrder = { property: 'time', descending: false } as const;

/** What belongs on a timeline: what can have happened in a range, or everything that can have a time. */
export function timelineSelection(
  from: string | null,
  to: string | null,
  types: readonly TypeName[] | null,
): ListSelection {
  const where = from === null && to === null ? [] : [{ property: 'time' as const, from, to }];
  return { types: datedTypes.filter((type) => types === null || types.includes(type)), where };
}

/** Whether something still lay ahead on a day; null where its time does not tell. */
export function isFuture(time: EntityTime | null, day: string): boolean | null {
  if (time?.when.start) return time.when.start > day;
  return time?.when.end && time.when.end <= day ? false : null;
}
