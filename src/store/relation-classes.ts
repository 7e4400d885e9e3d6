import { type Basis, basisNames } from '../model/evidence.ts';
import type { RelationFacts } from '../model/graph.ts';
import { type RelationKindName, relationKindNames } from '../model/relation-kinds.ts';
import type { RelationClasses } from './queries.ts';

/** What a relation is, apart from its ends: the properties by which lists of relations are filtered. */
export type RelationClass = Pick<RelationFacts, 'kind' | 'basis' | 'role' | 'rule' | 'review' | 'sources'>;

/** How many relations of a class a graph has. There are a few hundred classes for each source, however large the graph is. */
export interface RelationClassCount extends RelationClass {
  readonly count: number;
}

/** Whether relations of a class are selected. */
export function isSelected(
  { kind, basis, role, rule, review, sources }: RelationClass,
  selection: RelationClasses,
): boolean {
  return (
    (selection.kinds?.includes(kind) ?? true) &&
    (selection.basis?.includes(basis) ?? true) &&
    (selection.roles === null || (role !== null && selection.roles.includes(role))) &&
    (selection.rules === null || (rule !== null && selection.rules.includes(rule))) &&
    (selection.reviews === null || (review !== null && selection.reviews.includes(review))) &&
    isFrom(sources, selection.inSources)
  );
}

/** Whether one of the sources of an entity or relation is among some sources; null for any. */
export function isFrom(sources: readonly string[], selected: readonly string[] | null): boolean {
  return selected === null || sources.some((source) => selected.includes(source));
}

/** The number of relations of every kind, by basis. */
export function countsByKind(
  classes: readonly RelationClassCount[],
): ReadonlyMap<RelationKindName, ReadonlyMap<Basis, number>> {
  const counts = new Map(relationKindNames().map((kind) => [kind, new Map(basisNames.map((basis) => [basis, 0]))]));
  for (const { kind, basis, count } of classes) {
    const ofKind = counts.get(kind);
    ofKind?.set(basis, (ofKind.get(basis) ?? 0) + count);
  }
  return counts;
}
