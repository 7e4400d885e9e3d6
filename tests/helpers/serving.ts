import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { type Bounds, defaultBounds } from '../../src/ask/bounds.ts';
import { httpServer } from '../../src/server/http.ts';
import { followPostgres, type PostgresOptions } from '../../src/store/postgres/source.ts';
import { ask, Crowd, type Known } from './crowd.ts';
import { startServerProgram } from './programs.ts';

/** Servers on PostgreSQL, which keep no answers, so that every question reaches it, and their clients; `atEnd` is told how each is closed. */
export function serving(atEnd: (close: () => unknown) => void) {
  return {
    /** A server in this process, and what it said to its operators. */
    async serve(url: string, options: Partial<PostgresOptions> = {}) {
      const said: string[] = [];
      const source = await followPostgres({
        url,
        readUrls: [],
        connections: 5,
        timeoutMs: 2_000,
        pollMs: 200,
        said: (message) => said.push(message),
        ...options,
      });
      const { current: store, ready } = source;
      const http = httpServer({ store, ready, bounds: patient, answerBytes: 0, graphiql: '/none' }).listen(
        0,
        '127.0.0.1',
      );
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
    async serveProgram(settings: Record<string, string>) {
      const program = await startServerProgram({
        DATABASE_POLL_MS: '200',
        DATABASE_TIMEOUT_MS: '2000',
        ASK_TIME_MS: String(patient.timeMs),
        ANSWER_CACHE_MB: '0',
        ...settings,
      });
      atEnd(() => program.process.kill('SIGKILL'));
      return program;
    },

    /** So many clients that ask until they are told to stop. */
    crowdAt(origin: string, size: number, known: readonly (Known | readonly Known[])[]): Crowd {
      const crowd = new Crowd([origin], size, known);
      atEnd(() => crowd.stop());
      return crowd;
    },
  };
}

/** An answer that was cut for its time would be right, but not the one that is expected. */
const patient: Bounds = { ...defaultBounds, timeMs: 60_000 };

/** The status with which a server answers at a path. */
export async function status(origin: string, path: string): Promise<number> {
  const response = await fetch(origin + path);
  await response.text();
  return response.status;
}

/** Expects the right answer to every question. */
export async function everythingIs(origin: string, known: readonly Known[]): Promise<void> {
  const replies = await Promise.all(known.map(({ query, answer }) => ask(origin, query, [answer])));
  expect(replies.filter(({ kind }) => kind !== 'right')).toEqual([]);
}
