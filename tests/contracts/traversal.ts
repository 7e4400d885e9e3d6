import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Graph } from '../../src/model/graph.ts';
import { relationKind, relationKindNames } from '../../src/model/relation-kinds.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import type { Store } from '../../src/store/store.ts';
import { defaultTraversalLimits, type TraversalLimits } from '../../src/traversal/limits.ts';
import { type NeighborhoodQuery, neighborhood } from '../../src/traversal/neighborhood.ts';
import { type PathQuery, paths } from '../../src/traversal/paths.ts';
import { type TraceQuery, trace } from '../../src/traversal/trace.ts';
import {
  distancesFrom,
  expectedPaths,
  expectedTrace,
  pathToString,
  relationsOf,
} from '../helpers/expected-traversals.ts';
import { type RandomGraph, randomGraphs, sourceNames } from '../helpers/random/random-graph.ts';

/**
 * Properties of `trace`, `paths` and `neighborhood` that hold over every store, each checked on `numRuns` small random
 * graphs.
 */
export function traversalContract(
  name: string,
  storeOf: (graph: Graph) => Store | Promise<Store>,
  numRuns: number,
): void {
  const runs = { seed: 20230703, numRuns };

  /** The result over the store, which the memory store must return too. */
  async function resultOf<T>({ graph }: RandomGraph, traverse: (store: Store) => Promise<T>): Promise<T> {
    const result = await traverse(await storeOf(graph));
    expect(await traverse(memoryStore(graph))).toEqual(result);
    return result;
  }

  describe(`trace over ${name}, on any graph,`, () => {
    test('returns every reference once, at its distance from the root, and whether there are more', async () => {
      const property = fc.asyncProperty(
        graphsToTrace,
        directions,
        depths,
        fc.boolean(),
        someSources,
        async (world, direction, maxDepth, includeRevisions, inSources) => {
          const query = { root: world.from, direction, maxDepth, includeRevisions, inSources, first: unlimited };
          const result = await resultOf(world, (store) => traceOf(store, query));
          const { steps, truncated } = expectedTrace(world.graph, query);
          expect(result.steps.map((step) => step.depth)).toEqual(result.steps.map((step) => step.depth).sort());
          expect(result.steps.map(({ depth, key }) => `${depth} ${key}`).sort()).toEqual([...steps.keys()].sort());
          for (const { depth, key, to } of result.steps) expect(steps.get(`${depth} ${key}`)).toContain(to);
          expect(result.truncated).toBe(truncated);
        },
      );
      await fc.assert(property, runs);
    });

    test('stops at the maximum number of references, and reports whether there are more', async () => {
      const property = fc.asyncProperty(
        graphsToTrace,
        directions,
        fc.boolean(),
        few,
        someSources,
        async (world, direction, includeRevisions, first, inSources) => {
          const query = { root: world.from, direction, maxDepth: 4, includeRevisions, inSources };
          const full = await traceOf(memoryStore(world.graph), { ...query, first: unlimited });
          const part = await resultOf(world, (store) => traceOf(store, { ...query, first }));
          expect(part).toEqual({
            steps: full.steps.slice(0, first),
            truncated: full.truncated || full.steps.length > first,
          });
        },
      );
      await fc.assert(property, runs);
    });
  });

  describe(`paths over ${name}, on any graph,`, () => {
    test('returns every path that visits no entity twice, once each, the shortest first', async () => {
      const property = fc.asyncProperty(randomGraphs(), depths, choices, async (world, maxLength, choice) => {
        const query = { source: world.from, target: world.to, maxLength, ...choice, first: unlimited };
        const result = await resultOf(world, (store) => pathsOf(store, query));
        const lengths = result.paths.map(({ length }) => length);
        expect(lengths).toEqual([...lengths].sort());
        expect(result.paths.map(pathToString).sort()).toEqual(expectedPaths(world.graph, query).sort());
        expect(result.truncated).toBe(false);
      });
      await fc.assert(property, runs);
    });

    test('returns at most `first` paths', async () => {
      const property = fc.asyncProperty(
        randomGraphs(),
        depths,
        choices,
        few,
        async (world, maxLength, choice, first) => {
          const query = { source: world.from, target: world.to, maxLength, ...choice, first };
          const all = await pathsOf(memoryStore(world.graph), { ...query, first: unlimited });
          const part = await resultOf(world, (store) => pathsOf(store, query));
          expect(part).toEqual({ paths: all.paths.slice(0, first), truncated: false, timedOut: false });
        },
      );
      await fc.assert(property, runs);
    });

    test('returns only valid paths under a budget of relations, and all of them unless truncated', async () => {
      let truncated = 0;
      const property = fc.asyncProperty(randomGraphs(), depths, few, async (world, maxLength, budget) => {
        const ends = { source: world.from, target: world.to };
        const query = { ...ends, maxLength, kinds: null, excludeKinds: [], inSources: null, first: unlimited };
        const all = expectedPaths(world.graph, query);
        const part = await resultOf(world, (store) => pathsOf(store, query, budget));
        expect(all).toEqual(expect.arrayContaining(part.paths.map(pathToString)));
        expect(part.truncated || part.paths.length === all.length).toBe(true);
        truncated += Number(part.paths.length < all.length);
      });
      await fc.assert(property, runs);
      expect(truncated).toBeGreaterThanOrEqual(numRuns / 25);
    });
  });

  describe(`neighborhood over ${name}, on any graph,`, () => {
    test('returns the nearest entities, the center first, and all relations among them', async () => {
      const property = fc.asyncProperty(
        randomGraphs(),
        depths,
        someKinds,
        limits,
        someSources,
        async (world, maxDepth, kinds, first, inSources) => {
          const query = { center: world.from, maxDepth, kinds, inSources, first };
          const result = await resultOf(world, (store) => neighborhoodOf(store, query));
          const followed = relationsOf(world.graph, kinds, inSources);
          const distances = distancesFrom(world.from, followed);
          const near = [...distances.values()].filter((distance) => distance <= maxDepth).sort();
          expect(result.nodes[0]).toBe(world.from);
          expect(new Set(result.nodes).size).toBe(result.nodes.length);
          expect(result.nodes.map((slug) => distances.get(slug))).toEqual(near.slice(0, first));
          expect([...result.relations].sort()).toEqual(
            followed
              .filter(({ source, target }) => result.nodes.includes(source) && result.nodes.includes(target))
              .map(({ key }) => key)
              .sort(),
          );
          expect(result.truncated).toBe(near.length > first);
        },
      );
      await fc.assert(property, runs);
    });

    test('returns a part of the full neighborhood under a budget of relations, and reports that', async () => {
      let truncated = 0;
      const property = fc.asyncProperty(randomGraphs(), depths, few, async (world, maxDepth, budget) => {
        const query = { center: world.from, maxDepth, kinds: null, inSources: null, first: unlimited };
        const full = await neighborhoodOf(memoryStore(world.graph), query);
        const part = await resultOf(world, (store) => neighborhoodOf(store, query, budget));
        expect(full.nodes).toEqual(expect.arrayContaining(part.nodes));
        expect(full.relations).toEqual(expect.arrayContaining(part.relations));
        if (!part.truncated) expect(part).toEqual(full);
        truncated += Number(part.relations.length < full.relations.length);
      });
      await fc.assert(property, runs);
      expect(truncated).toBeGreaterThanOrEqual(numRuns / 25);
    });
  });
}

