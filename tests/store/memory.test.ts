import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import type { Graph } from '../../src/model/graph.ts';
import { BuildError } from '../../src/store/memory/build-error.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { conditionsContract } from '../contracts/conditions.ts';
import { namesContract } from '../contracts/names.ts';
import { relationsContract } from '../contracts/relations.ts';
import { sourcesContract } from '../contracts/sources.ts';
import { storeContract } from '../contracts/store.ts';
import { edgeCaseGraphs } from '../helpers/edge-cases/edge-case-graph.ts';
import { rawDataset } from '../helpers/start-graph.ts';
import { describeEach, memoryKinds } from '../helpers/stores.ts';

describeEach(memoryKinds, 'A store', (storeOf, { name }) => {
  storeContract(`The store ${name}`, storeOf);
  relationsContract(`The store ${name}`, storeOf);
  sourcesContract(`The store ${name}`, storeOf);
  conditionsContract(`The store ${name}`, storeOf);
  namesContract(`The store ${name}`, storeOf);

  test('returns every entity, relation and text unchanged', async () => {
    const property = fc.asyncProperty(edgeCaseGraphs, async ({ graph, texts }) => {
      const store = await storeOf(graph, texts);
      const slugs = graph.entities.map(({ slug }) => slug);
      expect(throughJson(await store.entities(slugs))).toEqual(throughJson(graph.entities));
      expect(throughJson(await store.relations(graph.relations.map(({ key }) => key)))).toEqual(
        throughJson(graph.relations),
      );
      expect(await store.texts(slugs)).toEqual(slugs.map((slug) => texts.get(slug) ?? null));
    });
    await fc.assert(property, { seed: 20230703, numRuns: 100 });
  });
});

test('Matchers compare the views that a store returns like plain objects', () => {
  const entities = memoryStore(graph).entities(['topic/a']);
  expect(entities).toEqual(graph.entities.filter(({ slug }) => slug === 'topic/a'));
  expect(entities).not.toEqual(graph.entities.filter(({ slug }) => slug === 'topic/b'));
  expect(entities).toMatchObject([{ slug: 'topic/a' }]);
  expect(entities).not.toMatchObject([{ slug: 'topic/b' }]);
});

/** The values after a round trip through JSON, so that only their fields are compared. */
function throughJson(values: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(values));
}

const graph = buildGraph(
  rawDataset({ entities: [{ slug: 'topic/a' }, { slug: 'topic/b' }], claims: ['topic/a about topic/b'] }),
);
const [claim] = graph.relations.filter(({ kind }) => kind === 'about');
const [first] = graph.entities;
const dangling = claim && { ...claim, target: 'topic/c', key: 'topic/a about topic/c' };

test.each<[string, Partial<Graph>, string]>([
  [
    'two entities of the same slug',
    { entities: [...graph.entities, ...graph.entities.slice(0, 1)] },
    `Slugs must be unique, but two entities have "${first?.slug}".`,
  ],
  [
    'two relations of the same key',
    { relations: [...graph.relations, ...graph.relations.slice(0, 1)] },
    `Relations must be unique, but "${graph.relations[0]?.key}" occurs twice.`,
  ],
  [
    'a relation to an unknown entity',
    { relations: dangling ? [dangling] : [] },
    'The relation "topic/a about topic/c" refers to "topic/c", which is not in the graph.',
  ],
  [
    'a text that is not well-formed Unicode',
    { entities: graph.entities.map((entity) => ({ ...entity, name: 'half \ud800' })) },
    'A text must be well-formed Unicode, but this one has a lone surrogate: "half \\ud800".',
  ],
])('A store cannot be built from a graph with %s', (_, change, message) => {
  expect(() => memoryStore({ ...graph, ...change })).toThrow(new BuildError(message));
});
