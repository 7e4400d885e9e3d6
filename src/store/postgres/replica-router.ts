import type { Sql } from 'sql-template-tag';
import type { Database } from './database.ts';
import { errorMessage } from './database-errors.ts';
import { DatabaseUnavailableError, type Pool } from './pool.ts';
import { storedVersions, type VersionKey } from './versions.ts';

/** Distributes statements over replicas, with the primary as fallback. */
export class ReplicaRouter {
  private readonly primary: Pool;
  private readonly replicas: readonly Replica[];
  private readonly onMessage: (message: string) => void;
  /** For round robin. */
  private nextIndex = 0;

  constructor(primary: Pool, replicas: readonly Pool[], onMessage: (message: string) => void) {
    this.primary = primary;
    this.replicas = replicas.map((pool) => ({ pool, versions: new Set(), problem: '' }));
    this.onMessage = onMessage;
  }

  /**
   * A database for reading one version: the replicas that have it, in rotation, or the primary if there is no such
   * replica or none is available. A replica that lags behind still serves the older versions.
   */
  forVersion(version: VersionKey): Database {
    const key = keyOf(version);
    return {
      rows: async <R>(statement: Sql) => {
        const candidates = this.replicas.filter(({ versions }) => versions.has(key));
        for (let attempt = 0; attempt < candidates.length; attempt += 1) {
          this.nextIndex = (this.nextIndex + 1) % candidates.length;
          const replica = candidates[this.nextIndex] as Replica; // Within the list.
          try {
            return await replica.pool.rows<R>(statement);
          } catch (error) {
            // After a timeout, another database would probably time out too.
            if (!(error instanceof DatabaseUnavailableError)) throw error;
            this.markUnavailable(replica, error.message);
          }
        }
        return this.primary.rows<R>(statement);
      },
    };
  }

  /**
   * Reads which versions each replica has. A replica that is unavailable is not used until the next refresh that
   * reaches it.
   */
  async refresh(): Promise<void> {
    const refreshes = this.replicas.map(async (replica) => {
      try {
        const versions = await storedVersions(replica.pool);
        if (replica.versions.size === 0 && versions.length > 0)
          this.onMessage(`Reading from replica ${replica.pool.name}.`);
        replica.versions = new Set(versions.map(keyOf));
        replica.problem = '';
      } catch (error) {
        this.markUnavailable(replica, errorMessage(error));
      }
    });
    await Promise.all(refreshes);
  }

  private markUnavailable(replica: Replica, reason: string): void {
    if (replica.versions.size > 0 || reason !== replica.problem)
      this.onMessage(`Not reading from replica ${replica.pool.name} until it is available again. ${reason}`);
    replica.versions = new Set();
    replica.problem = reason;
  }
}

interface Replica {
  readonly pool: Pool;
  /** The keys of the versions that it has. */
  versions: ReadonlySet<string>;
  /** Why the last check failed; empty if it succeeded. */
  problem: string;
}

function keyOf({ schema, version }: VersionKey): string {
  return `${schema} ${version}`;
}
