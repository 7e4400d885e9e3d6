import type { Tracing, TracingOptions } from './tracing.ts';

export { FailureLog } from './failure-log.ts';
export { LogOutput } from './log-output.ts';
export { type Log, type Logger, openLog, silentLogger } from './logger.ts';
export { createMetrics, type FailureStatistics, type Metrics, metricsMediaType } from './metrics.ts';
export type { RequestSpan, Tracing } from './tracing.ts';
export { aggregateMetrics } from './worker-metrics.ts';

/** Loads OpenTelemetry, which takes a while, only when it is used. */
export async function openTracing(options: TracingOptions): Promise<Tracing> {
  const tracing = await import('./tracing.ts');
  return tracing.openTracing(options);
}
