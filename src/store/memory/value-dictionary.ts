import { GrowableUint32Array } from '../growable-array.ts';
import { readArray, type Sections } from './sections.ts';
import type { StringTable, StringTableBuilder } from './string-table.ts';

/**
 * Dictionary encoding of JSON values that many rows share, such as kinds and times. Each is parsed once, when it is
 * first read.
 */
export class ValueDictionary {
  private readonly strings: StringTable;
  private readonly texts: Uint32Array;
  private readonly parsed: unknown[];

  constructor(sections: Sections, strings: StringTable) {
    this.strings = strings;
    this.texts = readArray(sections, 'texts', Uint32Array);
    this.parsed = new Array(this.texts.length).fill(undefined);
  }

  at(number: number): unknown {
    const cached = this.parsed[number];
    if (cached !== undefined) return cached;
    // A number that the builder returned.
    const value: unknown = JSON.parse(this.strings.at(this.texts[number] as number));
    this.parsed[number] = value;
    return value;
  }
}

/** Numbers JSON values; equal values share a number. Null is 0. */
export class ValueDictionaryBuilder {
  private readonly strings: StringTableBuilder;
  private readonly primitives = new Map<unknown, number>();
  /** Arrays and objects, by their JSON. */
  private readonly objects = new Map<string, number>();
  private readonly texts = new GrowableUint32Array();

  constructor(strings: StringTableBuilder) {
    this.strings = strings;
    this.intern(null);
  }

  intern(value: unknown = null): number {
    const primitive = this.primitives.get(value);
    if (primitive !== undefined) return primitive;
    const text = JSON.stringify(value);
    const object = this.objects.get(text);
    if (object !== undefined) return object;
    const number = this.texts.length;
    this.texts.push(this.strings.intern(text));
    if (typeof value === 'object' && value !== null) this.objects.set(text, number);
    else this.primitives.set(value, number);
    return number;
  }

  at(number: number): unknown {
    return JSON.parse(this.strings.at(this.texts.at(number)));
  }

  sections(): Sections {
    return { texts: this.texts.view().slice() };
  }
}
