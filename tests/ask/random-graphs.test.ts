import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultBounds } from '../../src/ask/bounds.ts';
import { type NeighborhoodQuestion, neighborhood } from '../../src/ask/neighborhood.ts';
import { type Path, type PathQuestion, paths } from '../../src/ask/paths.ts';
import { type TraceQuestion, trace } from '../../src/ask/trace.ts';
import { buildGraph } from '../../src/dataset/build.ts';
import { type EdgeName, edgeKind, edgeNames } from '../../src/model/edges.ts';
import { concreteTypes, type Entity } from '../../src/model/entities.ts';
import { type Graph, type Relation, relation } from '../../src/model/graph.ts';
import { memoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/store.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// Small graphs by chance, and for each question a reference that is slow and plain: it looks at every relation each time.

const unhurried = { ...defaultBounds, timeMs: 60_000 };
const everything = Number.MAX_SAFE_INTEGER;
const runs = { seed: 20230703, numRuns: 400 };

describe('trace, on any graph,', () => {
  test('gives every reference once, at its distance from the root, and says whether there is more', async () => {
    const property = fc.asyncProperty(
      referring,
      directions,
      depths,
      fc.boolean(),
      async (world, direction, depth, family) => {
        const question = { from: world.from, direction, depth, family };
        const answer = await sameFromAnyStore(world, (store) => traceOf(store, question));
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
        const part = await sameFromAnyStore(world, (store) => traceOf(store, question, most));
        expect(part).toEqual({
          steps: whole.steps.slice(0, most),
          truncated: whole.truncated || whole.steps.length > most,
        });
      },
    );
    await fc.assert(property, runs);
  });
});

describe('paths, on any graph,', () => {
  test('are all that visit no entity twice, each once, the shortest first', async () => {
    const property = fc.asyncProperty(worlds(), depths, choices, async (world, maxLength, { kinds, avoid }) => {
      const question = { from: world.from, to: world.to, maxLength, kinds, avoid, first: everything };
      const answer = await sameFromAnyStore(world, (store) => pathsOf(store, question));
      const lengths = answer.paths.map(({ length }) => length);
      expect(lengths).toEqual([...lengths].sort());
      expect(answer.paths.map(hops).sort()).toEqual(expectedPaths(world.graph, question).sort());
      expect(answer.truncated).toBe(false);
    });
    await fc.assert(property, runs);
  });

  test('are cut after the first so many', async () => {
    const property = fc.asyncProperty(worlds(), depths, choices, few, async (world, maxLength, choice, first) => {
      const question = { from: world.from, to: world.to, maxLength, ...choice, first };
      const all = await pathsOf(memoryStore(world.graph), { ...question, first: everything });
      const part = await sameFromAnyStore(world, (store) => pathsOf(store, question));
      expect(part).toEqual({ paths: all.paths.slice(0, first), truncated: false });
    });
    await fc.assert(property, runs);
  });

  test('are sound under a bound on work, and whole where it does not say that it cut them', async () => {
    let cut = 0;
    const property = fc.asyncProperty(worlds(), depths, few, async (world, maxLength, work) => {
      const question = { from: world.from, to: world.to, maxLength, kinds: null, avoid: [], first: everything };
      const all = expectedPaths(world.graph, question);
      const part = await sameFromAnyStore(world, (store) => pathsOf(store, question, work));
      expect(all).toEqual(expect.arrayContaining(part.paths.map(hops)));
      expect(part.truncated || part.paths.length === all.length).toBe(true);
      cut += Number(part.paths.length < all.length);
    });
    await fc.assert(property, runs);
    expect(cut).toBeGreaterThan(runs.numRuns / 10);
  });
});

describe('a neighborhood, on any graph,', () => {
  test('holds the nearest entities, the centre first, and all relations among them', async () => {
    const property = fc.asyncProperty(worlds(), depths, someKinds, limits, async (world, depth, kinds, limit) => {
      const question = { of: world.from, depth, kinds, limit };
      const answer = await sameFromAnyStore(world, (store) => neighborhoodOf(store, question));
      const distances = distancesFrom(world.from, followed(world.graph, kinds));
      const near = [...distances.values()].filter((distance) => distance <= depth).sort();
      expect(answer.nodes[0]).toBe(world.from);
      expect(new Set(answer.nodes).size).toBe(answer.nodes.length);
      expect(answer.nodes.map((slug) => distances.get(slug))).toEqual(near.slice(0, limit));
      expect([...answer.relations].sort()).toEqual(
        followed(world.graph, kinds)
          .filter(({ source, target }) => answer.nodes.includes(source) && answer.nodes.includes(target))
          .map(({ key }) => key)
          .sort(),
      );
      expect(answer.truncated).toBe(near.length > limit);
    });
    await fc.assert(property, runs);
  });

  test('is a part of the whole under a bound on work, and says so', async () => {
    let cut = 0;
    const property = fc.asyncProperty(worlds(), depths, few, async (world, depth, work) => {
      const question = { of: world.from, depth, kinds: null, limit: everything };
      const whole = await neighborhoodOf(memoryStore(world.graph), question);
      const part = await sameFromAnyStore(world, (store) => neighborhoodOf(store, question, work));
      expect(whole.nodes).toEqual(expect.arrayContaining(part.nodes));
      expect(whole.relations).toEqual(expect.arrayContaining(part.relations));
      if (!part.truncated) expect(part).toEqual(whole);
      cut += Number(part.relations.length < whole.relations.length);
    });
    await fc.assert(property, runs);
    expect(cut).toBeGreaterThan(runs.numRuns / 10);
  });
});

// ---- Graphs ----------------------------------------------------------------------------------------

/** A graph, and two of its entities to ask about. Prints itself as facts for `startGraph`. */
interface World {
  readonly graph: Graph;
  readonly from: string;
  readonly to: string;
}

function worlds(kinds: readonly EdgeName[] = edgeNames()): fc.Arbitrary<World> {
  return fc
    .record({
      slugs: fc.subarray(slugs, { minLength: 4, maxLength: 13 }),
      picks: fc.oneof(fc.array(pick, { maxLength: 6 }), fc.array(pick, { maxLength: 40, size: 'max' })),
      ends: fc.tuple(fc.nat(997), fc.nat(997)),
    })
    .map(({ slugs, picks, ends }) => {
      const bare = buildGraph(rawDataset({ entities: slugs.map((slug) => ({ slug })) }));
      const relations = new Map(
        picks.flatMap((pick) => related(bare.entities, kinds, pick)).map((fact) => [fact.key, fact]),
      );
      const [from, to] = ends.map((end) => chosen(bare.entities, end).slug) as [string, string]; // Two in, two out.
      return {
        graph: { ...bare, relations: [...relations.values()] },
        from,
        to,
        [fc.toStringMethod]: () =>
          JSON.stringify({ from, to, entities: slugs, claims: [...relations.keys()] }, null, 2),
      };
    });
}

const slugs = [
  'document/INF/MSME/W/1',
  'document/INF/MSME/W/1/Rev.1',
  'document/INF/MSME/W/1/Corr.1',
  'document/INF/MSME/W/2',
  'document/INF/MSME/W/2/Rev.1',
  'document/newsletter',
  'meeting/2023-07-03',
  'meeting/2023-10-09',
  'event/day',
  'presentation/talk',
  'decision/agreed',
  'decision/endorsed',
  'organization/itc',
  'organization/icc',
  'person/wilson',
  'member/barbados',
  'initiative/guide',
  'initiative/game',
  'initiative/package',
  'topic/finance',
];

/** Which kind, source, target and role of those that are possible. */
const pick = fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997));

