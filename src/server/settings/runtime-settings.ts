import { z } from 'zod';
import { defaultPatience, type HttpTimeouts } from '../http/index.ts';
import { type LoggerOptions, logFormats, logLevels, type TracingOptions } from '../observability/index.ts';
import { whole, word } from './setting-kinds.ts';

/** What concerns those who run the server, and not what it answers. */
export interface Operating {
  readonly log: LoggerOptions;
  /** Whether each request has a line in the log; otherwise those that failed have. */
  readonly logsRequests: boolean;
  /** Null to trace nothing. */
  readonly tracing: TracingOptions | null;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly patience: HttpTimeouts;
  /** How long the last requests may take once the server is told to end, in milliseconds. */
  readonly shutdownMs: number;
}

/** The variables that set it. */
export const operatingShape = {
  LOG_LEVEL: word(logLevels, 'info'),
  LOG_FORMAT: word(logFormats, 'auto'),
  LOG_REQUESTS: word(['all', 'failed'], 'all'),
  INTROSPECTION: word(['on', 'off'], 'on'),
  GRAPHIQL: word(['on', 'off'], 'on'),
  HTTP_REQUEST_TIMEOUT_MS: whole(600, defaultPatience.requestTimeoutMs / 1_000),
  HTTP_KEEP_ALIVE_TIMEOUT_MS: whole(3_600, defaultPatience.keepAliveTimeoutMs / 1_000),
  SHUTDOWN_TIMEOUT_MS: whole(600, 10),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isWeb, 'must be an address such as http://localhost:4318').optional(),
  OTEL_SERVICE_NAME: z.string().default('msme-graph'),
};

const shape = z.object(operatingShape);

export function operatingOf(values: z.output<typeof shape>): Operating {
  const endpoint = values.OTEL_EXPORTER_OTLP_ENDPOINT;
  return {
    log: { level: values.LOG_LEVEL, format: values.LOG_FORMAT },
    logsRequests: values.LOG_REQUESTS === 'all',
    tracing: endpoint === undefined ? null : { endpoint, service: values.OTEL_SERVICE_NAME },
    introspection: values.INTROSPECTION === 'on',
    graphiql: values.GRAPHIQL === 'on',
    patience: {
      requestTimeoutMs: 1_000 * values.HTTP_REQUEST_TIMEOUT_MS,
      keepAliveTimeoutMs: 1_000 * values.HTTP_KEEP_ALIVE_TIMEOUT_MS,
    },
    shutdownMs: 1_000 * values.SHUTDOWN_TIMEOUT_MS,
  };
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}
