import { expect, test } from 'vitest';
import { reviewStatusOf, type Verdict } from '../../src/model/review.ts';

const yes: Verdict = 'SUPPORTED';
const no: Verdict = 'NOT_SUPPORTED';

test.each<[Verdict[], ReturnType<typeof reviewStatusOf>]>([
  [[], 'UNREVIEWED'],
  [[yes], 'UNREVIEWED'],
  [[yes, yes], 'SUPPORTED'],
  [[yes, yes, yes], 'SUPPORTED'],
  [[no], 'DISPUTED'],
  [[yes, yes, no], 'DISPUTED'],
  [[no, yes, yes, yes], 'DISPUTED'],
])('readers who found %j make a claim %s', (verdicts, status) => {
  expect(reviewStatusOf(verdicts)).toBe(status);
});
