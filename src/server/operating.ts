import { z } from 'zod';
import { defaultPatience, type Patience } from './connections.ts';
import { type LogOptions, logFormats, logLevels } from './log.ts';
import { whole, word } from './setting-kinds.ts';
import type { TracingOptions } from './tracing.ts';

/** What concerns those who run the server, and not what it answers. */
export interface Operating {
  readonly log: LogOptions;
  /** Whether each request has a line in the log; otherwise those that failed have. */
  readonly logsRequests: boolean;
  /** Null to trace nothing. */
  readonly tracing: TracingOptions | null;
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly patience: Patience;
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
  REQUEST_SECONDS: whole(600, defaultPatience.requestMs / 1_000),
  KEEP_ALIVE_SECONDS: whole(3_600, defaultPatience.idleMs / 1_000),
  SHUTDOWN_SECONDS: whole(600, 10),
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
    patience: { requestMs: 1_000 * values.REQUEST_SECONDS, idleMs: 1_000 * values.KEEP_ALIVE_SECONDS },
    shutdownMs: 1_000 * values.SHUTDOWN_SECONDS,
  };
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url);
}
