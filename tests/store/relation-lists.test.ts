import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { type Graph, type Relation, relation } from '../../src/model/graph.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { allRelations, type PageRange, type RelationSelection } from '../../src/store/queries.ts';
import { elementsAt, withVersion } from '../helpers/random/random-graph.ts';
import { rawDataset } from '../helpers/start-graph.ts';

// Relations that differ only in their ends and times are of a class. A store in memory merges the classes of a list: many,
// if the graph has many sources.

const names = Array.from({ length: 10 }, (_, index) => `report-${index}`);
const documents = Array.from({ length: 30 }, (_, index) => `document/d${index}`);
const topics = Array.from({ length: 40 }, (_, index) => `topic/t${index}`);
/** Each relation rests on other sources than those before and after it, or on none. */
const sourcesAt = (index: number) => elementsAt(names, (index * 389) % 1_024);
const orders = [null, 'ASC', 'DESC'] as const;

describe.each<[string, Graph, number]>([
  ['20 classes', graphOf((index) => names.slice(0, sourcesAt(index).length)), 20],
  ['1,024 classes', graphOf(sourcesAt), 1_024],
])('In a graph with relations of %s', (_, graph, classes) => {
  const store = memoryStore(graph);

  test('each class is counted', () => {
    const { relationClasses } = store.dataset;
    expect(relationClasses.length).toBe(classes);
    expect(relationClasses.reduce((total, { count }) => total + count, 0)).toBe(graph.relations.length);
  });

  test.each<[string, Partial<RelationSelection>, (relation: Relation) => boolean]>([
    ['all relations', {}, () => true],
    ['relations of some sources', { inSources: names }, ({ sources }) => sources.length > 0],
    ['relations of a review status', { reviews: ['SUPPORTED'] }, ({ review }) => review === 'SUPPORTED'],
    ['relations at an entity', { targets: ['topic/t7'] }, ({ target }) => target === 'topic/t7'],
  ])('%s are counted, and paged in the order of the text or of the number of their sources', (_, conditions, fits) => {
    const selection = { ...allRelations, ...conditions };
    const selected = graph.relations.filter(fits);
    expect(store.countRelations([selection])).toEqual([selected.length]);
    for (const bySourceCount of orders) {
      const keys = inOrder(selected, bySourceCount).map(({ key }) => key);
      const pages = store.listRelations(pagesOf(keys).map((range) => ({ ...selection, bySourceCount, range })));
      expect(pages).toMatchObject(
        [keys, keys].flatMap((all) => chunksOf(all).map((chunk) => ({ items: chunk.map((key) => ({ key })) }))),
      );
    }
  });
});

function graphOf(sourcesAt: (index: number) => readonly string[]): Graph {
  const entities = [...documents, ...topics].map((slug) => ({ slug }));
  const ends = documents.flatMap((source) => topics.map((target) => ({ source, target })));
  const relations = ends.map((ends, index) =>
    relation({
      ...{ kind: 'about', ...ends, role: null, when: null, basis: 'STATED', rule: null, claims: [], evidence: [] },
      review: index % 2 === 0 ? 'SUPPORTED' : 'UNREVIEWED',
      sources: sourcesAt(index),
    }),
  );
  return withVersion({ ...buildGraph(rawDataset({ entities })), relations });
}

function inOrder(relations: readonly Relation[], bySourceCount: (typeof orders)[number]): readonly Relation[] {
  if (bySourceCount === null) return relations;
  const sign = bySourceCount === 'ASC' ? 1 : -1;
  return relations.toSorted((a, b) => sign * (a.sources.length - b.sources.length));
}

const pageSize = 90;

function chunksOf(keys: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(keys.length / pageSize) }, (_, index) =>
    keys.slice(index * pageSize, (index + 1) * pageSize),
  );
}

/** The ranges of all pages of a list, first from its start and then from the first key of the next page back. */
function pagesOf(keys: readonly string[]): PageRange[] {
  const starts = chunksOf(keys).map((_, index) => index * pageSize);
  return [
    ...starts.map((start) => ({ first: pageSize, after: keys[start - 1] ?? null, last: null, before: null })),
    ...starts.map((start) => {
      const end = Math.min(start + pageSize, keys.length);
      return { first: null, after: null, last: end - start, before: keys[end] ?? null };
    }),
  ];
}
