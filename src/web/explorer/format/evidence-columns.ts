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
  'sources',
  'disputes',
];

/** The cells of these columns. */
export function evidenceCells({
  kind,
  basis,
  rule,
  review,
  sentence,
  evidence,
  sources,
  disputes,
}: RelationFragment): (string | null | undefined)[] {
  const quotes = evidence.map(({ quote }) => quote).join(' | ');
  const paragraphs = evidence.map(({ paragraph }) => paragraph.slug).join(' | ');
  const names = sources.map(({ name }) => name).join(' | ');
  const disputed = disputes.map(({ subject }) => subject).join(' | ');
  return [kind, basis, rule?.id, rule?.statement, review, sentence, quotes, paragraphs, names, disputed];
}
