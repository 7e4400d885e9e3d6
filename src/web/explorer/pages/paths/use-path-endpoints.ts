import { useQueryResult } from '../../api/use-query-result.ts';
import { type EntityLinkFragment, PathEndpointsDocument } from '../../generated/graphql.ts';
import type { PathSearch } from './path-search.ts';

/** The first or last entity of the paths. */
export interface Endpoint {
  /** Null while it is loading, if it is not chosen, or if it does not exist. */
  readonly entity: EntityLinkFragment | null;
  /** Whether the graph has no entity with the slug. */
  readonly notFound: boolean;
}

/** Loads the two entities that the address names. */
export function usePathEndpoints({ from, to }: PathSearch): { readonly from: Endpoint; readonly to: Endpoint } {
  const either = from ?? to; // If only one is chosen, the query requests it twice.
  const variables = { from: from ?? either ?? '', to: to ?? either ?? '' };
  const { data, loading } = useQueryResult({ document: PathEndpointsDocument, variables }, either === null);
  const endpoint = (slug: string | null, found: EntityLinkFragment | null | undefined): Endpoint => {
    const entity = found?.slug === slug ? (found ?? null) : null;
    return { entity, notFound: slug !== null && data !== null && !loading && entity === null };
  };
  return { from: endpoint(from, data?.from), to: endpoint(to, data?.to) };
}
