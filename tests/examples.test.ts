import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadGraph } from '../src/dataset/build.ts';
import { graphqlServer } from '../src/server/graphql.ts';
import { memoryStore } from '../src/store/memory.ts';
import { counted } from './helpers/start-graph.ts';

const calls: string[] = [];
const yoga = graphqlServer(counted(memoryStore(loadGraph('data')), calls));
const files = globSync('src/examples/*.graphql').sort();

describe('each example query answers its question, whole, from the data of the report', () => {
  test.each(files)('%s', async (file) => {
    calls.length = 0;
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^# .+\?\nquery [A-Z]\w+/);
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text }),
    });
    const answer = await response.json();
    await expect(`${JSON.stringify({ ...answer, storeCalls: calls.length }, null, 2)}\n`).toMatchFileSnapshot(
      `answers/${basename(file, '.graphql')}.json`,
    );
    expect(answer.errors).toBeUndefined();
    expect(calls.length).toBeLessThan(12);
  });

  afterAll(() => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });
});
