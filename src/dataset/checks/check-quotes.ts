import type { Entity } from '../../model/entities.ts';
import { paragraphSlug, type WithLocation, type WithQuotes } from '../parsed-dataset.ts';
import { didYouMean, type ReportIssue } from '../validation-issue.ts';

/**
 * Checks that the paragraph of each quote exists, and that its span lies within the paragraph and is as long as the
 * quoted text.
 */
export function checkQuotes(
  { value }: WithLocation<WithQuotes>,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
  reportIssue: ReportIssue,
): void {
  for (const [index, { in: key, span, words }] of value.quotes.entries()) {
    const paragraph = entities.get(paragraphSlug(value.from, key))?.value;
    if (paragraph?.type !== 'Paragraph') {
      const prefix = paragraphSlug(value.from, '');
      const choices = [...entities.keys()]
        .filter((slug) => slug.startsWith(prefix))
        .map((slug) => slug.slice(prefix.length));
      reportIssue(
        'unknown-paragraph',
        ['quotes', index, 'in'],
        `${value.from.name} has no paragraph "${key}"${didYouMean(key, choices)}.`,
      );
      continue;
    }
    const [start, end] = span;
    if (start >= end || end > paragraph.length) {
      reportIssue(
        'invalid-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] must lie within paragraph ${key}, which has ${paragraph.length} characters.`,
      );
    } else if ([...words].length !== end - start) {
      reportIssue(
        'invalid-span',
        ['quotes', index, 'span'],
        `The span [${start}, ${end}] has ${end - start} characters, but "${words}" has ${[...words].length}.`,
      );
    }
  }
}
