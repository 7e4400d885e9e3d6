import { createHash } from 'node:crypto';
import type { Verdict } from '../model/review.ts';
import type { Claim, Review } from './shapes.ts';

/**
 * Identifies a claim with all that a reader judges: its kind, ends, role, time, basis, rule and quotes. A changed claim
 * has another fingerprint, so that the verdicts on what it was do not count for it.
 */
export function fingerprintOf({ claim, role, when, statedAt, basis, rule, quotes }: Claim): string {
  const words = quotes.map(({ in: key, span, words }) => [key, ...span, words]);
  const content = JSON.stringify([claim, role, when?.edtf ?? null, statedAt, basis, rule, words]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** The verdicts on each claim: the last one of each reader. */
export function verdictsByFingerprint(reviews: readonly Review[]): ReadonlyMap<string, readonly Verdict[]> {
  const byClaim = Map.groupBy(reviews, ({ fingerprint }) => fingerprint);
  return new Map(
    [...byClaim].map(([fingerprint, all]) => [
      fingerprint,
      [...new Map(all.map(({ reader, verdict }) => [reader, verdict])).values()],
    ]),
  );
}
