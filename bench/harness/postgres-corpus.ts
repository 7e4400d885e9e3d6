import pg from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { encodeId } from '../../src/api/index.ts';
import { parseSlug } from '../../src/model/entities.ts';
import { defaultSettings } from '../../src/server/settings/index.ts';
import {
  connect,
  currentVersion,
  type Database,
  load,
  openPool,
  type Pool,
  postgresStore,
  tablesIn,
} from '../../src/store/postgres/index.ts';
import { idf } from '../../src/store/words/index.ts';
import { syntheticLines, uniformRandom } from '../../src/synthetic/index.ts';
import { operateOn } from './operate.ts';

// Synthetic graphs of a number of documents, each in a database of its own on the server of DATABASE_URL. The first run
// loads them, later ones reuse them.

/** The queries by title. Each call chooses other variables. */
export function corpusQueries(): Record<string, (corpus: Corpus) => { query: string; variables: object }> {
  const search = 'query ($query: String!) { search(query: $query, first: 20) { edges { score node { slug name } } } }';
  return {
    'a page of 50 documents with 20 references each': ({ pick, cited }) => ({
      query:
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { slug name referencedBy(first: 20) { edges { node { slug name } evidence { quote } } pageInfo { hasNextPage } } } } }',
      variables: { ids: Array.from({ length: 50 }, () => idOf(pick(cited))) },
    }),
    'a page of 50 documents ordered by date': ({ pick, documentSlugs }) => ({
      query:
        'query ($after: Date!) { documents(first: 50, filter: { from: $after }, orderBy: { field: DATE }) { edges { node { slug name date } } pageInfo { hasNextPage } } }',
      variables: { after: `${1996 + (pick(documentSlugs).length % 20)}-05-17` },
    }),
    'a trace of depth 4 from a frequently cited document, up to 500 references': ({ pick, frequentlyCited }) => ({
      query:
        'query ($root: EntityRef!) { trace(root: $root, maxDepth: 4, first: 500) { steps { depth entity { slug name } relation { evidence { quote } } } truncated } }',
      variables: { root: pick(frequentlyCited) },
    }),
    'a trace of depth 4 in the opposite direction': ({ pick, documentSlugs }) => ({
      query:
        'query ($root: EntityRef!) { trace(root: $root, direction: OUT, maxDepth: 4, first: 500) { steps { depth entity { slug name } relation { evidence { quote } } } truncated } }',
      variables: { root: pick(documentSlugs) },
    }),
    'a search for a symbol': ({ pick, documentSlugs }) => ({
      query: search,
      variables: { query: pick(documentSlugs).replace('document/', '') },
    }),
    'a search for four words of a title': ({ pick, titles }) => ({
      query: search,
      variables: { query: pick(titles).split(' ').slice(-4).join(' ') },
    }),
    'a search for a misspelled word': ({ pick, rareWords }) => ({
      query: search,
      variables: { query: misspelled(pick(rareWords)) },
    }),
    'a search for a common word, whose matches grow with the corpus': ({ pick, commonWords }) => ({
      query: search,
      variables: { query: pick(commonWords) },
    }),
  };
}

export type CorpusPool = Pick<Pool, 'rows' | 'close'>;

/** A synthetic graph in a database, and samples of its contents. */
export interface Corpus {
  readonly documents: number;
  readonly entities: number;
  readonly relations: number;
  readonly loaded: string;
  readonly size: string;
  readonly server: string;
  readonly pool: CorpusPool;
  readonly operate: (body: string) => Promise<string>;
  readonly statements: { count: number };
  readonly cited: readonly string[];
  readonly frequentlyCited: readonly string[];
  readonly documentSlugs: readonly string[];
  readonly titles: readonly string[];
  readonly rareWords: readonly string[];
  readonly commonWords: readonly string[];
  pick<T>(list: readonly T[]): T;
}

/** Reads the corpus of a database, through a pool to it. */
export async function openCorpus(
  documents: number,
  { url, loaded }: LoadedDatabase,
  pool: CorpusPool = openPool(url, { maxConnections: 4, statementTimeoutMs: 60_000 }),
): Promise<Corpus> {
  const statements = { count: 0 };
  const counted: Database = {
    rows: <R>(statement: Sql) => {
      statements.count += 1;
      return pool.rows<R>(statement);
    },
  };
  const version = await currentVersion(pool);
  const store = postgresStore(counted, version);
  const { entities, adjacency, degreeCounts } = tablesIn(version.schema);
  const column = async (statement: Sql) => (await pool.rows<{ value: string }>(statement)).map(({ value }) => value);
  // Spread evenly over the corpus.
  const step = Math.max(1, Math.floor(documents / 5_000));
  const sample = sql`from ${entities} e where type = 'Document' and position % ${step} = 0`;
  const random = uniformRandom(documents);
  const [{ size = '', server = '' } = {}] = await pool.rows<{ size: string; server: string }>(
    sql`select pg_size_pretty(pg_database_size(current_database())) as size, current_setting('server_version') as server`,
  );
  const totals = [...version.dataset.relationCounts.values()].flatMap((counts) => [...counts.values()]);
  const words = async (from: number, to: number) =>
    column(
      sql`select word as value from ${tablesIn(version.schema).words} where word ~ '^[a-z]{6,}$' and idf between ${from}::int and ${to}::int order by word limit 400`,
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
      sql`select entity as value from ${degreeCounts} where directed_kind = '-references' and count between 20 and 100 order by entity limit 2000`,
    ),
    frequentlyCited: await column(
      sql`select entity as value from ${degreeCounts} where directed_kind = '-references' order by count desc, entity limit 50`,
    ),
    documentSlugs: await column(
      sql`select slug as value ${sample} and exists (select from ${adjacency} a where a.entity = e.slug and a.directed_kind = '+references')`,
    ),
    titles: await column(sql`select body->>'title' as value ${sample} and body->>'title' like '% % % %'`),
    // Words that 10 to 40 entities have, in a corpus of any size.
    rareWords: await words(idf(40, total), idf(10, total)),
    commonWords: await words(150, 400),
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number], // Within the list.
  };
}

export interface LoadedDatabase {
  readonly url: string;
  /** How long the load took. */
  readonly loaded: string;
}

/** The database with a number of documents. Loads it if it does not exist. */
export async function loadedDatabase(documents: number): Promise<LoadedDatabase> {
  const name = `msme_scale_${documents}`;
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('DATABASE_URL must name a PostgreSQL server whose user may create databases.');
  const url = new URL(server);
  const admin = new pg.Client(url.href);
  await admin.connect();
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) await admin.query(`create database ${name} encoding utf8 template template0`);
  await admin.end();
  url.pathname = `/${name}`;
  const connection = await connect(url.href);
  try {
    // The comment on the database is its loading time, written when it is complete.
    const [comment] = await connection.rows<{ value: string | null }>(
      sql`select shobj_description(oid, 'pg_database') as value from pg_database where datname = current_database()`,
    );
    if (comment?.value) return { url: url.href, loaded: comment.value };
    const start = performance.now();
    await load(connection, syntheticLines(documents), {
      onProgress: (stage, lines) => {
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

/** The word without its fourth letter. */
function misspelled(word: string): string {
  return word.slice(0, 3) + word.slice(4);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Longer timeouts, so that slow queries are measured to their end. */
const settings = {
  ...defaultSettings,
  traversal: { ...defaultSettings.traversal, timeoutMs: 60_000 },
  operation: { ...defaultSettings.operation, timeoutMs: 600_000 },
};
