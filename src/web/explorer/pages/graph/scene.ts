import type { PictureRelationFragment } from '../../generated/graphql.ts';
import type { Picture, PictureNode } from './subgraph.ts';
import type { Place } from './layout.ts';
import { bendsOf, lineBetween } from './arrows.ts';
import type { View } from './use-zoom.ts';

/** A node on the screen, but for where the picture as a whole was moved to. */
export interface Mark {
  readonly node: PictureNode;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How many lines end at it. */
  readonly degree: number;
}

/** A relation on the screen. */
export interface Line {
  readonly relation: PictureRelationFragment;
  readonly path: string;
}

/** What is drawn: marks and lines grow apart as the view grows, but keep their size. The centre is the first mark. */
export interface Scene {
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
}

export function sceneOf({ nodes, relations }: Picture, places: ReadonlyMap<string, Place>, k: number): Scene {
  const degrees = new Map<string, number>();
  for (const { source, target } of relations)
    for (const { slug } of [source, target]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  const marks = new Map<string, Mark>();
  for (const [index, node] of nodes.entries()) {
    const { slug } = node.entity;
    const place = places.get(slug);
    if (!place) continue;
    const radius = (index === 0 ? 13 : 7) * Math.min(1, Math.max(0.7, k * 1.4));
    marks.set(slug, { node, x: place.x * k, y: place.y * k, radius, degree: degrees.get(slug) ?? 0 });
  }
  const bends = bendsOf(relations);
  const lines = relations.flatMap((relation) => {
    const [from, to] = [marks.get(relation.source.slug), marks.get(relation.target.slug)];
    if (!from || !to || from === to) return [];
    return [{ relation, path: lineBetween(from, to, bends.get(relation.id) ?? 0, from.radius + 2, to.radius + 3) }];
  });
  return { marks: [...marks.values()], lines };
}

/** The view in which all of these places are seen, with room for labels. */
export function viewOfAll(places: readonly Place[], width: number, height: number): View {
  if (places.length === 0 || width === 0) return { k: 1, x: width / 2, y: height / 2 };
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const [marginX, marginY] = [Math.min(70, width / 12), 36];
  const k = Math.min((width - 2 * marginX) / (right - left), (height - 2 * marginY) / (bottom - top), 1.6);
  return { k, x: width / 2 - ((left + right) / 2) * k, y: height / 2 - ((top + bottom) / 2) * k };
}
