import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Matches } from '../../../src/store/words/matches.ts';

const scored = fc
  .uniqueArray(fc.nat(5_000), { maxLength: 300, size: 'max' })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), sum: fc.nat(9) }))));

test('every slice equals that of the sorted list, whatever slices were read before', () => {
  const slices = fc.array(fc.tuple(fc.nat(320), fc.nat(320)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(scored, slices, (found, requested) => {
      const matches = new Matches(
        Uint32Array.from(found, ({ id }) => id),
        Float64Array.from(found, ({ sum }) => sum),
      );
      const sorted = found.toSorted((a, b) => b.sum - a.sum || a.id - b.id);
      expect(matches.total).toBe(found.length);
      for (const [start, end] of requested) {
        expect(matches.slice(start, end)).toEqual(sorted.slice(start, end));
        for (const id of [5_001, ...found.slice(0, 5).map((match) => match.id)]) {
          const rank = sorted.findIndex((match) => match.id === id);
          expect(matches.rankOf(id)).toBe(rank < 0 ? null : rank);
        }
      }
    }),
  );
});

test('many matches with the same sum are in natural order', () => {
  const ids = Uint32Array.from({ length: 50_000 }, (_, index) => (index * 7_919) % 50_000);
  const matches = new Matches(ids, new Float64Array(50_000).fill(7));
  expect(matches.slice(0, 3)).toEqual([0, 1, 2].map((id) => ({ id, sum: 7 })));
  expect(matches.slice(49_998, 50_000)).toEqual([49_998, 49_999].map((id) => ({ id, sum: 7 })));
  expect(matches.rankOf(25_000)).toBe(25_000);
});
