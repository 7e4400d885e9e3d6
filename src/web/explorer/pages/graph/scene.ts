import type { NeighborhoodRelationFragment } from '../../generated/graphql.ts';
import { arrowPath, curvatures } from './arrows.ts';
import type { NodePosition } from './layout.ts';
import type { Subgraph, SubgraphNode } from './subgraph.ts';
import type { ViewTransform } from './use-zoom.ts';

/** A node with its position on the screen, before panning. */
export interface PositionedNode {
  readonly node: SubgraphNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The number of its relations. */
  readonly degree: number;
}

/** A relation with the SVG path data of its arrow. */
export interface Arrow {
  readonly relation: NeighborhoodRelationFragment;
  readonly path: string;
}

/** What is drawn. The center is the first node. */
export interface Scene {
  readonly nodes: readonly PositionedNode[];
  readonly arrows: readonly Arrow[];
}

/** Scales positions by the zoom factor `k`. Icons and labels keep their size. */
export function buildScene(
  { nodes, relations }: Subgraph,
  positions: ReadonlyMap<string, NodePosition>,
  k: number,
): Scene {
  const degrees = new Map<string, number>();
  for (const { source, target } of relations)
    for (const { slug } of [source, target]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  const positioned = new Map<string, PositionedNode>();
  for (const [index, node] of nodes.entries()) {
    const { slug } = node.entity;
    const position = positions.get(slug);
    if (!position) continue;
    const radius = (index === 0 ? 13 : 7) * Math.min(1, Math.max(0.7, k * 1.4));
    positioned.set(slug, { node, x: position.x * k, y: position.y * k, radius, degree: degrees.get(slug) ?? 0 });
  }
  const curvatureById = curvatures(relations);
  const arrows = relations.flatMap((relation) => {
    const [from, to] = [positioned.get(relation.source.slug), positioned.get(relation.target.slug)];
    if (!from || !to || from === to) return [];
    const path = arrowPath(from, to, curvatureById.get(relation.id) ?? 0, from.radius + 2, to.radius + 3);
    return [{ relation, path }];
  });
  return { nodes: [...positioned.values()], arrows };
}

/** The transform that shows all positions, with margins for labels. */
export function fitTransform(positions: readonly NodePosition[], width: number, height: number): ViewTransform {
  if (positions.length === 0 || width === 0) return { k: 1, x: width / 2, y: height / 2 };
  const [left, right] = [Math.min(...positions.map(({ x }) => x)), Math.max(...positions.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...positions.map(({ y }) => y)), Math.max(...positions.map(({ y }) => y))];
  const [marginX, marginY] = [Math.min(70, width / 12), 36];
  const fitting = Math.min((width - 2 * marginX) / (right - left), (height - 2 * marginY) / (bottom - top), 1.6);
  const k = Math.max(fitting, 0.05); // A window can be smaller than the margins.
  return { k, x: width / 2 - ((left + right) / 2) * k, y: height / 2 - ((top + bottom) / 2) * k };
}
