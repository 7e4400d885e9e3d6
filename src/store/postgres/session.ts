import pg from 'pg';

/**
 * Whether a connection has a session of PostgreSQL to itself. Behind a pooler such as PgBouncer, each transaction may
 * run in another session, which other clients use too: settings, prepared statements and `listen` would be lost, or
 * reach others. A pooler gives its clients a process ID of its own.
 */
export async function ownsSession(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ own: boolean }>(`select ${isOwn(client)} as own`);
  return rows[0]?.own ?? false;
}

/** Runs statements that only read, with a time limit, on connections with or without a session of their own. */
export class ReadingSessions {
  private readonly own = new WeakSet<pg.ClientBase>();
  private readonly settings: Readonly<Record<string, string>>;

  constructor(statementTimeoutMs: number) {
    this.settings = {
      statement_timeout: String(statementTimeoutMs),
      default_transaction_read_only: 'on',
      transaction_read_only: 'on',
      jit: 'off',
      work_mem: '64MB',
    };
  }

  /** To be called for each new connection. Returns whether it has a session of its own, which then has the settings. */
  async open(client: pg.ClientBase): Promise<boolean> {
    const isLocal = `not ${isOwn(client)}`; // Then they end with this statement.
    const { rows } = await client.query<{ own: boolean }>(`select ${isOwn(client)} as own, ${this.setConfig(isLocal)}`);
    const own = rows[0]?.own ?? false;
    if (own) this.own.add(client);
    return own;
  }

  /** The rows of a statement, which is prepared under its name if the connection has a session of its own. */
  async rows(client: pg.ClientBase, statement: pg.QueryConfig): Promise<unknown[]> {
    if (this.own.has(client)) return (await client.query(statement)).rows;
    return rowsWithSettings(client, `select where num_nulls(${this.setConfig('true')}) > 0`, statement);
  }

  private setConfig(isLocal: string): string {
    const calls = Object.entries(this.settings).map(([name, value]) => `set_config('${name}', '${value}', ${isLocal})`);
    return calls.join(', ');
  }
}

/**
 * The rows of a statement that is preceded by one for its settings, in the same transaction and without waiting for it:
 * both are sent before the one message that ends the transaction.
 */
function rowsWithSettings(
  client: pg.ClientBase,
  settings: string,
  { text, values = [] }: pg.QueryConfig,
): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const config = { text, values, queryMode: 'extended' }; // Even without values; the types lack `queryMode`.
    const query = new pg.Query(config, (error, results) => {
      if (error) return reject(error);
      const [, { rows }] = results as unknown as [pg.QueryResult, pg.QueryResult]; // One result for each statement.
      resolve(rows);
    });
    const { submit } = query;
    query.submit = (connection) => {
      connection.stream.cork();
      connection.parse({ name: '', text: settings, types: [] }, true);
      connection.bind({}, true);
      connection.execute(null, true);
      const error = submit.call(query, connection);
      connection.stream.uncork();
      return error;
    };
    client.query(query);
  });
}

/** SQL that is true if the statement runs in the session that the connection was opened with. */
function isOwn(client: pg.ClientBase): string {
  const { processID } = client as unknown as { processID: number | null }; // The types lack it.
  return `(pg_backend_pid() = ${processID ?? 0})`;
}
