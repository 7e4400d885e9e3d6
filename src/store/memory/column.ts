import { GrowableUint32Array } from '../growable-array.ts';
import { toUintArray } from '../uint-array.ts';
import { BuildError } from './build-error.ts';
import type { ColumnType } from './fields.ts';
import { readArray, readUints, type Sections } from './sections.ts';
import type { StringTable, StringTableBuilder } from './string-table.ts';
import type { ValueDictionary, ValueDictionaryBuilder } from './value-dictionary.ts';

/** Reads the value of a column in a row. */
export type ColumnReader = (row: number) => unknown;

/** A reader of a column. Values are decoded when they are read. */
export function columnReader(
  type: ColumnType,
  sections: Sections,
  strings: StringTable,
  values: ValueDictionary,
): ColumnReader {
  if (type === 'number') {
    const numbers = readArray(sections, 'numbers', Float64Array);
    return (row) => {
      const number = numbers[row] as number; // Here and below: a row of this column.
      return Number.isNaN(number) ? null : number;
    };
  }
  const numbers = readUints(sections, 'numbers');
  if (type === 'value') return (row) => values.at(numbers[row] as number);
  if (type === 'text') {
    return (row) => {
      const number = numbers[row] as number;
      return number === 0 ? null : strings.at(number - 1);
    };
  }
  const starts = readUints(sections, 'starts');
  return (row) => {
    const texts: string[] = [];
    const end = starts[row + 1] as number;
    for (let index = starts[row] as number; index < end; index += 1) texts.push(strings.at(numbers[index] as number));
    return texts;
  };
}

/** Collects the values of a column, row by row. */
export interface ColumnBuilder {
  /**
   * Adds the value of the next row; undefined counts as null. @throws {BuildError} if it does not have the column's
   * type.
   */
  add(value: unknown): void;
  sections(): Sections;
}

/** A builder of a column; `name` is for error messages. */
export function columnBuilder(
  name: string,
  type: ColumnType,
  strings: StringTableBuilder,
  values: ValueDictionaryBuilder,
): ColumnBuilder {
  const fail = (value: unknown, expected: string): never => {
    throw new BuildError(`${name} must be ${expected}, but got ${JSON.stringify(value)?.slice(0, 80)}.`);
  };
  if (type === 'number') {
    const numbers: number[] = [];
    return {
      add(value = null) {
        if (value !== null && typeof value !== 'number') fail(value, 'a number or null');
        numbers.push(typeof value === 'number' ? value : Number.NaN);
      },
      sections: () => ({ numbers: Float64Array.from(numbers) }),
    };
  }
  const numbers = new GrowableUint32Array();
  if (type === 'value')
    return {
      add: (value) => numbers.push(values.intern(value)),
      sections: () => ({ numbers: toUintArray(numbers.view()) }),
    };
  if (type === 'text')
    return {
      add: (value = null) =>
        numbers.push(
          value === null ? 0 : 1 + strings.intern(typeof value === 'string' ? value : fail(value, 'a string or null')),
        ),
      sections: () => ({ numbers: toUintArray(numbers.view()) }),
    };
  const starts = new GrowableUint32Array();
  starts.push(0);
  return {
    add(value) {
      if (!Array.isArray(value)) return fail(value, 'a list of strings');
      for (const text of value)
        numbers.push(strings.intern(typeof text === 'string' ? text : fail(value, 'a list of strings')));
      starts.push(numbers.length);
    },
    sections: () => ({ numbers: toUintArray(numbers.view()), starts: toUintArray(starts.view()) }),
  };
}
