import { typeLabels } from '../../format/types.ts';
import type { Item } from './items.ts';

/** The accessible name of an item: type, name, date and notes. */
export function itemLabel(item: Item): string {
  return [`${typeLabels[item.type].singular}: ${item.name}`, item.date, ...itemNotes(item)].join(', ');
}

/** Notes on the date of an item. */
export function itemNotes({ shape, derivation, future }: Item): string[] {
  return [
    ...(shape === 'within' ? ['exact day not stated'] : []),
    ...(derivation ? [derivation] : []),
    ...(future ? ['in the future when the source was written'] : []),
  ];
}
