import { graphOf } from '../../src/dataset/index.ts';
import { memoryStore } from '../../src/store/memory/index.ts';
import { minDocuments, SyntheticGraph, syntheticGraph } from '../../src/synthetic/index.ts';
import { withWellCited } from './cited-fixture.ts';
import { operateOn } from './operate.ts';
import { growthQuestions, sizeOf } from './scaling-queries.ts';

// A graph of about so many entities as the first parameter says, in the memory of a process of its own, which asks it as its parent tells.

/** What the process says once it can be asked. */
export interface WorldReady {
  readonly entities: number;
  readonly relations: number;
  readonly questions: readonly string[];
}

/** To ask one question, with one of its requests. */
export interface Turn {
  readonly question: string;
  readonly round: number;
}

/** What asking took, in milliseconds, and how many entities came. */
export interface Turned {
  readonly ms: number;
  readonly entities: number;
}

const { graph, cited } = withWellCited(graphOf(syntheticGraph(documentsFor(Number(process.argv[2])))).graph);
const store = memoryStore(graph);
const operate = operateOn({ currentStore: () => store });
const questions = await growthQuestions(graph, cited, ask);

process.on('message', async ({ question, round }: Turn) => {
  const bodies = questions[question] ?? [];
  const body = bodies[round % bodies.length] ?? '';
  const start = performance.now();
  const answer = await ask(body);
  const ms = performance.now() - start;
  process.send?.({ ms, entities: sizeOf(answer) } satisfies Turned);
});
process.send?.({
  entities: graph.entities.length,
  relations: graph.relations.length,
  questions: Object.keys(questions),
} satisfies WorldReady);

async function ask(body: string): Promise<string> {
  const answer = await operate(body);
  if (answer.includes('"errors"')) throw new Error(`${body}: ${answer.slice(0, 500)}`);
  return answer;
}

/** How many documents a corpus of so many entities has: the most that do not bring more. */
function documentsFor(entities: number): number {
  let [least, above] = [minDocuments, entities];
  while (above - least > 1) {
    const middle = Math.floor((least + above) / 2);
    const { sizes } = new SyntheticGraph(middle, 1);
    if (Object.values(sizes).reduce((sum, size) => sum + size, 0) > entities) above = middle;
    else least = middle;
  }
  return least;
}
