import type { Entity } from '../model/entities.ts';
import { type Relation, relation } from '../model/graph.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { parseWhen, type When } from '../model/when.ts';
import { withoutKey } from './lines.ts';
import { type SourceClaim, toRelation } from './parsed-dataset.ts';

/**
 * Converts claims to relations. By the rule `membership-period`, a claim that a source states as of a day, without saying
 * since when, gets a period: from the last day of joining or leaving before it, or else the founding of the organization,
 * to the first day of leaving after it, or else open. Who is reported to have joined, but is in no list, belongs from then
 * on. An open period that a source gives is stated up to the date of the source.
 */
export function withMembershipPeriods(claims: readonly SourceClaim[], entities: readonly Entity[]): Relation[] {
  const relations = claims.map(toRelation);
  const changes = Map.groupBy(relations, ({ kind, source, target }) => `${kind} ${source} ${target}`);
  const daysOf = (change: 'joined' | 'left', end: 'start' | 'end', source: string, target: string) =>
    (changes.get(`${change} ${source} ${target}`) ?? []).flatMap(({ when }) => when?.[end] ?? []);
  const founded = new Map(
    entities.flatMap((entity) => (entity.type === 'Organization' ? [[entity.slug, entity.founded]] : [])),
  );
  const periodAround = (source: string, target: string, statedAt: string): When => {
    const left = daysOf('left', 'end', source, target);
    const joined = [founded.get(target)?.start ?? statedAt, ...daysOf('joined', 'start', source, target)];
    const before = [...joined.filter((day) => day <= statedAt), ...left.filter((day) => day < statedAt)].toSorted();
    const after = left.filter((day) => day >= statedAt).toSorted();
    const [start, end] = [before.at(-1) ?? statedAt, after.at(0) ?? '..'];
    return parseWhen(`${start}/${end}`, { rule: 'membership-period' satisfies BuiltInRuleId, statedAt });
  };
  const periods = claims.map(({ statedAt, from }, index): Relation => {
    const stated = relations[index] as Relation; // One for each claim.
    const { kind, source, target, when } = stated;
    if (!relationKind(kind).lasting) return stated;
    if (when) return { ...stated, when: { ...when, statedAt: statedAt ?? (when.end === null ? from.asOf : null) } };
    if (statedAt === null) return stated;
    return relation({ ...withoutKey(stated), when: periodAround(source, target, statedAt) }); // The key has the period.
  });
  const unlisted = relations.filter(
    ({ kind, source, target }) => kind === 'joined' && !changes.has(`belongsTo ${source} ${target}`),
  );
  return [
    ...periods,
    ...unlisted.flatMap((joined) => {
      const statedAt = joined.when?.start;
      if (statedAt == null) return [];
      const when = periodAround(joined.source, joined.target, statedAt);
      const rule: BuiltInRuleId = 'membership-period';
      return [relation({ ...withoutKey(joined), kind: 'belongsTo', when, basis: 'DERIVED', rule, review: null })];
    }),
  ];
}
