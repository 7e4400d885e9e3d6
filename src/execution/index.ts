export { type ExecutionOutcome, executor } from './executor.ts';
export { isIncluded } from './field-collection.ts';
export { Scheduler } from './scheduler.ts';
