export { type Logger, type LoggerOptions, logFormats, logLevels, openLogger, silentLogger } from './logger.ts';
export { aggregateMetrics, type Metrics, metrics, metricsType } from './metrics.ts';
export type { RequestSpan, Tracing, TracingOptions } from './tracing.ts';
