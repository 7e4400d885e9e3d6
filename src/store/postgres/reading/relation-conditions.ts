import sql, { join, type Sql } from 'sql-template-tag';
import type { RelationSelection } from '../../queries.ts';
import { isSelected } from '../../relation-classes.ts';
import type { DatasetSummary } from '../../store.ts';
import { directedKind } from '../tables.ts';
import { sourcesCondition } from './adjacency-conditions.ts';

// Conditions on rows of the table `adjacency`, which a query calls `a`, at the source of each relation.

/**
 * The alternative conditions of a selection. They are split by kind and basis so that each is a range of one index,
 * unless a source, role or rule has an index of its own. At least one.
 */
export function relationConditions(selection: RelationSelection, dataset: DatasetSummary): Sql[] {
  const { kinds, basis } = selection;
  const others = otherConditions(selection);
  if (others.length > 0)
    return [
      join(
        [
          ...others,
          ...(kinds ? [sql`a.directed_kind = any(${kinds.map((kind) => directedKind(kind, 'OUT'))}::text[])`] : []),
          ...(basis ? [sql`a.basis = any(${basis}::text[])`] : []),
        ],
        ' and ',
      ),
    ];
  if (kinds === null && basis === null) return [sql`true`];
  const conditions = classesOf(selection, dataset).map(
    ([kind, name]) => sql`a.directed_kind = ${directedKind(kind, 'OUT')} and a.basis = ${name}`,
  );
  return conditions.length === 0 ? [sql`false`] : conditions;
}

/** Whether a selection has conditions on the ends of relations, which the classes of the graph do not tell. */
export function hasEnds({ sources, targets }: RelationSelection): boolean {
  return Boolean(sources || targets);
}

/** How many relations a selection without conditions on their ends has. */
export function classCount(selection: RelationSelection, { relationClasses }: DatasetSummary): number {
  return relationClasses
    .filter((relationClass) => isSelected(relationClass, selection))
    .reduce((total, { count }) => total + count, 0);
}

function otherConditions({ roles, rules, reviews, inSources, sources, targets }: RelationSelection): Sql[] {
  return [
    ...(inSources ? [sourcesCondition(sql`a`, inSources)] : []),
    ...(roles ? [sql`a.role = any(${roles}::text[])`] : []),
    ...(rules ? [sql`a.rule = any(${rules}::text[])`] : []),
    ...(reviews ? [sql`a.review = any(${reviews}::text[])`] : []),
    ...(sources ? [sql`a.entity = any(${sources}::text[])`] : []),
    ...(targets ? [sql`a.neighbor_slug = any(${targets}::text[])`] : []),
  ];
}

/** The kinds and bases of a selection that have relations. */
function classesOf({ kinds, basis }: RelationSelection, { relationCounts }: DatasetSummary) {
  return [...relationCounts].flatMap(([kind, counts]) =>
    [...counts]
      .filter(([name, count]) => count > 0 && (kinds?.includes(kind) ?? true) && (basis?.includes(name) ?? true))
      .map(([name]) => [kind, name] as const),
  );
}