/** A relation between two entities whose types it may join, or none where there are no two such. */
function related(
  entities: readonly Entity[],
  kinds: readonly EdgeName[],
  [kind = 0, source = 0, target = 0, role = 0]: readonly number[],
): Relation[] {
  const ends = (name: EdgeName, end: 'source' | 'target') =>
    entities.filter(({ type }) => concreteTypes(edgeKind(name)[end].type).includes(type));
  const possible = kinds.filter((name) => ends(name, 'source').length > 0 && ends(name, 'target').length > 0);
  if (possible.length === 0) return [];
  const name = chosen(possible, kind);
  const [from, to] = [chosen(ends(name, 'source'), source), chosen(ends(name, 'target'), target)];
  if (from === to) return [];
  const unstated = name === 'references' || name === 'contains' || name === 'succeeds';
  return [
    relation({
      kind: name,
      source: from.slug,
      target: to.slug,
      role: chosen([null, ...(edgeKind(name).roles ?? [])], role),
      when: null,
      basis: unstated ? 'DERIVED' : 'STATED',
      document: null,
      rule: unstated ? 'By chance.' : null,
      evidence: [],
    }),
  ];
}

function chosen<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T; // Within the list, which nobody passes empty.
}

/** Graphs of all kinds of relations, and of those alone that a trace follows, so that it gets far. */
const referring = fc.oneof(worlds(), worlds(edgeNames().filter((name) => edgeKind(name).reference)));
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

// ---- Answers, as plain values ----------------------------------------------------------------------

/** An answer of the memory store, once it is the same when asked again, and from a store that answers with promises. */
async function sameFromAnyStore<T>({ graph }: World, ask: (store: Store) => Promise<T>): Promise<T> {
  const store = memoryStore(graph);
  const answer = await ask(store);
  expect(await ask(store)).toEqual(answer);
  expect(await ask(promising(store))).toEqual(answer);
  return answer;
}

