import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { encodeId } from '../src/api/index.ts';
import { parseSlug } from '../src/model/entities.ts';
import { defaultSettings } from '../src/server/settings/index.ts';
import {
  connect,
  currentVersion,
  type Database,
  load,
  openPool,
  type Pool,
  postgresStore,
  tablesIn,
} from '../src/store/postgres/index.ts';
import { rarity } from '../src/store/words/index.ts';
import { generator, syntheticGraph } from '../src/synthetic/index.ts';
import { operateOn } from './harness/operate.ts';

// npm run bench -- postgres [documents…]: how what a question costs changes while the corpus grows. Each size has a database of
// its own on the server that DATABASE_URL names; what is there already is not loaded again.
const server = process.env.DATABASE_URL;
if (!server) throw new Error('DATABASE_URL must name a PostgreSQL server on which databases can be made.');
const sizes = process.argv.slice(3).map(Number);
const worlds = [];
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) worlds.push(await openWorld(size));

const rounds = 40;
const rows: string[] = [];
for (const [name, ask] of Object.entries(questions())) {
  const measured = worlds.map((world) => ({ world, times: [] as number[], statements: 0, results: 0 }));
  for (let round = -5; round < rounds; round += 1) {
    for (const one of measured) {
      const { world } = one;
      const question = JSON.stringify(ask(world));
      await world.operate(question); // Asked before, so that the disk is not measured.
      const before = world.statements.count;
      const start = performance.now();
      const text = await world.operate(question);
      if (round < 0) continue; // The first rounds warm the program.
      one.times.push(performance.now() - start);
      one.statements = Math.max(one.statements, world.statements.count - before);
      if (text.includes('"errors"')) throw new Error(`${name}: ${text.slice(0, 500)}`);
      one.results += text.split('"slug"').length - 1;
    }
  }
  const [smallest] = measured.map(({ times }) => median(times));
  const cells = measured.map(({ times, results }) => {
    const time = median(times);
    return `${time.toFixed(1)} ms, ${(time / (smallest ?? time)).toFixed(2)} × | ${Math.round(results / rounds)}`;
  });
  rows.push(`| ${name} | ${measured[0]?.statements} | ${cells.join(' | ')} |`);
}

const counts = worlds.map(({ documents }) => documents.toLocaleString('en'));
const table = [
  `Node ${process.versions.node}, PostgreSQL ${worlds[0]?.server}, ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores; server, database and client on one machine. Medians of ${rounds} different questions, each asked once before; the sizes take turns.`,
  '',
  `| Documents | Entities | Relations | Loaded in | Size |`,
  '|---:|---:|---:|---:|---:|',
  ...worlds.map(
    ({ documents, entities, relations, loaded, size }) =>
      `| ${documents.toLocaleString('en')} | ${entities.toLocaleString('en')} | ${relations.toLocaleString('en')} | ${loaded} | ${size} |`,
  ),
  '',
  `| Question | SQL statements | ${counts.map((count) => `${count} documents | entities`).join(' | ')} |`,
  `|---|---:|${counts.map(() => '---:|---:|').join('')}`,
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
writeFileSync(join(import.meta.dirname, 'results/postgres.md'), `${table}\n`);
for (const { pool } of worlds) await pool.close();

/** The questions, by what they are; each time another one of its kind. */
function questions(): Record<string, (world: World) => { query: string; variables: object }> {
  const search = 'query ($query: String!) { search(query: $query, first: 20) { edges { score node { slug name } } } }';
  return {
    'a page of 50 documents with 20 references each': ({ pick, cited }) => ({
      query:
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { slug name referencedBy(first: 20) { edges { node { slug name } evidence { quote } } pageInfo { hasNextPage } } } } }',
      variables: { ids: Array.from({ length: 50 }, () => idOf(pick(cited))) },
    }),
    'a page of 50 documents in the order of their dates': ({ pick, documentSlugs }) => ({
      query:
        'query ($after: Date!) { documents(first: 50, filter: { from: $after }, orderBy: { field: DATE }) { edges { node { slug name date } } pageInfo { hasNextPage } } }',
      variables: { after: `${1996 + (pick(documentSlugs).length % 20)}-05-17` },
    }),
    'a trace of depth 4 from a much cited document, 500 references': ({ pick, muchCited }) => ({
      query:
        'query ($from: ID!) { trace(from: $from, depth: 4) { steps { depth entity { slug name } relation { evidence { quote } } } truncated } }',
      variables: { from: pick(muchCited) },
    }),
    'a trace of depth 4 the other way': ({ pick, documentSlugs }) => ({
      query:
        'query ($from: ID!) { trace(from: $from, direction: REFERENCES, depth: 4) { steps { depth entity { slug name } relation { evidence { quote } } } truncated } }',
      variables: { from: pick(documentSlugs) },
    }),
    'a search for a symbol': ({ pick, documentSlugs }) => ({
      query: search,
      variables: { query: pick(documentSlugs).replace('document/', '') },
    }),
    'a search for four words of a title': ({ pick, titles }) => ({
      query: search,
      variables: { query: pick(titles).split(' ').slice(-4).join(' ') },
    }),
    'a search for a word with a typing error': ({ pick, rareWords }) => ({
      query: search,
      variables: { query: misspelt(pick(rareWords)) },
    }),
    'a search for a common word, of which there are more and more': ({ pick, commonWords }) => ({
      query: search,
      variables: { query: pick(commonWords) },
    }),
  };
}

