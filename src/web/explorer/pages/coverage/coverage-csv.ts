import type { Table } from '../../components/download.ts';
import type { CoverageQuery, EvidenceFragment } from '../../generated/graphql.ts';
import { differenceInWords } from './count-status.ts';

/** All three checks as rows. */
export function coverageTable({ counts, ambiguities, cited }: CoverageQuery['coverage']): Table {
  return {
    columns: ['check', 'what', 'declared', 'found', 'outcome', 'paragraphs', 'quotes'],
    rows: [
      ...counts.map((count) => [
        'declared and found',
        count.statement,
        count.declared,
        count.found,
        differenceInWords(count),
        ...placesOf(count.evidence),
      ]),
      ...ambiguities.map(({ about, reading, evidence }) => [
        'choice of the text',
        about,
        null,
        null,
        reading,
        ...placesOf(evidence),
      ]),
      ...cited.map(({ name, citedBy, url }) => [
        'cited, not read',
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

/** The numbers of the paragraphs, and the words. */
function placesOf(evidence: readonly EvidenceFragment[]): [string, string] {
  const numbers = new Set(evidence.map(({ paragraph }) => paragraph.number));
  return [[...numbers].join('; '), evidence.map(({ quote }) => quote).join('; ')];
}
