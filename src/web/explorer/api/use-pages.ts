import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queryOptions } from './client.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Operation } from './operation.ts';
import { type QueryState, useQueryResult } from './use-query-result.ts';

/** A page of a list, in the form of the API's connections, of which a query selects the nodes or the edges. */
export type Connection<Item> = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
} & ({ readonly nodes: readonly Item[] } | { readonly edges: readonly Item[] });

/** A list that is loaded page by page. */
export interface PagedResult<Data, Item> extends QueryState<Data> {
  /** The nodes or edges of all loaded pages. */
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly paging: Paging;
}

/** Whether a list has more items, and how to load them. */
export interface Paging {
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => void;
}

/**
 * Loads the first page of a list and, on demand, the next pages: the same operation with `after`. The number of loaded
 * pages is stored in the browser's history entry, so that going back restores the list.
 */
export function usePages<Data, Variables extends { after?: unknown }, Item>(
  operation: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Item> | null | undefined,
  pause = false,
): PagedResult<Data, Item> {
  const client = useQueryClient();
  const first = useQueryResult(operation, pause);
  const key = JSON.stringify(queryOptions(operation).queryKey);
  const [state, setState] = useState<State<Data>>(() => restoreState(client, key, operation, pick));
  const current = state.key === key ? state : restoreState(client, key, operation, pick);
  if (current !== state) setState(current);
  const latestKey = useRef(key);
  useEffect(() => {
    latestKey.current = key;
  }, [key]);

  const connections = [...(first.data ? [first.data] : []), ...current.laterPages].flatMap((data) => pick(data) ?? []);
  const { hasNextPage = false, endCursor = null } = connections.at(-1)?.pageInfo ?? {};
  const loading = hasNextPage && !first.loading && !current.failure && connections.length < current.requestedPages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page is requested once.
  useEffect(() => {
    if (!loading) return;
    const update = (page: Data[], failure: Failure | null) => {
      if (latestKey.current === key)
        setState((previous) => ({ ...previous, laterPages: [...previous.laterPages, ...page], failure }));
    };
    client.fetchQuery(queryOptions(pageAfter(operation, endCursor))).then(
      (data) => update([data], null),
      (error: Error) => update([], toFailure(error)),
    );
  }, [loading, endCursor, key]);

  const loadMore = () => {
    const requestedPages = connections.length + 1;
    history.replaceState({ ...history.state, pages: requestedPages }, '');
    setState((previous) => ({ ...previous, requestedPages, failure: null }));
  };
  return {
    ...first,
    items: connections.flatMap((page) => ('nodes' in page ? page.nodes : page.edges)),
    totalCount: connections.at(0)?.totalCount ?? 0,
    paging: { hasMore: hasNextPage, loading, failure: current.failure, loadMore },
  };
}

interface State<Data> {
  /** The operation that the pages belong to, as JSON. */
  readonly key: string;
  /** The data of all pages but the first. */
  readonly laterPages: readonly Data[];
  readonly requestedPages: number;
  readonly failure: Failure | null;
}

/** The state stored in the history entry, with the pages that are still cached. */
function restoreState<Data, Variables, Item>(
  client: QueryClient,
  key: string,
  operation: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Item> | null | undefined,
): State<Data> {
  // Extensions may have written what the history holds.
  const stored: unknown = history.state?.pages;
  const requestedPages = Number.isSafeInteger(stored) ? Math.max(Number(stored), 1) : 1;
  const pages: Data[] = [];
  for (let after: string | null | undefined; pages.length < requestedPages; ) {
    const { queryKey } = queryOptions(after ? pageAfter(operation, after) : operation);
    const data = client.getQueryData<Data>(queryKey);
    if (!data) break;
    pages.push(data);
    after = pick(data)?.pageInfo.endCursor;
    if (!after) break;
  }
  return { key, laterPages: pages.slice(1), requestedPages, failure: null };
}

/** The same operation for the next page. */
function pageAfter<Data, Variables>(
  { document, variables }: Operation<Data, Variables>,
  after: string | null,
): Operation<Data, Variables> {
  return { document, variables: { ...variables, after } };
}
