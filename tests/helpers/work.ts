import type { Work } from '../../src/store/work.ts';

/** The result of work, which is done without pauses. */
export function resultOf<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
