/** A rectangle on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A node that needs a label. */
export interface LabelRequest {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  /** Half the size of the node's icon. */
  readonly radius: number;
  /** The width of the text. */
  readonly width: number;
}

/** A label with the position of its text. */
export interface Label {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/**
 * Places labels in the given order, to the right of their nodes, or else to the left, below or above. No label overlaps
 * another label or a node, or leaves the frame. Labels without room are omitted.
 */
export function placeLabels(requests: readonly LabelRequest[], frame: Box): Label[] {
  const occupied = requests.map(({ x, y, radius }) => boxAround(x, y, radius, radius));
  const labels: Label[] = [];
  for (const request of requests) {
    const free = candidatesFor(request).find(
      ({ box }) => isWithin(box, frame) && !occupied.some((other) => overlap(box, other)),
    );
    if (!free) continue;
    occupied.push(free.box);
    labels.push(free);
  }
  return labels;
}

/** Adds a label with its full text, even over nodes, and removes the labels that it overlaps. */
export function addFullLabel(labels: readonly Label[], request: LabelRequest, frame: Box): Label[] {
  const candidates = candidatesFor(request);
  const full = candidates.find(({ box }) => isWithin(box, frame)) ?? candidates[0];
  if (!full) return [...labels];
  return [...labels.filter(({ slug, box }) => slug !== full.slug && !overlap(box, full.box)), full];
}

/** The possible positions of a label, best first. */
function candidatesFor({ slug, x, y, radius, width }: LabelRequest): Label[] {
  const half = width / 2;
  const distance = radius + lineHeight / 2 + 1;
  return [
    { left: x + radius + gap, middle: y },
    { left: x - radius - gap - width, middle: y },
    { left: x - half, middle: y + distance },
    { left: x - half, middle: y - distance },
  ].map(({ left, middle }) => ({
    slug,
    x: left,
    y: middle,
    box: boxAround(left + half, middle, half + 1, lineHeight / 2),
  }));
}

const lineHeight = 16;

/** Between a node and its label. */
const gap = 4;

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isWithin(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}
