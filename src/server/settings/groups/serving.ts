import { compile } from 'proxy-addr';
import { boolean, integer, list, text } from '../kinds.ts';

/** How requests reach the server, and what it serves to whom. */
export const serving = {
  server: {
    title: 'Server',
    settings: {
      port: integer('PORT', {
        default: 4_000,
        min: 0,
        max: 65_535,
        description: 'Port that the server listens on; 0 picks a free one.',
      }),
      host: text('HOST', 'a host name or address', {
        default: 'localhost',
        description: 'Host name or address that the server listens on; `0.0.0.0` for all of the machine.',
      }),
      workers: integer('WORKERS', {
        default: 1,
        max: 1_000,
        unit: 'processes',
        description: 'Processes that serve on the one port; use as many as there are cores.',
      }),
      workerTimeoutMs: integer('WORKER_TIMEOUT_MS', {
        default: 30_000,
        min: 1_000,
        max: 3_600_000,
        unit: 'ms',
        description:
          'Time after which a worker that does not respond to the primary process is killed and replaced; a new worker has four times as long to start.',
      }),
      trustedProxies: list('TRUSTED_PROXIES', {
        default: [],
        items: 'addresses and ranges such as 10.0.0.0/8',
        accepts: isAddressRange,
        description: 'Proxies whose `X-Forwarded-For` and `X-Request-Id` are trusted.',
      }),
      shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', {
        default: 10_000,
        max: 600_000,
        unit: 'ms',
        description:
          'Time that open requests get to finish on shutdown, before they are aborted. The process exits at most 4 s later.',
      }),
    },
  },
  http: {
    title: 'HTTP',
    settings: {
      maxBodyBytes: integer('HTTP_MAX_BODY_BYTES', {
        default: 100_000,
        max: 100_000_000,
        unit: 'bytes',
        description: 'Largest request body.',
      }),
      requestTimeoutMs: integer('HTTP_REQUEST_TIMEOUT_MS', {
        default: 20_000,
        max: 600_000,
        unit: 'ms',
        description: 'Time that a client has to send a request; its headers must arrive within half of it.',
      }),
      keepAliveTimeoutMs: integer('HTTP_KEEP_ALIVE_TIMEOUT_MS', {
        default: 65_000,
        max: 3_600_000,
        unit: 'ms',
        description: 'Time that an idle connection stays open; set it above that of your proxy.',
      }),
    },
  },
  cors: {
    title: 'CORS',
    settings: {
      allowedOrigins: list('CORS_ALLOWED_ORIGINS', {
        default: ['*'],
        items: '* or origins such as https://example.org',
        accepts: (origin) => origin === '*' || isOrigin(origin),
        description: 'Origins whose pages may use the API; never with credentials.',
      }),
    },
  },
  responseCache: {
    title: 'Response cache',
    settings: {
      maxBytes: integer('RESPONSE_CACHE_MAX_BYTES', {
        default: 64_000_000,
        min: 0,
        max: 1_000_000_000_000,
        unit: 'bytes',
        description:
          'Size of the response cache of each process, which is emptied when the data changes; 0 turns it off.',
      }),
    },
  },
  graphql: {
    title: 'GraphQL',
    settings: {
      introspectionEnabled: boolean('GRAPHQL_INTROSPECTION_ENABLED', {
        default: true,
        description: 'Whether clients may query the schema; `/schema.graphql` follows it.',
      }),
    },
  },
  graphiql: {
    title: 'GraphiQL',
    settings: {
      enabled: boolean('GRAPHIQL_ENABLED', { default: true, description: 'Whether `/graphiql` is served.' }),
    },
  },
  persistedOperations: {
    title: 'Persisted operations',
    settings: {
      file: text('PERSISTED_OPERATIONS_FILE', 'a path', {
        default: null,
        description:
          'Manifest of documents that requests may name: a JSON object of their texts by SHA-256. Without it, `schema/operations.json`.',
      }),
      required: boolean('PERSISTED_OPERATIONS_REQUIRED', {
        default: false,
        description: 'Whether only the documents of the manifest are executed.',
      }),
    },
  },
} as const;

function isAddressRange(item: string): boolean {
  try {
    compile([item]);
    return /^[\da-f:.]+(\/\d+)?$/i.test(item);
  } catch {
    return false;
  }
}

/** An origin, as browsers write it. */
function isOrigin(item: string): boolean {
  return URL.canParse(item) && new URL(item).origin === item;
}
