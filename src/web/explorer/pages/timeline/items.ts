import { formatEdtf } from '../../format/dates.ts';
import { type TypeName, typeNames } from '../../format/types.ts';
import type { TimelineItemFragment } from '../../generated/graphql.ts';
import { type Days, toDay } from './days.ts';

/**
 * How a date is drawn: `day` for a single day; `within` for a day in a month or year, or between two days, or an approximate one; `span` for
 * an interval; `since` and `until` for an interval of which only the start or the end is known.
 */
export type Shape = 'day' | 'within' | 'span' | 'since' | 'until';

/** An item of the timeline: an entity with a date. */
export interface Item {
  readonly slug: string;
  readonly name: string;
  readonly type: TypeName;
  readonly shape: Shape;
  /** The first and last possible day; null if unknown. */
  readonly start: number | null;
  readonly end: number | null;
  /** The formatted date. */
  readonly date: string;
  readonly verbatim: string | null;
  readonly edtf: string;
  /** How the date was derived, in a few words; null if it is stated. */
  readonly derivation: string | null;
  /** Whether the date was in the future when the source was written. */
  readonly future: boolean;
}

/** The items with a day. Without one, an item has no place on the axis. */
export function toItems(edges: readonly TimelineItemFragment[]): Item[] {
  return edges.flatMap(({ node, future }) => {
    const { when } = node;
    if (!when) return [];
    const { edtf, verbatim = null, basis, rule } = when;
    const start = when.start ? toDay(when.start) : null;
    const end = when.end ? toDay(when.end) : null;
    if (start === null && end === null) return [];
    return {
      slug: node.slug,
      name: node.name,
      type: node.__typename,
      shape: toShape(when, start, end),
      start,
      end,
      date: formatEdtf(edtf),
      verbatim,
      edtf,
      derivation:
        basis !== 'DERIVED' ? null : rule?.id === 'date-of-occasion' ? 'date of its occasion' : 'date by a rule',
      future: future === true,
    };
  });
}

/** Whether the item may be on one of these days. An item with only an end counts from its end, as in the API. */
export function isIn({ start, end }: Item, { from, to }: Days): boolean {
  return (end === null || end >= from) && (start ?? end ?? from) <= to;
}

export function isBefore({ end }: Item, { from }: Days): boolean {
  return end !== null && end < from;
}

export function isAfter({ start, end }: Item, { to }: Days): boolean {
  return (start ?? end ?? to) > to;
}

/** The types with dates, in the order of their lanes. */
export const datedTypes: readonly TypeName[] = typeNames.filter((type) =>
  ['Meeting', 'Event', 'Presentation', 'Document', 'Decision', 'Statement', 'Initiative', 'Award'].includes(type),
);

function toShape(
  { edtf, precision, approximate }: NonNullable<TimelineItemFragment['node']['when']>,
  start: number | null,
  end: number | null,
): Shape {
  if (start === null) return 'until';
  if (end === null) return 'since';
  if (precision === 'INTERVAL' && !approximate && !edtf.startsWith('[')) return 'span';
  return precision === 'DAY' && !approximate ? 'day' : 'within';
}
