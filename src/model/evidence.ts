/** The words of a source that support a relation, and their position. */
export interface Evidence {
  /** Slug of the document that contains the paragraph. */
  readonly document: string;
  /** Slug of the paragraph. */
  readonly paragraph: string;
  /** Offset in the normalized text of the paragraph, in Unicode code points. */
  readonly start: number;
  /** Offset of the end, exclusive. */
  readonly end: number;
  /** The shortest words that carry the fact: a name, title, symbol, date, figure or verb; never a sentence. */
  readonly quote: string;
}

/** The kinds of support for a relation: each with its meaning. */
export const bases = {
  STATED: 'A source states it. `evidence` has the quotations.',
  DERIVED:
    'It follows from what the sources state by a rule, which is in `rule`. `evidence` has the words that it was derived from.',
  EXTERNAL: 'It comes from outside the sources. The fact is in `rule`.',
} as const;

export type Basis = keyof typeof bases;

export const basisNames = Object.keys(bases) as readonly Basis[]; // Object.keys forgets the key type.
