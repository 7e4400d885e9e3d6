import type { ReactNode } from 'react';
import type { QueryState } from '../api/use-query-result.ts';
import { QueryError } from './query-error.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<Data> {
  readonly state: QueryState<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a skeleton while a query loads, its error with a retry button, or its data. Stale data is dimmed. */
export function QueryResult<Data>({ state: { data, failure, loading, retry }, children }: Props<Data>) {
  if (failure && !loading) return <QueryError failure={failure} retry={retry} />;
  if (!data) return <Skeleton />;
  return (
    <div className={loading ? 'stale' : undefined} aria-busy={loading}>
      {children(data)}
    </div>
  );
}
