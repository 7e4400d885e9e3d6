import type { Account } from './limits/rates.ts';

/** One request on its way through the server. */
export interface Visit extends Account {
  /** What it was measured to cost; 0 before that. */
  cost: number;
}
