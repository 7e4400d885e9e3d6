import { describe, expect, test } from 'vitest';
import type { TestFacts } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

// Values that a report gives of fields of a few entities.

const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const entities = ['document/plan', 'event/lab', 'topic/reefs', 'organization/itc', 'member/eu'].map((slug) => ({
  slug,
}));
const property = (of: string, field: string, value: unknown, more: object = {}) => ({
  of,
  property: field,
  value,
  quotes,
  ...more,
});

const facts = (...properties: readonly Record<string, unknown>[]): TestFacts => ({ entities, properties });

test('a source may give values of the fields that can have one only, each in the form of its file', () => {
  expect(
    issuesOf(
      facts(
        property('document/plan', 'date', '2023-07-03'),
        property('document/plan', 'symbols', ['INF/MSME/W/1']),
        property('event/lab', 'when', { edtf: '2023-07', verbatim: 'in July' }),
        property('event/lab', 'format', 'HYBRID'),
        property('member/eu', 'seats', 28),
      ),
    ),
  ).toEqual([]);
});

test('several sources may give values of the same field', () => {
  const properties = [property('member/eu', 'seats', 28)];
  expect(issuesOf({ entities, properties, otherSources: { later: { asOf: '2024-12-31', properties } } })).toEqual([]);
});

describe('a value is an issue', () => {
  test.each<[string, ReturnType<typeof property>, string]>([
    [
      'of an entity that does not exist',
      property('event/labs', 'when', { edtf: '2023' }),
      '"event/labs" does not exist (did you mean "event/lab"?). [unknown-entity]',
    ],
    [
      'of a field that the type does not have',
      property('event/lab', 'them', 'Reefs'),
      'The property of "event/lab" must be one of format, theme, when, but got "them" (did you mean "theme"?). [unknown-property]',
    ],
    [
      'of a field that may differ from source to source',
      property('event/lab', 'name', 'The Lab'),
      'The property of "event/lab" must be one of format, theme, when, but got "name". [unknown-property]',
    ],
    [
      'of a type without such fields',
      property('topic/reefs', 'name', 'Reefs'),
      '"topic/reefs" has no field of which a source can give the value. [unknown-property]',
    ],
    [
      'that is not a choice',
      property('event/lab', 'format', 'OUTSIDE'),
      '"OUTSIDE" is not a value of format. [invalid-shape]',
    ],
    [
      'that is no day',
      property('document/plan', 'date', '2023-02-29'),
      '"2023-02-29" is not a value of date. [invalid-shape]',
    ],
    [
      'that is a time without its form',
      property('event/lab', 'when', '2023'),
      '"2023" is not a value of when. [invalid-shape]',
    ],
    ['that is no value', property('document/plan', 'date', null), 'null is not a value of date. [invalid-shape]'],
    [
      'that is an empty list',
      property('document/plan', 'symbols', []),
      '[] is not a value of symbols. [invalid-shape]',
    ],
    [
      'without a quote',
      property('member/eu', 'seats', 28, { quotes: [] }),
      'quotes: Too small: expected array to have >=1 items (got []) [invalid-shape]',
    ],
    [
      'with a quote that is too long',
      property('member/eu', 'seats', 28, { quotes: [{ in: '1', span: [0, 4], words: 'words' }] }),
      'The span [0, 4] has 4 characters, but "words" has 5. [invalid-span]',
    ],
  ])('%s', (_, entry, issue) => {
    expect(issuesOf(facts(entry))).toEqual([`properties:1:1: ${issue}`]);
  });

  test('if its source gives one of the field already, as a source that contradicts itself is an error of the data', () => {
    const [first, second] = [28, 27].map((seats) => property('member/eu', 'seats', seats));
    expect(issuesOf(facts(first ?? {}, second ?? {}))).toEqual([
      'properties:2:1: "member/eu" can have only one value of seats in a source, which is already at properties:1:1. [duplicate-property]',
    ]);
  });
});
