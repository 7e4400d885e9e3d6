import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queryOptions } from './client.ts';
import { type Failure, toFailure } from './failure.ts';
import type { Operation } from './operation.ts';

/** The state of a query. */
export interface QueryState<Data> {
  /** The latest data. After the variables changed, the data of the previous variables until the new data arrives. */
  readonly data: Data | null;
  readonly loading: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** Sends a query, or takes its result from the cache. Results for outdated variables are ignored. */
export function useQueryResult<Data, Variables>(
  operation: Operation<Data, Variables>,
  pause = false,
): QueryState<Data> {
  const { data, error, isFetching, refetch } = useQuery({
    ...queryOptions(operation),
    enabled: !pause,
    placeholderData: keepPreviousData,
  });
  return {
    data: data ?? null,
    loading: isFetching,
    failure: error ? toFailure(error) : null,
    retry: () => void refetch(),
  };
}

/** The state without data of previous variables, for views whose text describes the current variables. */
export function withoutStaleData<Data>(state: QueryState<Data>): QueryState<Data> {
  return state.loading ? { ...state, data: null } : state;
}
