import type { Entity } from '../../model/entities.ts';
import { paragraphSlug, type WithLocation, type WithQuotes } from '../parsed-dataset.ts';
import { didYouMean, type ReportIssue } from '../validation-issue.ts';

/** The rules of quotes: that their paragraph exists, and their span lies in it and is as long as their words. */
export function checkQuotes(
  { value }: WithLocation<WithQuotes>,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  report: ReportIssue,
): void {
  for (const [index, { in: key, span, words }] of value.quotes.entries()) {
    const paragraph = entities.get(paragraphSlug(value.from, key))?.value;
    if (paragraph?.type !== 'Paragraph') {
      const prefix = paragraphSlug(value.from, '');
      const choices = [...entities.keys()]
        .filter((slug) => slug.startsWith(prefix))
        .map((slug) => slug.slice(prefix.length));
      report(
        'unknown-paragraph',
        ['quotes', index, 'in'],
        `"${key}" is no paragraph of ${value.from.name}${didYouMean(key, choices)}.`,
      );
      continue;
    }
    const [start, end] = span;
    if (start >= end || end > paragraph.length) {
      report(
        'impossible-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] must lie within paragraph ${key}, which has ${paragraph.length} characters.`,
      );
    } else if ([...words].length !== end - start) {
      report(
        'impossible-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] has ${end - start} characters, but "${words}" has ${[...words].length}.`,
      );
    }
  }
}
