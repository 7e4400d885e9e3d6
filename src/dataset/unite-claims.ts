import { type EdtfDate, holdsOn, includes, mayBeSamePeriod, withStatements } from '../model/edtf-date.ts';
import { basisNames, type Evidence } from '../model/evidence.ts';
import { keyOf, type Relation, type RelationClaim, relation } from '../model/graph.ts';
import { type RelationKindName, relationKind } from '../model/relation-kinds.ts';
import { reviewStatusOf } from '../model/review.ts';
import { partsOf, type SourceClaim, toEvidence } from './parsed-dataset.ts';

/** A claim with the time at which it holds: the one that it gives, or one that a rule gave it. */
export interface DatedClaim {
  readonly claim: SourceClaim;
  readonly when: EdtfDate | null;
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
  const timeOf = (dated: DatedClaim) => agreeingTime(dated, times.get(endsOf(dated.claim)) ?? []);
  const keyed = Map.groupBy(claims, (dated) => {
    const { kind, source, target } = partsOf(dated.claim);
    return keyOf({ kind, role: dated.claim.role, when: timeOf(dated) }, source, target);
  });
  return [...keyed.values()].map((group) => unite(group, timeOf(group[0] as DatedClaim))); // A group has a claim.
}

function endsOf({ claim, role }: SourceClaim): string {
  return `${claim} ${role ?? ''}`;
}

/** The times of claims of one kind, without those that are a less precise form of another one. */
function preciseTimes(claims: readonly DatedClaim[]): EdtfDate[] {
  const given = claims.flatMap(({ when }) => when ?? []).sort((a, b) => vagueness(a) - vagueness(b));
  const times = [...Map.groupBy(given, ({ edtf }) => edtf).values()].map((same) => {
    const [first] = same as [EdtfDate]; // A group has a time.
    return withStatements(
      first,
      same.flatMap(({ statedOn }) => statedOn),
    );
  });
  const [kind] = claims.map(({ claim }) => partsOf(claim).kind) as [RelationKindName];
  const isLess = (time: EdtfDate, other: EdtfDate) => isLessPrecise(kind, time, other);
  // Of two equal times, such as 2023 and 2023~, the first one stays.
  return times.filter(
    (time, index) => !times.some((other, at) => isLess(time, other) && (at < index || !isLess(other, time))),
  );
}

/** Sorts what a source states before what a rule gives, and a date before the same date as approximate. */
function vagueness({ rule, approximate }: EdtfDate): number {
  return 2 * Number(rule !== null) + Number(approximate);
}

/** The only precise time that the time of a claim can be; otherwise its own. */
function agreeingTime({ claim, when }: DatedClaim, times: readonly EdtfDate[]): EdtfDate | null {
  const { kind } = partsOf(claim);
  const agreeing = when === null ? times : times.filter((time) => isLessPrecise(kind, when, time));
  return agreeing.length === 1 ? (agreeing[0] ?? null) : when;
}

/**
 * Whether a time can be another one that is more precise: a month and a day in it, a period and the same one with its end.
 * A period includes other terms of the same office, too; but only one that a rule gave may begin or end earlier or later.
 */
function isLessPrecise(kind: RelationKindName, time: EdtfDate, other: EdtfDate): boolean {
  if (!includes(time, other) || !time.statedOn.every((day) => holdsOn(other, day))) return false;
  return !relationKind(kind).lasting || time.rule !== null || mayBeSamePeriod(time, other);
}

/** The relation that some claims state, on the best basis that any of them has. */
function unite(dated: readonly DatedClaim[], time: EdtfDate | null): Relation {
  const claims = dated.map(({ claim }) => claim);
  const basis = basisNames.find((name) => claims.some((claim) => claim.basis === name)) ?? 'STATED';
  const best = claims.filter((claim) => claim.basis === basis);
  const statuses = best.map(({ verdicts }) => reviewStatusOf(verdicts));
  const [first] = best as [SourceClaim]; // The basis is that of a claim.
  return relation({
    ...partsOf(first),
    role: first.role,
    when: time && withStatements(time, statementsOf(dated, time)),
    basis,
    rule: first.rule,
    review: (['SUPPORTED', 'DISPUTED'] as const).find((status) => statuses.includes(status)) ?? 'UNREVIEWED',
    sources: [...new Set(claims.map(({ from }) => from.name))],
    claims: dated.length > 1 ? dated.map(toRelationClaim) : [],
    evidence: unique(claims.flatMap(toEvidence)),
  });
}

/** The days for which sources state a period: none if one of them gives just this period, and so states all of it. */
function statementsOf(dated: readonly DatedClaim[], { edtf }: EdtfDate): readonly string[] {
  const given = dated.flatMap(({ when }) => when ?? []);
  const isStatedThroughout = given.some((when) => when.edtf === edtf && when.statedOn.length === 0);
  return isStatedThroughout ? [] : given.flatMap(({ statedOn }) => statedOn);
}

function toRelationClaim({ claim: { from, basis, rule, verdicts }, when }: DatedClaim): RelationClaim {
  return { source: from.name, basis, rule, when, review: reviewStatusOf(verdicts) };
}

/** Evidence without repetitions: two claims of a source may quote the same words. */
export function unique(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((item) => [`${item.paragraph} ${item.start} ${item.end}`, item])).values()];
}
