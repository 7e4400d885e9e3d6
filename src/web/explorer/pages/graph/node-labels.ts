import { addFullLabel, type Box, type Label, type LabelRequest, placeLabels } from './label-placement.ts';
import type { PositionedNode } from './scene.ts';

/**
 * The labels by slug. The center gets its label first, then the nodes with the most relations. The highlighted node
 * gets its full name.
 */
export function placeNodeLabels(
  nodes: readonly PositionedNode[],
  highlightedSlug: string | undefined,
  frame: Box,
): ReadonlyMap<string, Label> {
  const [center, ...others] = nodes;
  if (!center) return new Map();
  const byDegree = others.sort((a, b) => b.degree - a.degree);
  const shortLabels = placeLabels(
    [center, ...byDegree].map((node) => toLabelRequest(node, shortName(node.node.entity))),
    frame,
  );
  const highlighted = nodes.find(({ node }) => node.entity.slug === highlightedSlug);
  const labels = highlighted
    ? addFullLabel(shortLabels, toLabelRequest(highlighted, highlighted.node.entity.name), frame)
    : shortLabels;
  return new Map(labels.map((label) => [label.slug, label]));
}

/** A name shortened to whole words. For a paragraph, its number instead of the document that it shares with others. */
export function shortName({ __typename, name }: PositionedNode['node']['entity']): string {
  const text = __typename === 'Paragraph' ? (name.split(', ').at(-1) ?? name) : name;
  if (text.length <= 30) return text;
  const end = text.lastIndexOf(' ', 29);
  return `${text.slice(0, end > 0 ? end : 28).replace(/[,;:]$/, '')}…`;
}

function toLabelRequest({ node, x, y, radius }: PositionedNode, text: string): LabelRequest {
  return { slug: node.entity.slug, x, y, radius, width: measureText(text) };
}

/** The width of a text in the font of labels. */
function measureText(text: string): number {
  const cached = widths.get(text);
  if (cached !== undefined) return cached;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `12px ${getComputedStyle(document.documentElement).fontFamily}`;
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();
