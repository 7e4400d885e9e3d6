import type { MaybePromise } from './queries.ts';

/**
 * Long work in steps, as a generator: after each step it yields how many units the step took, as `Pace` counts them; in
 * the end it returns its result.
 */
export type Work<T> = Generator<number, T, void>;

/** Says when long work has to pause, so that the process gets to its other work. */
export interface Pace {
  /**
   * Null if this many units may be done at once; otherwise a promise that resolves when they may. A unit takes about a
   * microsecond.
   * @throws the reason why the work is not needed any more.
   */
  next(units: number): Promise<void> | null;
}

/** For callers that have nothing else to do. */
export const withoutPauses: Pace = { next: () => null };

/** Does work at a pace. The result comes without a promise if there was no pause. */
export function doWork<T>(work: Work<T>, pace: Pace = withoutPauses): MaybePromise<T> {
  const paused = advance(work, pace);
  return 'result' in paused ? paused.result : finish(work, pace, paused.pause);
}

/** The work of each item, one after the other. */
export function* eachOf<T, R>(items: readonly T[], toWork: (item: T) => Work<R>): Work<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(yield* toWork(item));
  return results;
}

/** How many items of a list a step of work looks at, where that takes a few nanoseconds each, and its units. */
export const scanStep = { items: 500, units: 25 };

async function finish<T>(work: Work<T>, pace: Pace, firstPause: Promise<void>): Promise<T> {
  for (let pause = firstPause; ; ) {
    await pause;
    const paused = advance(work, pace);
    if ('result' in paused) return paused.result;
    pause = paused.pause;
  }
}

function advance<T>(work: Work<T>, pace: Pace): { readonly result: T } | { readonly pause: Promise<void> } {
  for (;;) {
    const step = work.next();
    if (step.done) return { result: step.value };
    const pause = nextOrReturn(work, pace, step.value);
    if (pause) return { pause };
  }
}

/** Work that is not needed any more runs its `finally` blocks. */
function nextOrReturn<T>(work: Work<T>, pace: Pace, units: number): Promise<void> | null {
  try {
    return pace.next(units);
  } catch (error) {
    work.return(undefined as T); // Nobody reads the result.
    throw error;
  }
}
