import type { Entity } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import { functionalProperties } from '../model/properties.ts';
import type { FoundDispute } from './disputes.ts';
import { inDataFile, isEqual, isWhen } from './field-values.ts';
import { type WithLocation, withValues } from './parsed-dataset.ts';
import type { Preference } from './shapes.ts';
import { didYouMean, issueReporter, type ValidationIssue } from './validation-issue.ts';

/**
 * Sets the sides that editors prefer. A preference that fits no dispute is an issue, and so is a second one for the same
 * dispute.
 */
export function applyPreferences(
  found: readonly FoundDispute[],
  preferences: readonly WithLocation<Preference>[],
  issues: ValidationIssue[],
): FoundDispute[] {
  let disputes = [...found];
  for (const entry of preferences) {
    const reportIssue = issueReporter(entry, issues);
    const { of, field, prefer, reason } = entry.value;
    const about = disputes.filter(({ dispute }) => dispute.entity === of && dispute.field === field);
    // Of several relations of an entity, the times may be disputed.
    const withSide = about.filter(({ values }) => values.some((value) => isPreferred(value, prefer)));
    const disputed = withSide.find(({ dispute }) => dispute.reason === null) ?? withSide[0] ?? about[0];
    if (!disputed) {
      const choices = disputes.map(({ dispute }) => `${dispute.entity} ${dispute.field}`);
      const message = `The sources do not disagree about ${field} of "${of}"${didYouMean(`${of} ${field}`, choices)}.`;
      reportIssue('unused-preference', ['of'], message);
      continue;
    }
    const side = disputed.values.findIndex((value) => isPreferred(value, prefer));
    if (side < 0) {
      const choices = about.flatMap(({ values }) => values.map(inDataFile));
      const message = `No source gives ${JSON.stringify(prefer)} as ${field} of "${of}": it must be one of ${choices.join(', ')}.`;
      reportIssue('unknown-value', ['prefer'], message);
      continue;
    }
    if (disputed.dispute.reason !== null) {
      reportIssue('duplicate-preference', ['of'], `A side is already preferred of ${disputed.dispute.subject}.`);
      continue;
    }
    const serves = disputed.dispute.sides.some(({ served }) => served);
    const sides = disputed.dispute.sides.map((one, number) => ({
      ...one,
      preferred: number === side,
      served: serves && number === side,
    }));
    disputes = disputes.with(disputes.indexOf(disputed), {
      ...disputed,
      dispute: { ...disputed.dispute, sides, reason },
    });
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
    return fields.length === 0 ? entity : withValues(entity, Object.fromEntries(values));
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

/** Whether a value is the one that an editor prefers. A time is given as in the data files, or by its EDTF alone. */
function isPreferred(value: unknown, prefer: Preference['prefer']): boolean {
  if (!isWhen(value)) return isEqual(value, prefer);
  return value.edtf === String(isWritten(prefer) ? prefer.edtf : prefer); // A year may be written as a number.
}

function isWritten(value: Preference['prefer']): value is { readonly edtf: string | number } {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}
