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
import {
  defaultExcludedKinds,
  defaultTraversalLimits,
  paths,
  type TraversalLimits,
  trace,
} from '../src/traversal/index.ts';
import { BaselineGraph } from './harness/baseline-graph.ts';
import { wrapLines } from './harness/wrap-lines.ts';

// npm run bench -- traversal: search compared with a search library, and trace and paths with breadth-first search.
const { graph } = graphOf(syntheticLines(50_000));
const limits: TraversalLimits = {
  ...defaultTraversalLimits,
  maxRelations: 10_000_000,
  timeoutMs: 60_000,
};
const store = memoryStore(graph);
const random = uniformRandom(7);
const pick = (type: Entity['type']): Entity => {
  const all = graph.entities.filter((entity) => entity.type === type);
  return all[Math.floor(random() * all.length)] as Entity; // The index is within the list.
};

// The name of a document is its symbol and its title. A query is two words of the title.
const searches = Array.from({ length: 60 }, () => pick('Document').name.split(' ').slice(1, 3).join(' '));
const roots = Array.from({ length: 60 }, () => pick('Document'));
const pairs = Array.from({ length: 30 }, () => [pick('Document'), pick('Organization')] as const);

const library = new MiniSearch<{ id: number } & Record<string, unknown>>({
  fields: ['name', 'title', 'symbols', 'summary'],
  tokenize: (text) => wordsOf(text).map(({ term }) => term),
  processTerm: (term) => term,
});
library.addAll(graph.entities.map((entity, id) => ({ id, ...searchFields(entity, null) })));
const range = { first: 20, after: null, last: null, before: null };
const traceKinds = new Set(relationKindNames().filter((name) => relationKind(name).reference));
const excludedKinds = new Set(defaultExcludedKinds);
const pathKinds = new Set(relationKindNames().filter((name) => !excludedKinds.has(name)));
const referenceGraph = new BaselineGraph(graph, traceKinds, false);
const pathGraph = new BaselineGraph(graph, pathKinds, true);
const traceQuery = ({ slug }: Entity) => ({
  ...{ root: slug, direction: 'IN' as const, maxDepth: 4, includeRevisions: false, first: 1_000_000, inSources: null },
});
const pathsQuery = (source: Entity, target: Entity) => ({
  source: source.slug,
  target: target.slug,
  maxLength: 4,
  kinds: null,
  excludeKinds: [...excludedKinds],
  inSources: null,
  first: 1,
});
// The indexes of entities are the same in both baseline graphs.
const indexOf = ({ slug }: Entity) => referenceGraph.indexes.get(slug) ?? 0;

// Both sides must have the same results before any is measured.
for (const root of roots) {
  const { steps } = await trace(store, traceQuery(root));
  if (steps.length !== referenceGraph.trace(indexOf(root), 4)) throw new Error(`The traces of ${root.slug} differ.`);
}
for (const [from, to] of pairs) {
  const { paths: found } = await paths(store, pathsQuery(from, to), limits);
  if ((found[0]?.length ?? -1) !== pathGraph.distance(indexOf(from), indexOf(to), 4))
    throw new Error(`The paths from ${from.slug} to ${to.slug} differ.`);
}

const rows = [
  await compare(
    'search, first 20 results',
    'MiniSearch',
    searches,
    (query) => store.search([{ query, types: null, inSources: null, range }]),
    (query) => searchLibrary(termsOf(query)),
  ),
  await compare(
    'trace of depth 4',
    'breadth-first search on typed arrays',
    roots,
    async (root) => {
      const { steps, truncated } = await trace(store, traceQuery(root));
      return steps.filter(({ relation, entity }) => !relation || !entity).length + Number(await truncated());
    },
    (root) => referenceGraph.trace(indexOf(root), 4),
  ),
  await compare(
    'paths of up to length 4',
    'breadth-first search on typed arrays',
    pairs,
    ([from, to]) => paths(store, pathsQuery(from, to), limits),
    ([from, to]) => pathGraph.distance(indexOf(from), indexOf(to), 4),
  ),
];

const table = [
  wrapLines(
    `${graph.entities.length} entities, ${graph.relations.length} relations. Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'} with ${cpus().length} cores.`,
  ),
  '',
  '| Query | this server, ms | baseline, ms | ratio | baseline |',
  '|---|---:|---:|---:|---|',
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
writeFileSync(join(import.meta.dirname, 'results/traversal.md'), `${table}\n`);

/** Searches for all terms. As in this server, prefixes match, and long terms may have a typing error. */
function searchLibrary(terms: string[]) {
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

/**
 * A table row with the mean times of both sides over all inputs. The side that runs first alternates from round to
 * round.
 */
async function compare<T>(
  title: string,
  baselineName: string,
  inputs: readonly T[],
  server: (input: T) => unknown,
  baseline: (input: T) => unknown,
): Promise<string> {
  const times = { server: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < 9; round += 1) {
    for (const input of inputs) {
      const sides = [['server', server] as const, ['baseline', baseline] as const];
      for (const [side, run] of round % 2 === 0 ? sides : sides.reverse()) {
        const start = performance.now();
        await run(input);
        if (round > 0) times[side].push(performance.now() - start);
      }
    }
  }
  const [serverMs, baselineMs] = [mean(times.server), mean(times.baseline)];
  return `| ${title} | ${serverMs.toFixed(3)} | ${baselineMs.toFixed(3)} | ${(serverMs / baselineMs).toFixed(2)} | ${baselineName} |`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
