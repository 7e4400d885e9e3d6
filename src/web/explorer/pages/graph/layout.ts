import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** What is to be laid out. */
export interface Unplaced {
  /** The centre first; `by` is the slug of the node whose opening brought it in. */
  readonly nodes: readonly { readonly slug: string; readonly by: string | null }[];
  /** Slugs of both ends. */
  readonly links: readonly (readonly [source: string, target: string])[];
}

/** Where a node is. */
export interface Place {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The places of all nodes, the centre at the origin. The same question has the same answer: nothing is left to chance. Those whom an opening
 * brought in come beside the one that was opened, and those that were there make room, but stay about where they were.
 */
export function placeNodes({ nodes, links }: Unplaced): Place[] {
  const placed = new Map<string, Moving>();
  for (const [by, group] of Map.groupBy(nodes, ({ by }) => by)) {
    const start = (by !== null && placed.get(by)) || { x: 0, y: 0 };
    for (const { slug } of group) {
      const angle = turnOf(slug) * 2 * Math.PI;
      const distance = placed.size === 0 ? 0 : 40 + 160 * turnOf(`${slug}/`);
      const x = (start.x ?? 0) + distance * Math.cos(angle);
      placed.set(slug, { slug, x, y: (start.y ?? 0) + distance * Math.sin(angle) });
    }
    settle([...placed.values()], links, by === null ? 1 : 0.4);
  }
  return [...placed.values()].map(({ slug, x = 0, y = 0 }) => ({ slug, x: round(x), y: round(y) }));
}

interface Moving extends SimulationNodeDatum {
  readonly slug: string;
}

function settle(nodes: Moving[], links: Unplaced['links'], warmth: number): void {
  const [centre] = nodes;
  if (centre) Object.assign(centre, { fx: 0, fy: 0 });
  const present = new Set(nodes.map(({ slug }) => slug));
  const pairs = links.filter(([source, target]) => present.has(source) && present.has(target));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Moving, { source: string; target: string }>(pairs.map(([source, target]) => ({ source, target })))
        .id(({ slug }) => slug)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-320).distanceMax(600))
    .force('collide', forceCollide(26))
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.07))
    .alpha(warmth)
    .stop()
    .tick(300);
}

/** A number from 0 to 1 that looks like chance, but is always the same for the same text (FNV-1a). */
function turnOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
