import type { Entity } from '../model/entities.ts';
import { type Relation, relation } from '../model/graph.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { BuiltInRuleId } from '../model/rules.ts';
import { parseWhen, type When } from '../model/when.ts';
import { withoutKey } from './lines.ts';
import { type SourceClaim, toRelation } from './parsed-dataset.ts';

/**
 * Converts claims to relations. A claim that a source states as of a day, without saying since when, gets a period by
 * the rule `membership-period`: from the day of joining, or else the founding of the organization, to the day of
 * leaving, or else open.
 */
export function withMembershipPeriods(claims: readonly SourceClaim[], entities: readonly Entity[]): Relation[] {
  const relations = claims.map(toRelation);
  const changes = new Map(
    relations.flatMap(({ kind, source, target, when }) => (when ? [[`${kind} ${source} ${target}`, when]] : [])),
  );
  const founded = new Map(
    entities.flatMap((entity) => (entity.type === 'Organization' ? [[entity.slug, entity.founded]] : [])),
  );
  return claims.map((claim, index): Relation => {
    const stated = relations[index] as Relation; // One for each claim.
    const { statedAt } = claim;
    if (statedAt === null || !relationKind(stated.kind).lasting) return stated;
    if (stated.when) return { ...stated, when: { ...stated.when, statedAt } };
    const ends = `${stated.source} ${stated.target}`;
    const start = changes.get(`joined ${ends}`)?.start ?? founded.get(stated.target)?.start ?? statedAt;
    const end = changes.get(`left ${ends}`)?.end ?? '..';
    return relation({ ...withoutKey(stated), when: periodOf(`${start}/${end}`, statedAt) }); // The key has the period.
  });
}

function periodOf(edtf: string, statedAt: string): When {
  return parseWhen(edtf, { rule: 'membership-period' satisfies BuiltInRuleId, statedAt });
}
