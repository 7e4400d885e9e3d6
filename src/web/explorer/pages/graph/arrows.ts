import type { PictureRelationFragment } from '../../generated/graphql.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far each relation's line is bent, by its id, so that several between the same two do not lie on each other. */
export function bendsOf(relations: readonly PictureRelationFragment[]): Map<string, number> {
  const pairs = Map.groupBy(relations, ({ source, target }) => [source.slug, target.slug].sort().join(' '));
  const bends = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.forEach(({ id, source, target }, index) => {
      const bend = index - (pair.length - 1) / 2;
      bends.set(id, source.slug < target.slug ? bend : -bend);
    });
  }
  return bends;
}

/** The path of a line from the rim of one mark to that of another, with an arrowhead at its end. */
export function lineBetween(from: Point, to: Point, bend: number, fromRadius: number, toRadius: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const off = bend * Math.min(22, length / 3);
  const middle = { x: (from.x + to.x) / 2 + across.x * off, y: (from.y + to.y) / 2 + across.y * off };
  const start = towards(from, middle, fromRadius);
  const end = towards(to, middle, toRadius);
  const [one, other] = [0.45, -0.45].map((angle) => turned(end, middle, angle));
  const line = bend === 0 ? `L${at(end)}` : `Q${at(middle)} ${at(end)}`;
  return `M${at(start)}${line}M${at(one ?? end)}L${at(end)}L${at(other ?? end)}`;
}

/** The point so far from one point in the direction of another. */
function towards(point: Point, other: Point, distance: number): Point {
  const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
  return {
    x: point.x + ((other.x - point.x) / length) * distance,
    y: point.y + ((other.y - point.y) / length) * distance,
  };
}

/** The end of one side of an arrowhead. */
function turned(tip: Point, back: Point, angle: number): Point {
  const direction = Math.atan2(back.y - tip.y, back.x - tip.x) + angle;
  return { x: tip.x + 6 * Math.cos(direction), y: tip.y + 6 * Math.sin(direction) };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
