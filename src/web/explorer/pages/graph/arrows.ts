import type { NeighborhoodRelationFragment } from '../../generated/graphql.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The curvature of each relation's arrow, by id, so that several relations between two entities do not overlap. */
export function curvatures(relations: readonly NeighborhoodRelationFragment[]): Map<string, number> {
  const pairs = Map.groupBy(relations, ({ source, target }) => [source.slug, target.slug].sort().join(' '));
  const byId = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.forEach(({ id, source, target }, index) => {
      const curvature = index - (pair.length - 1) / 2;
      byId.set(id, source.slug < target.slug ? curvature : -curvature);
    });
  }
  return byId;
}

/** SVG path data of an arrow between the edges of two nodes. */
export function arrowPath(from: Point, to: Point, curvature: number, fromRadius: number, toRadius: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const offset = curvature * Math.min(22, length / 3);
  const middle = { x: (from.x + to.x) / 2 + normal.x * offset, y: (from.y + to.y) / 2 + normal.y * offset };
  const start = pointTowards(from, middle, fromRadius);
  const tip = pointTowards(to, middle, toRadius);
  const line = curvature === 0 ? `L${formatPoint(tip)}` : `Q${formatPoint(middle)} ${formatPoint(tip)}`;
  const [left, right] = [arrowheadEnd(tip, middle, 0.45), arrowheadEnd(tip, middle, -0.45)];
  return `M${formatPoint(start)}${line}M${formatPoint(left)}L${formatPoint(tip)}L${formatPoint(right)}`;
}

/** The point at a distance from one point in the direction of another. */
function pointTowards(point: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  return {
    x: point.x + ((other.x - point.x) / length) * distance,
    y: point.y + ((other.y - point.y) / length) * distance,
  };
}

/** The outer end of one side of an arrowhead. */
function arrowheadEnd(tip: Point, origin: Point, angle: number): Point {
  const direction = Math.atan2(origin.y - tip.y, origin.x - tip.x) + angle;
  return { x: tip.x + 6 * Math.cos(direction), y: tip.y + 6 * Math.sin(direction) };
}

function formatPoint({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
