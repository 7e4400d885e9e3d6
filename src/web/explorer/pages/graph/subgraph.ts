import type { NeighborhoodQuery, NeighborhoodRelationFragment, RelationKind } from '../../generated/graphql.ts';

export type Neighborhood = NeighborhoodQuery['neighborhood'];

/** An entity of the subgraph. */
export interface SubgraphNode {
  readonly entity: Neighborhood['nodes'][number];
  /** The slug of the entity whose expansion added this one; null for the first neighborhood. */
  readonly expandedFrom: string | null;
}

/** The part of the graph that the page shows. */
export interface Subgraph {
  /** The center first. */
  readonly nodes: readonly SubgraphNode[];
  readonly relations: readonly NeighborhoodRelationFragment[];
  /** Whether entities were omitted because of a limit. */
  readonly truncated: boolean;
}

/** The maximum number of entities in the subgraph. More would not be legible. */
export const maxNodes = 150;

/** Joins a neighborhood and the neighborhoods of expanded entities, in the order of expansion. */
export function joinNeighborhoods(
  first: Neighborhood,
  expanded: readonly { readonly slug: string; readonly found: Neighborhood }[],
): Subgraph {
  const nodes = new Map<string, SubgraphNode>();
  const relations = new Map<string, NeighborhoodRelationFragment>();
  let truncated = false;
  for (const { slug, found } of [{ slug: null, found: first }, ...expanded]) {
    truncated ||= found.truncated;
    for (const entity of found.nodes) {
      if (nodes.has(entity.slug)) continue;
      if (nodes.size < maxNodes) nodes.set(entity.slug, { entity, expandedFrom: slug });
      else truncated = true;
    }
    for (const relation of found.relations) relations.set(relation.id, relation);
  }
  const betweenNodes = [...relations.values()].filter(
    ({ source, target }) => nodes.has(source.slug) && nodes.has(target.slug),
  );
  return { nodes: [...nodes.values()], relations: betweenNodes, truncated };
}

/** The number of relations of each kind, largest first. */
export function countKinds({ relations }: Subgraph): [RelationKind, number][] {
  const counts = new Map<RelationKind, number>();
  for (const { kind } of relations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(
    ([kind, count], [otherKind, otherCount]) => otherCount - count || (kind < otherKind ? -1 : 1),
  );
}

/** Removes relations of these kinds, and the entities that are then no longer connected to the center. */
export function excludeKinds(
  { nodes, relations, truncated }: Subgraph,
  excludedKinds: ReadonlySet<RelationKind>,
): Subgraph {
  const remaining = relations.filter(({ kind }) => !excludedKinds.has(kind));
  const neighbors = Map.groupBy(
    remaining.flatMap(({ source: { slug: source }, target: { slug: target } }) => [
      { from: source, to: target },
      { from: target, to: source },
    ]),
    ({ from }) => from,
  );
  const connected = new Set(nodes.slice(0, 1).map(({ entity }) => entity.slug));
  // Iterating a set also visits the items that are added meanwhile.
  for (const slug of connected) for (const { to } of neighbors.get(slug) ?? []) connected.add(to);
  return {
    nodes: nodes.filter(({ entity }) => connected.has(entity.slug)),
    relations: remaining.filter(({ source }) => connected.has(source.slug)),
    truncated,
  };
}
