import type { Entity } from '../../model/entities.ts';
import type { ParsedDataset, WithLocation } from '../parsed-dataset.ts';
import { didYouMean, reporter, type ValidationIssue } from '../validation-issue.ts';
import { checkQuotes } from './check-quotes.ts';

/** The rules of declared counts and ambiguities: that their quotes are sound and what a count names exists. */
export function checkCoverage(
  facts: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const problems: ValidationIssue[] = [];
  for (const ambiguity of facts.ambiguities) checkQuotes(ambiguity, entities, reporter(ambiguity, problems));
  for (const count of facts.counts) {
    const report = reporter(count, problems);
    checkQuotes(count, entities, report);
    const { find } = count.value;
    if (!find || !('from' in find)) continue;
    for (const slug of [find.from, ...find.about, ...(find.only ?? [])]) {
      if (entities.has(slug)) continue;
      report(
        'unknown-entity',
        ['find'],
        `This count names "${slug}", which does not exist${didYouMean(slug, [...entities.keys()])}.`,
      );
    }
  }
  return problems;
}
