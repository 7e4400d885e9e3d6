import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import { BuildError } from '../../src/store/memory/build-error.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { storeContract } from '../contracts/store.ts';
import { edgeCaseGraphs } from '../helpers/edge-cases/edge-case-graph.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { describeEach, memoryKinds } from '../helpers/stores.ts';

describeEach(memoryKinds, 'A store', (storeOf, { name }) => {
  storeContract(`The store ${name}`, storeOf);

  test('gives back every entity, relation and text as it came', async () => {
    const property = fc.asyncProperty(edgeCaseGraphs, async ({ graph, texts }) => {
      const store = await storeOf(graph, texts);
      const slugs = graph.entities.map(({ slug }) => slug);
      expect(printed(await store.entities(slugs))).toEqual(printed(graph.entities));
      expect(printed(await store.relations(graph.relations.map(({ key }) => key)))).toEqual(printed(graph.relations));
      expect(await store.texts(slugs)).toEqual(slugs.map((slug) => texts.get(slug) ?? null));
    });
    await fc.assert(property, { seed: 20230703, numRuns: 100 });
  });
});

test('What a store gives equals its plain form, and no other, to every test here', () => {
  const entities = memoryStore(graph).entities(['topic/a']);
  expect(entities).toEqual(graph.entities.filter(({ slug }) => slug === 'topic/a'));
  expect(entities).not.toEqual(graph.entities.filter(({ slug }) => slug === 'topic/b'));
  expect(entities).toMatchObject([{ slug: 'topic/a' }]);
  expect(entities).not.toMatchObject([{ slug: 'topic/b' }]);
});

/** As JSON has it, so that nothing is compared but what a reader gets. */
function printed(values: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(values));
}

const graph = buildGraph(
  rawDataset({ entities: [{ slug: 'topic/a' }, { slug: 'topic/b' }], claims: ['topic/a about topic/b'] }),
);
const [claim] = graph.relations.filter(({ kind }) => kind === 'about');
const [first] = graph.entities;
const toNothing = claim && { ...claim, target: 'topic/c', key: 'topic/a about topic/c' };

test.each<[string, Partial<Graph>, string]>([
  [
    'an entity twice',
    { entities: [...graph.entities, ...graph.entities.slice(0, 1)] },
    `The entity "${first?.slug}" comes twice.`,
  ],
  [
    'a relation twice',
    { relations: [...graph.relations, ...graph.relations.slice(0, 1)] },
    `The relation "${graph.relations[0]?.key}" comes twice.`,
  ],
  [
    'a relation to nothing',
    { relations: toNothing ? [toNothing] : [] },
    'A graph must hold both ends of its relations, but one end of "topic/a about topic/c" is missing.',
  ],
  [
    'a text that is none',
    { entities: graph.entities.map((entity) => ({ ...entity, name: 'half \ud800' })) },
    'A text must be of Unicode characters, but this holds half a surrogate pair: "half \\ud800".',
  ],
])('No store is made of a graph with %s', (_, change, message) => {
  expect(() => memoryStore({ ...graph, ...change })).toThrow(new BuildError(message));
});
