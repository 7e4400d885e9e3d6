import type { Account } from './limits/rates.ts';
import type { Trace } from './tracing.ts';

/** One request on its way through the server, and what operators are told of it. */
export interface Visit extends Account {
  /** What it is called in the log and in its answer. */
  readonly id: string;
  /** Null where nobody traces. */
  readonly trace: Trace | null;
  /** Stops what is done for it: its client has gone, or its time is over. */
  readonly stop: AbortController;
  /** The name of its operation, if it has one. */
  operation: string | null;
  /** What it was measured to cost; 0 before that. */
  cost: number;
  /** `extensions.code` of each error in its answer. */
  codes: readonly string[];
}

/** A request that has just come. */
export function newVisit(id: string, trace: Trace | null = null): Visit {
  const stop = new AbortController();
  return { id, trace, stop, client: '', operation: null, cost: 0, allowance: null, codes: [] };
}
