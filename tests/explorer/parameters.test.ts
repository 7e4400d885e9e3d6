import { expect, test } from 'vitest';
import {
  choice,
  choices,
  commaSeparated,
  type Parameter,
  readParameters,
  shortText,
  slug,
  slugs,
  sourceName,
} from '../../src/web/explorer/format/parameters.ts';
import { kindOrder } from '../../src/web/explorer/format/relation-labels.ts';
import { entityParameters } from '../../src/web/explorer/pages/entity/entity-parameters.ts';

const few = 'It can be 1, 2 or 3.';
const types = 'It can be MEETING or EVENT.';
const aSlug = 'It can be the address of an entity, such as meeting/2023-07-03.';

test.each<[name: string, parameter: Parameter<unknown>, search: string, value: unknown, ignored: readonly string[]]>([
  ['a missing choice is the default', choice([1, 2, 3], 1), '', 1, []],
  ['a choice is read', choice([1, 2, 3], 1), 'x=3', 3, []],
  ['another number is ignored', choice([1, 2, 3], 1), 'x=-1', 1, [`x=-1 ${few}`]],
  ['a number in another notation is ignored', choice([1, 2, 3], 1), 'x=1e0', 1, [`x=1e0 ${few}`]],
  ['an infinite number is ignored', choice([1, 2, 3], 1), 'x=Infinity', 1, [`x=Infinity ${few}`]],
  ['an empty choice is ignored', choice([1, 2, 3], 1), 'x=', 1, [`x= ${few}`]],
  ['the first of several is used', choice([1, 2, 3], 1), 'x=2&x=3', 2, ['x=3 It is given more than once.']],
  ['a broken encoding is not a choice', choice([1, 2, 3], 1), 'x=%E0%A4%A', 1, [`x=\uFFFD%A ${few}`]],
  [
    'a long text is shown in part',
    choice(['a'], null),
    `x=${'b'.repeat(9_999)}`,
    null,
    [`x=${'b'.repeat(60)}… It can be a.`],
  ],
  ['properties of objects are not choices', choice(['a'], null), 'x=constructor', null, ['x=constructor It can be a.']],
  ['a misspelled kind is corrected', entityParameters.kind, 'x=MENTION', null, ['x=MENTION Did you mean MENTIONS?']],
  [
    'a kind unlike any other is ignored',
    entityParameters.kind,
    'x=NaN',
    null,
    [`x=NaN It can be one of ${kindOrder.length} values, such as HOLDS.`],
  ],
  ['choices may repeat', choices(['a', 'b']), 'x=a&x=c&x=b&x=a', ['a', 'b'], ['x=c It can be a or b.']],
  ['a missing list is all', commaSeparated(['MEETING', 'EVENT']), '', ['MEETING', 'EVENT'], []],
  ['an empty list is none', commaSeparated(['MEETING', 'EVENT']), 'x=', [], []],
  ['a wrong item is left out', commaSeparated(['MEETING', 'EVENT']), 'x=EVENT,PARTY', ['EVENT'], [`x=PARTY ${types}`]],
  ['a list of wrong items is all', commaSeparated(['MEETING', 'EVENT']), 'x=a', ['MEETING', 'EVENT'], [`x=a ${types}`]],
  ['a text is trimmed', shortText(5), 'x=+abc+', 'abc', []],
  ['a text that is too long is ignored', shortText(5), 'x=abcdef', '', ['x=abcdef It can have at most 5 characters.']],
  ['an empty slug is missing', slug, 'x=+', null, []],
  ['a source is not known before the graph is asked', sourceName, 'x=nope', 'nope', []],
  ['an empty source is all', sourceName, 'x=', null, []],
  ['one source can be given', sourceName, 'x=a&x=b', 'a', ['x=b It is given more than once.']],
  ['a slug is read', slug, 'x=topic/a', 'topic/a', []],
  ['a text that is no slug is ignored', slug, 'x=topics/a', null, [`x=topics/a ${aSlug}`]],
  ['a type without a key is no slug', slug, 'x=topic/', null, [`x=topic/ ${aSlug}`]],
  [
    'slugs are limited',
    slugs(2),
    'x=topic/a&x=&x=b&x=topic/b&x=topic/a&x=topic/c',
    ['topic/a', 'topic/b'],
    [`x=b ${aSlug}`, 'x=topic/c At most 2 can be given.'],
  ],
  ['a span is read', entityParameters.at, 'x=41-52', { start: 41, end: 52 }, []],
  [
    'a span that ends before it starts is ignored',
    entityParameters.at,
    'x=52-41',
    null,
    ['x=52-41 It can be the positions of the first character and after the last one, such as 41-52.'],
  ],
])('%s', (_, parameter, search, value, ignored) => {
  const read = readParameters({ x: parameter }, new URLSearchParams(search));
  expect(read.values.x).toEqual(value);
  expect(read.ignored.map(({ part, reason }) => `${part} ${reason}`)).toEqual(ignored);
});

test('parameters of others are not mentioned', () => {
  const search = new URLSearchParams('utm_source=newsletter&depth=2&__proto__=1');
  expect(readParameters({ depth: choice([1, 2], 1) }, search)).toEqual({ values: { depth: 2 }, ignored: [] });
});
