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
  /** How wide its text is. */
  readonly width: number;
}

/** A label, and where its text begins. */
export interface Label {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/**
 * Places labels beside their marks, in the order given, so that none lies on another or on a mark or leaves the frame: to the right, else the
 * left, below or above. Those for which there is no room get none.
 */
export function placeLabels(wanted: readonly Unlabelled[], frame: Box): Label[] {
  const taken = wanted.map(({ x, y, radius }) => around(x, y, radius, radius));
  const labels: Label[] = [];
  for (const each of wanted) {
    const free = positionsOf(each).find(({ box }) => within(box, frame) && !taken.some((other) => overlap(box, other)));
    if (!free) continue;
    taken.push(free.box);
    labels.push(free);
  }
  return labels;
}

/** These labels, but one in full whatever it covers, and without those that it would cover. */
export function withLabelInFull(labels: readonly Label[], full: Unlabelled, frame: Box): Label[] {
  const positions = positionsOf(full);
  const own = positions.find(({ box }) => within(box, frame)) ?? positions[0];
  if (!own) return [...labels];
  return [...labels.filter(({ slug, box }) => slug !== own.slug && !overlap(box, own.box)), own];
}

/** Where a label can be, the best first. */
function positionsOf({ slug, x, y, radius, width }: Unlabelled): Label[] {
  const half = width / 2;
  const high = radius + lineHeight / 2 + 1;
  return [
    { left: x + radius + gap, middle: y },
    { left: x - radius - gap - width, middle: y },
    { left: x - half, middle: y + high },
    { left: x - half, middle: y - high },
  ].map(({ left, middle }) => ({
    slug,
    x: left,
    y: middle,
    box: around(left + half, middle, half + 1, lineHeight / 2),
  }));
}

const lineHeight = 16;

/** Between a mark and its label. */
const gap = 4;

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function around(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
