import type { CsvTable } from '../../components/download.ts';
import { reviewLabels } from '../../format/review-labels.ts';
import type { CoverageQuery, EvidenceFragment } from '../../generated/graphql.ts';
import { formatDifference } from './count-status.ts';

/** The declared counts, reviews, ambiguities and cited documents as rows of one CSV file. */
export function coverageCsv({ counts, reviews, ambiguities, cited }: CoverageQuery['coverage']): CsvTable {
  return {
    columns: ['section', 'item', 'declared', 'found', 'result', 'paragraphs', 'quotes'],
    rows: [
      ...counts.map((count) => [
        'declared and found',
        count.statement,
        count.declared,
        count.found,
        formatDifference(count),
        ...evidenceColumnsOf(count.evidence),
      ]),
      ...reviews.map(({ status, count }) => ['review', reviewLabels[status], null, count, null, null, null]),
      ...ambiguities.map(({ about, reading, evidence }) => [
        'ambiguity',
        about,
        null,
        null,
        reading,
        ...evidenceColumnsOf(evidence),
      ]),
      ...cited.map(({ name, citedBy, url }) => [
        'cited, not ingested',
        name,
        null,
        null,
        url ?? null,
        citedBy.edges.map(({ node }) => node.number).join('; '),
        null,
      ]),
    ],
  };
}

/** The paragraph numbers and the quotes. */
function evidenceColumnsOf(evidence: readonly EvidenceFragment[]): [string, string] {
  const numbers = new Set(evidence.map(({ paragraph }) => paragraph.number));
  return [[...numbers].join('; '), evidence.map(({ quote }) => quote).join('; ')];
}
