import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type Client, useClient } from 'urql';
import { type Failure, toFailure } from './failure.ts';
import { documentText, type Operation } from './operation.ts';
import { type QueryState, useQueryResult } from './use-query-result.ts';

/** A page of a list, in the form of the API's connections. */
export interface Connection<Edge> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly Edge[];
}

/** A list that is loaded page by page. */
export interface PagedResult<Data, Edge> extends QueryState<Data> {
  /** The edges of all loaded pages. */
  readonly edges: readonly Edge[];
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
export function usePages<Data, Variables extends { after?: unknown }, Edge>(
  operation: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Edge> | null | undefined,
): PagedResult<Data, Edge> {
  const client = useClient();
  const first = useQueryResult(operation);
  const key = JSON.stringify(operation.variables);
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
    // Generated: an object of variables by name.
    const variables = { ...operation.variables, after: endCursor } as AnyVariables;
    void client
      .query<Data>(documentText(operation.document), variables)
      .toPromise()
      .then(({ data, error }) => {
        if (latestKey.current !== key) return;
        setState((previous) => ({
          ...previous,
          laterPages: data && !error ? [...previous.laterPages, data] : previous.laterPages,
          failure: error ? toFailure(error) : null,
        }));
      });
  }, [loading, endCursor, key]);

  const loadMore = () => {
    const requestedPages = connections.length + 1;
    history.replaceState({ ...history.state, pages: requestedPages }, '');
    setState((previous) => ({ ...previous, requestedPages, failure: null }));
  };
  return {
    ...first,
    edges: connections.flatMap(({ edges }) => edges),
    totalCount: connections.at(0)?.totalCount ?? 0,
    paging: { hasMore: hasNextPage, loading, failure: current.failure, loadMore },
  };
}

interface State<Data> {
  /** The variables that the pages belong to, as JSON. */
  readonly key: string;
  /** The data of all pages but the first. */
  readonly laterPages: readonly Data[];
  readonly requestedPages: number;
  readonly failure: Failure | null;
}

/** The state stored in the history entry, with the pages that are still cached. */
function restoreState<Data, Variables, Edge>(
  client: Client,
  key: string,
  { document, variables }: Operation<Data, Variables>,
  pick: (data: Data) => Connection<Edge> | null | undefined,
): State<Data> {
  const requestedPages = typeof history.state?.pages === 'number' ? history.state.pages : 1;
  const pages: Data[] = [];
  for (let after: string | null | undefined; pages.length < requestedPages; ) {
    // Generated: an object of variables by name.
    const pageVariables = { ...variables, ...(after && { after }) } as AnyVariables;
    const data = requestedPages > 1 ? client.readQuery<Data>(documentText(document), pageVariables)?.data : null;
    if (!data) break;
    pages.push(data);
    after = pick(data)?.pageInfo.endCursor;
    if (!after) break;
  }
  return { key, laterPages: pages.slice(1), requestedPages, failure: null };
}