interface World {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
  readonly loaded: string;
  readonly size: string;
  readonly server: string;
  readonly pool: Pool;
  readonly operate: (body: string) => Promise<string>;
  readonly statements: { count: number };
  readonly cited: readonly string[];
  readonly muchCited: readonly string[];
  readonly documentSlugs: readonly string[];
  readonly titles: readonly string[];
  readonly rareWords: readonly string[];
  readonly commonWords: readonly string[];
  pick<T>(list: readonly T[]): T;
}

/** Without a timeout that would cut a slow query short. */
const settings = {
  ...defaultSettings,
  traversal: { ...defaultSettings.traversal, timeoutMs: 60_000 },
  operation: { ...defaultSettings.operation, timeoutMs: 600_000 },
};

async function openWorld(documents: number): Promise<World> {
  const { url, loaded } = await loadedDatabase(documents);
  const pool = openPool(url, { maxConnections: 4, statementTimeoutMs: 60_000 });
  const statements = { count: 0 };
  const counted: Database = {
    rows: <R>(statement: Sql) => {
      statements.count += 1;
      return pool.rows<R>(statement);
    },
  };
  const version = await currentVersion(pool);
  const store = postgresStore(counted, version);
  const { entities, incidents, degrees } = tablesIn(version.schema);
  const column = async (statement: Sql) => (await pool.rows<{ value: string }>(statement)).map(({ value }) => value);
  // One in so many entities, so that all parts of the corpus are asked for.
  const step = Math.max(1, Math.floor(documents / 5_000));
  const sample = sql`from ${entities} e where type = 'Document' and position % ${step} = 0`;
  const random = generator(documents);
  const [{ size = '', server = '' } = {}] = await pool.rows<{ size: string; server: string }>(
    sql`select pg_size_pretty(pg_database_size(current_database())) as size, current_setting('server_version') as server`,
  );
  const totals = [...version.dataset.relationCounts.values()].flatMap((counts) => [...counts.values()]);
  const words = async (from: number, to: number) =>
    column(
      sql`select word as value from ${tablesIn(version.schema).words} where word ~ '^[a-z]{6,}$' and rarity between ${from}::int and ${to}::int order by word limit 400`,
    );
  const total = [...version.dataset.entityCounts.values()].reduce((sum, count) => sum + count, 0);
  return {
    documents,
    entities: total,
    relations: totals.reduce((sum, count) => sum + count, 0),
    loaded,
    size,
    server,
    pool,
    operate: operateOn({ currentStore: () => store, settings }),
    statements,
    cited: await column(
      sql`select entity as value from ${degrees} where way = '-references' and count between 20 and 100 order by entity limit 2000`,
    ),
    muchCited: await column(
      sql`select entity as value from ${degrees} where way = '-references' order by count desc, entity limit 50`,
    ),
    documentSlugs: await column(
      sql`select slug as value ${sample} and exists (select from ${incidents} i where i.entity = e.slug and i.way = '+references')`,
    ),
    titles: await column(sql`select body->>'title' as value ${sample} and body->>'title' like '% % % %'`),
    // Words that so many entities have, whatever the size.
    rareWords: await words(rarity(40, total), rarity(10, total)),
    commonWords: await words(150, 400),
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number], // Within the list.
  };
}

/** The database of a size, loaded now or before. */
async function loadedDatabase(documents: number): Promise<{ url: string; loaded: string }> {
  const name = `msme_scale_${documents}`;
  const url = new URL(server ?? '');
  const admin = new pg.Client(url.href);
  await admin.connect();
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await admin.query(`create database ${name} encoding utf8 template template0`);
  await admin.end();
  url.pathname = `/${name}`;
  const connection = await connect(url.href);
  try {
    const [note] = await connection.rows<{ value: string | null }>(
      sql`select shobj_description(oid, 'pg_database') as value from pg_database where datname = current_database()`,
    );
    if (note?.value) return { url: url.href, loaded: note.value };
    const start = performance.now();
    await load(connection, syntheticGraph(documents), {
      progress: (stage, lines) => {
        if (lines % 500_000 === 0 || stage !== 'reading') process.stderr.write(`${name}: ${stage}, ${lines} lines\n`);
      },
    });
    const loaded = `${Math.round((performance.now() - start) / 1_000)} s`;
    await connection.run(`comment on database ${name} is '${loaded}'`);
    return { url: url.href, loaded };
  } finally {
    await connection.close();
  }
}

/** The id of the entity with a slug. */
function idOf(slug: string): string {
  const { type, key } = parseSlug(slug) as NonNullable<ReturnType<typeof parseSlug>>; // A slug of the graph.
  return encodeId(type, key);
}

/** With a letter left out. */
function misspelt(word: string): string {
  return word.slice(0, 3) + word.slice(4);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
