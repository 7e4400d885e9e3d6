import type { CsvTable } from '../../components/download.ts';
import { evidenceCells, evidenceColumns } from '../../format/evidence-columns.ts';
import { formatRole } from '../../format/relation-labels.ts';
import type { RelationFragment } from '../../generated/graphql.ts';
import { groupRelations } from './group-relations.ts';

/** The relations of an entity as rows, in the order of the page. */
export function relationsCsv(slug: string, relations: readonly RelationFragment[]): CsvTable {
  return {
    columns: ['relation', 'name', 'slug', 'type', 'role', 'when', ...evidenceColumns.slice(1)],
    rows: groupRelations(slug, relations).flatMap(({ heading, direction, relations }) =>
      relations.map((relation) => {
        const { source, target, role, when } = relation;
        const other = direction === 'out' ? target : source;
        const [, ...evidence] = evidenceCells(relation);
        return [heading, other.name, other.slug, other.__typename, role && formatRole(role), when?.edtf, ...evidence];
      }),
    ),
  };
}
