/** The number of objects in data, at any depth. */
export function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 0);
  return below + (Array.isArray(value) ? 0 : 1);
}
