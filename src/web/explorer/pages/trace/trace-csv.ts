import type { CsvTable } from '../../components/download.ts';
import { evidenceCells, evidenceColumns } from '../../format/evidence-columns.ts';
import type { TraceStepFragment } from '../../generated/graphql.ts';

/** The references of a trace as rows, nearest first. */
export function traceCsv(steps: readonly TraceStepFragment[]): CsvTable {
  return {
    columns: ['depth', 'name', 'slug', 'type', 'ingested', ...evidenceColumns],
    rows: steps.map(({ depth, entity, relation }) => [
      depth,
      entity.name,
      entity.slug,
      entity.__typename,
      entity.__typename === 'Document' ? String(entity.ingested) : null,
      ...evidenceCells(relation),
    ]),
  };
}
