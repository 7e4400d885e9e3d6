// The messages of bench/peers/load.ts.

/** Requests to send to one address. */
export interface LoadTest {
  readonly address: string;
  /** Request bodies, sent one after another and then from the beginning. */
  readonly bodies: readonly string[];
  /** The expected length in bytes of the response to each body. */
  readonly responseLengths: readonly number[];
  /** The number of requests. */
  readonly count: number;
  /** The number of connections, each with one request at a time. */
  readonly connections: number;
}

/** The times of a load test. */
export interface LoadResult {
  readonly seconds: number;
  /** Percentiles of the response times. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}
