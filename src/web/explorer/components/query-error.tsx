import { useEffect, useState } from 'react';
import type { Failure } from '../api/failure.ts';

/** Why a request failed, and a retry button. If the server sent `Retry-After`, it retries by itself after that time. */
export function QueryError({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const secondsLeft = useCountdown(failure, retry);
  return (
    <div className="query-error" role="alert">
      <p className="query-error-title">{failure.title}</p>
      <p>{failure.message}</p>
      {secondsLeft > 0 && <p aria-live="off">Retrying in {secondsLeft} s.</p>}
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
        {failure.code && (
          <span className="muted">
            {' '}
            Code <code>{failure.code}</code>
          </span>
        )}
      </p>
    </div>
  );
}

/** The seconds until the automatic retry; 0 if there is none. */
function useCountdown(failure: Failure, retry: () => void): number {
  const [secondsLeft, setSecondsLeft] = useState(failure.retryAfterSeconds ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function for the same retry must not restart the countdown.
  useEffect(() => {
    if (secondsLeft <= 0) return;
    const timer = setTimeout(() => {
      setSecondsLeft(secondsLeft - 1);
      if (secondsLeft === 1) retry();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [secondsLeft]);
  return secondsLeft;
}
