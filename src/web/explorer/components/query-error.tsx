import { useEffect, useState } from 'react';
import type { Failure } from '../api/failure.ts';

/** Why there is no answer, and a way to ask again, which is gone by itself when the time is over that the server asked for. */
export function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const left = useCountdown(failure, retry);
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{failure.title}</p>
      <p>{failure.message}</p>
      {left > 0 && <p aria-live="off">Asking again in {left} s.</p>}
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
        {failure.code && (
          <span className="quiet">
            {' '}
            Code <code>{failure.code}</code>
          </span>
        )}
      </p>
    </div>
  );
}

/** The seconds until it asks again by itself; 0 where it does not. */
function useCountdown(failure: Failure, retry: () => void): number {
  const [left, setLeft] = useState(failure.retryAfterSeconds ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another function for the same retry starts no other countdown.
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      if (left === 1) retry();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
