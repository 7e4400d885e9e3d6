import type { ReviewStatus } from '../generated/graphql.ts';

/** What independent readers found about a claim, in plain words. */
export const reviewLabels: Readonly<Record<ReviewStatus, string>> = {
  SUPPORTED: 'Two readers found it supported',
  DISPUTED: 'A reader disputes it',
  UNREVIEWED: 'Not yet reviewed',
};
