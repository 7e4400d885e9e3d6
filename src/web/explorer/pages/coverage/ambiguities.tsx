import { LoadMore } from '../../components/load-more.tsx';
import { usePart } from '../../components/use-client-paging.ts';
import type { AmbiguityFragment } from '../../generated/graphql.ts';
import { Why } from '../../components/evidence-disclosure.tsx';

/** Where the sources leave a choice, and how it was made. */
export function Ambiguities({ ambiguities }: { readonly ambiguities: readonly AmbiguityFragment[] }) {
  const { shown, more } = usePart(ambiguities, 'ambiguities');
  return (
    <section aria-labelledby="ambiguities">
      <h2 id="ambiguities" tabIndex={-1}>
        Where the text leaves a choice
      </h2>
      <p>
        Some sentences can be read in more than one way. For each, here is what they leave open, and which reading this
        graph takes. Whoever reads otherwise knows what to change.
      </p>
      <ol className="check-list">
        {shown.map(({ about, reading, evidence }) => (
          <li key={about} className="ambiguity">
            <h3>{about}</h3>
            <p className="reading">
              <span className="quiet">Settled: </span>
              {reading}
            </p>
            <Why evidence={evidence} of={about} />
          </li>
        ))}
      </ol>
      <LoadMore more={more} shown={shown.length} total={ambiguities.length} things="choices" />
    </section>
  );
}
