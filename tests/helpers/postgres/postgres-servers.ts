import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { httpServer } from '../../../src/server/http/server.ts';
import { type PostgresOptions, watchPostgres } from '../../../src/store/postgres/watcher.ts';
import { ask, ConcurrentClients, type ExpectedAnswer } from '../concurrent-clients.ts';
import { startServerProgram } from '../programs.ts';
import { settingsWith } from '../settings.ts';

/** Servers on PostgreSQL, which keep no answers, so that every question reaches it, and their clients; `atEnd` is told how each is closed. */
export function postgresServers(atEnd: (close: () => unknown) => void) {
  return {
    /** A server in this process, and what it said to its operators. */
    async serve(url: string, options: Partial<PostgresOptions> = {}) {
      const said: string[] = [];
      const source = await watchPostgres({
        url,
        replicaUrls: [],
        maxConnections: 5,
        statementTimeoutMs: 2_000,
        pollIntervalMs: 200,
        onMessage: (message) => said.push(message),
        ...options,
      });
      const { currentStore: store, ready } = source;
      const http = httpServer({ currentStore: store, ready, settings }).listen(0, '127.0.0.1');
      await once(http, 'listening');
      atEnd(async () => {
        http.closeAllConnections();
        await new Promise((resolve) => http.close(resolve));
        await source.close();
      });
      const { port } = http.address() as AddressInfo; // A server that listens on a port has such an address.
      return { origin: `http://127.0.0.1:${port}`, said };
    },

    /** A server in a process of its own. */
    async serveProgram(variables: Record<string, string>) {
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

    /** So many clients that ask until they are told to stop. */
    crowdAt(
      origin: string,
      size: number,
      known: readonly (ExpectedAnswer | readonly ExpectedAnswer[])[],
    ): ConcurrentClients {
      const crowd = new ConcurrentClients([origin], size, known);
      atEnd(() => crowd.stop());
      return crowd;
    },
  };
}

/** An answer that was cut for its time would be right, but not the one that is expected. */
const settings = settingsWith({ traversal: { timeoutMs: 60_000 }, responseCache: { maxBytes: 0 } });

/** The status with which a server answers at a path. */
export async function status(origin: string, path: string): Promise<number> {
  const response = await fetch(origin + path);
  await response.text();
  return response.status;
}

/** Expects the right answer to every question. */
export async function everythingIs(origin: string, known: readonly ExpectedAnswer[]): Promise<void> {
  const replies = await Promise.all(known.map(({ query, answer }) => ask(origin, query, [answer])));
  expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
}
