import type { ReactNode } from 'react';

/** A part of a text, in Unicode code points, end exclusive: as the API counts. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text with some of its parts marked. The ranges are in order and do not overlap. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const points = [...text];
  const slice = (start: number, end?: number) => points.slice(start, end).join('');
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(slice(at, start), <mark key={start}>{slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {slice(at)}
    </>
  );
}
