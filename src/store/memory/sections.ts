/** Numbers of one size in a row, as a snapshot holds them. */
export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Whole numbers from 0, in as many bytes each as the largest needs. */
export type Whole = Uint8Array | Uint16Array | Uint32Array;

/** All that a part of the store consists of, by name: what it is made from again without any parsing. */
export type Sections = Readonly<Record<string, TypedArray>>;

/** The sections of parts, as those of the whole: `starts` of the part `strings` is `strings.starts`. */
export function joined(parts: Readonly<Record<string, Sections>>): Sections {
  const entries = Object.entries(parts).flatMap(([part, sections]) =>
    Object.entries(sections).map(([name, array]) => [`${part}.${name}`, array] as const),
  );
  return Object.fromEntries(entries);
}

/** The sections of one part. */
export function partOf(sections: Sections, part: string): Sections {
  const entries = Object.entries(sections).filter(([name]) => name.startsWith(`${part}.`));
  return Object.fromEntries(entries.map(([name, array]) => [name.slice(part.length + 1), array]));
}

/** A section of whole numbers. @throws {TypeError} if there is none. */
export function whole(sections: Sections, name: string): Whole {
  const found = sections[name];
  if (found === undefined || found instanceof Float64Array) throw missing(name);
  return found;
}

/** A section of whole numbers of four bytes, bytes, or fractions. @throws {TypeError} if there is none. */
export function arrayOf<T extends TypedArray>(sections: Sections, name: string, type: new (length: number) => T): T {
  const found = sections[name];
  if (!(found instanceof type)) throw missing(name);
  return found;
}

/** The value that a section holds as JSON. What it is, is the word of whoever wrote it. */
export function parsed(sections: Sections, name: string): unknown {
  return JSON.parse(Buffer.from(arrayOf(sections, name, Uint8Array)).toString());
}

/** A value as a section. */
export function printed(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function missing(name: string): TypeError {
  return new TypeError(`The sections of a graph must hold "${name}".`);
}
