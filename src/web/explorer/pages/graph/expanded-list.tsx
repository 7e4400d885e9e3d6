import { operationHash } from '../../../shared/operation-hash.ts';
import { type AnyOperation, documentText } from '../../api/operation.ts';
import type { SourceFilter } from '../../components/use-source-filter.ts';
import type { Neighborhood } from './subgraph.ts';
import { neighborhoodOperation } from './use-neighborhoods.ts';

interface Props {
  readonly expanded: readonly { readonly slug: string; readonly found: Neighborhood }[];
  /** The variable `sources` of their queries. */
  readonly sources: SourceFilter['variables'];
  readonly toggle: (slug: string) => void;
}

/** The expanded entities, each with its query and a button that collapses it. */
export function ExpandedList({ expanded, sources, toggle }: Props) {
  if (expanded.length === 0) return null;
  return (
    <section className="expanded-list" aria-labelledby="expanded">
      <h2 id="expanded">Also expanded</h2>
      <ul>
        {expanded.map(({ slug, found }) => {
          const name = found.nodes[0]?.name ?? slug;
          return (
            <li key={slug}>
              <span>{name}</span>{' '}
              <a
                href={`/graphiql/${queryHash(neighborhoodOperation(slug, sources))}`}
                aria-label={`Show the query for ${name}`}
              >
                Query
              </a>{' '}
              <button type="button" onClick={() => toggle(slug)} aria-label={`Collapse ${name}`}>
                Collapse
              </button>
            </li>
          );
        })}
      </ul>
      <p className="muted">Relations between two neighborhoods are shown only if one of their entities is expanded.</p>
    </section>
  );
}

function queryHash({ document, variables }: AnyOperation): string {
  return operationHash({ query: documentText(document), variables: JSON.stringify(variables, null, 2) });
}
