import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsr } from '../../src/store/memory/csr-matrix.ts';
import { hashOf } from '../../src/store/memory/hash.ts';
import { HashIndex, hashIndexSections } from '../../src/store/memory/hash-index.ts';
import { MergedSlices } from '../../src/store/memory/sorted-slices.ts';
import { StringTable, StringTableBuilder } from '../../src/store/memory/string-table.ts';
import { ValueDictionary, ValueDictionaryBuilder } from '../../src/store/memory/value-dictionary.ts';
import { VisitedSet } from '../../src/store/memory/visited-set.ts';

// Compares each structure of the store in memory with plain lists and maps.

const parameters = { seed: 20230703, numRuns: 300 };
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const fewTexts = fc.array(fc.oneof(text, fc.constantFrom('', 'a', 'é', '🙂', 'topic/a')), { maxLength: 200 });

test('A string table returns the strings that were added, and interns equal strings once', () => {
  const property = fc.property(fewTexts, fewTexts, (interned, added) => {
    const builder = new StringTableBuilder();
    const numbers = [...interned.map((text) => builder.intern(text)), ...added.map((text) => builder.add(text))];
    const strings = new StringTable(builder.sections());
    expect(numbers.map((number) => strings.at(number))).toEqual([...interned, ...added]);
    expect(new Set(numbers).size).toBe(new Set(interned).size + added.length);
  });
  fc.assert(property, parameters);
});

test('A string table still finds interned strings after its hash table has grown', () => {
  const builder = new StringTableBuilder();
  const first = Array.from({ length: 5_000 }, (_, index) => builder.intern(`text ${index}`));
  expect(Array.from({ length: 5_000 }, (_, index) => builder.intern(`text ${index}`))).toEqual(first);
});

test('A value dictionary returns the values that were added, and stores equal values once', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, undefined, true, 1, '1', { a: [1] }));
  const property = fc.property(fc.array(value), (values) => {
    const strings = new StringTableBuilder();
    const builder = new ValueDictionaryBuilder(strings);
    const numbers = values.map((value) => builder.intern(value));
    const read = new ValueDictionary(builder.sections(), new StringTable(strings.sections()));
    const texts = values.map((value) => JSON.stringify(value ?? null));
    expect(numbers.map((number) => JSON.stringify(read.at(number)))).toEqual(texts);
    expect(new Set(numbers).size).toBe(new Set(texts).size);
  });
  fc.assert(property, parameters);
});

test('A hash index finds numbers by each of their texts, without duplicates and in order', () => {
  const property = fc.property(
    fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'dd', 'é', '')), { maxLength: 40 }),
    (named) => {
      const entries = named.flatMap((names, number) => names.map((name) => ({ name, number })));
      const index = new HashIndex(
        hashIndexSections(
          Uint32Array.from(entries, ({ name }) => hashOf(name)),
          Uint32Array.from(entries, ({ number }) => number),
        ),
      );
      for (const name of ['a', 'b', 'c', 'dd', 'é', '', 'unknown']) {
        const hasName = (number: number) => named[number]?.some((each) => each === name) ?? false;
        const expected = named.flatMap((names, number) => (names.some((each) => each === name) ? [number] : []));
        expect(index.findAll(name, hasName)).toEqual(expected);
        expect(index.find(name, hasName)).toBe(expected[0] ?? -1);
      }
    },
  );
  fc.assert(property, parameters);
});

test('A CSR matrix has each index in its row, in the given order', () => {
  const property = fc.property(fc.array(fc.nat(6), { maxLength: 60 }), fc.boolean(), (rowOf, backward) => {
    const order = rowOf.map((_, index) => (backward ? rowOf.length - 1 - index : index));
    const { starts, entries } = toCsr(Uint8Array.from(rowOf), 7, Uint32Array.from(order));
    const rows = Array.from({ length: 7 }, (_, row) => [...entries.subarray(starts[row], starts[row + 1])]);
    expect(rows).toEqual(rows.map((_, row) => order.filter((index) => rowOf[index] === row)));
  });
  fc.assert(property, parameters);
});

describe('Merged slices', () => {
  const lists = fc.array(
    fc.uniqueArray(fc.oneof(fc.nat(30), fc.nat(2 ** 32 - 1))).map((list) => list.sort((a, b) => a - b)),
    { maxLength: 5 },
  );

  test('behave like a sorted array of all numbers', () => {
    const property = fc.property(lists, fc.nat(60), fc.nat(60), fc.nat(30), (each, from, length, wanted) => {
      const merged = new MergedSlices(
        each.map((list) => ({ numbers: Uint32Array.from(list), start: 0, end: list.length })),
      );
      const all = each.flat().sort((a, b) => a - b);
      const start = Math.min(from, all.length);
      expect(merged.length).toBe(all.length);
      expect(merged.slice(start, start + length, (number) => number)).toEqual(all.slice(start, start + length));
      expect(merged.indexOf(wanted)).toBe(all.indexOf(wanted));
      expect(merged.some((number) => number === wanted)).toBe(all.includes(wanted));
    });
    fc.assert(property, { ...parameters, numRuns: 2_000 });
  });

  test('return equal numbers in the order of their slices', () => {
    const slice = (name: string, ...list: number[]) => ({
      name,
      numbers: Uint32Array.from(list),
      start: 0,
      end: list.length,
    });
    const merged = new MergedSlices([slice('a', 3, 7), slice('b', 1, 3, 7)]);
    const named = (from: number) => merged.slice(from, 5, (number, { name }) => `${number}${name}`);
    expect([0, 1, 2, 3, 4].map(named)).toEqual(
      [0, 1, 2, 3, 4].map((from) => ['1b', '3a', '3b', '7a', '7b'].slice(from)),
    );
  });
});

test('A visited set has the numbers added since it was last cleared, however often that was', () => {
  const property = fc.property(
    fc.array(fc.array(fc.nat(9), { maxLength: 5 }), { maxLength: 600, size: 'max' }),
    (epochs) => {
      const visited = new VisitedSet(10);
      for (const numbers of epochs) {
        visited.clear();
        const expected = new Set<number>();
        for (const number of numbers) {
          expect(visited.add(number)).toBe(!expected.has(number));
          expected.add(number);
        }
      }
    },
  );
  fc.assert(property, { ...parameters, numRuns: 30 });
});
