/**
 * Orders texts by code point, as databases with the collation "C" do. JavaScript's own operators order by UTF-16 code
 * unit, which differs for code points beyond U+FFFF.
 */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return hasNoSurrogates.test(a + b) ? compareCodeUnits(a, b) : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** A function that orders these texts in the same way, but looks for surrogates only once. */
export function comparatorOf(texts: readonly string[]): (a: string, b: string) => number {
  return texts.every((text) => hasNoSurrogates.test(text)) ? compareCodeUnits : compareTexts;
}

const hasNoSurrogates = /^[^\ud800-\udfff]*$/;

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
