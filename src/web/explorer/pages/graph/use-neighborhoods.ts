import { useEffect, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { type Failure, toFailure } from '../../api/failure.ts';
import { documentText, type Operation } from '../../api/operation.ts';
import {
  NeighborhoodDocument,
  type NeighborhoodQuery,
  type NeighborhoodQueryVariables,
} from '../../generated/graphql.ts';
import { maxNodes, type Neighborhood } from './subgraph.ts';

/** The operation that loads an entity's neighborhood. */
export function neighborhoodOperation(
  slug: string,
  depth = 1,
): Operation<NeighborhoodQuery, NeighborhoodQueryVariables> {
  return { document: NeighborhoodDocument, variables: { of: slug, depth, limit: maxNodes } };
}

/** The neighborhoods of the expanded entities. */
export interface ExpandedNeighborhoods {
  /** Those that are loaded, in the order of the slugs. */
  readonly found: readonly { readonly slug: string; readonly found: Neighborhood }[];
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Loads the neighborhoods of these entities, each once. */
export function useNeighborhoods(slugs: readonly string[]): ExpandedNeighborhoods {
  const client = useClient();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const missing = slugs.filter((slug) => !results.has(slug)).join('\n');
  useEffect(() => {
    for (const slug of missing.split('\n').filter(Boolean)) {
      const { document, variables } = neighborhoodOperation(slug);
      void client
        // Generated: an object of variables by name.
        .query<NeighborhoodQuery>(documentText(document), variables as AnyVariables)
        .toPromise()
        .then(({ data, error }) => {
          const result = { found: data?.neighborhood ?? null, failure: error ? toFailure(error) : null };
          setResults((previous) => new Map(previous).set(slug, result));
        });
    }
  }, [client, missing]);
  const current = slugs.map((slug) => ({ slug, ...results.get(slug) }));
  return {
    found: current.flatMap(({ slug, found }) => (found ? [{ slug, found }] : [])),
    loading: missing !== '',
    failure: current.find(({ failure }) => failure)?.failure ?? null,
    retry: () => setResults((previous) => new Map([...previous].filter(([, { found }]) => found))),
  };
}

interface Result {
  readonly found: Neighborhood | null;
  readonly failure: Failure | null;
}
