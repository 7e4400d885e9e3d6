import { describe, expect, test } from 'vitest';
import type { TestFacts } from '../helpers/start-graph.ts';
import { issuesOf } from './issues-of.ts';

const entities = [{ slug: 'organization/fhs' }, { slug: 'presentation/reefs' }, { slug: 'member/norway' }];
const quotes = [{ in: '1', span: [0, 5], words: 'words' }];
const based = { claim: 'organization/fhs basedIn member/norway', basis: 'DERIVED', rule: 'name-tells-place', quotes };
const rule = { id: 'name-tells-place', yields: ['basedIn'] };

describe('rules and the claims that rest on them', () => {
  test('a claim may rest on a rule of its basis that yields its kind, and a date on any rule', () => {
    const issues = issuesOf({
      entities: [...entities, { slug: 'event/day', when: { edtf: '2023-06-27', rule: 'msme-day' } }],
      rules: [rule, { id: 'un-membership', basis: 'EXTERNAL' }, { id: 'msme-day', yields: [] }],
      claims: [based, { claim: 'member/norway belongsTo organization/fhs', basis: 'EXTERNAL', rule: 'un-membership' }],
    });
    expect(issues).toEqual([]);
  });

  test.each<[string, TestFacts, string]>([
    [
      'a derived claim without its rule',
      { entities, claims: [{ ...based, rule: null }] },
      'claims:1:1: A DERIVED claim must name its rule, an id of rules.yaml, in "rule". [missing-rule]',
    ],
    [
      'a claim with a misspelled rule',
      {
        entities,
        rules: [rule],
        claims: [
          based,
          { ...based, claim: 'organization/fhs presented presentation/reefs', rule: 'name-tells-plaice' },
        ],
      },
      'claims:2:1: "name-tells-plaice" is not the id of a rule in rules.yaml (did you mean "name-tells-place"?). [unknown-rule]',
    ],
    [
      'a claim that names a built-in rule',
      { entities, rules: [], claims: [{ ...based, rule: 'symbol-suffix' }] },
      'claims:1:1: "symbol-suffix" is not the id of a rule in rules.yaml. [unknown-rule]',
    ],
    [
      'a claim of another basis than its rule',
      { entities, rules: [rule], claims: [{ ...based, basis: 'EXTERNAL' }] },
      'claims:1:1: The basis of the rule "name-tells-place" is DERIVED, but this claim is EXTERNAL. [rule-basis]',
    ],
    [
      'a claim of a kind that its rule does not yield',
      { entities, rules: [{ ...rule, yields: ['holds', 'represents'] }], claims: [based] },
      'claims:1:1: The rule "name-tells-place" yields holds, represents, but this claim is of kind basedIn. [unexpected-rule]',
    ],
    [
      'a claim that rests on a rule about dates',
      { entities, rules: [{ ...rule, yields: [] }], claims: [based] },
      'claims:1:1: The rule "name-tells-place" yields no relations, but this claim is of kind basedIn. [unexpected-rule]',
    ],
    [
      'a stated claim with a rule',
      { entities, rules: [rule], claims: [{ ...based, basis: 'STATED' }] },
      'claims:1:1: A STATED claim must not have a rule: its quotes are its evidence. [unexpected-rule]',
    ],
    [
      'the date of a claim with an unknown rule',
      {
        entities,
        rules: [],
        claims: [
          { claim: 'member/norway belongsTo organization/fhs', when: { edtf: '2023', rule: 'msme-day' }, quotes },
        ],
      },
      'claims:1:1: "msme-day" is not the id of a rule in rules.yaml. [unknown-rule]',
    ],
    ...['launched', 'dated'].map((field): [string, TestFacts, string] => [
      `the date "${field}" of an initiative with an unknown rule`,
      { entities: [{ slug: 'initiative/guide', [field]: { edtf: '2023', rule: 'msme-day' } }] },
      'entities:1:1: "msme-day" is not the id of a rule in rules.yaml. [unknown-rule]',
    ]),
    [
      'the founding of an organization with an unknown rule',
      { entities: [{ slug: 'organization/fhs', founded: { edtf: '2023', rule: 'msme-day' } }] },
      'entities:1:1: "msme-day" is not the id of a rule in rules.yaml. [unknown-rule]',
    ],
    [
      'external names with an unknown rule',
      { entities: [{ slug: 'member/norway', externalNames: [{ rule: 'usual-name', names: ['Norge'] }] }] },
      'entities:1:1: "usual-name" is not the id of a rule in rules.yaml. [unknown-rule]',
    ],
    [
      'external names with a rule of inference',
      {
        entities: [{ slug: 'member/norway', externalNames: [{ rule: 'usual-name', names: ['Norge'] }] }],
        rules: [{ id: 'usual-name', yields: [] }],
      },
      'entities:1:1: External names need an EXTERNAL rule, but "usual-name" is DERIVED. [rule-basis]',
    ],
    [
      'an external name that is the name of another',
      {
        entities: [
          { slug: 'member/norway', externalNames: [{ rule: 'usual-name', names: ['THE KINGDOM'] }] },
          { slug: 'member/sweden', name: 'The Kingdom' },
        ],
        rules: [{ id: 'usual-name', basis: 'EXTERNAL', yields: [] }],
      },
      'entities:2:1: The name "The Kingdom" already belongs to member/norway at entities:1:1. [duplicate-name]',
    ],
    [
      'two rules of the same id',
      { entities, rules: [rule, rule], claims: [based] },
      'rules:2:1: The rule "name-tells-place" is already at rules:1:1. [duplicate-rule]',
    ],
    [
      'a rule with the id of a built-in one',
      { entities, rules: [{ ...rule, id: 'symbol-suffix' }], claims: [{ ...based, rule: 'symbol-suffix' }] },
      'rules:1:1: The rule "symbol-suffix" is already built in. [duplicate-rule]',
    ],
    [
      'a rule that nothing rests on',
      { entities, rules: [rule, { id: 'msme-day' }], claims: [based] },
      'rules:2:1: No claim, date or name rests on the rule "msme-day": remove it. [unused-rule]',
    ],
    [
      'a rule that is a fact of a source',
      { rules: [{ ...rule, basis: 'STATED' }] },
      'rules:1:1: basis must be one of DERIVED, EXTERNAL, but got "STATED". [unknown-value]',
    ],
    [
      'a rule whose id is a sentence',
      { rules: [{ ...rule, id: 'The name tells the place.' }] },
      'rules:1:1: id: An id must be words in lower case, joined by hyphens. (got "The name tells the place.") [invalid-shape]',
    ],
  ])('%s is an issue', (_, facts, issue) => {
    expect(issuesOf(facts)).toEqual([issue]);
  });
});
