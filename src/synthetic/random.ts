/** Returns a generator of uniform numbers in [0, 1) that depend on the seed only (mulberry32). */
export function uniformRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Random values that depend on the seeds only. The values of an entity can be generated again at any time, so they need
 * not be stored. It uses integers and basic arithmetic only, so that every machine generates the same values.
 */
export class SeededRandom {
  private readonly next: () => number;

  constructor(...seeds: readonly number[]) {
    this.next = uniformRandom(seeds.reduce(mix, 0x9e3779b9));
  }

  /** A uniform integer in [0, limit). */
  nextInt(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /**
   * An integer in [0, limit) that approximates Zipf's law: twice the number is half as likely. Each octave (0, 1–2,
   * 3–6, 7–14, …) is equally likely, and so is each number within an octave.
   */
  nextZipf(limit: number): number {
    const octaves = 32 - Math.clz32(limit);
    for (;;) {
      const first = 1 << this.nextInt(octaves);
      const number = first - 1 + this.nextInt(first);
      if (number < limit) return number;
    }
  }

  /** An item of a list, most often one of the first. */
  pick<T>(list: readonly T[]): T {
    return list[this.nextZipf(list.length)] as T; // The index is less than the length.
  }

  /** True with a probability of 1 in `count`. */
  oneIn(count: number): boolean {
    return this.nextInt(count) === 0;
  }
}

/** Maps similar seeds to very different ones (the finalizer of MurmurHash3). */
function mix(state: number, seed: number): number {
  let mixed = Math.imul(state ^ seed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
