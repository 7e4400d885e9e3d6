import type { Entity } from '../../model/entities.ts';
import { type ParsedDataset, paragraphSlug, type SourceHints, type WithLocation } from '../parsed-dataset.ts';
import { didYouMean, issueReporter, type Path, type ReportIssue, type ValidationIssue } from '../validation-issue.ts';

/** Checks that the entities and paragraphs that the hints of the sources name exist. */
export function checkHints(
  dataset: ParsedDataset,
  entities: ReadonlyMap<string, WithLocation<Entity>>,
): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  for (const entry of dataset.hints) checkNames(entry.value, [...entities.keys()], issueReporter(entry, issues));
  return issues;
}

function checkNames({ membership, references, from }: SourceHints, slugs: string[], reportIssue: ReportIssue): void {
  const prefix = paragraphSlug(from, '');
  const keys = slugs.filter((slug) => slug.startsWith(prefix)).map((slug) => slug.slice(prefix.length));
  const known = new Set(slugs);
  const checkEntity = (slug: string, path: Path) => {
    if (known.has(slug)) return;
    reportIssue('unknown-entity', path, `"${slug}" does not exist${didYouMean(slug, slugs)}.`);
  };
  const checkParagraph = (key: string, path: Path) => {
    if (keys.includes(key)) return;
    reportIssue('unknown-paragraph', path, `${from.name} has no paragraph "${key}"${didYouMean(key, keys)}.`);
  };
  for (const [index, list] of membership.entries()) {
    checkEntity(list.of, ['membership', index, 'of']);
    checkParagraph(list.in, ['membership', index, 'in']);
  }
  for (const [index, reference] of references.entries()) {
    checkEntity(reference.entity, ['references', index, 'entity']);
    for (const [place, key] of reference.in.entries()) checkParagraph(key, ['references', index, 'in', place]);
  }
}
