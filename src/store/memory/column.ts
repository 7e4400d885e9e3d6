import { BuildError } from './build-error.ts';
import type { Form } from './fields.ts';
import { Growing, narrow } from '../growable-array.ts';
import { arrayOf, type Sections, whole } from './sections.ts';
import type { Strings, StringsBuilder } from './string-table.ts';
import type { Values, ValuesBuilder } from './value-dictionary.ts';

/** What a field has in a row. */
export type Reader = (row: number) => unknown;

/** Reads a column of one form. Nothing is read before it is asked for. */
export function readerOf(form: Form, sections: Sections, strings: Strings, values: Values): Reader {
  if (form === 'number') {
    const numbers = arrayOf(sections, 'numbers', Float64Array);
    return (row) => {
      const number = numbers[row] as number; // As are all below: a row of this column.
      return Number.isNaN(number) ? null : number;
    };
  }
  const numbers = whole(sections, 'numbers');
  if (form === 'value') return (row) => values.at(numbers[row] as number);
  if (form === 'text') {
    return (row) => {
      const number = numbers[row] as number;
      return number === 0 ? null : strings.at(number - 1);
    };
  }
  const starts = whole(sections, 'starts');
  return (row) => {
    const texts: string[] = [];
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) texts.push(strings.at(numbers[at] as number));
    return texts;
  };
}

/** Collects what the rows of a field have. */
export interface ColumnBuilder {
  /** The value of the next row; what is undefined counts as null. @throws {BuildError} if it has not the column's form. */
  add(value: unknown): void;
  sections(): Sections;
}

/** A builder of a column of one form; messages call it by its name. */
export function columnBuilder(name: string, form: Form, strings: StringsBuilder, values: ValuesBuilder): ColumnBuilder {
  const refuse = (value: unknown, words: string): never => {
    throw new BuildError(`${name} must be ${words}, but got ${JSON.stringify(value)?.slice(0, 80)}.`);
  };
  if (form === 'number') {
    const numbers: number[] = [];
    return {
      add(value = null) {
        if (value !== null && typeof value !== 'number') refuse(value, 'a number or null');
        numbers.push(typeof value === 'number' ? value : Number.NaN);
      },
      sections: () => ({ numbers: Float64Array.from(numbers) }),
    };
  }
  const numbers = new Growing();
  if (form === 'value')
    return {
      add: (value) => numbers.push(values.intern(value)),
      sections: () => ({ numbers: narrow(numbers.array()) }),
    };
  if (form === 'text')
    return {
      add: (value = null) =>
        numbers.push(
          value === null ? 0 : 1 + strings.intern(typeof value === 'string' ? value : refuse(value, 'a text or null')),
        ),
      sections: () => ({ numbers: narrow(numbers.array()) }),
    };
  const starts = new Growing();
  starts.push(0);
  return {
    add(value) {
      if (!Array.isArray(value)) return refuse(value, 'a list of texts');
      for (const text of value)
        numbers.push(strings.intern(typeof text === 'string' ? text : refuse(value, 'a list of texts')));
      starts.push(numbers.length);
    },
    sections: () => ({ numbers: narrow(numbers.array()), starts: narrow(starts.array()) }),
  };
}
