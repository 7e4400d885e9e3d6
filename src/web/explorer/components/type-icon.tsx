import { type TypeName, typeLabels } from '../format/types.ts';

/** A type's icon, with the type's name for screen readers. `decorative` omits the name, for use beside it. */
export function TypeIcon({ type, decorative = false }: { readonly type: TypeName; readonly decorative?: boolean }) {
  return (
    <>
      <svg className={`type-icon type-${type}`} viewBox="-8 -8 16 16" width="12" height="12" aria-hidden="true">
        <path d={typeIconPaths[type]} />
      </svg>
      {!decorative && <span className="visually-hidden">{typeLabels[type].singular}: </span>}
    </>
  );
}

/** SVG path data within 8 units of the origin. The shapes are distinct without color. */
export const typeIconPaths: Readonly<Record<TypeName, string>> = {
  Meeting: 'M-7 0a7 7 0 1114 0a7 7 0 11-14 0z',
  Event: 'M-7 0a7 7 0 1114 0a7 7 0 11-14 0zM-3.5 0a3.5 3.5 0 107 0a3.5 3.5 0 10-7 0z',
  Series: 'M-8 0a5 5 0 1110 0a5 5 0 11-10 0zM-2 0a5 5 0 1110 0a5 5 0 11-10 0z',
  Presentation: 'M-6-7L7 0-6 7z',
  Document: 'M-6-8H2L6-4V8H-6z',
  Decision: 'M0-8L8 0 0 8-8 0z',
  Statement: 'M-8-7H8V3H1L-4 8V3H-8z',
  Initiative: 'M0-8L2.4-2.9 8-2.3 3.8 1.5 5 7 0 4.2-5 7-3.8 1.5-8-2.3-2.4-2.9z',
  Award: 'M-7-8H7V-3A7 7 0 011.5 3V5H4V8H-4V5H-1.5V3A7 7 0 01-7-3z',
  Member: 'M-6-8H-3.5V-7H7L4.5-2.5 7 2H-3.5V8H-6z',
  Organization: 'M-7-7H7V7H-7z',
  Person: 'M-3.5-4.5a3.5 3.5 0 117 0a3.5 3.5 0 11-7 0zM-7 8C-7-1 7-1 7 8z',
  Post: 'M-6-8H6V1C6 5 3 7 0 8C-3 7-6 5-6 1zM-3.5-5.5H3.5V-3.5H-3.5z',
  Topic: 'M-8-1L-1-8H7V0L0 7z',
  Figure: 'M-7 7V1H-3V7zM-2 7V-3H2V7zM3 7V-7H7V7z',
  Paragraph: 'M-7-7H7V-4H-7zM-7-1.5H7V1.5H-7zM-7 4H3V7H-7z',
};
