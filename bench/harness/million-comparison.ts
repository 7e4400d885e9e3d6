import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCursor } from '../../src/api/index.ts';
import { SyntheticGraph, uniformRandom } from '../../src/synthetic/index.ts';
import { defaultTraversalLimits } from '../../src/traversal/index.ts';
import { ours, peer } from './candidates.ts';
import { type Result, race } from './comparison.ts';
import { graphql, type Question } from './queries.ts';

/** What was asked of a large graph, and how it went. */
export interface MillionRace {
  readonly entities: number;
  readonly relations: number;
  readonly questions: readonly Question[];
  readonly results: readonly Result[];
  /** How long it took to make the snapshot that ours serves, in seconds. */
  readonly snapshotSeconds: number;
}

/** Whether this server can serve a graph of another file than its own. */
export const servesSnapshots = existsSync(join(import.meta.dirname, '../../src/bin/snapshot-build.ts'));

/** Our server beside plain objects and Maps, on a made-up corpus. Writes its files into a folder. */
export async function raceOnMillion(folder: string, quick: boolean): Promise<MillionRace> {
  const documents = quick ? 20_000 : 1_000_000;
  const [corpus, snapshot] = [join(folder, 'corpus.ndjson'), join(folder, 'corpus.snapshot')];
  await run(['generate', '--documents', String(documents)], 'ignore', openSync(corpus, 'w'));
  const snapshotSeconds = await run(['snapshot', snapshot, '-'], openSync(corpus, 'r'), 'ignore');
  const world = new SyntheticGraph(documents, seed);
  const questions = corpusQuestions(world);
  const entrants = [
    ours('ours', { SNAPSHOT_FILE: snapshot, RESPONSE_CACHE_MAX_BYTES: '0' }),
    peer('by hand, JSON', 'plain', 'hand-coded', corpus, {}, ['--max-old-space-size=16384']),
  ];
  const effort = quick
    ? { rounds: 3, requests: [60, 120], warmUps: 2 }
    : { rounds: 9, requests: [300, 600], warmUps: 2 };
  return {
    entities: Object.values(world.sizes).reduce((sum, size) => sum + size, 0),
    relations: documents * relationsPerDocument,
    snapshotSeconds,
    questions,
    results: await race(entrants, questions, effort, 1),
  };
}

/** That of `npm run generate`. */
const seed = 1;
/** Those that a corpus promises. */
const relationsPerDocument = 5;

/** Each time another page, and another root, so that no answer serves twice. */
function corpusQuestions(world: SyntheticGraph): Question[] {
  const { Document: documents } = world.sizes;
  const random = uniformRandom(7);
  const slugs = (from: number, to: number) =>
    Array.from({ length: 60 }, () => world.reference('Document', Math.floor(from + random() * (to - from))).slug);
  // The first documents are cited most: of these each has some twenty references or more, and from those after them a trace has some hundred steps.
  const starts = slugs(0, documents / 250 - 50);
  const roots = slugs(documents / 250, documents / 50);
  return [
    {
      title: 'A page of 50 documents with 20 references each',
      bodies: {
        ours: starts.map((slug) => graphql(page, { after: encodeCursor('Query.documents', slug) })),
        plain: starts.map((after) => JSON.stringify({ ask: 'documents', after, first: 50, references: 20 })),
      },
    },
    {
      title: `A trace of depth 4, the first ${defaultTraversalLimits.traceMaxSteps} references at most`,
      bodies: {
        ours: roots.map((from) => graphql(trace, { from })),
        plain: roots.map((from) =>
          JSON.stringify({ ask: 'trace', from, depth: 4, limit: defaultTraversalLimits.traceMaxSteps }),
        ),
      },
    },
  ];
}

const page = `query ($after: String!) {
  documents(first: 50, after: $after) {
    edges { node {
      slug name
      referencedBy(first: 20) { pageInfo { hasNextPage } edges { evidence { quote } node { slug name } } }
    } }
  }
}`;

const trace = `query ($from: ID!) {
  trace(from: $from, depth: 4) { steps { depth entity { slug name } relation { evidence { quote } } } }
}`;

/** Runs a command of `src/bin` to its end, and says how many seconds it took. */
async function run(
  parameters: readonly string[],
  input: number | 'ignore',
  output: number | 'ignore',
): Promise<number> {
  process.stderr.write(`Running ${parameters.join(' ')} …\n`);
  const start = performance.now();
  const child = spawn(process.execPath, ['src/bin/run.mjs', ...parameters], { stdio: [input, output, 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${parameters.join(' ')} ended with ${code}.`);
  return (performance.now() - start) / 1_000;
}
