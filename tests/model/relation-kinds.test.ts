import { expect, test } from 'vitest';
import { concreteTypes, typeNames } from '../../src/model/entities.ts';
import { sentence } from '../../src/model/graph.ts';
import { relationKind, relationKindEnumValue, relationKindNames, verbOf } from '../../src/model/relation-kinds.ts';
import { builtInRules } from '../../src/model/rules.ts';

/** Every kind, alone and in each of its roles. */
const forms = relationKindNames().flatMap((kind) =>
  [null, ...Object.keys(relationKind(kind).roles ?? {})].map((role) => ({ kind, role })),
);

test('every kind and role is an English sentence; read the changed lines aloud before you accept them', async () => {
  const lines = forms.map(({ kind, role }) => {
    const { source, target } = relationKind(kind);
    return `${kind}${role === null ? '' : ` (${role})`}: ${sentence({ kind, role }, source.type, target.type)}.`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('sentences.txt');
});

test('a role has its own verb; no role, and one that the kind does not have, has that of the kind', () => {
  expect(verbOf('organized', 'host')).toBe('hosted');
  expect(verbOf('organized', null)).toBe('organized');
  expect(verbOf('organized', 'chair')).toBe('organized');
  expect(verbOf('organized', 'toString')).toBe('organized');
  expect(verbOf('presented', 'host')).toBe('gave');
});

test('no two roles of a kind have the same verb, nor that of the kind', () => {
  const verbs = forms.map(({ kind, role }) => `${kind}: ${verbOf(kind, role)}`);
  expect(verbs.length).toBeGreaterThan(relationKindNames().length);
  expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
});

test('an entity has one field for each end of a kind that it can be at', () => {
  const ends = relationKindNames().flatMap((kind) => [relationKind(kind).source, relationKind(kind).target]);
  const fields = typeNames().flatMap((type) =>
    ends.filter((end) => concreteTypes(end.type).includes(type)).map(({ field }) => `${type}.${field}`),
  );
  expect(fields.length).toBeGreaterThan(ends.length);
  expect(fields.filter((field, index) => fields.indexOf(field) !== index)).toEqual([]);
});

test('the values of the enum of kinds are in capital letters', () => {
  expect(['presentedAt', 'made', 'inConnectionWith'].map((kind) => relationKindEnumValue(kind as 'made'))).toEqual([
    'PRESENTED_AT',
    'MADE',
    'IN_CONNECTION_WITH',
  ]);
});

test('built-in rules have different ids', () => {
  const ids = builtInRules.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});
