import type { Basis } from '../generated/graphql.ts';

/** Why a relation is believed, in a word. */
export function BasisMark({ basis }: { readonly basis: Basis }) {
  const { word, meaning } = basisWords[basis];
  return (
    <span className={`basis basis-${basis}`} title={meaning}>
      {word}
    </span>
  );
}

export const basisWords: Readonly<Record<Basis, { readonly word: string; readonly meaning: string }>> = {
  STATED: { word: 'stated', meaning: 'It stands in the words of a source, which are quoted.' },
  DERIVED: { word: 'derived', meaning: 'It follows from other facts by a rule, which is named.' },
  EXTERNAL: { word: 'outside', meaning: 'It comes from outside the sources; what the outside fact is, is said.' },
};
