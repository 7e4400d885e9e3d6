/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
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
 * Throws that only depend on the numbers that name them: what was thrown for the tenth meeting can be thrown again, and
 * need not be kept. Whole numbers and the four rules of arithmetic alone, so that every machine throws the same.
 */
export class SeededRandom {
  private readonly next: () => number;

  constructor(...seeds: readonly number[]) {
    this.next = uniformRandom(seeds.reduce(mix, 0x9e3779b9));
  }

  /** A whole number from 0, less than the limit. */
  nextInt(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /**
   * The same, but nearly as Zipf's law has it, half as often for twice the number: each octave (0, 1–2, 3–6, 7–14, …) is
   * equally likely, and within it each number.
   */
  nextZipf(limit: number): number {
    const octaves = 32 - Math.clz32(limit);
    for (;;) {
      const first = 1 << this.nextInt(octaves);
      const number = first - 1 + this.nextInt(first);
      if (number < limit) return number;
    }
  }

  /** One of a list, the first far more often than the last. */
  pick<T>(list: readonly T[]): T {
    return list[this.nextZipf(list.length)] as T; // The number is less than the length.
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.nextInt(times) === 0;
  }
}

/** Spreads numbers that lie close together (the finalizer of MurmurHash3). */
function mix(state: number, seed: number): number {
  let mixed = Math.imul(state ^ seed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
