// Reads an array at an index that is known to be within it, which the type checker cannot see. There is one function
// for each type of array, because V8 reads arrays of a single type faster.

export function uint32At(numbers: Uint32Array, index: number): number {
  return numbers[index] as number; // Within the array.
}

export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] as number; // Within the array.
}
