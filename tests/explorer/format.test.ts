import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { typeNames } from '../../src/model/entities.ts';
import {
  relationKind,
  relationKindEnumValue,
  relationKindNames,
  relationRoleEnumValue,
} from '../../src/model/relation-kinds.ts';
import { defaultExcludedKinds as traversalDefault } from '../../src/traversal/paths.ts';
import { toCsv } from '../../src/web/explorer/components/download.ts';
import { formatEdtf } from '../../src/web/explorer/format/dates.ts';
import {
  defaultExcludedKinds,
  formatRole,
  kindOrder,
  roleLabel,
} from '../../src/web/explorer/format/relation-labels.ts';
import { sentenceParts } from '../../src/web/explorer/format/sentence-parts.ts';
import type { RelationRole } from '../../src/web/explorer/generated/graphql.ts';

test.each([
  ['2023-07-03', '3 July 2023'],
  ['2023-06', 'June 2023'],
  ['2018', '2018'],
  ['2022~', 'about 2022'],
  ['2022?', '2022 (uncertain)'],
  ['2024-06-26/2024-06-28', '26–28 June 2024'],
  ['2023-06-30/2023-07-02', '30 June to 2 July 2023'],
  ['2023-12-30/2024-01-02', '30 December 2023 to 2 January 2024'],
  ['2023-06/2023-09', 'June–September 2023'],
  ['2018/2020', '2018 to 2020'],
  ['2023-06/2024', 'June 2023 to 2024'],
  ['2023-04-26/..', 'since 26 April 2023'],
  ['../2023-04-26', 'until 26 April 2023'],
  ['/2023-04-26', 'until 26 April 2023, start not stated'],
  ['2018/', 'since 2018, end not stated'],
  ['../..', 'start and end not stated'],
  ['/2023', 'until 2023, start not stated'],
  ['[2024-01-01..2024-06-30]', 'between 1 January 2024 and 30 June 2024'],
  ['[2024-01..2024-06]', 'between January 2024 and June 2024'],
  ['[..2024-06-30]', '30 June 2024 or earlier'],
  ['[2024-01-01..]', '1 January 2024 or later'],
  ['2019?/..', 'from 2019 at the earliest'],
  ['../2024-12-11?', 'until 11 December 2024 at the latest'],
  ['2023-12-08?/2024-12-11?', 'from 8 December 2023 at the earliest to 11 December 2024 at the latest'],
  ['2017-12-13/2024-12-10?', 'from 13 December 2017 to 10 December 2024 at the latest'],
])('%s is formatted as "%s"', (edtf, text) => {
  expect(formatEdtf(edtf)).toBe(text);
});

test('CSV cells may contain commas, quotes and line breaks', () => {
  const table = {
    columns: ['name', 'number'],
    rows: [
      ['Hong Kong, China', 1],
      ['the "G20"', null],
      ['two\nlines', 0],
    ],
  };
  expect(toCsv(table)).toBe('\uFEFFname,number\r\n"Hong Kong, China",1\r\n"the ""G20""",\r\n"two\nlines",0\r\n');
});

test('every role of the catalog has a label, and is written as in the catalog', () => {
  for (const name of relationKindNames())
    for (const role of Object.keys(relationKind(name).roles ?? {})) {
      const kind = kindOrder.find((each) => each === relationKindEnumValue(name)) ?? 'ABOUT';
      const value = relationRoleEnumValue(role) as RelationRole; // It is a value of the enum.
      expect(formatRole(value)).toBe(role.toLowerCase());
      expect(roleLabel({ kind, role: value })).not.toBe(formatRole(value));
    }
});

test.each([
  ['CHAIR', 'chaired it'],
  ['PRESIDENCY', 'presidency'],
  ['JOINT_AUTHOR', 'joint author'],
  [null, null],
] as const)('who took part with the role %s: %s', (role, label) => {
  expect(roleLabel({ kind: 'TOOK_PART_IN', role })).toBe(label);
});

test('the weak kinds are those that paths exclude by default', () => {
  expect(defaultExcludedKinds).toEqual(traversalDefault.map(relationKindEnumValue));
});

test.each([
  ['Ana presented Trade', ['Ana', ' presented ', 'Trade']],
  ['A says B', ['A says B']],
  ['Ana presented Trade.', ['Ana', ' presented ', 'Trade', '.']],
])('the entities in "%s" are links', (sentence, parts) => {
  const entity = (name: string) => ({ __typename: 'Topic' as const, slug: `topic/${name}`, name });
  const split = sentenceParts({ sentence, source: entity('Ana'), target: entity('Trade') });
  expect(split.map((part) => (typeof part === 'string' ? part : part.name))).toEqual(parts);
});

test('every entity type has a color', () => {
  const css = readFileSync('src/web/explorer/components/components.css', 'utf8');
  expect(typeNames().filter((type) => !css.includes(`.type-${type} {`) && !css.includes(`.type-${type},`))).toEqual([]);
});
