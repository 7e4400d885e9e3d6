import type { UintArray } from '../uint-array.ts';

/** The arrays that a snapshot can contain. */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** The arrays of a part of the store, by name. They are written to a snapshot, and read from it without parsing. */
export type Sections = Readonly<Record<string, TypedArray>>;

/** Merges the sections of several parts: `starts` of the part `strings` becomes `strings.starts`. */
export function mergeSections(parts: Readonly<Record<string, Sections>>): Sections {
  const entries = Object.entries(parts).flatMap(([part, sections]) =>
    Object.entries(sections).map(([name, array]) => [`${part}.${name}`, array] as const),
  );
  return Object.fromEntries(entries);
}

/** The sections of one part, by their names within it. */
export function subsections(sections: Sections, part: string): Sections {
  const entries = Object.entries(sections).filter(([name]) => name.startsWith(`${part}.`));
  return Object.fromEntries(entries.map(([name, array]) => [name.slice(part.length + 1), array]));
}

/** A section of unsigned integers of any size. @throws {TypeError} if there is none. */
export function readUints(sections: Sections, name: string): UintArray {
  const found = sections[name];
  if (found === undefined || found instanceof Float64Array) throw missing(name);
  return found;
}

/** A section of the given type. @throws {TypeError} if there is none. */
export function readArray<T extends TypedArray>(sections: Sections, name: string, type: new (length: number) => T): T {
  const found = sections[name];
  if (!(found instanceof type)) throw missing(name);
  return found;
}

/** The value of a section that holds JSON. Callers cast it to the type that was written. */
export function readJson(sections: Sections, name: string): unknown {
  return JSON.parse(Buffer.from(readArray(sections, name, Uint8Array)).toString());
}

/** A value as JSON, for a section. */
export function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function missing(name: string): TypeError {
  return new TypeError(`The sections of a graph must include "${name}".`);
}
