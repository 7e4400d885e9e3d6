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
  STATED: 'It stands in the words of a source; `evidence` shows them.',
  DERIVED: 'It follows from other facts by a named rule; `rule` says which.',
  EXTERNAL: 'It comes from outside the sources; `rule` says what the outside fact is.',
} as const;

/** One of them. */
export type Basis = keyof typeof bases;

/** All of them. */
export const basisNames = Object.keys(bases) as readonly Basis[]; // Object.keys forgets the key type.
