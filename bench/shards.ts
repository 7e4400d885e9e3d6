import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import { linesOf, loadGraph } from '../src/dataset/index.ts';
import type { Store } from '../src/store/index.ts';
import { memoryStore } from '../src/store/memory/index.ts';
import { connect, currentVersion, type Database, load, postgresStore } from '../src/store/postgres/index.ts';

// npm run bench -- shards: how many shards each statement of the store reads, if tables are distributed by the keys in
// docs/scaling.md. PostgreSQL's own hash partitions represent the shards of a distributed database.
const server = process.env.DATABASE_URL;
if (!server) throw new Error('DATABASE_URL must name a PostgreSQL server whose user may create databases.');
const shards = 8;
const keys = {
  entities: 'slug',
  adjacency: 'entity',
  degree_counts: 'entity',
  names: 'name',
  words: 'word',
  postings: 'word',
  paragraphs: 'slug',
};
const name = 'msme_shards';
const admin = new pg.Client(server);
await admin.connect();
await admin.query(`drop database if exists ${name} with (force)`);
await admin.query(`create database ${name} encoding utf8 template template0`);
const url = new URL(server);
url.pathname = `/${name}`;
const connection = await connect(url.href);
const graph = loadGraph('data');
await load(connection, linesOf(graph), { version: graph.version });
const version = await currentVersion(connection);
await connection.run('create schema sharded');
for (const [table, key] of Object.entries(keys)) {
  await connection.run(`create table sharded.${table} (like ${version.schema}.${table}) partition by hash (${key})`);
  for (let shard = 0; shard < shards; shard += 1)
    await connection.run(
      `create table sharded.${table}_${shard} partition of sharded.${table} for values with (modulus ${shards}, remainder ${shard})`,
    );
  await connection.run(`insert into sharded.${table} select * from ${version.schema}.${table}`);
}
const scripts = ['adjacency', 'indexes'].map((script) =>
  readFileSync(join(import.meta.dirname, `../src/store/postgres/sql/${script}.sql`), 'utf8'),
);
const indexes = [...(scripts[0]?.match(/^alter table .*;/gm) ?? []), scripts[1] ?? ''].join('\n');
// A unique index must contain the partition key. Positions are unique by the way a load assigns them.
await connection.run(`set search_path to sharded, public; ${indexes.replaceAll('unique index', 'index')}`);

/** For each statement, the number of shards that it reads. */
const shardsRead: number[] = [];
/** The plan of the last statement. */
let plan = '';
/** Explains each statement before it runs it. */
const explained: Database = {
  async rows<R>(statement: Sql) {
    const [explanation] = await connection.rows<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      sql`explain (analyze, format json) ${statement}`,
    );
    const root = explanation?.['QUERY PLAN'][0].Plan;
    shardsRead.push(root ? new Set(partitionsRead(root).map((partition) => partition.replace(/^.*_/, ''))).size : 0);
    const text = await connection.rows<{ 'QUERY PLAN': string }>(
      sql`explain (analyze, costs off, timing off, summary off) ${statement}`,
    );
    plan = text.map((row) => row['QUERY PLAN']).join('\n');
    return connection.rows<R>(statement);
  },
};
const sharded = postgresStore(explained, { ...version, schema: 'sharded' });
const memory = memoryStore(graph);

const itc = 'organization/itc';
const page = { first: 20, after: null, last: null, before: null };
const presented = { out: ['presented' as const], in: [], asOf: null, inSources: null };
const citing = { out: [], in: ['cites' as const, 'references' as const] };
const calls: Record<string, (store: Store) => unknown> = {
  'an entity by its slug': (store) => store.entities([itc]),
  'a relation by its key': (store) => store.relations([graph.relations[100]?.key ?? '']),
  'entities by name': (store) => store.entitiesByName([{ name: 'ITC', types: null }]),
  'a page of the relations of one entity': (store) => store.adjacentRelations([itc], presented, page),
  'pages of the relations of eight entities': (store) =>
    store.adjacentRelations(
      graph.entities.slice(0, 8).map(({ slug }) => slug),
      { ...presented, out: null, in: null },
      page,
    ),
  'the number of relations of an entity': (store) => store.countAdjacentRelations([itc], presented),
  'one level of a trace from one document': async (store) => {
    const [expansion] = await store.expand([
      {
        ...{ from: ['document/INF/MSME/4/Rev.2'], first: citing, next: citing },
        ...{ inSources: null, families: false, depth: 1, limit: 100 },
      },
    ]);
    return expansion?.steps.map(({ relation, entity }) => [relation, entity]);
  },
  'the text of a paragraph': (store) => store.texts(['paragraph/annual-report-2023/2.4']),
  'a page of all documents by date': (store) =>
    store.list([{ types: ['Document'], where: [], orderBy: { property: 'date', descending: false }, range: page }]),
  'a search': (store) => store.search([{ query: 'women finance', types: null, inSources: null, range: page }]),
};
const printedPlans = new Set(['entities by name', 'a page of the relations of one entity']);
const rows: string[] = [];
const plans: string[] = [];
for (const [title, call] of Object.entries(calls)) {
  shardsRead.length = 0;
  const [result, expected] = [await call(sharded), await call(memory)].map((each) => JSON.parse(JSON.stringify(each)));
  if (!isDeepStrictEqual(result, expected)) throw new Error(`"${title}" has a different result on shards.`);
  rows.push(`| ${title} | ${shardsRead.length} | ${Math.max(...shardsRead)} of ${shards} |`);
  if (printedPlans.has(title)) plans.push(`${title}:\n\n\`\`\`\n${plan}\n\`\`\``);
}
const table = ['| Query | Statements | Shards read |', '|---|---:|---:|', ...rows, '', plans.join('\n\n')].join('\n');
process.stdout.write(`${table}\n`);
writeFileSync(join(import.meta.dirname, 'results/shards.md'), `${table}\n`);
await connection.close();
await admin.query(`drop database ${name} with (force)`);
await admin.end();

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

/** The partitions that a plan read. Pruned partitions have no loops. */
function partitionsRead(plan: Plan): string[] {
  const own = plan['Relation Name'] && plan['Actual Loops'] > 0 ? [plan['Relation Name']] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(partitionsRead)];
}
