import fc from 'fast-check';

/** Characters that people and programs write for one another; the first is that of a keyboard. */
export const interchangeable: readonly string[] = [
  "'\u2019\u2018\u02bc\u02bb\u00b4`\u2032\u201b\uff07",
  '"\u201c\u201d\u201e\u00ab\u00bb\uff02',
  '-\u2010\u2011\u2012\u2013\u2014\u2212\uff0d',
  ' \u00a0\u202f\u2009\u3000',
  '/\uff0f\u2215',
];

/** Texts of any code points, lone surrogates among them, with those that are written for one another more often. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
      fc.nat(0x2fff).map((code) => String.fromCodePoint(code)),
      fc.constantFrom(...interchangeable.join('')),
    ),
  )
  .map((characters) => characters.join(''));

/** Characters that are not seen. */
const invisible = ['\u00ad', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff'];

/** Other spellings of a text, which differ in typography alone. */
export function respelled(text: string): fc.Arbitrary<string> {
  const characters = [...text].map((character) => {
    const others = interchangeable.find((set) => set.includes(character));
    return others ? fc.constantFrom(...others) : fc.constant(character);
  });
  return fc
    .record({
      parts: fc.tuple(...characters),
      hidden: fc.option(fc.constantFrom(...invisible)),
      at: fc.nat(),
      form: fc.constantFrom('NFC', 'NFD'),
    })
    .map(({ parts, hidden, at, form }) => {
      // Beside a space or a hyphen it would be seen as part of neither word.
      const places = parts.flatMap((part, index) => (/[\p{L}\p{N}]/u.test(part) ? [index] : []));
      const place = places[at % places.length];
      return parts
        .map((part, index) => (hidden !== null && index === place ? part + hidden : part))
        .join('')
        .normalize(form);
    });
}
