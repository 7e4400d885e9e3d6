import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { toParameters } from '../src/store/postgres/statements.ts';
import { startPgBouncer } from '../tests/helpers/postgres/pgbouncer.ts';
import { type CorpusPool, corpusQueries, loadedDatabase, median, openCorpus } from './harness/postgres-corpus.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- pooler [documents]: what a pooler costs. The same operations are executed in turn on the database
// itself and through PgBouncer in transaction mode, one at a time. In between are connections to the database itself that prepare
// no statements, as behind a pooler.
const documents = Number(process.argv[3] ?? 10_000);
const rounds = 100;
const database = await loadedDatabase(documents);
const pooler = await startPgBouncer(database.url, 'transaction');
try {
  const direct = await openCorpus(documents, database);
  const unprepared = await openCorpus(documents, database, unpreparedPool(database.url));
  const pooled = await openCorpus(documents, { ...database, url: pooler.urlOf(database.url) });
  const corpora = [direct, unprepared, pooled];
  const rows: string[] = [];
  for (const [title, requestFor] of Object.entries(corpusQueries())) {
    const ways = corpora.map(({ operate }) => ({ operate, times: [] as number[] }));
    for (let round = -10; round < rounds; round += 1) {
      const body = JSON.stringify(requestFor(direct));
      const texts: string[] = [];
      for (const { operate, times } of ways) {
        await operate(body); // So that the second execution, which is measured, reads no disk.
        const start = performance.now();
        texts.push(await operate(body));
        if (round >= 0) times.push(performance.now() - start); // The first rounds are warm-up.
      }
      if (new Set(texts).size > 1 || texts[0]?.includes('"errors"')) throw new Error(`${title}: ${texts.join('\n')}`);
    }
    const medians = ways.map(({ times }) => median(times));
    const cells = medians.map((time) => `${time.toFixed(1)} ms, ${(time / (medians[0] ?? time)).toFixed(2)} ×`);
    rows.push(`| ${title} | ${cells.join(' | ')} |`);
  }
  const table = [
    wrapLines(
      `Node ${process.versions.node}, PostgreSQL ${direct.server}, ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores; server, database, PgBouncer and client on one machine; ${documents.toLocaleString('en')} documents. Medians of ${rounds} rounds, each with different variables, executed once before they are measured.`,
    ),
    '',
    '| Query | directly | without prepared statements | through PgBouncer |',
    '|---|---:|---:|---:|',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  writeFileSync(join(import.meta.dirname, 'results/pooler.md'), `${table}\n`);
  await Promise.all(corpora.map(({ pool }) => pool.close()));
} finally {
  await pooler.destroy();
}

function unpreparedPool(url: string): CorpusPool {
  const pool = new pg.Pool({ connectionString: url, max: 4, options: '-c jit=off -c work_mem=64MB' });
  return {
    async rows<R>(statement: Sql) {
      const { rows } = await pool.query({ text: statement.text, values: toParameters(statement) });
      return rows as R[]; // The caller knows what the statement selects.
    },
    close: () => pool.end(),
  };
}
