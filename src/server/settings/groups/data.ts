import { integer, isUrl, list, text, type UrlRule, url } from '../kinds.ts';

const postgres: UrlRule = { protocols: ['postgres:', 'postgresql:'], example: 'postgres://user@host:5432/name' };

/** Where the graph comes from. Without any of these, from the data files. */
export const data = {
  sourceText: {
    title: 'Texts of the sources',
    settings: {
      dir: text('SOURCE_TEXT_DIR', 'a path', {
        default: null,
        description:
          'Folder with the texts of the sources as `<source>.txt`. With it, `Paragraph.text` and `Evidence.context` are served; without it, they are null. A text other than the one that was read is refused at the start.',
      }),
    },
  },
  snapshot: {
    title: 'Snapshot',
    settings: {
      file: text('SNAPSHOT_FILE', 'a path', {
        default: null,
        description: 'File written by `npm run snapshot:build`, served from memory in place of the data files.',
      }),
    },
  },
  database: {
    title: 'PostgreSQL',
    settings: {
      url: url('DATABASE_URL', {
        ...postgres,
        secret: true,
        description: 'Database that `npm run db:load` fills and the server reads.',
      }),
      replicaUrls: list('DATABASE_REPLICA_URLS', {
        default: [],
        items: `addresses such as ${postgres.example}`,
        accepts: (item) => isUrl(item, postgres.protocols),
        secret: true,
        description: 'Read replicas of the database; reads are spread over those that are up to date.',
      }),
      maxConnections: integer('DATABASE_MAX_CONNECTIONS', {
        default: 10,
        max: 1_000,
        unit: 'connections',
        description: 'Connections of each process to each database.',
      }),
      statementTimeoutMs: integer('DATABASE_STATEMENT_TIMEOUT_MS', {
        default: 5_000,
        max: 600_000,
        unit: 'ms',
        description: 'Time that one statement may take.',
      }),
      pollIntervalMs: integer('DATABASE_POLL_INTERVAL_MS', {
        default: 5_000,
        max: 600_000,
        unit: 'ms',
        description:
          'Interval at which the server looks for a new version of the graph, beside notifications, and checks replicas.',
      }),
    },
  },
} as const;
