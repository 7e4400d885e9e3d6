/** An array of unsigned integers, in as few bytes each as the largest needs. */
export type UintArray = Uint8Array | Uint16Array | Uint32Array;

/** A copy of some numbers in as few bytes each as the largest needs. */
export function toUintArray(numbers: Uint32Array): UintArray {
  let max = 0;
  for (const number of numbers) if (number > max) max = number;
  return max < 2 ** 8 ? new Uint8Array(numbers) : max < 2 ** 16 ? new Uint16Array(numbers) : numbers.slice();
}
