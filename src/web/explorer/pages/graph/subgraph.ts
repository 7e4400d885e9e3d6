import type { PictureQuery, PictureRelationFragment, RelationKind } from '../../generated/graphql.ts';

export type Neighborhood = PictureQuery['neighborhood'];

/** An entity of the picture. */
export interface PictureNode {
  readonly entity: Neighborhood['nodes'][number];
  /** Whose opening brought it in: null for the neighbourhood that the picture began with. */
  readonly by: string | null;
}

/** What is seen, or could be when all kinds are switched on. */
export interface Picture {
  /** The centre first. */
  readonly nodes: readonly PictureNode[];
  readonly relations: readonly PictureRelationFragment[];
  /** Whether entities were left out, because they are too many to be legible. */
  readonly cut: boolean;
}

/** How many entities a picture has at most. */
export const mostNodes = 150;

/** A neighbourhood together with those opened in it, in the order in which they were. What is already there, stays. */
export function joinNeighborhoods(
  first: Neighborhood,
  opened: readonly { readonly slug: string; readonly found: Neighborhood }[],
): Picture {
  const nodes = new Map<string, PictureNode>();
  const relations = new Map<string, PictureRelationFragment>();
  let cut = false;
  for (const { slug, found } of [{ slug: null, found: first }, ...opened]) {
    cut ||= found.truncated;
    for (const entity of found.nodes) {
      if (nodes.has(entity.slug)) continue;
      if (nodes.size < mostNodes) nodes.set(entity.slug, { entity, by: slug });
      else cut = true;
    }
    for (const relation of found.relations) relations.set(relation.id, relation);
  }
  const inside = [...relations.values()].filter(
    ({ source, target }) => nodes.has(source.slug) && nodes.has(target.slug),
  );
  return { nodes: [...nodes.values()], relations: inside, cut };
}

/** How many relations there are of each kind, the most frequent first. */
export function countKinds({ relations }: Picture): [RelationKind, number][] {
  const counts = new Map<RelationKind, number>();
  for (const { kind } of relations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(
    ([kind, count], [otherKind, otherCount]) => otherCount - count || (kind < otherKind ? -1 : 1),
  );
}

/** The picture without relations of these kinds, and without the entities that nothing joins to its centre any more. */
export function withoutKinds({ nodes, relations, cut }: Picture, without: ReadonlySet<RelationKind>): Picture {
  const left = relations.filter(({ kind }) => !without.has(kind));
  const neighbors = Map.groupBy(
    left.flatMap(({ source: { slug: source }, target: { slug: target } }) => [
      { from: source, to: target },
      { from: target, to: source },
    ]),
    ({ from }) => from,
  );
  const joined = new Set(nodes.slice(0, 1).map(({ entity }) => entity.slug));
  // A set is gone through in the order in which it grows.
  for (const slug of joined) for (const { to } of neighbors.get(slug) ?? []) joined.add(to);
  return {
    nodes: nodes.filter(({ entity }) => joined.has(entity.slug)),
    relations: left.filter(({ source }) => joined.has(source.slug)),
    cut,
  };
}
