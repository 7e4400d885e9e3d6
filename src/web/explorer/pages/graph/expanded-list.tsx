import { hashOf } from '../../../shared/operation-hash.ts';
import { textOf } from '../../api/operation.ts';
import type { Neighborhood } from './subgraph.ts';
import { neighborhoodOf } from './use-neighborhoods.ts';

interface Props {
  readonly opened: readonly { readonly slug: string; readonly found: Neighborhood }[];
  readonly toggle: (slug: string) => void;
}

/** The entities whose neighbourhoods were added, each with its query and a button that takes it away. */
export function OpenedList({ opened, toggle }: Props) {
  if (opened.length === 0) return null;
  return (
    <section className="picture-opened" aria-labelledby="opened">
      <h2 id="opened">Opened besides</h2>
      <ul>
        {opened.map(({ slug, found }) => {
          const name = found.nodes[0]?.name ?? slug;
          return (
            <li key={slug}>
              <span>{name}</span>{' '}
              <a href={`/graphiql/${queryOf(slug)}`} aria-label={`Show the query for ${name}`}>
                Query
              </a>{' '}
              <button type="button" onClick={() => toggle(slug)} aria-label={`Close ${name}`}>
                Close
              </button>
            </li>
          );
        })}
      </ul>
      <p className="quiet">
        Shown are the relations within each neighbourhood; those from one neighbourhood to another are shown where they
        lead to an entity that was opened.
      </p>
    </section>
  );
}

function queryOf(slug: string): string {
  const { document, variables } = neighborhoodOf(slug);
  return hashOf({ query: textOf(document), variables: JSON.stringify(variables, null, 2) });
}
