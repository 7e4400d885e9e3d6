import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type CurrentStore, type Store, UnavailableError } from '../store.ts';
import { errorMessage } from './database-errors.ts';
import { openPool, type Pool, type PoolOptions } from './pool.ts';
import { ReplicaRouter } from './replica-router.ts';
import { ownsSession } from './session.ts';
import { postgresStore } from './store.ts';
import { checkReadable, currentVersion, type StoredVersion, type VersionKey } from './versions.ts';

/** Which databases to read, and how. */
export interface PostgresOptions extends PoolOptions {
  /** The primary, which graphs are loaded into. */
  readonly url: string;
  /** Replicas of the primary, over which reading is distributed. */
  readonly replicaUrls: readonly string[];
  /**
   * How often to check for a new version and the state of the replicas, in milliseconds. New versions are usually
   * noticed at once, by a notification.
   */
  readonly pollIntervalMs: number;
  /** Receives messages for operators. */
  readonly onMessage: (message: string) => void;
}

/** A store in PostgreSQL that switches to each new version of the graph. */
export interface PostgresWatcher {
  /** The store of the newest version. */
  readonly currentStore: CurrentStore;
  /** Whether there is a version, and its database is available. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Starts to watch a database for new versions. Resolves after the first check, even if the database was unavailable
 * then.
 */
export async function watchPostgres(options: PostgresOptions): Promise<PostgresWatcher> {
  const watcher = new VersionWatcher(options);
  await watcher.refresh();
  void watcher.watch();
  return {
    currentStore: () => watcher.currentStore(),
    ready: () => watcher.ready(),
    close: () => watcher.close(),
  };
}

/**
 * How long a statement is retried on a replica after a connection loss, in milliseconds: short, as there is another
 * database.
 */
const replicaRetryWindowMs = 100;

class VersionWatcher {
  private readonly options: PostgresOptions;
  private readonly primary;
  private readonly replicas;
  private readonly router;
  private newest: (VersionKey & { readonly store: Store }) | null = null;
  /** Why the last check failed; empty if it succeeded. */
  private problem = '';
  /** Whether the primary was reached through a pooler at the last check. */
  private pooled = false;
  /** Why the last attempt to listen failed; empty if it succeeded. */
  private listenProblem = '';
  private lastPoll = Promise.resolve();
  private listener: pg.Client | null = null;
  private probe: Promise<boolean> | null = null;
  private readonly closing = new AbortController();

  constructor(options: PostgresOptions) {
    this.options = options;
    this.primary = openPool(options.url, options);
    this.replicas = options.replicaUrls.map((url) => openPool(url, options, replicaRetryWindowMs));
    this.router = new ReplicaRouter(this.primary, this.replicas, options.onMessage);
  }

  currentStore(): Store {
    if (!this.newest) throw new UnavailableError(this.problem || 'The database has not been checked for a graph yet.');
    return this.newest.store;
  }

  /** Concurrent calls share one probe. */
  ready(): Promise<boolean> {
    this.probe ??= this.isReadable().finally(() => {
      this.probe = null;
    });
    return this.probe;
  }

  /** Checks for a newer version, and the replicas. */
  async refresh(): Promise<void> {
    // Polls are sequential: a late result must not restore an older version.
    this.lastPoll = this.lastPoll.then(() => this.poll());
    await this.lastPoll;
    if (!this.closing.signal.aborted) await this.router.refresh();
  }

  /** Runs until the watcher is closed. */
  async watch(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      if (!this.listener && !this.primary.pooled && (await this.listen())) await this.refresh(); // Earlier notifications were missed.
      await sleep(this.options.pollIntervalMs, null, { signal }).catch(() => {});
      if (!signal.aborted) await this.refresh();
    }
  }

  async close(): Promise<void> {
    this.closing.abort();
    const listener = this.listener;
    this.listener = null;
    await Promise.all([listener?.end(), this.primary.close(), ...this.replicas.map((pool) => pool.close())]);
  }

  private async poll(): Promise<void> {
    if (this.closing.signal.aborted) return;
    const { onMessage } = this.options;
    try {
      const { found, name } = await this.findNewest();
      const { schema } = found;
      const { version } = found.dataset;
      if (schema !== this.newest?.schema || version !== this.newest.version) {
        this.newest = { schema, version, store: postgresStore(this.router.forVersion({ schema, version }), found) };
        for (const pool of [this.primary, ...this.replicas]) pool.forgetPreparedStatements();
        onMessage(`Serving version ${version} from ${name}.`);
      } else if (this.problem !== '') {
        onMessage(`${this.primary.name} is available again.`);
      }
      this.problem = '';
      this.reportPooler();
    } catch (error) {
      const reason = errorMessage(error);
      if (reason !== this.problem) onMessage(reason);
      this.problem = reason;
    }
  }

  /** While the database is unavailable, the check for a new version has reported it. */
  private reportListenProblem(reason: string): void {
    if (this.closing.signal.aborted || this.primary.pooled || this.problem !== '' || reason === this.listenProblem)
      return;
    this.options.onMessage(
      `${this.primary.name} does not notify of new versions, which are found by polling instead: ${reason}`,
    );
    this.listenProblem = reason;
  }

  private reportPooler(): void {
    const { name, pooled } = this.primary;
    if (pooled && !this.pooled)
      this.options.onMessage(
        `${name} is reached through a connection pooler: statements are not prepared, and new versions are found by polling.`,
      );
    this.pooled = pooled;
  }

  /**
   * The newest version, and the database that has it. A replica, which may lag behind, is used only if the primary is
   * unavailable and there is no version yet.
   */
  private async findNewest(): Promise<{ found: StoredVersion; name: string }> {
    const findIn = async (pool: Pool) => ({ found: await currentVersion(pool), name: pool.name });
    try {
      return await findIn(this.primary);
    } catch (error) {
      if (this.newest || !(error instanceof UnavailableError)) throw error;
      const results = await Promise.all(this.replicas.map((pool) => findIn(pool).catch(() => null)));
      const first = results.find((result) => result !== null);
      if (!first) throw error;
      return first;
    }
  }

  /**
   * Subscribes to notifications of new versions. Returns whether that succeeded; if not, polling finds new versions.
   */
  private async listen(): Promise<boolean> {
    const { url, statementTimeoutMs } = this.options;
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: statementTimeoutMs,
      query_timeout: statementTimeoutMs,
      application_name: 'msme-graph listen',
    });
    client.on('error', () => {}); // The event "end" follows.
    client.on('end', () => {
      if (this.listener === client) this.listener = null;
    });
    client.on('notification', () => void this.refresh());
    try {
      await client.connect();
      if (!(await ownsSession(client))) throw new Error('A pooler does not pass on notifications.');
      await client.query('listen msme');
      if (this.closing.signal.aborted) throw new Error('The watcher was closed.');
      this.listener = client;
      this.listenProblem = '';
      return true;
    } catch (error) {
      void client.end();
      this.reportListenProblem(errorMessage(error));
      return false;
    }
  }

  private async isReadable(): Promise<boolean> {
    if (!this.newest) return false;
    try {
      await checkReadable(this.router.forVersion(this.newest), this.newest.schema);
      return true;
    } catch {
      return false;
    }
  }
}
