import type { Whole } from './memory/sections.ts';

/** Whole numbers below 2³², one after the other, in room that doubles when it is full. */
export class Growing {
  length = 0;
  private numbers = new Uint32Array(16);

  push(number: number): void {
    this.set(this.length, number);
  }

  /** Puts a number at a place. What lies between the last and a new place is 0. */
  set(index: number, number: number): void {
    if (index >= this.numbers.length) {
      const larger = new Uint32Array(Math.max(2 * this.numbers.length, index + 1));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[index] = number;
    this.length = Math.max(this.length, index + 1);
  }

  /** The number at a place; 0 beyond the last. */
  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  /** Those so far, not copied. */
  array(): Uint32Array {
    return this.numbers.subarray(0, this.length);
  }
}

/** The same numbers, copied, in as many bytes each as the largest needs. */
export function narrow(numbers: Uint32Array): Whole {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most < 2 ** 8 ? new Uint8Array(numbers) : most < 2 ** 16 ? new Uint16Array(numbers) : numbers.slice();
}
