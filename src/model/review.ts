/** What readers who know neither the claim's author nor each other found: each status with its meaning. */
export const reviewStatuses = {
  SUPPORTED: 'Two or more independent readers found that its evidence, by its rule if it has one, says the sentence.',
  DISPUTED: 'At least one reader found that its evidence does not say the sentence.',
  UNREVIEWED: 'Fewer than two readers have judged it since it last changed.',
} as const;

export type ReviewStatus = keyof typeof reviewStatuses;

/** A reader's answer to the question "do these words say this sentence?" */
export type Verdict = 'SUPPORTED' | 'NOT_SUPPORTED';

/** How many readers must agree. */
const quorum = 2;

export function reviewStatusOf(verdicts: readonly Verdict[]): ReviewStatus {
  if (verdicts.includes('NOT_SUPPORTED')) return 'DISPUTED';
  return verdicts.length >= quorum ? 'SUPPORTED' : 'UNREVIEWED';
}
