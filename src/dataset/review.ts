import { createHash } from 'node:crypto';
import { sentence } from '../model/graph.ts';
import { relationKindNames } from '../model/relation-kinds.ts';
import type { Verdict } from '../model/review.ts';
import type { Claim, Review } from './shapes.ts';

/** The words in which a reader sees a claim: the names of entities by slug, and the statements of rules by id. */
export interface Wording {
  readonly names: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<string, string>;
}

/** The claim as a sentence with its time, as a reader judges it. An unknown kind, which is an issue, is its own verb. */
export function claimSentence({ claim, role, when, statedAt }: Claim, { names }: Wording): string {
  const [source = '', name = '', target = ''] = claim.split(' ');
  const [from, to] = [source, target].map((slug) => names.get(slug) ?? slug) as [string, string];
  const kind = relationKindNames().find((known) => known === name);
  const text = kind ? sentence({ kind, role }, from, to) : `${from} ${name} ${to}`;
  return `${text}${when ? `, ${when.edtf}` : ''}${statedAt ? `, stated as of ${statedAt}` : ''}`;
}

/**
 * Identifies a claim with all that a reader judges: its kind and ends, its sentence with role and time, its basis, its
 * rule with its statement, and its quotes. A claim that changes in any of these has another fingerprint, so that the
 * verdicts on what it was do not count for it.
 */
export function fingerprintOf(claim: Claim, wording: Wording): string {
  const { basis, rule, when, quotes } = claim;
  const rules = [rule, when?.rule ?? null].map((id) => id && [id, wording.rules.get(id) ?? '']);
  const words = quotes.map(({ in: key, span, words }) => [key, ...span, words]);
  const content = JSON.stringify([claim.claim, claim.role, claimSentence(claim, wording), basis, rules, words]);
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
