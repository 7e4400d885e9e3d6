import type { RelationFragment } from '../generated/graphql.ts';

/** What files say of a relation itself. */
export const reasonColumns: readonly string[] = ['relation', 'basis', 'rule', 'sentence', 'quotes', 'paragraphs'];

export function reasonCells({
  kind,
  basis,
  rule,
  sentence,
  evidence,
}: RelationFragment): (string | null | undefined)[] {
  const quotes = evidence.map(({ quote }) => quote).join(' | ');
  const paragraphs = evidence.map(({ paragraph }) => paragraph.slug).join(' | ');
  return [kind, basis, rule, sentence, quotes, paragraphs];
}
