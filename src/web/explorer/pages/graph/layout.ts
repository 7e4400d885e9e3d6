import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** The nodes and links to lay out. */
export interface LayoutInput {
  /** The center first. `expandedFrom` is the slug of the node whose expansion added this one. */
  readonly nodes: readonly { readonly slug: string; readonly expandedFrom: string | null }[];
  /** Pairs of slugs. */
  readonly links: readonly (readonly [source: string, target: string])[];
}

/** The position of a node. */
export interface NodePosition {
  readonly slug: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Computes the positions of all nodes, with the center at the origin. The same input always gives the same layout.
 * Nodes added by an expansion start near the expanded node; existing nodes move little.
 */
export function computeLayout({ nodes, links }: LayoutInput): NodePosition[] {
  const positioned = new Map<string, SimulatedNode>();
  for (const [expandedFrom, group] of Map.groupBy(nodes, ({ expandedFrom }) => expandedFrom)) {
    const origin = (expandedFrom !== null && positioned.get(expandedFrom)) || { x: 0, y: 0 };
    for (const { slug } of group) {
      const angle = pseudoRandom(slug) * 2 * Math.PI;
      const distance = positioned.size === 0 ? 0 : 40 + 160 * pseudoRandom(`${slug}/`);
      const x = (origin.x ?? 0) + distance * Math.cos(angle);
      positioned.set(slug, { slug, x, y: (origin.y ?? 0) + distance * Math.sin(angle) });
    }
    runSimulation([...positioned.values()], links, expandedFrom === null ? 1 : 0.4);
  }
  return [...positioned.values()].map(({ slug, x = 0, y = 0 }) => ({ slug, x: round(x), y: round(y) }));
}

interface SimulatedNode extends SimulationNodeDatum {
  readonly slug: string;
}

/** `alpha` is d3-force's initial energy: with less, nodes move less. */
function runSimulation(nodes: SimulatedNode[], links: LayoutInput['links'], alpha: number): void {
  const [center] = nodes;
  if (center) Object.assign(center, { fx: 0, fy: 0 });
  const slugs = new Set(nodes.map(({ slug }) => slug));
  const pairs = links.filter(([source, target]) => slugs.has(source) && slugs.has(target));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<SimulatedNode, { source: string; target: string }>(
        pairs.map(([source, target]) => ({ source, target })),
      )
        .id(({ slug }) => slug)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-320).distanceMax(600))
    .force('collide', forceCollide(26))
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.07))
    .alpha(alpha)
    .stop()
    .tick(300);
}

/** A number from 0 to 1 that depends only on the text (FNV-1a hash). */
function pseudoRandom(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
