import type { Basis, DecisionManner, DocumentStatus, EventStatus, FigureQualifier } from '../../generated/graphql.ts';

/** Where a name comes from, if no source writes it. */
export const nameNotes: Readonly<Record<Exclude<Basis, 'STATED'>, string>> = {
  DERIVED: 'The name is not in the sources: it describes what they do not name.',
  EXTERNAL: 'The name is not in the sources: it is known from outside, such as what an acronym stands for.',
};

export const eventStatuses: Readonly<Record<EventStatus, string>> = {
  HELD: 'held',
  PLANNED: 'planned: a source says that it will take place',
  SUGGESTED: 'only suggested',
};

export const documentStatuses: Readonly<Record<DocumentStatus, string>> = {
  DRAFT: 'a source calls it a draft',
  ADOPTED: 'adopted',
};

export const manners: Readonly<Record<DecisionManner, string>> = {
  AD_REFERENDUM: 'subject to confirmation (ad referendum)',
  CONSENSUS: 'by consensus',
};

/** A quantity, such as "1,300 businesses", with its qualifier. */
export const qualified: Readonly<Record<FigureQualifier, (quantity: string) => string>> = {
  EXACT: (quantity) => quantity,
  ABOUT: (quantity) => `about ${quantity}`,
  AT_LEAST: (quantity) => `at least ${quantity}`,
  MORE_THAN: (quantity) => `more than ${quantity}`,
  UP_TO: (quantity) => `up to ${quantity}`,
  INCLUDING: (quantity) => `${quantity}, and perhaps more`,
};

export function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
