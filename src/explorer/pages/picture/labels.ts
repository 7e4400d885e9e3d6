/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What wants a label. */
export interface Unlabelled {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  /** Half the size of its mark. */
  readonly radius: number;
  readonly width: number;
}

/** A label, and where its text begins. */
export interface Label {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** The height of a line of labels. */
export const lineHeight = 16;

/**
 * Places labels beside their marks, in the order given, so that none lies on another or on a mark: to the right, else the left, below or above.
 * Those for which there is no room get none.
 */
export function placeLabels(wanted: readonly Unlabelled[]): Label[] {
  const taken = wanted.map(({ x, y, radius }) => around(x, y, radius, radius));
  const labels: Label[] = [];
  for (const each of wanted) {
    const free = positionsOf(each).find(({ box }) => !taken.some((other) => overlap(box, other)));
    if (!free) continue;
    taken.push(free.box);
    labels.push(free);
  }
  return labels;
}

/** Where a label can be, the best first. */
export function positionsOf({ slug, x, y, radius, width }: Unlabelled): Label[] {
  const gap = 4;
  const half = width / 2;
  const high = radius + lineHeight / 2;
  return [
    { left: x + radius + gap, middle: y },
    { left: x - radius - gap - width, middle: y },
    { left: x - half, middle: y + high + 1 },
    { left: x - half, middle: y - high - 1 },
  ].map(({ left, middle }) => ({
    slug,
    x: left,
    y: middle,
    box: around(left + half, middle, half + 1, lineHeight / 2),
  }));
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
