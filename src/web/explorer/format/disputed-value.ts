import { formatEdtf } from './dates.ts';
import { formatEnum } from './types.ts';

/** The value of one side of a dispute, as the page of the entity shows the values of this field. */
export function disputedValue(field: string, value: string): string {
  if (dateFields.has(field) && /^[\d/.~?%[\]-]+$/.test(value)) return formatEdtf(value);
  if (field === 'external') return value === 'true' ? 'yes' : 'no';
  return enumFields.has(field) ? formatEnum(value) : value;
}

/** Fields with a date, in EDTF or in the words of the source. */
const dateFields: ReadonlySet<string> = new Set(['when', 'date', 'founded', 'launched', 'dated']);
const enumFields: ReadonlySet<string> = new Set(['format', 'manner', 'qualifier']);
