/** The names of the operations in some documents. */
export function operationNames(documents: Iterable<string>): ReadonlySet<string> {
  return new Set([...documents].flatMap((text) => [...text.matchAll(/^query\s+(\w+)/gm)].map(([, name = '']) => name)));
}
