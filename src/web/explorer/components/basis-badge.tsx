import type { Basis } from '../generated/graphql.ts';

/** A relation's basis in one word. */
export function BasisBadge({ basis }: { readonly basis: Basis }) {
  const { name, meaning } = basisLabels[basis];
  return (
    <span className={`basis basis-${basis}`} title={meaning}>
      {name}
    </span>
  );
}

export const basisLabels: Readonly<Record<Basis, { readonly name: string; readonly meaning: string }>> = {
  STATED: { name: 'stated', meaning: 'Stated in a source. The words are quoted.' },
  DERIVED: { name: 'derived', meaning: 'Derived by a rule from what the sources state. The rule is given.' },
  EXTERNAL: { name: 'external', meaning: 'Known from outside the sources. The external fact is given.' },
};
