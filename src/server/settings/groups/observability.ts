import { oneOf, text, url } from '../kinds.ts';

/** What operators see. */
export const observability = {
  log: {
    title: 'Log',
    settings: {
      level: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], {
        default: 'info',
        description: 'Least severe level that is logged.',
      }),
      format: oneOf('LOG_FORMAT', ['auto', 'json', 'text'], {
        default: 'auto',
        description: 'JSON lines, text for people, or `auto`: text on a terminal and JSON elsewhere.',
      }),
      requests: oneOf('LOG_REQUESTS', ['all', 'server-errors'], {
        default: 'all',
        description: 'Which requests are logged: all, or those with a status of 500 and more.',
      }),
    },
  },
  otel: {
    title: 'OpenTelemetry',
    settings: {
      exporterOtlpEndpoint: url('OTEL_EXPORTER_OTLP_ENDPOINT', {
        protocols: ['http:', 'https:'],
        example: 'http://localhost:4318',
        secret: true,
        description: 'Collector that receives traces by OTLP over HTTP; without it, nothing is traced.',
      }),
      serviceName: text('OTEL_SERVICE_NAME', 'a name', {
        default: 'msme-graph',
        description: 'Name of this service in traces.',
      }),
    },
  },
} as const;
