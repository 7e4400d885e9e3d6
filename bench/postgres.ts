import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Corpus, corpusQueries, loadedDatabase, median, openCorpus } from './harness/postgres-corpus.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- postgres [documents…]: how query times change as the corpus grows. Each size has its own database on
// the server of DATABASE_URL, which is loaded by the first run and reused by later ones.
const sizes = process.argv.slice(3).map(Number);
const corpora: Corpus[] = [];
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000])
  corpora.push(await openCorpus(size, await loadedDatabase(size)));

const rounds = 40;
const rows: string[] = [];
for (const [title, requestFor] of Object.entries(corpusQueries())) {
  const measured = corpora.map((corpus) => ({ corpus, times: [] as number[], statements: 0, results: 0 }));
  for (let round = -5; round < rounds; round += 1) {
    for (const measurement of measured) {
      const { corpus } = measurement;
      const body = JSON.stringify(requestFor(corpus));
      await corpus.operate(body); // So that the second execution, which is measured, reads no disk.
      const before = corpus.statements.count;
      const start = performance.now();
      const text = await corpus.operate(body);
      if (round < 0) continue; // The first rounds are warm-up.
      measurement.times.push(performance.now() - start);
      measurement.statements = Math.max(measurement.statements, corpus.statements.count - before);
      if (text.includes('"errors"')) throw new Error(`${title}: ${text.slice(0, 500)}`);
      measurement.results += text.split('"slug"').length - 1;
    }
  }
  const [smallest] = measured.map(({ times }) => median(times));
  const cells = measured.map(({ times, results }) => {
    const time = median(times);
    return `${time.toFixed(1)} ms, ${(time / (smallest ?? time)).toFixed(2)} × | ${Math.round(results / rounds)}`;
  });
  rows.push(`| ${title} | ${measured[0]?.statements} | ${cells.join(' | ')} |`);
}

const counts = corpora.map(({ documents }) => documents.toLocaleString('en'));
const table = [
  wrapLines(
    `Node ${process.versions.node}, PostgreSQL ${corpora[0]?.server}, ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores; server, database and client on one machine. Medians of ${rounds} rounds, each with different variables, and each operation executed once before it is measured; each round runs on all sizes in turn.`,
  ),
  '',
  `| Documents | Entities | Relations | Loaded in | Size |`,
  '|---:|---:|---:|---:|---:|',
  ...corpora.map(
    ({ documents, entities, relations, loaded, size }) =>
      `| ${documents.toLocaleString('en')} | ${entities.toLocaleString('en')} | ${relations.toLocaleString('en')} | ${loaded} | ${size} |`,
  ),
  '',
  `| Query | SQL statements | ${counts.map((count) => `${count} documents | entities`).join(' | ')} |`,
  `|---|---:|${counts.map(() => '---:|---:|').join('')}`,
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
writeFileSync(join(import.meta.dirname, 'results/postgres.md'), `${table}\n`);
for (const { pool } of corpora) await pool.close();
