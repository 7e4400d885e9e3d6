import { type Box, type Label, placeLabels, type Unlabelled, withLabelInFull } from './label-placement.ts';
import type { Mark } from './scene.ts';

/** The labels of these marks by slug: the centre's first, then of those with the most relations; in full of the one that is looked at. */
export function labelsOf(marks: readonly Mark[], lookedAt: string | undefined, frame: Box): ReadonlyMap<string, Label> {
  const [centre, ...others] = marks;
  if (!centre) return new Map();
  const byDegree = others.sort((a, b) => b.degree - a.degree);
  const short = placeLabels(
    [centre, ...byDegree].map((mark) => unlabelled(mark, shortName(mark.node.entity))),
    frame,
  );
  const looked = marks.find(({ node }) => node.entity.slug === lookedAt);
  const labels = looked ? withLabelInFull(short, unlabelled(looked, looked.node.entity.name), frame) : short;
  return new Map(labels.map((label) => [label.slug, label]));
}

/** A name that is not too long for a picture, in whole words, so that the link is called what it says. Of a paragraph, the number tells more than the document that it shares with others. */
export function shortName({ __typename, name }: Mark['node']['entity']): string {
  const text = __typename === 'Paragraph' ? (name.split(', ').at(-1) ?? name) : name;
  if (text.length <= 30) return text;
  const end = text.lastIndexOf(' ', 29);
  return `${text.slice(0, end > 0 ? end : 28).replace(/[,;:]$/, '')}…`;
}

function unlabelled({ node, x, y, radius }: Mark, text: string): Unlabelled {
  return { slug: node.entity.slug, x, y, radius, width: widthOf(text) };
}

/** How wide a text is in the font of labels. */
function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `12px ${getComputedStyle(document.documentElement).fontFamily}`;
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();
