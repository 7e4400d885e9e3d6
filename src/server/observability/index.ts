import type { Tracing, TracingOptions } from './tracing.ts';

export { FailureLog } from './failure-log.ts';
export { type Logger, openLogger, silentLogger } from './logger.ts';
export { aggregateMetrics, createMetrics, type FailureStatistics, type Metrics, metricsMediaType } from './metrics.ts';
export type { RequestSpan, Tracing } from './tracing.ts';

/** Loads OpenTelemetry, which takes a while, only when it is used. */
export async function openTracing(options: TracingOptions): Promise<Tracing> {
  const tracing = await import('./tracing.ts');
  return tracing.openTracing(options);
}
