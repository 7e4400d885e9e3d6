import { addDays, type EdtfDate, holdsOn, overlaps, parseEdtf } from '../model/edtf-date.ts';
import type { Entity } from '../model/entities.ts';
import { type Relation, relation } from '../model/graph.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { partsOf, type SourceClaim, toEvidence } from './parsed-dataset.ts';
import type { DatedClaim } from './unite-claims.ts';

/**
 * The claims of all sources with their times. By the rule `membership-period`, a claim that a source states as of a day,
 * without saying since when, gets the period around that day. A report that somebody joined, without a date, gets the days
 * between the lists before and after. An open period that a source gives is stated up to the date of the source.
 */
export function withPeriods(claims: readonly SourceClaim[], history: MembershipHistory): DatedClaim[] {
  return claims.map((claim) => {
    const { kind, source, target } = partsOf(claim);
    const { when, statedAt, from } = claim;
    if (kind === 'joined' && !when) return { claim, when: history.firstJoined(source, target) };
    if (!relationKind(kind).lasting) return { claim, when };
    if (when)
      return { claim, when: { ...when, statedOn: statedOn(statedAt ?? (when.end === null ? from.asOf : null)) } };
    return { claim, when: statedAt === null ? null : history.periodAround(source, target, statedAt) };
  });
}

/**
 * The memberships that follow from reports and lists: who is reported to have joined, without a list of that time, belongs
 * from then on; whom a list names, but not the one before it, joined between the two.
 */
