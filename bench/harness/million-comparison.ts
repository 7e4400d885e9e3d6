import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { encodeCursor } from '../../src/api/index.ts';
import { SyntheticGraph, uniformRandom } from '../../src/synthetic/index.ts';
import { defaultTraversalLimits } from '../../src/traversal/index.ts';
import { peer, thisServer } from './candidates.ts';
import { type Comparison, compare } from './comparison.ts';
import { graphqlBody, type Query } from './queries.ts';

/** The measurements on a synthetic graph. */
export interface MillionComparison extends Comparison {
  readonly entities: number;
  readonly relations: number;
  /** The time to build the snapshot that this server opens. */
  readonly snapshotSeconds: number;
}

/**
 * Compares this server with plain objects and Maps, on a synthetic graph of a million documents, or 20,000 in a quick
 * run. Writes its files into a folder.
 */
export async function compareOnMillion(folder: string, quick: boolean): Promise<MillionComparison> {
  const documents = quick ? 20_000 : 1_000_000;
  const [corpus, snapshot] = [join(folder, 'corpus.ndjson'), join(folder, 'corpus.snapshot')];
  await run(['generate-data', '--documents', String(documents)], 'ignore', openSync(corpus, 'w'));
  const snapshotSeconds = await run(['snapshot-build', snapshot, '-'], openSync(corpus, 'r'), 'ignore');
  const graph = new SyntheticGraph(documents, seed);
  const queries = syntheticQueries(graph);
  const candidates = [
    thisServer('this server', { SNAPSHOT_FILE: snapshot, RESPONSE_CACHE_MAX_BYTES: '0' }),
    peer('by hand, JSON', 'json', 'hand-coded', corpus, {}, ['--max-old-space-size=16384']),
  ];
  const schedule = quick
    ? { rounds: 3, requests: [60, 120], warmUps: 2 }
    : { rounds: 9, requests: [300, 600], warmUps: 2 };
  return {
    entities: Object.values(graph.sizes).reduce((sum, size) => sum + size, 0),
    relations: documents * relationsPerDocument,
    snapshotSeconds,
    queries,
    results: await compare(candidates, queries, schedule, 1),
  };
}

/** The default seed of `npm run generate:data`. */
const seed = 1;
/** As documented for `syntheticLines`. */
const relationsPerDocument = 5;

/** Each query has 60 request bodies for different pages or roots, so that no response can be reused. */
function syntheticQueries(graph: SyntheticGraph): Query[] {
  const { Document: documents } = graph.sizes;
  const random = uniformRandom(7);
  const randomSlugs = (from: number, to: number) =>
    Array.from({ length: 60 }, () => graph.reference('Document', Math.floor(from + random() * (to - from))).slug);
  // The first documents are cited most: each has about 20 references or more. Traces from the next ones have some
  // hundred steps.
  const starts = randomSlugs(0, documents / 250 - 50);
  const roots = randomSlugs(documents / 250, documents / 50);
  const limit = defaultTraversalLimits.traceMaxSteps;
  return [
    {
      title: 'A page of 50 documents with 20 references each',
      bodies: {
        thisServer: starts.map((slug) => graphqlBody(page, { after: encodeCursor('Query.documents', slug) })),
        json: starts.map((after) => JSON.stringify({ query: 'documents', after, first: 50, references: 20 })),
      },
    },
    {
      title: `A trace of depth 4, limited to ${limit} references`,
      bodies: {
        thisServer: roots.map((from) => graphqlBody(trace, { root: from, first: limit })),
        json: roots.map((from) => JSON.stringify({ query: 'trace', from, depth: 4, limit })),
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

const trace = `query ($root: EntityRef!, $first: Int) {
  trace(root: $root, maxDepth: 4, first: $first) { steps { depth entity { slug name } relation { evidence { quote } } } }
}`;

/** Runs a command of `src/bin`, and resolves with the seconds that it took. @throws {Error} if it fails. */
async function run(
  parameters: readonly string[],
  input: number | 'ignore',
  output: number | 'ignore',
): Promise<number> {
  process.stderr.write(`Running ${parameters.join(' ')} …\n`);
  const start = performance.now();
  const child = spawn(process.execPath, ['src/bin/run.mjs', ...parameters], { stdio: [input, output, 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${parameters.join(' ')} exited with ${code}.`);
  return (performance.now() - start) / 1_000;
}
