import { typeWords } from '../../format/types.ts';
import type { Item } from './items.ts';

/** An item with its date, for those who do not see the picture. */
export function itemInWords(item: Item): string {
  return [`${typeWords[item.type].one}: ${item.name}`, item.words, ...notesOn(item)].join(', ');
}

/** What is to be said of its time besides the time. */
export function notesOn({ shape, derived, future }: Item): string[] {
  return [
    ...(shape === 'within' ? ['on which day is not stated'] : []),
    ...(derived ? ['the time of its occasion'] : []),
    ...(future ? ['still ahead when the source was written'] : []),
  ];
}
