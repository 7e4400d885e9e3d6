import { expect, test } from 'vitest';
import { foldName } from '../../src/model/names.ts';

test.each([
  ["Côte d'Ivoire", 'COTE D’IVOIRE', "coted'ivoire"],
  ['Türkiye', 'turkiye', 'turkiye'],
  ['José Luís Cancela', 'Jose\u0301 Lui\u0301s\u00a0 Cancela', 'joseluiscancela'],
  ['Trade4MSMEs', 'trade 4 msmes', 'trade4msmes'],
  ['“Who Notices Notifications”', '"who notices notifications"', '"whonoticesnotifications"'],
  ['Coke‑Hamilton', 'Coke–Hamilton', 'coke-hamilton'],
  ['Hong Kong, China', 'HONG KONG, CHINA', 'hongkong,china'],
  ['', ' \t\n', ''],
])('%j and %j are the same name', (one, other, folded) => {
  expect([foldName(one), foldName(other)]).toEqual([folded, folded]);
});

test('names that differ in a letter or digit are different', () => {
  expect(foldName('Tade4MSMEs')).not.toBe(foldName('Trade4MSMEs'));
  expect(foldName('INF/MSME/R/3')).not.toBe(foldName('INF/MSME/R/36'));
});

test('folding a folded name does not change it', () => {
  for (const name of ['ﬁrst Ｗorld', 'ÅNGSTRÖM’S', 'Ⅳ — “x”']) expect(foldName(foldName(name))).toBe(foldName(name));
});
