import type { Sql } from 'sql-template-tag';
import type { Database } from './database.ts';
import { errorMessage } from './database-errors.ts';
import { DatabaseUnavailableError, type Pool } from './pool.ts';
import { heldVersions, type VersionKey } from './versions.ts';

/** Spreads reading over a primary and its replicas. */
export class Replicas {
  private readonly primary: Pool;
  private readonly replicas: readonly Replica[];
  private readonly said: (message: string) => void;
  private turn = 0;

  constructor(primary: Pool, replicas: readonly Pool[], said: (message: string) => void) {
    this.primary = primary;
    this.replicas = replicas.map((pool) => ({ pool, held: new Set() }));
    this.said = said;
  }

  /**
   * Where the tables of a version can be read: the replicas that have it, in turn; the primary where none has or answers.
   * A replica that lags behind has the older versions only, and is asked for those.
   */
  having(version: VersionKey): Database {
    const key = keyOf(version);
    return {
      rows: async <R>(statement: Sql) => {
        const able = this.replicas.filter(({ held }) => held.has(key));
        for (let tries = 0; tries < able.length; tries += 1) {
          this.turn = (this.turn + 1) % able.length;
          const replica = able[this.turn] as Replica; // Within the list.
          try {
            return await replica.pool.rows<R>(statement);
          } catch (error) {
            // What took one too long would take the next as long.
            if (!(error instanceof DatabaseUnavailableError)) throw error;
            this.lose(replica, error.message);
          }
        }
        return this.primary.rows<R>(statement);
      },
    };
  }

  /** Asks every replica which versions it has; one that does not answer has none until it does. */
  async look(): Promise<void> {
    const looking = this.replicas.map(async (replica) => {
      try {
        const versions = await heldVersions(replica.pool);
        if (replica.held.size === 0 && versions.length > 0) this.said(`Reading from ${replica.pool.name}.`);
        replica.held = new Set(versions.map(keyOf));
      } catch (error) {
        this.lose(replica, errorMessage(error));
      }
    });
    await Promise.all(looking);
  }

  private lose(replica: Replica, reason: string): void {
    if (replica.held.size > 0) this.said(`Not reading from ${replica.pool.name}: ${reason}`);
    replica.held = new Set();
  }
}

interface Replica {
  readonly pool: Pool;
  /** The versions that it has. */
  held: ReadonlySet<string>;
}

function keyOf({ schema, version }: VersionKey): string {
  return `${schema} ${version}`;
}
