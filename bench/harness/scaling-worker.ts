import { graphOf } from '../../src/dataset/index.ts';
import { memoryStore } from '../../src/store/memory/index.ts';
import { minDocuments, SyntheticGraph, syntheticLines } from '../../src/synthetic/index.ts';
import { withCitedDocuments } from './cited-fixture.ts';
import { operateOn } from './operate.ts';
import { countEntities, scalingQueries } from './scaling-queries.ts';

// A program with a synthetic graph in memory, of about as many entities as its first argument. It sends `WorkerReady`
// to its parent, and then replies to each `WorkerRequest` with a `WorkerResponse`.

export interface WorkerReady {
  readonly entities: number;
  readonly relations: number;
  /** The titles of its queries. */
  readonly titles: readonly string[];
}

/** Executes a query once. */
export interface WorkerRequest {
  readonly title: string;
  /** Selects one of the request bodies of the query. */
  readonly round: number;
}

export interface WorkerResponse {
  /** The execution time. */
  readonly ms: number;
  /** The number of entities in the response. */
  readonly entities: number;
}

const lines = syntheticLines(documentsFor(Number(process.argv[2])));
const { graph, cited } = withCitedDocuments(graphOf(lines).graph);
const store = memoryStore(graph);
const operate = operateOn({ currentStore: () => store });
const queries = await scalingQueries(graph, cited, operateWithoutErrors);

process.on('message', async ({ title, round }: WorkerRequest) => {
  const bodies = queries[title] ?? [];
  const body = bodies[round % bodies.length] ?? '';
  const start = performance.now();
  const response = await operateWithoutErrors(body);
  const ms = performance.now() - start;
  process.send?.({ ms, entities: countEntities(response) } satisfies WorkerResponse);
});
process.send?.({
  entities: graph.entities.length,
  relations: graph.relations.length,
  titles: Object.keys(queries),
} satisfies WorkerReady);

async function operateWithoutErrors(body: string): Promise<string> {
  const response = await operate(body);
  if (response.includes('"errors"')) throw new Error(`${body}: ${response.slice(0, 500)}`);
  return response;
}

/** The largest number of documents with which a synthetic graph does not exceed a number of entities. */
function documentsFor(maxEntities: number): number {
  let [fits, exceeds] = [minDocuments, maxEntities];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    const { sizes } = new SyntheticGraph(middle, 1);
    if (Object.values(sizes).reduce((sum, size) => sum + size, 0) > maxEntities) exceeds = middle;
    else fits = middle;
  }
  return fits;
}
