import type { Entity } from '../model/entities.ts';
import { type Located, paragraphSlug, type Quoting } from './facts.ts';
import { didYouMean, type Report } from './problem.ts';

/** The rules of quotes: that their paragraph exists, and their span lies in it and is as long as their words. */
export function checkQuotes(
  { value }: Located<Quoting>,
  entities: ReadonlyMap<string, Located<Entity>>,
  report: Report,
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
