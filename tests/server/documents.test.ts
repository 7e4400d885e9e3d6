import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { DocumentCache } from '../../src/server/operations/document-cache.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { operateOn } from '../helpers/operate.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const store = memoryStore(buildGraph(rawDataset({ entities: [{ slug: 'topic/a' }] })));

test.each([
  ['valid', (number: number) => `{ entity(ref: "topic/a") { ${'name slug '.repeat(400)} } } # ${number}`],
  ['rejected', (number: number) => `{ entity(ref: "topic/a") { ${'name slug '.repeat(400)} unknown${number} } }`],
])(
  'a short operation is executed before long new documents that arrived earlier and are %s',
  async (_, longDocument) => {
    const operate = operateOn({ currentStore: () => store });
    const finished: string[] = [];
    const run = async (name: string, query: string) => {
      await operate(query);
      finished.push(name);
    };
    const longOnes = Array.from({ length: 3 }, (_, index) => run(`long ${index}`, longDocument(index)));
    await Promise.all([...longOnes, run('short', '{ entity(ref: "topic/a") { name } }')]);
    expect(finished).toEqual(['short', 'long 0', 'long 1', 'long 2']);
  },
);

test('a document is kept once it is valid, and not if it is rejected', () => {
  const cache = new DocumentCache();
  const [valid, rejected] = [parse('{ name }'), parse('{ nothing }')];
  cache.set('{ name }', valid);
  cache.set('{ nothing }', rejected);
  expect([cache.get('{ name }'), cache.get('{ nothing }')]).toEqual([undefined, undefined]);
  cache.addValid(valid);
  expect([cache.get('{ name }'), cache.get('{ nothing }')]).toEqual([valid, undefined]);
});
