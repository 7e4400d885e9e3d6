import type { CsvTable } from '../../components/download.ts';
import { evidenceCells, evidenceColumns } from '../../format/evidence-columns.ts';
import type { PathsQuery } from '../../generated/graphql.ts';

/** The steps of all paths as rows. */
export function pathsCsv(paths: PathsQuery['paths']['paths']): CsvTable {
  return {
    columns: ['path', 'step', 'direction', 'name', 'slug', 'type', ...evidenceColumns],
    rows: paths.flatMap(({ steps }, path) =>
      steps.map(({ direction, entity, relation }, step) => [
        path + 1,
        step + 1,
        direction,
        entity.name,
        entity.slug,
        entity.__typename,
        ...evidenceCells(relation),
      ]),
    ),
  };
}
