import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/model/names.ts';
import type { Store } from '../../src/store/store.ts';
import { dataGraph } from '../helpers/data-graph.ts';
import { describeEach, storeKinds } from '../helpers/stores.ts';
import { respelled } from '../helpers/typography.ts';

const names = [...new Set(dataGraph.entities.flatMap(namesOf))];
/** Names with something to spell in another way, and as many others. */
const someNames = fc.oneof(
  fc.constantFrom(...names.filter((name) => /['’"“”–-]/.test(name))),
  fc.constantFrom(...names),
);
const spellings = fc.array(
  someNames.chain((name) => fc.record({ name: fc.constant(name), other: respelled(name) })),
  { minLength: 20, maxLength: 20 },
);

describeEach(storeKinds, 'names of the data', (storeOf) => {
  let store: Store | null = null;

  test('are found by name, by search and by a filter, whatever their typography', async () => {
    store ??= await storeOf(dataGraph);
    const { entitiesByName, search, countList } = store;
    const results = async (texts: readonly string[]) => {
      const [byName, found, contained] = await Promise.all([
        entitiesByName(texts.map((name) => ({ name, types: null }))),
        search(
          texts.map((query) => ({
            ...{ query, types: null, inSources: null },
            range: { first: 5, after: null, last: null, before: null },
          })),
        ),
        countList(texts.map((nameContains) => ({ types: ['Topic', 'Member', 'Document'], where: [{ nameContains }] }))),
      ]);
      expect(byName.every((entities) => entities.length > 0)).toBe(true);
      return { byName, found, contained };
    };
    await fc.assert(
      fc.asyncProperty(spellings, async (pairs) => {
        expect(await results(pairs.map(({ other }) => other))).toEqual(await results(pairs.map(({ name }) => name)));
      }),
      { numRuns: 10 },
    );
  });
});
