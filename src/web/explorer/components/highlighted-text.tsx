import type { ReactNode } from 'react';

/** A range of a text in Unicode code points, end exclusive, as in the API. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text with highlighted ranges. The ranges must be in order and must not overlap. */
export function HighlightedText({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const codePoints = [...text];
  const slice = (start: number, end?: number) => codePoints.slice(start, end).join('');
  const parts: ReactNode[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    if (start > position) parts.push(<span key={position}>{slice(position, start)}</span>);
    parts.push(<mark key={`mark ${start}`}>{slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {parts}
      {slice(position)}
    </>
  );
}
