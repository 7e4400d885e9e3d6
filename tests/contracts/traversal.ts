import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeKind, edgeNames } from '../../src/model/edges.ts';
import type { Graph } from '../../src/model/graph.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { defaultTraversalLimits } from '../../src/traversal/limits.ts';
import { type NeighborhoodQuery, neighborhood } from '../../src/traversal/neighborhood.ts';
import { type PathQuery, paths } from '../../src/traversal/paths.ts';
import { type TraceQuery, trace } from '../../src/traversal/trace.ts';
import {
  distancesFrom,
  expectedPaths,
  expectedTrace,
  pathToString,
  relationsOfKinds,
} from '../helpers/expected-traversals.ts';
import { type RandomGraph, randomGraphs } from '../helpers/random/random-graph.ts';

/** What `trace`, `paths` and `neighborhood` must hold to over every store: small graphs by chance, so many for each promise. */
export function traversalContract(
  name: string,
  storeOf: (graph: Graph) => Store | Promise<Store>,
  numRuns: number,
): void {
  const runs = { seed: 20230703, numRuns };

  /** An answer over the store, once the store in memory leads to the same. */
  async function answerOf<T>({ graph }: RandomGraph, ask: (store: Store) => Promise<T>): Promise<T> {
    const answer = await ask(await storeOf(graph));
    expect(await ask(memoryStore(graph))).toEqual(answer);
    return answer;
  }

  describe(`trace, over ${name}, on any graph,`, () => {
    test('gives every reference once, at its distance from the root, and says whether there is more', async () => {
      const property = fc.asyncProperty(
        referring,
        directions,
        depths,
        fc.boolean(),
        async (world, direction, depth, family) => {
          const question = { from: world.from, direction, depth, family };
          const answer = await answerOf(world, (store) => traceOf(store, question));
          const { steps, truncated } = expectedTrace(world.graph, question);
          expect(answer.steps.map((step) => step.depth)).toEqual(answer.steps.map((step) => step.depth).sort());
          expect(answer.steps.map(({ depth, key }) => `${depth} ${key}`).sort()).toEqual([...steps.keys()].sort());
          for (const { depth, key, to } of answer.steps) expect(steps.get(`${depth} ${key}`)).toContain(to);
          expect(answer.truncated).toBe(truncated);
        },
      );
      await fc.assert(property, runs);
    });

    test('stops after as many references as its bound allows, and says so where there is more', async () => {
      const property = fc.asyncProperty(
        referring,
        directions,
        fc.boolean(),
        few,
        async (world, direction, family, most) => {
          const question = { from: world.from, direction, depth: 4, family };
          const whole = await traceOf(memoryStore(world.graph), question);
          const part = await answerOf(world, (store) => traceOf(store, question, most));
          expect(part).toEqual({
            steps: whole.steps.slice(0, most),
            truncated: whole.truncated || whole.steps.length > most,
          });
        },
      );
      await fc.assert(property, runs);
    });
  });

  describe(`paths, over ${name}, on any graph,`, () => {
    test('are all that visit no entity twice, each once, the shortest first', async () => {
      const property = fc.asyncProperty(randomGraphs(), depths, choices, async (world, maxLength, { kinds, avoid }) => {
        const question = { from: world.from, to: world.to, maxLength, kinds, avoid, first: everything };
        const answer = await answerOf(world, (store) => pathsOf(store, question));
        const lengths = answer.paths.map(({ length }) => length);
        expect(lengths).toEqual([...lengths].sort());
        expect(answer.paths.map(pathToString).sort()).toEqual(expectedPaths(world.graph, question).sort());
        expect(answer.truncated).toBe(false);
      });
      await fc.assert(property, runs);
    });

    test('are cut after the first so many', async () => {
      const property = fc.asyncProperty(
        randomGraphs(),
        depths,
        choices,
        few,
        async (world, maxLength, choice, first) => {
          const question = { from: world.from, to: world.to, maxLength, ...choice, first };
          const all = await pathsOf(memoryStore(world.graph), { ...question, first: everything });
          const part = await answerOf(world, (store) => pathsOf(store, question));
          expect(part).toEqual({ paths: all.paths.slice(0, first), truncated: false, timedOut: false });
        },
      );
      await fc.assert(property, runs);
    });

    test('are sound under a bound on work, and whole where it does not say that it cut them', async () => {
      let cut = 0;
      const property = fc.asyncProperty(randomGraphs(), depths, few, async (world, maxLength, work) => {
        const question = { from: world.from, to: world.to, maxLength, kinds: null, avoid: [], first: everything };
        const all = expectedPaths(world.graph, question);
        const part = await answerOf(world, (store) => pathsOf(store, question, work));
        expect(all).toEqual(expect.arrayContaining(part.paths.map(pathToString)));
        expect(part.truncated || part.paths.length === all.length).toBe(true);
        cut += Number(part.paths.length < all.length);
      });
      await fc.assert(property, runs);
      expect(cut).toBeGreaterThanOrEqual(numRuns / 25);
    });
  });

  describe(`a neighborhood, over ${name}, on any graph,`, () => {
    test('holds the nearest entities, the centre first, and all relations among them', async () => {
      const property = fc.asyncProperty(
        randomGraphs(),
        depths,
        someKinds,
        limits,
        async (world, depth, kinds, limit) => {
          const question = { of: world.from, depth, kinds, limit };
          const answer = await answerOf(world, (store) => neighborhoodOf(store, question));
          const distances = distancesFrom(world.from, relationsOfKinds(world.graph, kinds));
          const near = [...distances.values()].filter((distance) => distance <= depth).sort();
          expect(answer.nodes[0]).toBe(world.from);
          expect(new Set(answer.nodes).size).toBe(answer.nodes.length);
          expect(answer.nodes.map((slug) => distances.get(slug))).toEqual(near.slice(0, limit));
          expect([...answer.relations].sort()).toEqual(
            relationsOfKinds(world.graph, kinds)
              .filter(({ source, target }) => answer.nodes.includes(source) && answer.nodes.includes(target))
              .map(({ key }) => key)
              .sort(),
          );
          expect(answer.truncated).toBe(near.length > limit);
        },
      );
      await fc.assert(property, runs);
    });

    test('is a part of the whole under a bound on work, and says so', async () => {
      let cut = 0;
      const property = fc.asyncProperty(randomGraphs(), depths, few, async (world, depth, work) => {
        const question = { of: world.from, depth, kinds: null, limit: everything };
        const whole = await neighborhoodOf(memoryStore(world.graph), question);
        const part = await answerOf(world, (store) => neighborhoodOf(store, question, work));
        expect(whole.nodes).toEqual(expect.arrayContaining(part.nodes));
        expect(whole.relations).toEqual(expect.arrayContaining(part.relations));
        if (!part.truncated) expect(part).toEqual(whole);
        cut += Number(part.relations.length < whole.relations.length);
      });
      await fc.assert(property, runs);
      expect(cut).toBeGreaterThanOrEqual(numRuns / 25);
    });
  });
}

