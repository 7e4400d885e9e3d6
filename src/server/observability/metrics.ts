import cluster from 'node:cluster';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { FailureLog } from './failure-log.ts';
import { reportMetrics } from './worker-metrics.ts';

/** The media type of `Metrics.text`. */
export const metricsMediaType = Registry.PROMETHEUS_CONTENT_TYPE;

/** Counts what the server does. */
export interface Metrics {
  /** Counts an operation that was executed or rejected. */
  countOperation(operation: OperationMeasurement): void;
  /** Counts a batch of a loader, and how many keys it had. */
  countBatch(loader: string, size: number): void;
  /** Counts a connection that was closed when it arrived. */
  countRefusedConnection(): void;
  /**
   * All metrics in Prometheus' text format; with several workers, the sums over all, and null if the primary does not
   * respond.
   */
  text(): Promise<string | null>;
}

export interface OperationMeasurement {
  /** Its name, if it has one. */
  readonly operation: string | null;
  readonly durationMs: number;
  readonly cost: number;
  readonly errorCodes: readonly string[];
}

/** The part of the response cache that is measured. */
export interface CacheStatistics {
  readonly counts: { readonly hits: number; readonly misses: number };
  /** In bytes. */
  readonly size: number;
}

/** The part of a `FailureLog` that is measured. */
export type FailureStatistics = Pick<FailureLog, 'dependency' | 'count'>;

/**
 * Counts operations by name, loader batches, and hits and misses of the response cache, beside what Node reports, such
 * as the lag of its event loop. Operations with other names than these are counted together, so that no client can
 * create metrics without end.
 */
export function createMetrics(
  cache: CacheStatistics,
  names: ReadonlySet<string>,
  failures: readonly FailureStatistics[] = [],
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'msme_graph_operation_duration_seconds',
    help: 'Time from the arrival of a request to /graphql to the end of its response, by operation name.',
    labelNames: ['operation'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const costs = new Histogram({
    name: 'msme_graph_operation_cost',
    help: 'Estimated cost of operations, in units of cost.',
    buckets: [10, 100, 1_000, 10_000, 100_000],
    registers,
  });
  const errors = new Counter({
    name: 'msme_graph_errors_total',
    help: 'Errors in responses, by extensions.code.',
    labelNames: ['code'],
    registers,
  });
  const batches = new Histogram({
    name: 'msme_graph_dataloader_batch_size',
    help: 'Keys in a batch of a loader.',
    labelNames: ['loader'],
    buckets: [1, 2, 5, 10, 20, 50, 100, 500],
    registers,
  });
  new Counter({
    name: 'msme_graph_response_cache_requests_total',
    help: 'Requests to /graphql that looked into the response cache, by result: hit or miss.',
    labelNames: ['result'],
    registers,
    collect() {
      this.reset();
      this.inc({ result: 'hit' }, cache.counts.hits);
      this.inc({ result: 'miss' }, cache.counts.misses);
    },
  });
  new Gauge({
    name: 'msme_graph_response_cache_size_bytes',
    help: 'Approximate size of the response cache.',
    registers,
    collect() {
      this.set(cache.size);
    },
  });
  new Counter({
    name: 'msme_graph_dependency_failures_total',
    help: 'Failures that the server survived: of Redis to count costs, and of the collector to receive spans.',
    labelNames: ['dependency'],
    registers,
    collect() {
      this.reset();
      for (const { dependency, count } of failures) this.inc({ dependency }, count);
    },
  });
  const refused = new Counter({
    name: 'msme_graph_connections_refused_total',
    help: 'Connections that were closed when they arrived, as too many were open.',
    registers,
  });
  return {
    countOperation({ operation, durationMs, cost, errorCodes }) {
      const name = operation === null ? 'unnamed' : names.has(operation) ? operation : 'other';
      durations.observe({ operation: name }, durationMs / 1_000);
      if (cost > 0) costs.observe(cost);
      for (const code of errorCodes) errors.inc({ code });
    },
    countBatch: (loader, size) => batches.observe({ loader }, size),
    countRefusedConnection: () => refused.inc(),
    text: cluster.worker ? reportMetrics(cluster.worker, registry) : () => registry.metrics(),
  };
}
