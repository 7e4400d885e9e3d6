import type { PictureRelationFragment } from '../../generated/graphql.ts';
import type { Picture, PictureNode } from './graph.ts';
import { type Box, type Label, overlap, placeLabels, positionsOf } from './labels.ts';
import type { Place } from './layout.ts';
import { bendsOf, lineBetween } from './lines.ts';
import type { View } from './use-zoom.ts';

/** A node on the screen, but for where the picture as a whole was moved to. */
export interface Mark {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A relation on the screen. */
export interface Line {
  readonly relation: PictureRelationFragment;
  readonly path: string;
}

/** What is drawn: marks and lines grow apart as the view grows, but keep their size. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  readonly labels: ReadonlyMap<string, Label>;
}

export function sceneOf({ nodes, relations }: Picture, places: ReadonlyMap<string, Place>, k: number): Scene {
  const marks = new Map<string, Mark>();
  for (const [index, node] of nodes.entries()) {
    const place = places.get(node.entity.slug);
    const radius = index === 0 ? 13 : 7;
    if (place) marks.set(node.entity.slug, { node, x: place.x * k, y: place.y * k, radius });
  }
  const bends = bendsOf(relations);
  const lines = relations.flatMap((relation) => {
    const [from, to] = [marks.get(relation.source.slug), marks.get(relation.target.slug)];
    if (!from || !to || from === to) return [];
    return [{ relation, path: lineBetween(from, to, bends.get(relation.id) ?? 0, from.radius + 2, to.radius + 3) }];
  });
  const degrees = new Map<string, number>();
  for (const { source, target } of relations)
    for (const { slug } of [source, target]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  const rank = ({ node: { entity } }: Mark) => degrees.get(entity.slug) ?? 0;
  const [centre, ...others] = marks.values();
  const wanted = [...(centre ? [centre] : []), ...others.sort((a, b) => rank(b) - rank(a))];
  const labels = placeLabels(wanted.map((mark) => unlabelled(mark, shortName(mark.node.entity.name))));
  return { marks: [...marks.values()], lines, labels: new Map(labels.map((label) => [label.slug, label])) };
}

/** The labels while one entity is looked at: its own in full, and none of those that this would cover. */
export function labelsLookingAt(scene: Scene, slug: string | null, view: View, width: number): Scene['labels'] {
  const mark = scene.marks.find(({ node }) => node.entity.slug === slug);
  if (!mark) return scene.labels;
  const inside = ({ left, right }: Box) => left + view.x >= 0 && right + view.x <= width;
  const positions = positionsOf(unlabelled(mark, mark.node.entity.name));
  const own = positions.find(({ box }) => inside(box)) ?? positions[0];
  if (!own) return scene.labels;
  const others = [...scene.labels.values()].filter(({ slug, box }) => slug !== own.slug && !overlap(box, own.box));
  return new Map([...others, own].map((label) => [label.slug, label]));
}

/** The view in which all of these places are seen, with room for labels. */
export function viewOfAll(places: readonly Place[], width: number, height: number): View {
  if (places.length === 0 || width === 0) return { k: 1, x: width / 2, y: height / 2 };
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const [marginX, marginY] = [Math.min(90, width / 10), 36];
  const k = Math.min((width - 2 * marginX) / (right - left), (height - 2 * marginY) / (bottom - top), 1.6);
  return { k, x: width / 2 - ((left + right) / 2) * k, y: height / 2 - ((top + bottom) / 2) * k };
}

/** A name that is not too long for a picture. */
export function shortName(name: string): string {
  if (name.length <= 30) return name;
  return `${name.slice(0, 28).trimEnd()}…`;
}

function unlabelled({ node, x, y, radius }: Mark, text: string) {
  return { slug: node.entity.slug, x, y, radius, width: widthOf(text) };
}

/** How wide a text is in the font of labels. */
function widthOf(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = `12px ${getComputedStyle(document.documentElement).fontFamily}`;
  return context.measureText(text).width;
}

let context: CanvasRenderingContext2D | null = null;
