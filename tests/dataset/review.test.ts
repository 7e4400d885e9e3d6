import { describe, expect, test } from 'vitest';
import { fingerprintOf, verdictsByFingerprint } from '../../src/dataset/review.ts';
import { claimShape, type Review } from '../../src/dataset/shapes.ts';

describe('the fingerprint of a claim', () => {
  const verb = { in: '1.1', span: [0, 9], words: 'presented' };
  const name = { in: '1.1', span: [10, 15], words: 'Reefs' };
  const claim = {
    claim: 'organization/fhs presented presentation/reefs',
    role: null,
    when: { edtf: '2031-05', verbatim: 'in May' },
    statedAt: null,
    basis: 'STATED',
    rule: null,
    quotes: [verb, name],
  };
  const names = new Map([['presentation/reefs', 'Reefs']]);
  const rules = new Map([['name-tells-place', 'A name tells the place.']]);
  const fingerprint = (changes: object = {}, wording: object = {}) =>
    fingerprintOf(claimShape.parse({ ...claim, ...changes }), { names, rules, ...wording });

  test.each<[string, object]>([
    ['its source', { claim: 'organization/itc presented presentation/reefs' }],
    ['its kind', { claim: 'organization/fhs received presentation/reefs' }],
    ['its target', { claim: 'organization/fhs presented presentation/shoals' }],
    ['its role', { role: 'host' }],
    ['its time', { when: { edtf: '2031-06', verbatim: 'in May' } }],
    ['the day for which it is stated', { statedAt: '2031-12-07' }],
    ['its basis', { basis: 'DERIVED' }],
    ['its rule', { rule: 'name-tells-place' }],
    ['the paragraph of a quote', { quotes: [{ ...verb, in: '1.2' }, name] }],
    ['the span of a quote', { quotes: [{ ...verb, span: [1, 10] }, name] }],
    ['the words of a quote', { quotes: [{ ...verb, words: 'Presented' }, name] }],
    ['a quote less', { quotes: [verb] }],
    ['the order of its quotes', { quotes: [name, verb] }],
  ])('changes with %s', (_, changes) => {
    expect(fingerprint()).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(changes)).not.toBe(fingerprint());
  });

  test.each<[string, object]>([
    ['how its date is written', { when: { edtf: '2031-05', verbatim: 'last May' } }],
    ['the order of its keys', Object.fromEntries(Object.entries(claim).reverse())],
    ['what is left out', { role: undefined, statedAt: undefined, rule: undefined, basis: undefined }],
  ])('does not change with %s', (_, changes) => {
    expect(fingerprint(changes)).toBe(fingerprint());
  });
});

test('the fingerprint of a claim changes with the name of an end and the statement of its rule', () => {
  const claim = claimShape.parse({
    claim: 'organization/fhs basedIn member/norway',
    basis: 'DERIVED',
    rule: 'name-tells-place',
  });
  const fingerprint = (name: string, statement: string) =>
    fingerprintOf(claim, {
      names: new Map([['member/norway', name]]),
      rules: new Map([['name-tells-place', statement]]),
    });
  const found = [
    fingerprint('Norway', 'A name tells the place.'),
    fingerprint('Norge', 'A name tells the place.'),
    fingerprint('Norway', 'A name may tell the place.'),
  ];
  expect(new Set(found).size).toBe(3);
});

test('the verdicts on a claim are the last one of each reader', () => {
  const review = (fingerprint: string, reader: string, verdict: Review['verdict']): Review => ({
    fingerprint,
    reader,
    verdict,
  });
  const verdicts = verdictsByFingerprint([
    review('a', 'Ada', 'NOT_SUPPORTED'),
    review('b', 'Ada', 'SUPPORTED'),
    review('a', 'Bo', 'SUPPORTED'),
    review('a', 'Ada', 'SUPPORTED'),
  ]);
  expect([...verdicts]).toEqual([
    ['a', ['SUPPORTED', 'SUPPORTED']],
    ['b', ['SUPPORTED']],
  ]);
});
