/**
 * The text with the plain form of each character that people and programs write in several ways: apostrophes, quotation
 * marks, hyphens and dashes, slashes, and the full-width forms of ASCII. Each is replaced by one code unit, so that
 * offsets stay the same.
 */
export function plainText(text: string): string {
  return text.replace(anyVariant, plainForm);
}

/** Characters that are not seen: soft hyphens, joiners, marks of direction, variation selectors, the byte order mark. */
export const invisible = String.raw`[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]--\p{L}]`;

/**
 * The variants by their plain form, as in a character class. Apostrophes are, beside the typographic ones, accents and
 * primes that stand for them, the modifier letters of Hawaiian, Arabic and Ukrainian names, the single angle quotes, and
 * the Hebrew geresh.
 */
const variants = {
  "'": String.raw`\x60\u00b4\u02b9\u02bb-\u02bf\u02c8\u02ca\u02cb\u055a\u05f3\u07f4\u07f5\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u2018-\u201b\u2032\u2035\u2039\u203a\ua78b\ua78c\uff07\uff40`,
  '"': String.raw`\u00ab\u00bb\u02ba\u02dd\u05f4\u201c-\u201f\u2033\u2036\u301d-\u301f\uff02`,
  '-': String.raw`[\p{Dash_Punctuation}--[\-\u{10000}-\u{10ffff}]]\u02d7\u2043\u2212`,
  '/': String.raw`\u2044\u2215\u29f8`,
};
const fullWidth = String.raw`\uff01-\uff5e`;
const anyVariant = new RegExp(`[${Object.values(variants).join('')}${fullWidth}]`, 'gv');
const patterns = Object.entries(variants).map(([plain, set]) => [plain, new RegExp(`[${set}]`, 'v')] as const);

/** Found once for each of the few characters that occur. */
const known = new Map<string, string>();

function plainForm(character: string): string {
  const plain = known.get(character) ?? findPlainForm(character);
  known.set(character, plain);
  return plain;
}

function findPlainForm(character: string): string {
  const found = patterns.find(([, pattern]) => pattern.test(character));
  return found?.[0] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0); // Full-width forms follow ASCII's order.
}
