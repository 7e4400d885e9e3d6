import { describe, expect, test } from 'vitest';
import { graphOf } from '../../src/dataset/index.ts';
import type { Graph } from '../../src/model/graph.ts';
import { graphToColumns } from '../../src/store/memory/builder.ts';
import { columnStore } from '../../src/store/memory/store.ts';
import { fullRange, type ListQuery } from '../../src/store/queries.ts';
import type { Store } from '../../src/store/store.ts';
import { doWork, type Pace, type Work } from '../../src/store/work.ts';
import { syntheticLines } from '../../src/synthetic/index.ts';
import { elementsAt } from '../helpers/random/random-graph.ts';

const sources = Array.from({ length: 10 }, (_, index) => `report-${index}`);
const graph = withManySources(graphOf(syntheticLines(2_000)).graph);
const columns = graphToColumns(graph, new Map());
const first: ListQuery['range'] = { ...fullRange, first: 5 };
const hub = mostRelated();

/** Questions for which a store in memory looks at a large part of the graph. */
const questions: Record<string, (store: Store, pace?: Pace) => unknown> = {
  'a list filtered by a part of a name': (store, pace) => list(store, { where: [{ nameContains: 'a' }] }, pace),
  'a list filtered by a date': (store, pace) =>
    list(store, { where: [{ property: 'time', from: '2001-01-01', to: '2010-01-01' }] }, pace),
  'a list filtered by related entities': (store, pace) =>
    list(store, { where: [{ not: [{ via: [{ kind: 'cites', direction: 'IN' }], to: null, asOf: null }] }] }, pace),
  'a list filtered by one related entity': (store, pace) =>
    list(store, { where: [{ via: [{ kind: 'references', direction: 'OUT' }], to: [hub], asOf: null }] }, pace),
  'a list ordered by name': (store, pace) => list(store, { orderBy: { property: 'name', descending: true } }, pace),
  'a list ordered by date': (store, pace) => list(store, { orderBy: { property: 'date', descending: false } }, pace),
  'the count of a filtered list': (store, pace) =>
    store.countList([{ types: ['Document'], where: [{ nameContains: 'b' }] }], pace),
  'counts by a property': (store, pace) =>
    store.countFacets([{ types: ['Document'], where: [], by: { property: 'series' }, limit: 100 }], pace),
  'counts by a related entity': (store, pace) =>
    store.countFacets(
      [{ types: ['Document'], where: [], by: { via: [{ kind: 'references', direction: 'IN' }] }, limit: 100 }],
      pace,
    ),
  'a search for common words': (store, pace) =>
    store.search([{ query: 'paragraph document', types: null, inSources: null, range: first }], pace),
  'a search for misspelled words': (store, pace) =>
    store.search([{ query: 'paragrahp docuemnt', types: null, inSources: null, range: first }], pace),
  'a search among what a source speaks of': (store, pace) =>
    store.search([{ query: 'paragraph document', types: null, inSources: ['report-1'], range: first }], pace),
  'a list of what a source speaks of': (store, pace) =>
    list(store, { where: [{ property: 'sources', oneOf: ['report-1'] }] }, pace),
  'the relations of an entity that rest on a source': (store, pace) =>
    store.adjacentRelations([hub], { ...anyKind, inSources: ['report-1'] }, first, pace),
  'all relations of an entity': (store, pace) => store.adjacentRelations([hub], anyKind, fullRange, pace),
  'the relations of an entity on a day': (store, pace) =>
    store.adjacentRelations([hub], { ...anyKind, asOf: '2001-01-01' }, first, pace),
  'the number of relations of an entity on a day': (store, pace) =>
    store.countAdjacentRelations([hub], { ...anyKind, asOf: '2001-01-01' }, pace),
};
const anyKind = { out: null, in: null, asOf: null, inSources: null };

describe.each(Object.entries(questions))('%s', (_, ask) => {
  test('is answered in steps, with the same result as without pauses', async () => {
    const pauses: number[] = [];
    const pace: Pace = {
      next: (units) => {
        pauses.push(units);
        return Promise.resolve();
      },
    };
    const expected = ask(columnStore(columns));
    expect(expected).not.toBeInstanceOf(Promise);
    const answer = ask(columnStore(columns), pace);
    expect(answer).toBeInstanceOf(Promise);
    expect(plain(await answer)).toEqual(plain(expected));
    expect(pauses.length).toBeGreaterThan(1);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(100);
  });

  test('is not answered further once the result is not needed any more', async () => {
    const noLongerNeeded = new Error('no longer needed');
    let steps = 0;
    const pace: Pace = {
      next: () => {
        steps += 1;
        if (steps === 2) throw noLongerNeeded;
        return Promise.resolve();
      },
    };
    const store = columnStore(columns);
    await expect(ask(store, pace)).rejects.toBe(noLongerNeeded);
    expect(steps).toBe(2);
    expect(plain(await ask(store))).toEqual(plain(await ask(columnStore(columns))));
  });
});

test('Searches that run at the same time do not disturb each other', async () => {
  const store = columnStore(columns);
  const queries = ['paragraph', 'document', 'paragraph document', 'paragrahp'];
  const search = (query: string, pace?: Pace) =>
    store.search([{ query, types: null, inSources: null, range: first }], pace);
  const alone = queries.map((query) => search(query));
  const turns: Pace = { next: () => new Promise((resolve) => void setImmediate(resolve)) };
  const together = await Promise.all(queries.map((query) => search(query, turns)));
  expect(plain(together)).toEqual(plain(alone));
});

test('Work that is given up runs its `finally` blocks', () => {
  let released = false;
  const work = (function* (): Work<string> {
    try {
      yield 1;
      return 'done';
    } finally {
      released = true;
    }
  })();
  const givesUp: Pace = {
    next() {
      throw new Error('given up');
    },
  };
  expect(() => doWork(work, givesUp)).toThrow('given up');
  expect(released).toBe(true);
});

function list(store: Store, query: Partial<ListQuery>, pace?: Pace) {
  return store.list([{ types: ['Document'], where: [], orderBy: null, range: first, ...query }], pace);
}

/** The graph as if it were of ten sources, in more than a thousand combinations. */
function withManySources(graph: Graph): Graph {
  const some = <T>(item: T, index: number) => ({ ...item, sources: elementsAt(sources, (index * 389) % 1_024) });
  return { ...graph, entities: graph.entities.map(some), relations: graph.relations.map(some) };
}

function mostRelated(): string {
  const counts = new Map<string, number>();
  for (const { target } of graph.relations) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The values that JSON keeps. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
