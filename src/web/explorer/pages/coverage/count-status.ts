import { formatNumber } from '../../format/numbers.ts';
import type { DeclaredCountFragment } from '../../generated/graphql.ts';

/** How the number found in the graph compares with the number that the source declares. */
export type CountStatus = 'all' | 'none' | 'fewer' | 'more';

type Numbers = Pick<DeclaredCountFragment, 'declared' | 'actual'>;

export function countStatus({ declared, actual }: Numbers): CountStatus {
  if (actual === declared) return 'all';
  if (actual === 0) return 'none';
  return actual < declared ? 'fewer' : 'more';
}

/** The difference as text: "3 missing". */
export function formatDifference(count: Numbers): string {
  const missing = formatNumber(count.declared - count.actual);
  switch (countStatus(count)) {
    case 'all':
      return 'all found';
    case 'none':
      return 'not listed individually';
    case 'fewer':
      return `${missing} missing`;
    case 'more':
      return `${formatNumber(count.actual - count.declared)} more`;
  }
}

/** Whether a number is declared for no other time than up to the date of its source. */
export function isOfSourceDate({ when, source }: Pick<DeclaredCountFragment, 'when' | 'source'>): boolean {
  return when.edtf === source.asOf || when.edtf === `../${source.asOf}`;
}

/** Explanations for readers. */
export const statusMeanings: Readonly<Record<CountStatus, string>> = {
  all: 'The graph has as many as the source declares.',
  fewer:
    'The source declares more than it names, or the graph cannot distinguish some of them. Nothing is made up to fill the gap.',
  none: 'The source gives only the number, or the graph cannot distinguish the items. The graph has the number, but not the items.',
  more: 'The graph has more than the source declares.',
};
