import type { Allowance } from './limits/rates.ts';

/** One request on its way through the server. */
export interface Visit {
  /** Who asks, for counting. */
  readonly client: string;
  /** What it was measured to cost; 0 before that. */
  cost: number;
  /** What its client may still spend, once that was counted. */
  allowance: Allowance | null;
}
