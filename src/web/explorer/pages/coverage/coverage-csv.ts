import type { CsvTable } from '../../components/download.ts';
import { reviewLabels } from '../../format/review-labels.ts';
import type { CoverageQuery, EvidenceFragment } from '../../generated/graphql.ts';
import { formatDifference } from './count-status.ts';

/** The declared counts, reviews, ambiguities, sides of disputes and cited documents as rows of one CSV file. */
export function coverageCsv({
  counts,
  reviews,
  ambiguities,
  disputes,
  citedOnlyDocuments,
}: CoverageQuery['coverage']): CsvTable {
  const rows: Row[] = [
    ...counts.map((count) => ({
      section: 'declared and found',
      item: count.label,
      declared: count.declared,
      found: count.actual,
      result: formatDifference(count),
      ...evidenceCellsOf(count.evidence),
      sources: count.source.name,
      when: count.when.edtf,
    })),
    ...reviews.map(({ status, count }) => ({ section: 'review', item: reviewLabels[status], found: count })),
    ...ambiguities.map(({ question, interpretation, evidence, source }) => ({
      section: 'ambiguity',
      item: question,
      result: interpretation,
      ...evidenceCellsOf(evidence),
      sources: source.name,
    })),
    ...disputes.flatMap(({ subject, sides, reason }) =>
      sides.map(({ value, evidence, sources, served, preferred }) => ({
        section: 'dispute',
        item: subject,
        result: value,
        ...evidenceCellsOf(evidence),
        sources: sources.map(({ name }) => name).join('; '),
        note: [...(served ? ['used'] : []), ...(preferred ? [`preferred by an editor: ${reason}`] : [])].join('; '),
      })),
    ),
    ...citedOnlyDocuments.map(({ name, citedBy, url }) => ({
      section: 'cited, not ingested',
      item: name,
      result: url,
      paragraphs: citedBy.nodes.map(({ number }) => number).join('; '),
    })),
  ];
  return { columns, rows: rows.map((row) => columns.map((column) => row[column])) };
}

const columns = [
  'section',
  'item',
  'declared',
  'found',
  'result',
  'paragraphs',
  'quotes',
  'sources',
  'when',
  'note',
] as const;

type Row = { readonly [Column in (typeof columns)[number]]?: CsvTable['rows'][number][number] };

/** The paragraph numbers and the quotes. */
function evidenceCellsOf(evidence: readonly EvidenceFragment[]): Pick<Row, 'paragraphs' | 'quotes'> {
  const numbers = new Set(evidence.map(({ paragraph }) => paragraph.number));
  return { paragraphs: [...numbers].join('; '), quotes: evidence.map(({ quote }) => quote).join('; ') };
}
