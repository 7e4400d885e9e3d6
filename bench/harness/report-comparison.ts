import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, loadGraph, printLine } from '../../src/dataset/index.ts';
import { type Candidate, peer, thisServer } from './candidates.ts';
import { type Comparison, compare, start } from './comparison.ts';
import { applicationName, databaseCpuMs, fillTables } from './database.ts';
import { type Query, reportQueries } from './queries.ts';
import { post } from './server-process.ts';

/**
 * Compares this server with alternatives that a user might pick, on the graph of the annual report. Writes its files
 * into a folder.
 */
export async function compareOnReport(folder: string, quick: boolean): Promise<Comparison> {
  const graph = loadGraph(join(import.meta.dirname, '../../data'));
  const data = join(folder, 'report.ndjson');
  writeFileSync(data, [...linesOf(graph)].map(printLine).join(''));
  const queries = reportQueries(graph);
  const uncached = thisServer('this server', { RESPONSE_CACHE_MAX_BYTES: '0', ...withoutLog });
  const responses = await writeResponses(folder, uncached, queries);
  const candidates: Candidate[] = [
    uncached,
    thisServer('this server, with its log', { RESPONSE_CACHE_MAX_BYTES: '0' }),
    thisServer('this server, cached', withoutLog),
    peer('HTTP baseline (node:http)', 'thisServer', 'http-baseline', responses),
    peer('by hand, JSON', 'json', 'hand-coded', data),
    peer('Mercurius, JIT', 'relay', 'mercurius', data),
    peer('Apollo Server', 'relay', 'apollo', data),
    peer('Yoga and Pothos', 'relay', 'yoga', data),
    ...postgraphile(data),
  ];
  const schedule = quick
    ? { rounds: 3, requests: [1_000, 200], warmUps: 2 }
    : { rounds: 9, requests: [5_000, 1_000], warmUps: 2 };
  return { queries, results: await compare(candidates, queries, schedule, quick ? 1 : 3) };
}

/** The other servers do not log requests either. */
const withoutLog = { LOG_REQUESTS: 'server-errors' };

/** PostGraphile takes part if `DATABASE_URL` names a database. */
function postgraphile(data: string): Candidate[] {
  const url = process.env.DATABASE_URL;
  if (!url) return [];
  fillTables(url, data);
  const settings = { DATABASE_URL: url, PGAPPNAME: applicationName };
  const candidate = peer('PostGraphile', 'postgraphile', 'postgraphile', data, settings);
  return [{ ...candidate, databaseCpuMs: () => databaseCpuMs(url) }];
}

/**
 * Writes the candidate's response to each request body into a file, for the HTTP baseline. Resolves with the path of
 * the file.
 */
async function writeResponses(folder: string, candidate: Candidate, queries: readonly Query[]): Promise<string> {
  const { server } = await start(candidate, queries, 1);
  const responses: [body: string, response: string][] = [];
  for (const body of queries.flatMap(({ bodies }) => bodies.thisServer ?? []))
    responses.push([body, await post(server.address, body)]);
  await server.stop();
  const file = join(folder, 'responses.json');
  writeFileSync(file, JSON.stringify(responses));
  return file;
}
