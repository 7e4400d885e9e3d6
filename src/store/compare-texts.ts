/** Orders texts by code points, as databases do: JavaScript's own order, by UTF-16 code units, differs beyond the first plane. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return isPlane0.test(a + b) ? (a < b ? -1 : 1) : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const isPlane0 = /^[^\ud800-\udfff]*$/;
