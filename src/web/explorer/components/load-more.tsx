import { useEffect, useRef } from 'react';
import type { Paging } from '../api/use-pages.ts';
import { QueryError } from './query-error.tsx';

interface Props {
  readonly paging: Paging;
  readonly shown: number;
  readonly total: number;
  /** The plural name of the items. */
  readonly itemsName: string;
}

/**
 * How many items of a list are shown, and a button for the next page. When the button disappears, the focus moves to
 * the status.
 */
export function LoadMore({ paging: { hasMore, loading, failure, loadMore }, shown, total, itemsName }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!pressed.current || loading || hasMore) return;
    pressed.current = false;
    status.current?.focus();
  }, [loading, hasMore]);
  const onClick = () => {
    if (loading) return;
    pressed.current = true;
    loadMore();
  };
  if (failure) return <QueryError failure={failure} retry={onClick} />;
  return (
    <div className="load-more">
      <p ref={status} tabIndex={-1} role="status">
        {hasMore ? `${shown} of ${total} ${itemsName}` : `All ${total} ${itemsName} are shown`}
      </p>
      {hasMore && (
        <button type="button" aria-disabled={loading} onClick={onClick}>
          {loading ? 'Loading…' : 'Load more'}
        </button>
      )}
    </div>
  );
}
