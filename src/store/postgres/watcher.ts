import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type CurrentStore, type Store, UnavailableError } from '../store.ts';
import { errorMessage } from './database-errors.ts';
import { openPool, type Pool, type PoolOptions } from './pool.ts';
import { Replicas } from './replica-router.ts';
import { postgresStore, type StoredVersion } from './store.ts';
import { currentVersion, readTables, type VersionKey } from './versions.ts';

/** Where the graph is, and how to use it. */
export interface PostgresOptions extends PoolOptions {
  /** The database that is loaded into. */
  readonly url: string;
  /** Its replicas; reading is spread over those that are up to date. */
  readonly replicaUrls: readonly string[];
  /** How often to look for a new version and at the replicas, in milliseconds; new versions are told at once as a rule. */
  readonly pollIntervalMs: number;
  /** Told what operators should know. */
  readonly onMessage: (message: string) => void;
}

/** The graph in PostgreSQL, as it is loaded and loaded again. */
export interface PostgresWatcher {
  /** The newest version; what a request has been given stays as it is. */
  readonly currentStore: CurrentStore;
  /** Whether there is a version and a database that answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Begins to follow the versions of a database. Resolves once it has looked, whether or not there was an answer: it goes on looking. */
export async function watchPostgres(options: PostgresOptions): Promise<PostgresWatcher> {
  const source = new VersionWatcher(options);
  await source.refresh();
  void source.follow();
  return { currentStore: () => source.current(), ready: () => source.ready(), close: () => source.close() };
}

/** How long a replica is asked again after a connection dropped, in milliseconds: there is another database to ask. */
const replicaPatienceMs = 100;

class VersionWatcher {
  private readonly options: PostgresOptions;
  private readonly primary;
  private readonly readPools;
  private readonly replicas;
  private newest: (VersionKey & { readonly store: Store }) | null = null;
  /** Why there is no newest version, or no newer one; told once. */
  private trouble = '';
  private looking = Promise.resolve();
  private listener: pg.Client | null = null;
  private probe: Promise<boolean> | null = null;
  private readonly closing = new AbortController();

  constructor(options: PostgresOptions) {
    this.options = options;
    this.primary = openPool(options.url, options);
    this.readPools = options.replicaUrls.map((url) => openPool(url, options, replicaPatienceMs));
    this.replicas = new Replicas(this.primary, this.readPools, options.onMessage);
  }

  current(): Store {
    if (!this.newest) throw new UnavailableError(this.trouble || 'No version of the graph has been found yet.');
    return this.newest.store;
  }

  /** Probes that come while one is under way share it. */
  ready(): Promise<boolean> {
    this.probe ??= this.answers().finally(() => {
      this.probe = null;
    });
    return this.probe;
  }

  /** Looks for a version newer than the one that is served, and at the replicas. */
  async refresh(): Promise<void> {
    // One after the other: an answer that comes late must not bring back the version before.
    this.looking = this.looking.then(() => this.look());
    await this.looking;
    if (!this.closing.signal.aborted) await this.replicas.look();
  }

  /** Goes on until it is closed. */
  async follow(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      if (!this.listener && (await this.listen())) await this.refresh(); // What was loaded before it listened was not told.
      await sleep(this.options.pollIntervalMs, null, { signal }).catch(() => {});
      if (!signal.aborted) await this.refresh();
    }
  }

  async close(): Promise<void> {
    this.closing.abort();
    const listener = this.listener;
    this.listener = null;
    await Promise.all([listener?.end(), this.primary.close(), ...this.readPools.map((pool) => pool.close())]);
  }

  private async look(): Promise<void> {
    if (this.closing.signal.aborted) return;
    const { onMessage } = this.options;
    try {
      const { found, name } = await this.found();
      const { schema } = found;
      const { version } = found.dataset;
      if (schema !== this.newest?.schema || version !== this.newest.version) {
        this.newest = { schema, version, store: postgresStore(this.replicas.having({ schema, version }), found) };
        for (const pool of [this.primary, ...this.readPools]) pool.forget();
        onMessage(`Serving version ${version} from ${name}.`);
      } else if (this.trouble !== '') {
        onMessage(`${this.primary.name} answers again.`);
      }
      this.trouble = '';
    } catch (error) {
      const reason = errorMessage(error);
      if (reason !== this.trouble) onMessage(reason);
      this.trouble = reason;
    }
  }

  /** The newest version, and which database has it: a replica, which may lag behind, only while the primary is away and there is none yet. */
  private async found(): Promise<{ found: StoredVersion; name: string }> {
    const foundIn = async (pool: Pool) => ({ found: await currentVersion(pool), name: pool.name });
    try {
      return await foundIn(this.primary);
    } catch (error) {
      if (this.newest || !(error instanceof UnavailableError)) throw error;
      const held = await Promise.all(this.readPools.map((pool) => foundIn(pool).catch(() => null)));
      const first = held.find((version) => version !== null);
      if (!first) throw error;
      return first;
    }
  }

  /** Hears of new versions at once; without it they are found by looking. Gives whether it can. */
  private async listen(): Promise<boolean> {
    const { url, statementTimeoutMs } = this.options;
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: statementTimeoutMs,
      query_timeout: statementTimeoutMs,
      application_name: 'msme-graph listen',
    });
    client.on('error', () => {}); // Its end follows.
    client.on('end', () => {
      if (this.listener === client) this.listener = null;
    });
    client.on('notification', () => void this.refresh());
    try {
      await client.connect();
      await client.query('listen msme');
      if (this.closing.signal.aborted) throw new Error('Closed meanwhile.');
      this.listener = client;
      return true;
    } catch {
      void client.end();
      return false;
    }
  }

  private async answers(): Promise<boolean> {
    if (!this.newest) return false;
    try {
      await readTables(this.replicas.having(this.newest), this.newest.schema);
      return true;
    } catch {
      return false;
    }
  }
}
