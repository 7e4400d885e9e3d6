import type { Entity } from '../../model/entities.ts';
import type { ParsedDataset, WithLocation } from '../parsed-dataset.ts';
import { didYouMean, issueReporter, type ValidationIssue } from '../validation-issue.ts';
import { checkQuotes } from './check-quotes.ts';

/**
 * Checks declared counts and ambiguities: that their quotes are valid, and that the entities in the query of a count
 * exist.
 */
export function checkCoverage(
  dataset: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  for (const ambiguity of dataset.ambiguities) checkQuotes(ambiguity, entities, issueReporter(ambiguity, issues));
  for (const count of dataset.counts) {
    const reportIssue = issueReporter(count, issues);
    checkQuotes(count, entities, reportIssue);
    const { find } = count.value;
    if (!find) continue;
    const named =
      'from' in find ? [find.from, ...find.about, ...(find.only ?? [])] : find.body === null ? [] : [find.body];
    for (const slug of named) {
      if (entities.has(slug)) continue;
      reportIssue(
        'unknown-entity',
        ['find'],
        `This count refers to "${slug}", which does not exist${didYouMean(slug, [...entities.keys()])}.`,
      );
    }
  }
  return issues;
}
