import { describe, expect, test } from 'vitest';
import type { TestFacts } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

const entities = [
  { slug: 'presentation/reefs', name: 'Reefs' },
  { slug: 'organization/fhs', name: 'Fog Horn Society', acronym: 'FHS' },
  { slug: 'member/norway', name: 'Norway' },
];
const paragraphs = ['1', '2'];
const presented = 'organization/fhs presented presentation/reefs';
const based = 'organization/fhs basedIn member/norway';

const quote = (words: string, key = '1') => ({ in: key, span: [0, words.length], words });
const stated = (...quotes: object[]): TestFacts => ({ entities, paragraphs, claims: [{ claim: presented, quotes }] });
const derived = (rule: object, ...quotes: object[]): TestFacts => ({
  entities,
  paragraphs,
  rules: [{ id: 'name-tells-place', ...rule }],
  claims: [{ claim: based, basis: 'DERIVED', rule: 'name-tells-place', quotes }],
});

describe('the evidence of a claim must carry it', () => {
  test.each<[string, TestFacts]>([
    ['a verb of one paragraph', stated(quote('Fog Horn Society'), quote('presented'))],
    ['a verb in each of two paragraphs', stated(quote('presented'), quote('gave a talk', '2'), quote('Reefs', '2'))],
    ['words that contain more than a name', stated(quote('by the Fog Horn Society'))],
    ['a derived claim whose evidence is of two paragraphs', derived({}, quote('Norway'), quote('Fog Horn', '2'))],
    ['a derived claim whose evidence is a name', derived({}, quote('Norway'))],
    [
      'a kind that is stated by naming',
      {
        entities,
        claims: [{ claim: 'paragraph/report/1 mentions organization/fhs', quotes: [quote('FHS')] }],
      },
    ],
    [
      'a topic that is named',
      {
        entities: [...entities, { slug: 'topic/reefs', name: 'reefs' }],
        claims: [{ claim: 'presentation/reefs about topic/reefs', quotes: [quote('reefs')] }],
      },
    ],
    [
      'a member in a list of members',
      {
        entities,
        claims: [{ claim: 'member/norway belongsTo organization/fhs', quotes: [quote('Norway')] }],
      },
    ],
  ])('%s is no issue', (_, facts) => {
    expect(issuesOf(facts)).toEqual([]);
  });

  test.each<[string, TestFacts, string]>([
    ['no quotes', stated(), 'claims:1:1: A STATED claim must have at least one quote. [missing-evidence]'],
    [
      'a paragraph of two that has names only',
      stated(quote('presented'), quote('Reefs', '2')),
      'claims:1:1: The quotes of presented must have the words that state it in each paragraph, but got names only from 2: "Reefs". If it follows from the paragraphs together, make it DERIVED, with the rule that joins them. [evidence-across-paragraphs]',
    ],
    [
      'the name of one end',
      stated(quote('Reefs')),
      'claims:1:1: The quotes of presented must have the words that state it, but got names only: "Reefs". [evidence-names-only]',
    ],
    [
      'names of both ends, in any case and as an acronym',
      stated(quote('FHS'), quote('REEFS')),
      'claims:1:1: The quotes of presented must have the words that state it, but got names only: "FHS", "REEFS". [evidence-names-only]',
    ],
    [
      'the name of what something is about, unless it is a topic,',
      {
        entities,
        claims: [{ claim: 'presentation/reefs about organization/fhs', quotes: [quote('Fog Horn Society')] }],
      },
      'claims:1:1: The quotes of about must have the words that state it, but got names only: "Fog Horn Society". [evidence-names-only]',
    ],
    [
      'fewer quotes than the rule needs',
      derived({ quotes: 2, paragraphs: 1 }, quote('Norway')),
      'claims:1:1: The rule "name-tells-place" needs 2 or more quotes from 1 or more paragraphs, but got 1 from 1. [missing-evidence]',
    ],
    [
      'fewer paragraphs than the rule needs',
      derived({ quotes: 2, paragraphs: 2 }, quote('Norway'), quote('Fog Horn')),
      'claims:1:1: The rule "name-tells-place" needs 2 or more quotes from 2 or more paragraphs, but got 2 from 1. [missing-evidence]',
    ],
  ])('%s is an issue', (_, facts, issue) => {
    expect(issuesOf(facts)).toEqual([issue]);
  });
});

describe('a claim that is stated as of a day', () => {
  const group = { slug: 'organization/group', founded: { edtf: '2017-12-13' } };
  const member = (target: string, more: object): TestFacts => ({
    entities: [...entities, group],
    claims: [
      { claim: `member/norway belongsTo ${target}`, statedAt: '2023-12-07', quotes: [quote('Norway')], ...more },
    ],
  });

  test.each<[string, TestFacts]>([
    ['the founding of its target', member('organization/group', {})],
    ['a period of its own', member('organization/fhs', { when: { edtf: '2020/..' } })],
  ])('may have %s', (_, facts) => {
    expect(issuesOf(facts)).toEqual([]);
  });

  test.each<[string, TestFacts, string]>([
    [
      'have a period',
      member('organization/fhs', {}),
      'claims:1:1: A claim with "statedAt" must have "when", unless its target has "founded", but "organization/fhs" has none. [missing-period]',
    ],
    [
      'be of a kind that lasts',
      { entities, claims: [{ claim: presented, statedAt: '2023-12-07', quotes: [quote('presented')] }] },
      'claims:1:1: "statedAt" is for relations that last, but presented does not. [unexpected-day]',
    ],
    [
      'name a day that exists',
      member('organization/group', { statedAt: '2023-02-29' }),
      'claims:1:1: statedAt: A date must be an ISO 8601 calendar date such as 2023-07-03, but got "2023-02-29". [invalid-shape]',
    ],
  ])('must %s', (_, facts, issue) => {
    expect(issuesOf(facts)).toEqual([issue]);
  });
});
