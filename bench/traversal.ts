import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { graphOf } from '../src/dataset/index.ts';
import type { Entity } from '../src/model/entities.ts';
import { relationKind, relationKindNames } from '../src/model/relation-kinds.ts';
import { searchFields } from '../src/model/search-fields.ts';
import { termsOf, wordsOf } from '../src/model/words.ts';
import { memoryStore } from '../src/store/memory/index.ts';
import { syntheticLines, uniformRandom } from '../src/synthetic/index.ts';
import { defaultExcludedKinds, defaultTraversalLimits, paths, trace } from '../src/traversal/index.ts';
import { PlainGraph } from './baseline-graph.ts';

// npm run bench -- traversal: search against the search library alone; trace and paths against plain breadth-first search.
const { graph } = graphOf(syntheticLines(50_000));
const bounds = { ...defaultTraversalLimits, traceSteps: 1_000_000, work: 10_000_000, timeMs: 60_000 };
const store = memoryStore(graph);
const random = uniformRandom(7);
const pick = (type: Entity['type']): Entity => {
  const all = graph.entities.filter((entity) => entity.type === type);
  return all[Math.floor(random() * all.length)] as Entity; // The index is within the list.
};

// The name of a document is its symbol and its title: two words of the title.
const queries = Array.from({ length: 60 }, () => pick('Document').name.split(' ').slice(1, 3).join(' '));
const roots = Array.from({ length: 60 }, () => pick('Document'));
const pairs = Array.from({ length: 30 }, () => [pick('Document'), pick('Organization')] as const);

const library = new MiniSearch<{ id: number } & Record<string, unknown>>({
  fields: ['name', 'title', 'symbols', 'summary'],
  tokenize: (text) => wordsOf(text).map(({ term }) => term),
  processTerm: (term) => term,
});
library.addAll(graph.entities.map((entity, id) => ({ id, ...searchFields(entity, null) })));
const range = { first: 20, after: null, last: null, before: null };
const reference = new Set(relationKindNames().filter((name) => relationKind(name).reference));
const loose = new Set(defaultExcludedKinds);
const backwards = new PlainGraph(graph, reference, false);
const allWays = new PlainGraph(graph, new Set(relationKindNames().filter((name) => !loose.has(name))), true);
const traceOf = ({ slug }: Entity) => ({ from: slug, direction: 'REFERENCED_BY' as const, depth: 4, family: false });
const pathOf = (from: Entity, to: Entity) => ({
  from: from.slug,
  to: to.slug,
  maxLength: 4,
  kinds: null,
  avoid: [...loose],
  first: 1,
});
const number = ({ slug }: Entity) => backwards.numbers.get(slug) ?? 0;

// Both sides must answer the same before either is timed.
for (const root of roots) {
  const { steps } = await trace(store, traceOf(root), bounds);
  if (steps.length !== backwards.trace(number(root), 4)) throw new Error(`The traces of ${root.slug} differ.`);
}
for (const [from, to] of pairs) {
  const { paths: found } = await paths(store, pathOf(from, to), bounds);
  if ((found[0]?.length ?? -1) !== allWays.distance(number(from), number(to), 4))
    throw new Error(`The paths from ${from.slug} to ${to.slug} differ.`);
}

const rows = [
  await compare(
    'search, 20 of all hits',
    'minisearch alone',
    queries,
    (query) => store.search([{ query, types: null, range }]),
    (query) => librarySearch(termsOf(query)),
  ),
  await compare(
    'trace of depth 4',
    'plain search, typed arrays',
    roots,
    async (root) => {
      const { steps, truncated } = await trace(store, traceOf(root), bounds);
      return steps.filter(({ relation, entity }) => !relation || !entity).length + Number(await truncated());
    },
    (root) => backwards.trace(number(root), 4),
  ),
  await compare(
    'paths of up to length 4',
    'plain search, typed arrays',
    pairs,
    ([from, to]) => paths(store, pathOf(from, to), bounds),
    ([from, to]) => allWays.distance(number(from), number(to), 4),
  ),
];

const table = [
  `${graph.entities.length} entities, ${graph.relations.length} relations. Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores.`,
  '',
  '| Question | ours, ms | yardstick, ms | ratio | yardstick |',
  '|---|---:|---:|---:|---|',
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
writeFileSync(join(import.meta.dirname, 'results/traversal.md'), `${table}\n`);

/** What has all the terms, also by their beginnings and, for long ones, with a typing error. */
function librarySearch(terms: string[]) {
  return library.search(
    { queries: terms, combineWith: 'AND', tokenize: (text) => [text] },
    {
      boost: { symbols: 6, name: 4, title: 3 },
      prefix: (term) => term.length >= 3 || terms.length === 1,
      fuzzy: (term) => (term.length < 5 || /[\d/]/.test(term) ? false : term.length < 8 ? 1 : 2),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  );
}

/** The mean time of each over all inputs, in rounds in which they take turns to go first. */
async function compare<T>(
  name: string,
  yardstick: string,
  inputs: readonly T[],
  ours: (input: T) => unknown,
  plain: (input: T) => unknown,
): Promise<string> {
  const times = { ours: [] as number[], plain: [] as number[] };
  for (let round = 0; round < 9; round += 1) {
    for (const input of inputs) {
      const sides = [['ours', ours] as const, ['plain', plain] as const];
      for (const [side, run] of round % 2 === 0 ? sides : sides.reverse()) {
        const start = performance.now();
        await run(input);
        if (round > 0) times[side].push(performance.now() - start);
      }
    }
  }
  const [a, b] = [mean(times.ours), mean(times.plain)];
  return `| ${name} | ${a.toFixed(3)} | ${b.toFixed(3)} | ${(a / b).toFixed(2)} | ${yardstick} |`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
