import { choice, single, sourceName } from '../../format/parameters.ts';
import { kindOrder } from '../../format/relation-labels.ts';

/**
 * `?kind=PRESENTED_AT&direction=in` shows the relations of one kind and direction, `?source=annual-report-2023` those that
 * rest on one source, `?at=41-52` a span of the text of a paragraph.
 */
export const entityParameters = {
  kind: choice(kindOrder, null),
  direction: choice(['in', 'out'], 'in'),
  at: single(parseSpan, null),
  source: sourceName,
};

/** Characters of a text, counted from 0, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

function parseSpan(text: string): { readonly value: Span } | { readonly reason: string } {
  const [, start, end] = (/^(\d{1,9})-(\d{1,9})$/.exec(text) ?? []).map(Number);
  if (start === undefined || end === undefined || start >= end)
    return { reason: 'It can be the positions of the first character and after the last one, such as 41-52.' };
  return { value: { start, end } };
}
