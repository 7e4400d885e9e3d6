import { basisNames, type Evidence } from '../model/evidence.ts';
import { keyOf, type Relation, type RelationClaim, relation } from '../model/graph.ts';
import { reviewStatusOf } from '../model/review.ts';
import { includes, type When, withStatements } from '../model/when.ts';
import { partsOf, type SourceClaim, toEvidence } from './parsed-dataset.ts';

/** A claim with the time at which it holds: the one that it gives, or one that a rule gave it. */
export interface DatedClaim {
  readonly claim: SourceClaim;
  readonly when: When | null;
}

/**
 * Unites the claims of all sources into relations, in the order of the claims. Claims with the same kind, ends and role
 * are one relation if their times agree, whatever their wording: no date agrees with a date, and a month with a day in it,
 * if there is only one that it can be. The relation then has the more precise time. Claims whose times cannot all be true,
 * or that repeat, as two terms of office do, are relations of their own.
 */
export function uniteClaims(claims: readonly DatedClaim[]): Relation[] {
  const times = new Map(
    [...Map.groupBy(claims, ({ claim }) => endsOf(claim))].map(([ends, group]) => [ends, preciseTimes(group)]),
  );
  const timeOf = ({ claim, when }: DatedClaim) => agreeingTime(when, times.get(endsOf(claim)) ?? []);
  const keyed = Map.groupBy(claims, (dated) => {
    const { kind, source, target } = partsOf(dated.claim);
    return keyOf({ kind, role: dated.claim.role, when: timeOf(dated) }, source, target);
  });
  return [...keyed.values()].map((group) => unite(group, timeOf(group[0] as DatedClaim))); // A group has a claim.
}

function endsOf({ claim, role }: SourceClaim): string {
  return `${claim} ${role ?? ''}`;
}

/** The times of some claims, without those that are a less precise form of another one. */
function preciseTimes(claims: readonly DatedClaim[]): When[] {
  const given = claims
    .flatMap(({ when }) => when ?? [])
    .sort((a, b) => Number(a.rule !== null) - Number(b.rule !== null));
  const times = [...new Map(given.toReversed().map((when) => [when.edtf, when])).values()].reverse();
  return times.filter((time) => !times.some((other) => other.edtf !== time.edtf && includes(time, other)));
}

/** The only precise time that a time can be; otherwise the time itself. */
function agreeingTime(when: When | null, times: readonly When[]): When | null {
  const agreeing = when === null ? times : times.filter((time) => includes(when, time));
  return agreeing.length === 1 ? (agreeing[0] ?? null) : when;
}

/** The relation that some claims state, on the best basis that any of them has. */
function unite(dated: readonly DatedClaim[], time: When | null): Relation {
  const claims = dated.map(({ claim }) => claim);
  const basis = basisNames.find((name) => claims.some((claim) => claim.basis === name)) ?? 'STATED';
  const best = claims.filter((claim) => claim.basis === basis);
  const statuses = best.map(({ verdicts }) => reviewStatusOf(verdicts));
  const [first] = best as [SourceClaim]; // The basis is that of a claim.
  return relation({
    ...partsOf(first),
    role: first.role,
    when:
      time &&
      withStatements(
        time,
        dated.flatMap(({ when }) => when?.statedOn ?? []),
      ),
    basis,
    rule: first.rule,
    review: (['SUPPORTED', 'DISPUTED'] as const).find((status) => statuses.includes(status)) ?? 'UNREVIEWED',
    sources: [...new Set(claims.map(({ from }) => from.name))],
    claims: dated.length > 1 ? dated.map(toRelationClaim) : [],
    evidence: unique(claims.flatMap(toEvidence)),
  });
}

function toRelationClaim({ claim: { from, basis, rule, verdicts }, when }: DatedClaim): RelationClaim {
  return { source: from.name, basis, rule, when, review: reviewStatusOf(verdicts) };
}

/** Evidence without repetitions: two claims of a source may quote the same words. */
export function unique(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [`${item.paragraph} ${item.start} ${item.end}`, item])).values()];
}
