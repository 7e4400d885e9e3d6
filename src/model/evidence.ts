/** The words that a claim rests on, and where they stand. */
export interface Evidence {
  /** Slug of the document that contains the paragraph. */
  readonly document: string;
  /** Slug of the paragraph. */
  readonly paragraph: string;
  /** Unicode code points into the paragraph's normalised text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The shortest words that carry the fact: a name, title, symbol, date, figure or verb; never a sentence. */
  readonly quote: string;
}

/** Why a relation is believed. */
export const bases = {
  STATED: 'A source states it. `evidence` has the quotations.',
  DERIVED: 'It follows from other relations by a rule, which is in `rule`.',
  EXTERNAL: 'It is external knowledge, not from the sources. The external fact is in `rule`.',
} as const;

/** One of them. */
export type Basis = keyof typeof bases;

/** All of them. */
export const basisNames = Object.keys(bases) as readonly Basis[]; // Object.keys forgets the key type.
