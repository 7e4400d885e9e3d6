import type { Entity } from '../model/entities.ts';
import { type Relation, relation } from '../model/graph.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { parseWhen, type When } from '../model/when.ts';
import { withoutKey } from './lines.ts';
import { type SourceClaim, toRelation } from './parsed-dataset.ts';

/**
 * Converts claims to relations. A claim that a source states as of a day, without saying since when, gets a period by
 * the rule `membership-period`: from the last day of joining before it, or else the founding of the organization, to the
 * first day of leaving after it, or else open.
 */
export function withMembershipPeriods(claims: readonly SourceClaim[], entities: readonly Entity[]): Relation[] {
  const relations = claims.map(toRelation);
  const changes = Map.groupBy(relations, ({ kind, source, target }) => `${kind} ${source} ${target}`);
  const daysOf = (change: 'joined' | 'left', end: 'start' | 'end', source: string, target: string) =>
    (changes.get(`${change} ${source} ${target}`) ?? []).flatMap(({ when }) => when?.[end] ?? []);
  const founded = new Map(
    entities.flatMap((entity) => (entity.type === 'Organization' ? [[entity.slug, entity.founded]] : [])),
  );
  return claims.map((claim, index): Relation => {
    const stated = relations[index] as Relation; // One for each claim.
    const { statedAt } = claim;
    if (statedAt === null || !relationKind(stated.kind).lasting) return stated;
    if (stated.when) return { ...stated, when: { ...stated.when, statedAt } };
    const { source, target } = stated;
    const starts = [founded.get(target)?.start ?? statedAt, ...daysOf('joined', 'start', source, target)];
    const ends = daysOf('left', 'end', source, target);
    const start =
      starts
        .filter((day) => day <= statedAt)
        .sort()
        .at(-1) ?? statedAt;
    const end =
      ends
        .filter((day) => day >= statedAt)
        .sort()
        .at(0) ?? '..';
    return relation({ ...withoutKey(stated), when: periodOf(`${start}/${end}`, statedAt) }); // The key has the period.
  });
}

function periodOf(edtf: string, statedAt: string): When {
  return parseWhen(edtf, { rule: 'membership-period' satisfies BuiltInRuleId, statedAt });
}
