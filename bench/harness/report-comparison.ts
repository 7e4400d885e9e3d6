import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, loadGraph, printLine } from '../../src/dataset/index.ts';
import { ours, peer } from './candidates.ts';
import { type Entrant, type Result, race, start } from './comparison.ts';
import { applicationName, databaseCpuMs, fillTables } from './database.ts';
import { type Question, reportQuestions } from './queries.ts';
import { askServer } from './server-process.ts';

/** Our server beside those that a user would pick instead, on the report's graph. Writes its files into a folder. */
export async function raceOnReport(
  folder: string,
  quick: boolean,
): Promise<{ readonly questions: readonly Question[]; readonly results: readonly Result[] }> {
  const graph = loadGraph(join(import.meta.dirname, '../../data'));
  const data = join(folder, 'report.ndjson');
  writeFileSync(data, [...linesOf(graph)].map(printLine).join(''));
  const questions = reportQuestions(graph);
  const uncached = ours('ours', { RESPONSE_CACHE_MAX_BYTES: '0', ...quiet });
  const entrants: Entrant[] = [
    uncached,
    ours('ours, with its log', { RESPONSE_CACHE_MAX_BYTES: '0' }),
    ours('ours, asked again', quiet),
    peer('the same bytes, node:http', 'ours', 'http-baseline', await finishedAnswers(folder, uncached, questions)),
    peer('by hand, JSON', 'plain', 'hand-coded', data),
    peer('Mercurius, JIT', 'relay', 'mercurius', data),
    peer('Apollo Server', 'relay', 'apollo', data),
    peer('Yoga and Pothos', 'relay', 'yoga', data),
    ...postgraphile(data),
  ];
  const effort = quick
    ? { rounds: 3, requests: [1_000, 200], warmUps: 2 }
    : { rounds: 9, requests: [5_000, 1_000], warmUps: 2 };
  return { questions, results: await race(entrants, questions, effort, quick ? 1 : 3) };
}

/** As the others are, which write no line for each request. */
const quiet = { LOG_REQUESTS: 'failed' };

/** Where DATABASE_URL names a database. */
function postgraphile(data: string): Entrant[] {
  const url = process.env.DATABASE_URL;
  if (!url) return [];
  fillTables(url, data);
  const settings = { DATABASE_URL: url, PGAPPNAME: applicationName };
  return [
    { ...peer('PostGraphile', 'postgraphile', 'postgraphile', data, settings), helpersCpuMs: () => databaseCpuMs(url) },
  ];
}

/** Asks ours everything once, and writes what it answered. Gives the file. */
async function finishedAnswers(folder: string, one: Entrant, questions: readonly Question[]): Promise<string> {
  const { server } = await start(one, questions, 1);
  const answers: [string, string][] = [];
  for (const body of questions.flatMap(({ bodies }) => bodies.ours ?? []))
    answers.push([body, await askServer(server.address, body)]);
  await server.stop();
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return file;
}
