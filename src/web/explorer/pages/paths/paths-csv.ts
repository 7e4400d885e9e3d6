import type { Table } from '../../components/download.ts';
import { reasonCells, reasonColumns } from '../../format/evidence-columns.ts';
import type { PathsQuery } from '../../generated/graphql.ts';

/** The steps of all paths as rows. */
export function pathTable(paths: PathsQuery['paths']['paths']): Table {
  return {
    columns: ['path', 'step', 'direction', 'name', 'slug', 'type', ...reasonColumns],
    rows: paths.flatMap(({ steps }, path) =>
      steps.map(({ direction, entity, relation }, step) => [
        path + 1,
        step + 1,
        direction,
        entity.name,
        entity.slug,
        entity.__typename,
        ...reasonCells(relation),
      ]),
    ),
  };
}