/** With a timeout that no test reaches. */
const patientLimits: TraversalLimits = { ...defaultTraversalLimits, timeoutMs: 60_000 };
const unlimited = Number.MAX_SAFE_INTEGER;

/** Graphs of any relations, and graphs of references only, in which traces reach far. */
const graphsToTrace = fc.oneof(
  randomGraphs(),
  randomGraphs(relationKindNames().filter((name) => relationKind(name).reference)),
);
const directions = fc.constantFrom('IN' as const, 'OUT' as const);
const depths = fc.integer({ min: 1, max: 4 });
const few = fc.integer({ min: 1, max: 6 });
const limits = fc.oneof(few, fc.constant(unlimited));
const kindLists = fc.subarray(relationKindNames(), { minLength: 1 });
const someKinds = fc.oneof(fc.constant(null), kindLists);
const someSources = fc.oneof(fc.constant(null), fc.subarray([...sourceNames, 'unknown']));
const choices = fc.oneof(
  fc.record({ kinds: fc.constant(null), excludeKinds: fc.constant(null), inSources: someSources }),
  fc.record({ kinds: fc.constant(null), excludeKinds: fc.constant([]), inSources: someSources }),
  fc.record({
    kinds: someKinds,
    excludeKinds: fc.oneof(fc.constant(null), fc.subarray(relationKindNames(), { maxLength: 8 })),
    inSources: someSources,
  }),
);

async function traceOf(store: Store, query: TraceQuery) {
  const { steps, truncated } = await trace(store, query);
  return {
    steps: steps.map(({ depth, relation, entity }) => ({ depth, key: relation.key, to: entity.slug })),
    truncated: await truncated(),
  };
}

function pathsOf(store: Store, query: PathQuery, maxRelations = patientLimits.maxRelations) {
  return paths(store, query, { ...patientLimits, maxRelations });
}

async function neighborhoodOf(store: Store, query: NeighborhoodQuery, maxRelations = patientLimits.maxRelations) {
  const { nodes, relations, truncated } = await neighborhood(store, query, { ...patientLimits, maxRelations });
  return { nodes: nodes.map(({ slug }) => slug), relations: relations.map(({ key }) => key), truncated };
}