/** The store, but every answer is a promise, that of a reach's `more` too. */
function promising(store: Store): Store {
  return new Proxy(store, {
    get(target, method: keyof Store) {
      if (method === 'reach') {
        return async (...questions: Parameters<Store['reach']>) =>
          (await target.reach(...questions)).map((reach) => ({ ...reach, more: async () => reach.more() }));
      }
      return async (...args: unknown[]) => (target[method] as (...args: unknown[]) => unknown)(...args); // The arguments are those of the method.
    },
  });
}

async function traceOf(store: Store, question: TraceQuestion, traceSteps = everything) {
  const { steps, truncated } = await trace(store, question, { ...unhurried, traceSteps });
  return {
    steps: steps.map(({ depth, relation, entity }) => ({ depth, key: relation.key, to: entity.slug })),
    truncated: await truncated(),
  };
}

function pathsOf(store: Store, question: PathQuestion, work = unhurried.work) {
  return paths(store, question, { ...unhurried, work });
}

async function neighborhoodOf(store: Store, question: NeighborhoodQuestion, work = unhurried.work) {
  const { nodes, relations, truncated } = await neighborhood(store, question, { ...unhurried, work });
  return { nodes: nodes.map(({ slug }) => slug), relations: relations.map(({ key }) => key), truncated };
}

/** `-> document/a [document/a follows document/b] …`: each hop's direction, relation and where it leads. */
function hops(path: Path): string {
  return path.map(({ direction, relation, entity }) => hop(direction, relation, entity.slug)).join('; ');
}

function hop(direction: 'OUT' | 'IN', { key }: Relation, to: string): string {
  return `${direction} [${key}] ${to}`;
}

// ---- References ------------------------------------------------------------------------------------

/** `depth key` of every reference that is reached, with the ends to which it may lead. */
function expectedTrace(graph: Graph, { from, direction, depth, family }: TraceQuestion) {
  const relatives = (slug: string) => {
    const families = graph.entities.flatMap((entity) => (entity.type === 'Document' ? [entity] : []));
    const own = families.find((document) => document.slug === slug)?.family ?? null;
    if (!family || own === null) return [slug];
    return [slug, ...families.filter((document) => document.family === own).map((document) => document.slug)];
  };
  const reached = new Set(relatives(from));
  const steps = new Map<string, string[]>();
  const leadingTo = ({ kind, source, target }: Relation, level: number): string[] => {
    const ends = direction === 'REFERENCES' ? [[source, target]] : [[target, source]];
    if (edgeKind(kind).reference === 'both' && level === 1) ends.push(ends.flat().reverse());
    return ends.flatMap(([start = '', end = '']) => (reached.has(start) ? [end] : []));
  };
  let left = graph.relations.filter(({ kind }) => edgeKind(kind).reference !== undefined);
  for (let level = 1; level <= depth; level += 1) {
    const found = left
      .filter((fact) => leadingTo(fact, level).length > 0)
      .map((fact) => ({ fact, to: leadingTo(fact, level) }));
    for (const { fact, to } of found) {
      steps.set(`${level} ${fact.key}`, to);
      for (const slug of to.flatMap(relatives)) reached.add(slug);
    }
    left = left.filter((fact) => !found.some((other) => other.fact === fact));
  }
  return { steps, truncated: left.some((fact) => leadingTo(fact, depth + 1).length > 0) };
}

/** By going every way; where `avoid` is left to the server, by trying without the loose kinds first. */
function expectedPaths(graph: Graph, { from, to, maxLength, kinds, avoid }: PathQuestion): string[] {
  const loose: EdgeName[] = ['about', 'contains', 'describes', 'mentions', 'references', 'succeeds'];
  const all = (relations: readonly Relation[]) => (from === to ? [] : onward(relations, [from], to, maxLength));
  const allowed = (avoided: readonly EdgeName[]) =>
    followed(graph, kinds).filter(({ kind }) => !avoided.includes(kind));
  if (kinds !== null || avoid !== null) return all(allowed(avoid ?? []));
  const telling = all(allowed(loose));
  return telling.length > 0 ? telling : all(allowed([]));
}

function onward(relations: readonly Relation[], visited: readonly string[], to: string, length: number): string[] {
  if (length === 0) return [];
  const at = visited.at(-1);
  return relations.flatMap((fact) => {
    const [direction, next] = fact.source === at ? (['OUT', fact.target] as const) : (['IN', fact.source] as const);
    if ((fact.source !== at && fact.target !== at) || visited.includes(next)) return [];
    const step = hop(direction, fact, next);
    if (next === to) return [step];
    return onward(relations, [...visited, next], to, length - 1).map((rest) => `${step}; ${rest}`);
  });
}

function distancesFrom(slug: string, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const distances = new Map([[slug, 0]]);
  for (const [at, distance] of distances) {
    for (const { source, target } of relations) {
      const next = source === at ? target : target === at ? source : at;
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

function followed(graph: Graph, kinds: readonly EdgeName[] | null): readonly Relation[] {
  return graph.relations.filter(({ kind }) => kinds === null || kinds.includes(kind));
}
