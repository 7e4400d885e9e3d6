import { type AnyVariables, useQuery } from 'urql';
import { type Failure, toFailure } from './failure.ts';
import { documentText, type Operation } from './operation.ts';

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
  { document, variables }: Operation<Data, Variables>,
  pause = false,
): QueryState<Data> {
  const [{ data, error, fetching }, execute] = useQuery<Data, AnyVariables>({
    query: documentText(document),
    variables: variables as AnyVariables, // Generated: an object of variables by name.
    pause,
  });
  return {
    data: data ?? null,
    loading: fetching,
    failure: error ? toFailure(error) : null,
    retry: () => execute({ requestPolicy: 'network-only' }),
  };
}

/** The state without data of previous variables, for views whose text describes the current variables. */
export function withoutStaleData<Data>(state: QueryState<Data>): QueryState<Data> {
  return state.loading ? { ...state, data: null } : state;
}
