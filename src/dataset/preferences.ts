import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import { functionalProperties } from '../model/properties.ts';
import { type FoundDispute, isEqual, isWhen } from './disputes.ts';
import type { WithLocation } from './parsed-dataset.ts';
import type { Preference } from './shapes.ts';
import { didYouMean, issueReporter, type ValidationIssue } from './validation-issue.ts';

/** Sets the side that an editor prefers. Preferences that fit no dispute are added to the issues. */
export function applyPreferences(
  found: readonly FoundDispute[],
  preferences: readonly WithLocation<Preference>[],
  issues: ValidationIssue[],
): FoundDispute[] {
  let disputes = [...found];
  for (const entry of preferences) {
    const reportIssue = issueReporter(entry, issues);
    const { of, field, prefer, reason } = entry.value;
    const index = disputes.findIndex(({ dispute }) => dispute.entity === of && dispute.field === field);
    const disputed = disputes[index];
    if (!disputed) {
      const choices = disputes.map(({ dispute }) => `${dispute.entity} ${dispute.field}`);
      const message = `The sources do not disagree about ${field} of "${of}"${didYouMean(`${of} ${field}`, choices)}.`;
      reportIssue('unused-preference', ['of'], message);
      continue;
    }
    const written = disputed.values.map(inDataFile);
    const side = written.findIndex((value) => isEqual(value, prefer));
    if (side < 0) {
      const choices = written.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
      const message = `No source gives ${JSON.stringify(prefer)} as ${field} of "${of}": it must be one of ${choices.join(', ')}.`;
      reportIssue('unknown-value', ['prefer'], message);
      continue;
    }
    const serves = disputed.dispute.sides.some(({ served }) => served);
    const sides = disputed.dispute.sides.map((one, number) => ({
      ...one,
      preferred: number === side,
      served: serves && number === side,
    }));
    disputes = disputes.with(index, { ...disputed, dispute: { ...disputed.dispute, sides, reason } });
  }
  return disputes;
}

/** Entities with the values that editors prefer. */
export function withPreferredValues(entities: readonly Entity[], disputes: readonly FoundDispute[]): Entity[] {
  const preferred = new Map(
    disputes.flatMap(({ dispute, values }) => {
      const side = dispute.sides.findIndex((one) => one.preferred && one.relations.length === 0);
      return side < 0 ? [] : [[`${dispute.entity} ${dispute.field}`, values[side]] as const];
    }),
  );
  return entities.map((entity) => {
    const fields = functionalProperties[entity.type].filter((field) => preferred.has(`${entity.slug} ${field}`));
    const values = fields.map((field) => [field, preferred.get(`${entity.slug} ${field}`)]);
    return fields.length === 0 ? entity : ({ ...entity, ...Object.fromEntries(values) } as Entity); // Values of the same fields.
  });
}

/** Relations in an order in which the one that an editor prefers comes before those that dispute it. */
export function withPreferredFirst(relations: readonly Relation[], disputes: readonly FoundDispute[]): Relation[] {
  const ordered = [...relations];
  for (const { dispute } of disputes) {
    const preferred = new Set(dispute.sides.find((side) => side.preferred)?.relations);
    const keys = new Set(dispute.sides.flatMap((side) => side.relations));
    if (preferred.size === 0) continue;
    const positions = ordered.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
    const disputed = positions.map((index) => ordered[index] as Relation); // Positions in the list.
    disputed.sort((a, b) => Number(preferred.has(b.key)) - Number(preferred.has(a.key)));
    for (const [place, index] of positions.entries()) ordered[index] = disputed[place] as Relation; // One for each position.
  }
  return ordered;
}

/** A value as the data files write it. */
function inDataFile(value: unknown): unknown {
  return isWhen(value) ? value.edtf : value;
}
