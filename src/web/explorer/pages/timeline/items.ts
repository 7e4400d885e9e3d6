import { type TypeName, typeNames } from '../../format/types.ts';
import { whenInWords } from '../../format/dates.ts';
import type { TimelineItemFragment } from '../../generated/graphql.ts';
import { type Days, dayOf } from './days.ts';

/**
 * How much is known of a time: a `day`; somewhere `within` a month or year, or about a day; a `span` with both ends; a `since` or an `until`
 * with one.
 */
export type Shape = 'day' | 'within' | 'span' | 'since' | 'until';

/** What is on the timeline: something that the sources date. */
export interface Item {
  readonly slug: string;
  readonly name: string;
  readonly type: TypeName;
  readonly shape: Shape;
  /** The days that it can mean or that it lasts, as far as an end is known. */
  readonly start: number | null;
  readonly end: number | null;
  /** Its time in words, and how it is known. */
  readonly words: string;
  readonly asWritten: string | null;
  readonly edtf: string;
  readonly derived: boolean;
  readonly future: boolean;
}

/** What the sources date. */
export function itemsOf(edges: readonly TimelineItemFragment[]): Item[] {
  return edges.flatMap(({ node, when, basis, future }) => {
    if (!when) return [];
    const { edtf, asWritten = null, start, end } = when;
    return {
      slug: node.slug,
      name: node.name,
      type: node.__typename,
      shape: shapeOf(when),
      start: start ? dayOf(start) : null,
      end: end ? dayOf(end) : null,
      words: whenInWords(edtf),
      asWritten,
      edtf,
      derived: basis === 'DERIVED',
      future: future === true,
    };
  });
}

/** Whether it can have happened on these days. What has only an end counts from there, as the API has it. */
export function isIn({ start, end }: Item, { from, to }: Days): boolean {
  return (end === null || end >= from) && (start ?? end ?? from) <= to;
}

export function isBefore({ end }: Item, { from }: Days): boolean {
  return end !== null && end < from;
}

export function isAfter({ start, end }: Item, { to }: Days): boolean {
  return (start ?? end ?? to) > to;
}

/** The types that can have a time, in the order of their lanes. */
export const timedTypes: readonly TypeName[] = typeNames.filter((type) =>
  ['Meeting', 'Event', 'Presentation', 'Document', 'Decision', 'Initiative'].includes(type),
);

function shapeOf({ start, end, precision, approximate }: NonNullable<TimelineItemFragment['when']>): Shape {
  if (!start) return 'until';
  if (!end) return 'since';
  if (precision === 'INTERVAL' && !approximate) return 'span';
  return precision === 'DAY' && !approximate ? 'day' : 'within';
}
