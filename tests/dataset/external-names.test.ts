import { expect, test } from 'vitest';
import { externalNamesOf } from '../../src/model/names.ts';
import { memoryStore } from '../../src/store/memory/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';

const store = memoryStore(dataGraph);

async function membersNamed(name: string): Promise<string[]> {
  const [found = []] = await store.entitiesByName([{ name, types: ['Member'] }]);
  return found.map(({ slug }) => slug);
}

test('every external name of the data leads to its Member alone', async () => {
  const names = dataGraph.entities.flatMap((entity) => externalNamesOf(entity).map(({ name }) => [name, entity.slug]));
  expect(names.length).toBeGreaterThan(70);
  for (const [name = '', slug] of names) expect([name, ...(await membersNamed(name))]).toEqual([name, slug]);
});

test.each([
  ['UAE', 'united-arab-emirates'],
  ['US', 'united-states'],
  ['U.S.A.', 'united-states'],
  ['the UK', 'united-kingdom'],
  ['Turkey', 'turkiye'],
  ['Korea', 'korea'],
  ['South Korea', 'korea'],
  ['Vietnam', 'viet-nam'],
  ['Russia', 'russian-federation'],
  ['Ivory Coast', 'cote-divoire'],
  ['Gambia', 'gambia'],
  ['St Lucia', 'saint-lucia'],
  ['the Netherlands', 'european-union'],
  ['Germany', 'european-union'],
])('%s leads to %s', async (name, key) => {
  expect(await membersNamed(name)).toEqual([`member/${key}`]);
});

test('the states of the European Union are no aliases of it', () => {
  const union = dataGraph.entities.find(({ slug }) => slug === 'member/european-union');
  expect(union?.aliases).not.toContain('Germany');
});
