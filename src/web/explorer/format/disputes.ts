import type { DisputeFragment } from '../generated/graphql.ts';
import { formatEdtf } from './dates.ts';
import { formatNumber } from './numbers.ts';
import { formatEnum } from './types.ts';

/**
 * What a dispute is about, beside the name of its entity: "Held in", or the whole subject if it is about more than a
 * field of the entity.
 */
export function disputeLabel({
  subject,
  field,
  entity,
}: Pick<DisputeFragment, 'subject' | 'field' | 'entity'>): string {
  const label = subject === `${field} of ${entity?.name}` ? (factLabels[field] ?? separateWords(field)) : subject;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The value of one side of a dispute, as the page of the entity shows the values of this field. */
export function disputedValue(field: string, value: string): string {
  if (dateFields.has(field) && /^[\d/.~?%[\]-]+$/.test(value)) return formatEdtf(value);
  if (numberFields.has(field)) return formatNumber(Number(value));
  if (field === 'external') return value === 'true' ? 'yes' : 'no';
  return enumFields.has(field) ? formatEnum(value) : value;
}

/** Fields that the facts of an entity call otherwise. */
const factLabels: Readonly<Record<string, string>> = {
  when: 'Date',
  dated: 'Date in the sources',
  external: 'Counted as external',
  number: 'Number in the list of presentations',
  ordinal: 'Number',
  symbols: 'Symbol',
};
/** Fields with a date, in EDTF or in the words of the source. */
const dateFields: ReadonlySet<string> = new Set(['when', 'date', 'founded', 'launched', 'dated']);
const numberFields: ReadonlySet<string> = new Set(['value', 'declared']);
const enumFields: ReadonlySet<string> = new Set(['format', 'manner', 'qualifier']);

/** The name of a field as words: `heldIn` becomes "held in". */
function separateWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
