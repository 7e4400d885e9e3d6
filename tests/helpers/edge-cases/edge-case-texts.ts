import fc from 'fast-check';

/** Words that are hard to fold, tokenize, quote or distinguish. */
export const words: readonly string[] = [
  ...['digitalisation', 'digitalization', 'digitally', 'programme', 'program', 'catalogue', 'colour', 'labelled'],
  ...['finance', 'ﬁnance', 'financing', 'finances', 'refinance', 'banana', 'bananas', 'mississippi', 'aaaaaa', 'aaaaa'],
  ...['Café', 'cafe', 'ŒUVRE', 'Straße', 'İstanbul', 'ǅungla', 'ŉandu', 'ﷺ', '中小企業', '½', '①', 'ͺ', 'ﹰ', '́', '—'],
  ...[
    '𝒜lpha',
    'banan𐐨',
    '𝔘𝔫𝔦',
    '𐐀𐐁𐐂𐐃𐐄',
    '𠜎',
    '🙂',
    '👩🏽‍🌾',
    '\u{e000}',
    '\ufb00',
    '\u{10fffd}',
    'a',
    'to',
    'W',
    '45',
    'R2D2x',
    '2023',
  ],
  ...[
    "O'Neil",
    'l’Ivoire',
    '“quoted”',
    '"double"',
    'back\\slash',
    '\\',
    '100%',
    'under_score',
    'tab\tbed',
    'new\nline',
  ],
  ...[
    'INF/MSME/W/1',
    'inf/msme/w/1/rev.1',
    'W/45',
    'and/or',
    'Q&A',
    "':*&|!",
    '{a,b}',
    'NULL',
    '$1',
    '<b>',
    'x'.repeat(45),
  ],
  ...['w'.repeat(600)],
];

/** Texts that attackers send. */
export const hostileTexts: readonly string[] = [
  ...[
    '',
    ' ',
    '\0',
    'topic/finance\0',
    '\ud800',
    'x\udc00',
    '\uffff',
    '\u{10ffff}',
    '🙂',
    'ͺ',
    '́',
    'İ',
    '\n',
    '\t',
    '\\',
  ],
  ...[
    "'",
    "'; drop table entities; --",
    '"',
    '%',
    '_',
    '%%',
    '\\%',
    '$1',
    '{a,b}',
    '{}',
    'NULL',
    'null',
    '(',
    '[a-z]*',
    '^',
  ],
  ...[
    "':*&|!",
    'a & b',
    'a | !b:*',
    'finance:*',
    "''",
    '<->',
    '\\\\',
    '2023-02-30',
    'INF/MSME/W/1-INF/TGE/W/7',
    '_INF/MSME/4',
  ],
  ...['x'.repeat(5_000), 'é'.repeat(100_000), 'financ'.repeat(10_000), 'a b '.repeat(20_000), '/'.repeat(3_000)],
];

/** A variant of a name that folds to the same text, or another symbol of its family. */
export function nameVariants(names: readonly string[]): fc.Arbitrary<string> {
  const variants: readonly ((name: string) => string)[] = [
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize('NFD'),
    (name) => [...name].join(' '),
    (name) => ` _${name}.`,
    (name) => name.replace(/\/(Rev|Corr|Add)\.\d/, ''),
    (name) => `${name}-${name}`,
    (name) => `the “${name}”’s`,
    (name) => `what is ${name}?`,
    (name) => name.replaceAll('/', ' '),
    (name) => name.slice(name.indexOf('/') + 1),
    (name) => name.replace(/\/(?=\d)/, ''),
    (name) => `${name}/Rev.9`,
    (name) => [...name].join('\u00ad'),
    (name) => [...name].join('.'),
  ];
  return fc.tuple(fc.constantFrom('', ...names), fc.constantFrom(...variants)).map(([name, variant]) => variant(name));
}

/** A substring of one of the names. */
export function substringOf(names: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom('', ...names), fc.nat(20), fc.nat(12)).map(([name, start, length]) => {
    const points = [...name];
    const from = start % (points.length + 1);
    return points.slice(from, from + length).join('');
  });
}

/** The first letters of a word. */
export function prefixOf(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(word, fc.integer({ min: 1, max: 6 })).map(([text, length]) => [...text].slice(0, length).join(''));
}

/** A word with one or two typing errors anywhere. */
export function withTypos(word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const typo = fc.tuple(fc.nat(50), fc.constantFrom('drop', 'change', 'insert', 'double'), fc.constantFrom(...'aenxé'));
  return fc.tuple(word, fc.array(typo, { minLength: 1, maxLength: 2 })).map(([text, typos]) =>
    typos
      .reduce(
        (points, [offset, operation, letter]) => {
          const index = offset % (points.length + 1);
          const old = points[index] ?? '';
          const replacement =
            { drop: [], change: [letter], insert: [letter, old], double: [old, old] }[operation] ?? [];
          return points.toSpliced(index, 1, ...replacement);
        },
        [...text],
      )
      .join(''),
  );
}
