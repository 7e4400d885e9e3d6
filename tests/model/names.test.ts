import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldBareName, foldName, nameKeysFor } from '../../src/model/names.ts';
import { anyText } from '../helpers/typography.ts';

test.each([
  ["Côte d'Ivoire", 'COTE D’IVOIRE', "coted'ivoire"],
  ['Türkiye', 'turkiye', 'turkiye'],
  ['José Luís Cancela', 'Jose\u0301 Lui\u0301s\u00a0 Cancela', 'joseluiscancela'],
  ['Trade4MSMEs', 'trade 4 msmes', 'trade4msmes'],
  ['“Who Notices Notifications”', '"who notices notifications"', '"whonoticesnotifications"'],
  ['Coke‑Hamilton', 'Coke–Hamilton', 'coke-hamilton'],
  ['N\u2019Djamena', 'N\u02bcDjamena', "n'djamena"],
  ["O'Brien", 'O\u00b4Brien', "o'brien"],
  ['Hawai\u02bbi', 'Hawai`i', "hawai'i"],
  ['צ\u05f3ק', "צ'ק", "צ'ק"],
  ['\u201eAid for Trade\u201f', '«aid for\u202ftrade»', '"aidfortrade"'],
  ['e\u2011commerce', 'e\u2212com\u00admerce', 'e-commerce'],
  ['\u200fMSME\u200e \ufeffday', 'ms\u2060me\u200b\u3000day', 'msmeday'],
  ['ＩＮＦ／ＭＳＭＥ', 'INF/MSME', 'inf/msme'],
  ['Straße', 'STRASSE', 'strasse'],
  ['Łódź, Ærø, Œuvre', 'lodz, aero, oeuvre', 'lodz,aero,oeuvre'],
  ['DIYARBAKIR', 'Diyarbakır', 'diyarbakir'],
  ['ΟΔΟΣ', 'οδος', 'οδοσ'],
  ['Hong Kong, China', 'HONG KONG, CHINA', 'hongkong,china'],
  ['A.V.E.C.', 'AVEC', 'avec'],
  ['The U.S. and the E. U.', 'the US and the EU', 'theusandtheeu'],
  ['1,300 businesses', '1\u202f300 businesses', '1300businesses'],
  ['1’234,567', '1 234 567', '1234567'],
  ['', ' \t\n', ''],
])('%j and %j are the same name', (one, other, folded) => {
  expect([foldName(one), foldName(other)]).toEqual([folded, folded]);
});

test('names that differ in a letter or digit are different', () => {
  expect(foldName('Tade4MSMEs')).not.toBe(foldName('Trade4MSMEs'));
  expect(foldName('INF/MSME/R/3')).not.toBe(foldName('INF/MSME/R/36'));
});

test('numbers and initials keep what separates nothing', () => {
  expect(['12,34', '2023,100', 'Rev.1', 'a,b'].map(foldName)).toEqual(['12,34', '2023,100', 'rev.1', 'a,b']);
});

test.each([
  ...[
    'ITC',
    '"ITC"',
    '“ITC”',
    '(ITC)',
    'the ITC',
    "ITC's",
    'ITC’s',
    'ITC.',
    'ITC,',
    'The «ITC».',
    'an I.T.C.’s',
    '¿ITC?',
  ],
  ...['\ufeffITC\u200b', '  the   the ITC ‘s '],
])('%j without the signs and articles around it is ITC', (text) => {
  expect(foldBareName(text)).toBe('itc');
});

test.each([
  ['the', 'the'],
  ['“The”', 'the'],
  ['The Gambia', 'gambia'],
  ['Theatre', 'theatre'],
  ['Who’s who', "who'swho"],
  ['“’”', ''],
  ['', ''],
])('%j without the signs and articles around it is %j', (text, bare) => {
  expect(foldBareName(text)).toBe(bare);
});

test('a text with very many signs, articles or spaces takes little time', () => {
  for (const part of ['the ', "'s ", ' ', '!', "' ", 'a.', '. ', '1,'])
    for (const text of [part.repeat(100_000), `${part.repeat(100_000)}x`, `x${part.repeat(100_000)}!`])
      expect(nameKeysFor(text).length).toBeLessThan(4);
}, 10_000);

test('a name folds to the same in composed and decomposed form', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const [composed, decomposed] = [name.toWellFormed().normalize('NFC'), name.toWellFormed().normalize('NFD')];
      expect(foldName(composed)).toBe(foldName(decomposed));
      expect(nameKeysFor(composed)).toEqual(nameKeysFor(decomposed));
    }),
    { numRuns: 1_000 },
  );
});

test('folding a folded name does not change it', () => {
  for (const name of ['ŉ ½ 12″ ´', 'ﬁrst Ｗorld', 'ÅNGSTRÖM’S', 'Ⅳ — “x”'])
    expect(foldName(foldName(name))).toBe(foldName(name));
});

test('folding a folded name does not change it, whatever the name', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});
