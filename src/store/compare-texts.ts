/**
 * Orders texts by code point, as databases with the collation "C" do. JavaScript's own operators order by UTF-16 code
 * unit, which differs for code points beyond U+FFFF.
 */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return hasNoSurrogates.test(a + b) ? (a < b ? -1 : 1) : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

const hasNoSurrogates = /^[^\ud800-\udfff]*$/;