const unhurried = { ...defaultTraversalLimits, timeMs: 60_000 };
const everything = Number.MAX_SAFE_INTEGER;

/** Graphs of all kinds of relations, and of those alone that a trace follows, so that it gets far. */
const referring = fc.oneof(randomGraphs(), randomGraphs(edgeNames().filter((name) => edgeKind(name).reference)));
const directions = fc.constantFrom('REFERENCED_BY' as const, 'REFERENCES' as const);
const depths = fc.integer({ min: 1, max: 4 });
const few = fc.integer({ min: 1, max: 6 });
const limits = fc.oneof(few, fc.constant(everything));
const kindLists = fc.subarray(edgeNames(), { minLength: 1 });
const someKinds = fc.oneof(fc.constant(null), kindLists);
const choices = fc.oneof(
  fc.record({ kinds: fc.constant(null), avoid: fc.constant(null) }),
  fc.record({ kinds: fc.constant(null), avoid: fc.constant([]) }),
  fc.record({ kinds: someKinds, avoid: fc.oneof(fc.constant(null), fc.subarray(edgeNames(), { maxLength: 8 })) }),
);

async function traceOf(store: Store, question: TraceQuery, traceMaxSteps = everything) {
  const { steps, truncated } = await trace(store, question, { ...unhurried, traceMaxSteps });
  return {
    steps: steps.map(({ depth, relation, entity }) => ({ depth, key: relation.key, to: entity.slug })),
    truncated: await truncated(),
  };
}

function pathsOf(store: Store, question: PathQuery, maxRelations = unhurried.maxRelations) {
  return paths(store, question, { ...unhurried, maxRelations });
}

async function neighborhoodOf(store: Store, question: NeighborhoodQuery, maxRelations = unhurried.maxRelations) {
  const { nodes, relations, truncated } = await neighborhood(store, question, { ...unhurried, maxRelations });
  return { nodes: nodes.map(({ slug }) => slug), relations: relations.map(({ key }) => key), truncated };
}
