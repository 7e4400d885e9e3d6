import type { ReactNode } from 'react';
import type { Answer } from '../api/use-query-result.ts';
import { Failed } from './query-error.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props<Data> {
  readonly answer: Answer<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What an answer shows: a skeleton while it is on its way, why it failed with a retry, or its content. Content of before is dimmed while the next is on its way. */
export function Answered<Data>({ answer: { data, failure, waiting, retry }, children }: Props<Data>) {
  if (failure && !waiting) return <Failed failure={failure} retry={retry} />;
  if (!data) return <Skeleton />;
  return (
    <div className={waiting ? 'earlier' : undefined} aria-busy={waiting}>
      {children(data)}
    </div>
  );
}
