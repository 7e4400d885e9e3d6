import { useEffect, useRef } from 'react';
import type { More } from '../api/use-pages.ts';
import { Failed } from './query-error.tsx';

interface Props {
  readonly more: More;
  readonly shown: number;
  readonly total: number;
  /** What is listed, in the plural. */
  readonly things: string;
}

/** How much of a list is shown, and a button for the next page. The focus stays there, for the button too. */
export function LoadMore({ more, shown, total, things }: Props) {
  const status = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!pressed.current || more.waiting || more.has) return;
    pressed.current = false;
    status.current?.focus();
  }, [more.waiting, more.has]);
  const load = () => {
    if (more.waiting) return;
    pressed.current = true;
    more.load();
  };
  if (more.failure) return <Failed failure={more.failure} retry={load} />;
  return (
    <div className="load-more">
      <p ref={status} tabIndex={-1} role="status">
        {more.has ? `${shown} of ${total} ${things}` : `All ${total} ${things} are shown`}
      </p>
      {more.has && (
        <button type="button" aria-disabled={more.waiting} onClick={load}>
          {more.waiting ? 'Loading…' : 'Load more'}
        </button>
      )}
    </div>
  );
}
