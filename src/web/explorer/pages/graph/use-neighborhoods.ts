import { useQueries } from '@tanstack/react-query';
import { queryOptions } from '../../api/client.ts';
import { type Failure, toFailure } from '../../api/failure.ts';
import type { Operation } from '../../api/operation.ts';
import type { SourceFilter } from '../../components/use-source-filter.ts';
import {
  NeighborhoodDocument,
  type NeighborhoodQuery,
  type NeighborhoodQueryVariables,
} from '../../generated/graphql.ts';
import { maxNodes, type Neighborhood } from './subgraph.ts';

/** The operation that loads an entity's neighborhood, in all sources or in some. */
export function neighborhoodOperation(
  slug: string,
  sources: SourceFilter['variables'],
  maxDepth = 1,
): Operation<NeighborhoodQuery, NeighborhoodQueryVariables> {
  return { document: NeighborhoodDocument, variables: { center: slug, maxDepth, filter: sources, first: maxNodes } };
}

/** The neighborhoods of the expanded entities. */
export interface ExpandedNeighborhoods {
  /** Those that are loaded, in the order of the slugs. */
  readonly found: readonly { readonly slug: string; readonly found: Neighborhood }[];
  /** The slugs that the graph does not have. */
  readonly notFound: readonly string[];
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Loads the neighborhoods of these entities, each once. */
export function useNeighborhoods(slugs: readonly string[], filter: SourceFilter): ExpandedNeighborhoods {
  const results = useQueries({
    queries: slugs.map((slug) => ({
      ...queryOptions(neighborhoodOperation(slug, filter.variables)),
      enabled: !filter.pending,
    })),
  });
  const failures = results.flatMap(({ error, refetch }, index) =>
    error ? { slug: slugs[index] ?? '', failure: toFailure(error), refetch } : [],
  );
  const notFound = failures.filter(({ failure }) => failure.code === 'NOT_FOUND');
  const failed = failures.filter((each) => !notFound.includes(each));
  return {
    found: results.flatMap(({ data }, index) => (data ? [{ slug: slugs[index] ?? '', found: data.neighborhood }] : [])),
    notFound: notFound.map(({ slug }) => slug),
    loading: results.some(({ isFetching }) => isFetching),
    failure: failed[0]?.failure ?? null,
    retry: () => {
      for (const { refetch } of failed) void refetch();
    },
  };
}
