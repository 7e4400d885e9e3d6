import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { httpServer } from '../../../src/server/http/server.ts';
import { type PostgresOptions, watchPostgres } from '../../../src/store/postgres/watcher.ts';
import { ConcurrentClients, type ExpectedResponse, sendQuery } from '../concurrent-clients.ts';
import { startServerProgram } from '../programs.ts';
import { settingsWith } from '../settings.ts';

/**
 * Servers with a store in PostgreSQL and without a response cache, and clients of them. `atEnd` registers functions
 * that close them.
 */
export function postgresServers(atEnd: (close: () => unknown) => void) {
  return {
    /** Starts a server in this process. `messages` receives the messages for operators. */
    async startServer(url: string, options: Partial<PostgresOptions> = {}) {
      const messages: string[] = [];
      const watcher = await watchPostgres({
        url,
        replicaUrls: [],
        maxConnections: 5,
        statementTimeoutMs: 2_000,
        pollIntervalMs: 200,
        onMessage: (message) => messages.push(message),
        ...options,
      });
      const { currentStore, ready } = watcher;
      const http = httpServer({ currentStore, ready, settings }).listen(0, '127.0.0.1');
      await once(http, 'listening');
      atEnd(async () => {
        http.closeAllConnections();
        await new Promise((resolve) => http.close(resolve));
        await watcher.close();
      });
      const { port } = http.address() as AddressInfo; // A server that listens on a port has such an address.
      return { origin: `http://127.0.0.1:${port}`, messages };
    },

    /** Starts a server in a process of its own. */
    async startProgram(variables: Record<string, string>) {
      const program = await startServerProgram({
        DATABASE_POLL_INTERVAL_MS: '200',
        DATABASE_STATEMENT_TIMEOUT_MS: '2000',
        TRAVERSAL_TIMEOUT_MS: String(settings.traversal.timeoutMs),
        RESPONSE_CACHE_MAX_BYTES: '0',
        ...variables,
      });
      atEnd(() => program.process.kill('SIGKILL'));
      return program;
    },

    /** Starts concurrent clients that send operations until they are stopped. */
    startClients(
      origin: string,
      size: number,
      expected: readonly (ExpectedResponse | readonly ExpectedResponse[])[],
    ): ConcurrentClients {
      const clients = new ConcurrentClients([origin], size, expected);
      atEnd(() => clients.stop());
      return clients;
    },
  };
}

/** Without a timeout, which could truncate a result so that it is not the expected one. */
const settings = settingsWith({ traversal: { timeoutMs: 60_000 }, responseCache: { maxBytes: 0 } });

/** The HTTP status of a path. */
export async function status(origin: string, path: string): Promise<number> {
  const response = await fetch(origin + path);
  await response.text();
  return response.status;
}

/** Asserts that all operations return the expected results. */
export async function expectAllCorrect(origin: string, expected: readonly ExpectedResponse[]): Promise<void> {
  const replies = await Promise.all(expected.map(({ query, response }) => sendQuery(origin, query, [response])));
  expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
}
