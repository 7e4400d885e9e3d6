export { type ExecutionOutcome, executor } from './executor.ts';
export { Scheduler } from './scheduler.ts';
export { isIncluded } from './selection.ts';
