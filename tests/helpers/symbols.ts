import fc from 'fast-check';
import type { ParsedSymbol } from '../../src/model/symbol.ts';

const component = fc.stringMatching(/^[A-Z][A-Z0-9]{0,4}$/);
const session = fc.tuple(component, fc.integer({ min: 0, max: 99 })).map(([word, year]) => `${word}(${year})`);
const word = fc.oneof(component, session);
const collection = fc.constantFrom('WT', 'G', 'S', 'IP', 'TN', 'INF', 'JOB', 'RD');
const member = fc.constantFrom('EU', 'USA', 'CAN', 'TPKM');
const number = fc.integer({ min: 0, max: 999_999 });
const suffixes = fc.array(
  fc.record({
    kind: fc.constantFrom('Rev' as const, 'Corr' as const, 'Add' as const, 'Suppl' as const),
    number: fc.integer({ min: 0, max: 9999 }),
  }),
  { maxLength: 3 },
);

/** Symbols of every shape, in collections that the WTO has. */
export const symbolsOfWto = symbolsWith(collection);
/** The same, in any collections. */
export const symbols = symbolsWith(word);

function symbolsWith(first: fc.Arbitrary<string>): fc.Arbitrary<ParsedSymbol> {
  const two = fc.tuple(first, word).map((pair) => pair.join('/'));
  const series = fc.array(word, { maxLength: 3 }).map((words) => words.join('/') || null);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ collection: two, series, number, member: fc.constant(null), suffixes }) },
    fc.record({ collection: two, series: fc.constant('N'), number, member, suffixes }),
    fc.record({
      collection: two,
      series: fc.tuple(number, member).map(([kind, code]) => `N/${kind}/${code}`),
      number,
      member: fc.constant(null),
      suffixes,
    }),
    fc.record({
      collection: fc.integer({ min: 1, max: 999 }).map((dispute) => `WT/DS${dispute}`),
      series: fc.constantFrom('R', 'AB/R', 'RW', 'AB/RW2', 'RW/ECU', 'ARB'),
      number: fc.constant(null),
      member: fc.constant(null),
      suffixes,
    }),
    fc.record({
      collection: fc.constantFrom('JOB(07)', 'OFFICE(00)', 'RD(2012)'),
      series: fc.constant(null),
      number,
      member: fc.constant(null),
      suffixes,
    }),
  );
}