export function deriveMemberships(claims: readonly SourceClaim[], history: MembershipHistory): Relation[] {
  const relations: Relation[] = [];
  const seen = new Set<string>();
  for (const claim of claims) {
    const { kind, source, target } = partsOf(claim);
    const other = kind === 'joined' ? 'belongsTo' : 'joined';
    if (kind !== 'joined' && kind !== 'belongsTo') continue;
    const when =
      kind === 'joined'
        ? history.periodAfterJoining(claim)
        : claim.statedAt && history.joinedBetween(source, target, claim.statedAt);
    if (!when || history.speaksOf(other, source, target, when)) continue;
    const key = `${other} ${source} ${target} ${when.edtf}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const rule: BuiltInRuleId = kind === 'joined' ? 'membership-period' : 'joined-between-lists';
    relations.push(
      relation({
        ...{ kind: other, source, target, role: null, when, basis: 'DERIVED', rule, review: null },
        sources: [claim.from.name],
        claims: [],
        evidence: toEvidence(claim),
      }),
    );
  }
  return relations;
}

/** What the sources say of who belonged to which organization when. */
export class MembershipHistory {
  private readonly byEnds: ReadonlyMap<string, readonly SourceClaim[]>;
  private readonly founded: ReadonlyMap<string, string | null>;
  /** The days for which sources list all members of an organization, in order. */
  private readonly listDays: ReadonlyMap<string, readonly string[]>;
  private readonly absent = new Map<string, readonly string[]>();

  constructor(claims: readonly SourceClaim[], entities: readonly Entity[]) {
    const changes = claims.filter((claim) => claim.statedAt !== null || changeKinds.has(partsOf(claim).kind));
    this.byEnds = Map.groupBy(changes, ({ claim }) => claim);
    this.founded = new Map(
      entities.flatMap((entity) =>
        entity.type === 'Organization' ? [[entity.slug, entity.founded?.start ?? null] as const] : [],
      ),
    );
    const entries = claims.filter(({ list, statedAt }) => list && statedAt !== null);
    const byOrganization = Map.groupBy(entries, (claim) => partsOf(claim).target);
    this.listDays = new Map(
      [...byOrganization].map(([organization, listed]) => [
        organization,
        [...new Set(listed.flatMap(({ statedAt }) => statedAt ?? []))].sort(),
      ]),
    );
  }

  /** Whether a source states a relation of this kind for a time, or without one. */
  speaksOf(kind: 'belongsTo' | 'joined', source: string, target: string, { start, end }: EdtfDate): boolean {
    const stated = this.byEnds.get(`${source} ${kind} ${target}`) ?? [];
    return stated.some(({ when, statedAt }) => {
      const days = statedAt === null ? when : { start: statedAt, end: statedAt };
      return days === null || overlaps(days, start, end);
    });
  }

  /**
   * The period of membership around a day for which it is stated: from the last day before it on which the Member joined or
   * left, or is not in a list, or else the founding of the organization; to the first day after it on which it left or is
   * not in a list, or else open. A bound that only a list gives is uncertain.
   */
  periodAround(source: string, target: string, day: string): EdtfDate {
    const absent = this.absentDays(source, target);
    const joined = this.changes('joined', source, target).filter(({ start }) => start !== null && start <= day);
    const left = this.changes('left', source, target).flatMap(({ end }) => end ?? []);
    const bounds: Bound[] = [
      { day: this.founded.get(target) ?? day, edtf: this.founded.get(target) ?? day },
      ...left.filter((end) => end < day).map((end) => ({ day: end, edtf: end })),
      ...absent.map((absentDay) => ({ day: addDays(absentDay, 1), edtf: `${addDays(absentDay, 1)}?` })),
      ...joined.map((when) => ({
        day: when.start ?? day,
        edtf: when.precision === 'INTERVAL' ? `${when.start}?` : when.edtf,
      })),
    ];
    const before = bounds.filter((bound) => bound.day <= day);
    const start = before.reduce<Bound | null>((last, bound) => (last && bound.day < last.day ? last : bound), null);
    const ends = [
      ...left.filter((end) => end >= day).map((end) => ({ day: end, edtf: end })),
      ...absent.filter((end) => end > day).map((end) => ({ day: addDays(end, -1), edtf: `${addDays(end, -1)}?` })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1));
    return parseEdtf(`${start?.edtf ?? day}/${ends[0]?.edtf ?? '..'}`, {
      rule: 'membership-period' satisfies BuiltInRuleId,
      statedOn: [day],
    });
  }

  /** The period of membership from a report that somebody joined: on some day of its date, and so a member on the last of them. */
  periodAfterJoining({ claim, when, from }: SourceClaim): EdtfDate | null {
    if (!when?.start) return null;
    const { source, target } = partsOf({ claim });
    const { start } = when;
    const left = this.changes('left', source, target).flatMap((change) => change.start ?? []);
    const [first = start] = [when.end ?? start, from.asOf, ...left].filter((day) => day >= start).sort();
    return this.periodAround(source, target, first);
  }

  /** One of the days between two lists, of which the later one is the first that names the Member; null without them. */
  firstJoined(source: string, target: string): EdtfDate | null {
    const days = this.statedDays(source, target);
    return days.map((day) => this.joinedBetween(source, target, day)).find((when) => when !== null) ?? null;
  }

  /** One of the days from the list before a day to this day, for which a Member is stated; null unless it is not in that list. */
  joinedBetween(source: string, target: string, day: string): EdtfDate | null {
    const before = (this.listDays.get(target) ?? []).findLast((listDay) => listDay < day);
    if (!before || !this.absentDays(source, target).includes(before)) return null;
    const stated = this.statedDays(source, target).find((statedDay) => statedDay > before);
    if (stated !== day) return null; // It is a member already.
    const rule: BuiltInRuleId = 'joined-between-lists';
    return parseEdtf(`[${addDays(before, 1)}..${day}]`, { rule });
  }

  /** The days of the lists that do not name a Member, in order, unless a source says in other words that it belonged then. */
  private absentDays(source: string, target: string): readonly string[] {
    const key = `${source} ${target}`;
    const known = this.absent.get(key) ?? this.computeAbsentDays(source, target);
    this.absent.set(key, known);
    return known;
  }

  private computeAbsentDays(source: string, target: string): string[] {
    const stated = this.byEnds.get(`${source} belongsTo ${target}`) ?? [];
    const speaksOf = ({ statedAt, when, from }: SourceClaim, day: string) =>
      statedAt === null ? day <= from.asOf && holdsOn(when, day) : statedAt === day;
    return (this.listDays.get(target) ?? []).filter((day) => !stated.some((claim) => speaksOf(claim, day)));
  }

  /** The days for which sources state the membership, in order. */
  private statedDays(source: string, target: string): string[] {
    const stated = this.byEnds.get(`${source} belongsTo ${target}`) ?? [];
    return stated.flatMap(({ statedAt }) => statedAt ?? []).sort();
  }

  private changes(kind: 'joined' | 'left', source: string, target: string): EdtfDate[] {
    return (this.byEnds.get(`${source} ${kind} ${target}`) ?? []).flatMap(({ when }) => when ?? []);
  }
}

/** A day at which a period begins or ends, and how it is written. */
interface Bound {
  readonly day: string;
  readonly edtf: string;
}

const changeKinds: ReadonlySet<string> = new Set(['joined', 'left', 'belongsTo']);

function statedOn(day: string | null): string[] {
  return day === null ? [] : [day];
}
