import { Growing } from '../growable-array.ts';
import { arrayOf, type Sections } from './sections.ts';
import type { Strings, StringsBuilder } from './string-table.ts';

/** Values that many share, such as kinds and times: each is read once, when somebody first asks, and kept. 0 is null. */
export class Values {
  private readonly strings: Strings;
  private readonly texts: Uint32Array;
  private readonly read: unknown[];

  constructor(sections: Sections, strings: Strings) {
    this.strings = strings;
    this.texts = arrayOf(sections, 'texts', Uint32Array);
    this.read = new Array(this.texts.length).fill(undefined);
  }

  at(number: number): unknown {
    const known = this.read[number];
    if (known !== undefined) return known;
    const value: unknown = JSON.parse(this.strings.at(this.texts[number] as number)); // A number that the builder gave.
    this.read[number] = value;
    return value;
  }
}

/** Numbers values that JSON can hold; equal ones share a number. */
export class ValuesBuilder {
  private readonly strings: StringsBuilder;
  /** Plain values by themselves, others by their JSON. */
  private readonly plain = new Map<unknown, number>();
  private readonly others = new Map<string, number>();
  private readonly texts = new Growing();

  constructor(strings: StringsBuilder) {
    this.strings = strings;
    this.intern(null);
  }

  intern(value: unknown = null): number {
    const plain = this.plain.get(value);
    if (plain !== undefined) return plain;
    const text = JSON.stringify(value);
    const known = this.others.get(text);
    if (known !== undefined) return known;
    const number = this.texts.length;
    this.texts.push(this.strings.intern(text));
    if (typeof value === 'object' && value !== null) this.others.set(text, number);
    else this.plain.set(value, number);
    return number;
  }

  at(number: number): unknown {
    return JSON.parse(this.strings.at(this.texts.at(number)));
  }

  sections(): Sections {
    return { texts: this.texts.array().slice() };
  }
}
