import type { Table } from '../../components/download.ts';
import { reasonCells, reasonColumns } from '../../format/evidence-columns.ts';
import type { TraceStepFragment } from '../../generated/graphql.ts';

/** The references of a trace as rows, nearest first. */
export function traceTable(steps: readonly TraceStepFragment[]): Table {
  return {
    columns: ['depth', 'name', 'slug', 'type', 'held', ...reasonColumns],
    rows: steps.map(({ depth, entity, relation }) => [
      depth,
      entity.name,
      entity.slug,
      entity.__typename,
      entity.__typename === 'Document' ? String(entity.held) : null,
      ...reasonCells(relation),
    ]),
  };
}
