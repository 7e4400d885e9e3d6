import type { RelationFragment } from '../generated/graphql.ts';

/** The CSV columns of a relation and its evidence. */
export const evidenceColumns: readonly string[] = [
  'relation',
  'basis',
  'rule',
  'rule statement',
  'review',
  'sentence',
  'quotes',
  'paragraphs',
];

/** The cells of these columns. */
export function evidenceCells({
  kind,
  basis,
  rule,
  review,
  sentence,
  evidence,
}: RelationFragment): (string | null | undefined)[] {
  const quotes = evidence.map(({ quote }) => quote).join(' | ');
  const paragraphs = evidence.map(({ paragraph }) => paragraph.slug).join(' | ');
  return [kind, basis, rule?.id, rule?.statement, review, sentence, quotes, paragraphs];
}
