import { grouped } from '../../format/numbers.ts';
/** How what a source declares stands to what the graph has. */
export type Verdict = 'all' | 'none' | 'fewer' | 'more';

export function verdictOf({ declared, found }: { readonly declared: number; readonly found: number }): Verdict {
  if (found === declared) return 'all';
  if (found === 0) return 'none';
  return found < declared ? 'fewer' : 'more';
}

/** The difference in words. */
export function differenceInWords(count: { readonly declared: number; readonly found: number }): string {
  const missing = grouped(count.declared - count.found);
  switch (verdictOf(count)) {
    case 'all':
      return 'all found';
    case 'none':
      return 'none one by one';
    case 'fewer':
      return `${missing} missing`;
    case 'more':
      return `${grouped(count.found - count.declared)} more`;
  }
}

/** What each of them means to a reader. */
export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  all: 'The graph has as many as the source declares.',
  fewer:
    'The source declares more than it names, or than the graph could tell apart. What is missing is a gap, and nothing was made up to fill it.',
  none: 'The source gives the number alone and names none of them as such, or they are not told apart here: the number is in the graph, the things are not.',
  more: 'The graph has more than the source declares.',
};
