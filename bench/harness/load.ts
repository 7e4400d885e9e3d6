// What bench/peers/load.ts is told, and what it tells.

/** Some requests to one address. */
export interface Load {
  readonly address: string;
  /** Asked in turn. */
  readonly bodies: readonly string[];
  /** How many bytes the answer to each body must have. */
  readonly lengths: readonly number[];
  /** How many requests in all. */
  readonly count: number;
  /** How many wait for an answer at any time, each on a connection of its own. */
  readonly connections: number;
}

/** How it went. */
export interface Loaded {
  readonly seconds: number;
  /** Milliseconds within which half of the answers came, and all but one in a hundred. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}
