import type { Graph, Relation } from '../../src/model/graph.ts';
import { type RelationKindName, relationKind } from '../../src/model/relation-kinds.ts';
import type { Path } from '../../src/traversal/frontier.ts';
import type { PathQuery } from '../../src/traversal/paths.ts';
import type { TraceQuery } from '../../src/traversal/trace.ts';

// A slow and simple reference implementation of each traversal, which scans all relations at every step.

/** `depth key` of every reference that is reached, with the entities to which it may lead. */
export function expectedTrace(graph: Graph, { root, direction, maxDepth, includeRevisions, inSources }: TraceQuery) {
  /** The document itself and, with `includeRevisions`, its revisions. */
  const relatives = (slug: string) => {
    const documents = graph.entities.flatMap((entity) => (entity.type === 'Document' ? [entity] : []));
    const ownFamily = documents.find((document) => document.slug === slug)?.family ?? null;
    if (!includeRevisions || ownFamily === null) return [slug];
    return [slug, ...documents.filter((document) => document.family === ownFamily).map((document) => document.slug)];
  };
  const reached = new Set(relatives(root));
  const steps = new Map<string, string[]>();
  const targetsOf = ({ kind, source, target }: Relation, level: number): string[] => {
    const ends = direction === 'OUT' ? [[source, target]] : [[target, source]];
    if (relationKind(kind).reference === 'both' && level === 1) ends.push(ends.flat().reverse());
    return ends.flatMap(([start = '', end = '']) => (reached.has(start) ? [end] : []));
  };
  let remaining = relationsOf(graph, null, inSources).filter(({ kind }) => relationKind(kind).reference !== undefined);
  for (let level = 1; level <= maxDepth; level += 1) {
    const found = remaining
      .filter((relation) => targetsOf(relation, level).length > 0)
      .map((relation) => ({ relation, targets: targetsOf(relation, level) }));
    for (const { relation, targets } of found) {
      steps.set(`${level} ${relation.key}`, targets);
      for (const slug of targets.flatMap(relatives)) reached.add(slug);
    }
    remaining = remaining.filter((relation) => !found.some((step) => step.relation === relation));
  }
  return { steps, truncated: remaining.some((relation) => targetsOf(relation, maxDepth + 1).length > 0) };
}

/**
 * Follows every simple path. Without `kinds` and `excludeKinds`, the kinds excluded by default are tried only if there is no
 * other path.
 */
export function expectedPaths(graph: Graph, query: PathQuery): string[] {
  const { source, target, maxLength, kinds, excludeKinds, inSources } = query;
  const excludedByDefault: RelationKindName[] = [
    'about',
    'contains',
    'describes',
    'mentions',
    'references',
    'succeeds',
  ];
  const all = (relations: readonly Relation[]) =>
    source === target ? [] : simplePaths(relations, [source], target, maxLength);
  const allowed = (excluded: readonly RelationKindName[]) =>
    relationsOf(graph, kinds, inSources).filter(({ kind }) => !excluded.includes(kind));
  if (kinds !== null || excludeKinds !== null) return all(allowed(excludeKinds ?? []));
  const informative = all(allowed(excludedByDefault));
  return informative.length > 0 ? informative : all(allowed([]));
}

function simplePaths(relations: readonly Relation[], visited: readonly string[], to: string, length: number): string[] {
  if (length === 0) return [];
  const current = visited.at(-1);
  return relations.flatMap((relation) => {
    const [direction, next] =
      relation.source === current ? (['OUT', relation.target] as const) : (['IN', relation.source] as const);
    if ((relation.source !== current && relation.target !== current) || visited.includes(next)) return [];
    const step = hopToString(direction, relation, next);
    if (next === to) return [step];
    return simplePaths(relations, [...visited, next], to, length - 1).map((rest) => `${step}; ${rest}`);
  });
}

/** The number of hops to each entity that can be reached. Entities are visited in the order of their distance. */
export function distancesFrom(slug: string, relations: readonly Relation[]): ReadonlyMap<string, number> {
  const distances = new Map([[slug, 0]]);
  for (const [current, distance] of distances) {
    for (const { source, target } of relations) {
      const next = source === current ? target : target === current ? source : current;
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

/** The relations of some kinds that rest on one of some sources; null for any. */
export function relationsOf(
  graph: Graph,
  kinds: readonly RelationKindName[] | null,
  inSources: readonly string[] | null,
): readonly Relation[] {
  return graph.relations.filter(
    ({ kind, sources }) =>
      (kinds === null || kinds.includes(kind)) &&
      (inSources === null || inSources.some((source) => sources.includes(source))),
  );
}

/** `OUT [document/a follows document/b] document/b; …`: each hop's direction, relation and entity. */
export function pathToString(path: Path): string {
  return path.map(({ direction, relation, entity }) => hopToString(direction, relation, entity.slug)).join('; ');
}

function hopToString(direction: 'OUT' | 'IN', { key }: Relation, to: string): string {
  return `${direction} [${key}] ${to}`;
}
