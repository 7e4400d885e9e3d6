import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGraph } from '../../src/dataset/build.ts';
import { rawDataset } from '../helpers/start-graph.ts';

const q = (words: string) => [{ in: '1', span: [0, words.length], words }];
test('transitivity', () => {
  const g = buildGraph(rawDataset({
    entities: [{ slug: 'document/a' }],
    properties: [{ of: 'document/a', property: 'date', value: '2023-07-03', quotes: q('x') }],
  }));
  console.log(JSON.stringify(g.disputes), JSON.stringify(g.entities.find((e) => e.slug === 'document/a')));
  const h = buildGraph(rawDataset({
    entities: [{ slug: 'event/a', when: { edtf: '2023' } }],
    properties: [{ of: 'event/a', property: 'when', value: { edtf: '2023-07-03' }, quotes: q('x') }],
    otherSources: { later: { asOf: '2024-12-31', properties: [{ of: 'event/a', property: 'when', value: { edtf: '2023-08' }, quotes: q('xyz') }] } },
  }));
  console.log(JSON.stringify(h.disputes), JSON.stringify(h.entities.find((e) => e.slug === 'event/a')));
  const s = buildGraph(rawDataset({
    entities: [{ slug: 'document/a', symbols: [] }],
    properties: [{ of: 'document/a', property: 'symbols', value: ['INF/MSME/W/1'], quotes: q('x') }],
  }));
  console.log(JSON.stringify(s.disputes), JSON.stringify(s.entities.find((e) => e.slug === 'document/a')));
});
