import type { BlockLink, NoteMarker } from '../block.ts';
import { RunningText } from './running-text.ts';

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly height: number;
  /** From top to bottom. */
  readonly lines: readonly PdfLine[];
}

/** Distances are in points, from the left and the top edge. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  /** Whether its letters stand; text in a margin that runs along the page does not. */
  readonly upright: boolean;
  readonly markers: readonly NoteMarker[];
  readonly links: readonly BlockLink[];
}

/** A run of letters of one font. */
export interface PdfItem {
  readonly text: string;
  readonly left: number;
  readonly base: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly upright: boolean;
}

/** A rectangle that leads to a URL. */
export interface PdfLink {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of a page: what stands on one baseline, with what is raised or lowered beside it. */
export function linesOf(items: readonly PdfItem[], links: readonly PdfLink[]): PdfLine[] {
  const visible = items.filter(({ text }) => text.trim() !== '');
  const rows = withRaised(rowsOf(visible.filter(({ upright }) => upright)));
  const turned = visible
    .filter(({ upright }) => !upright)
    .map((item) => ({ base: item.base, size: item.size, items: [item] }));
  return [...rows, ...turned].map((row) => lineOf(row, links));
}

interface Row {
  readonly base: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly items: readonly PdfItem[];
}

function rowsOf(items: readonly PdfItem[]): Row[] {
  const sorted = [...items].sort((a, b) => a.base - b.base || a.left - b.left);
  const groups: PdfItem[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const near = last && item.base - last.base <= 0.12 * Math.min(item.size, last.size) + 0.3;
    if (group && near) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => {
    const size = sizeOf(group);
    return { base: group.find((item) => item.size === size)?.base ?? 0, size, items: group };
  });
}

/** Puts what is raised (numbers of notes) or lowered into the row that it belongs to. */
function withRaised(rows: readonly Row[]): Row[] {
  const hosts = new Map<Row, PdfItem[]>();
  const guests = new Set<Row>();
  for (const [index, row] of rows.entries()) {
    if (row.items.length > maxRaised) continue;
    const near = rows.slice(Math.max(0, index - 3), index + 4);
    const host = near
      .filter((other) => other.size * 0.88 >= row.size && !guests.has(other) && isBeside(row, other))
      .sort((a, b) => Math.abs(a.base - row.base) - Math.abs(b.base - row.base))[0];
    if (!host) continue;
    guests.add(row);
    hosts.set(host, [...(hosts.get(host) ?? host.items), ...row.items]);
  }
  return rows.filter((row) => !guests.has(row)).map((row) => ({ ...row, items: hosts.get(row) ?? row.items }));
}

/** In a line. */
const maxRaised = 50;

/** Whether each item of the row touches the other row, above or below its baseline. */
function isBeside(row: Row, other: Row): boolean {
  const rise = other.base - row.base;
  if (rise > 0.7 * other.size || rise < -0.3 * other.size) return false;
  return row.items.every((item) =>
    other.items.some(
      ({ left, width }) =>
        Math.abs(item.left - (left + width)) < 0.5 * other.size ||
        Math.abs(item.left + item.width - left) < 0.8 * other.size,
    ),
  );
}

function lineOf({ base, size, items }: Row, links: readonly PdfLink[]): PdfLine {
  const sorted = [...items].sort((a, b) => a.left - b.left);
  const text = new RunningText();
  let right: number | null = null;
  for (const item of sorted) {
    const gap = right === null ? 0 : item.left - right;
    if (gap > 0.8 * size) text.space(2);
    else if (gap > 0.12 * size) text.space(1);
    const isRaised = item.size <= 0.88 * size && base - item.base > 0.12 * size;
    if (isRaised && /^[\d\s,;[\]()*†‡§]+$/.test(item.text)) addMarkers(text, item.text);
    else addLinked(text, item, links);
    right = Math.max(item.left + item.width, right ?? 0);
  }
  return {
    text: text.toString(),
    left: round(sorted[0]?.left ?? 0),
    base: round(base),
    size: round(size),
    bold: text.isBold,
    upright: items[0]?.upright ?? true,
    markers: text.markers,
    links: text.links.map((link) => withoutBrackets(link, text.toString())),
  };
}

/** Each number or sign is a marker, with its brackets. */
function addMarkers(text: RunningText, raised: string): void {
  for (const piece of raised.split(/([[(]?\s*(?:\d+|[*†‡§]+)\s*[\])]?)/)) {
    const note = /\d+|[*†‡§]+/.exec(piece)?.[0];
    if (note === undefined) text.add(piece);
    else text.mark(piece.trim(), note);
  }
}

/** Adds text word by word, to find the words under a link, and the punctuation around them that is not under it. */
function addLinked(text: RunningText, item: PdfItem, links: readonly PdfLink[]): void {
  const middle = item.base - 0.3 * item.size;
  const over = links.filter(
    ({ left, right, top, bottom }) =>
      top <= middle && middle <= bottom && left < item.left + item.width && right > item.left,
  );
  if (over.length === 0) {
    text.add(item.text, item.bold);
    return;
  }
  const scale = item.width / weightOf(item.text);
  let at = item.left;
  for (const piece of item.text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []) {
    const width = scale * weightOf(piece);
    const center = at + width / 2;
    const link = piece.trim() === '' ? undefined : over.find(({ left, right }) => left <= center && center <= right);
    const start = link && text.begin();
    text.add(piece, item.bold);
    if (link && start !== undefined) text.link(start, link.url);
    at += width;
  }
}

/** A bracket at one end alone is not under the link, but beside it. */
function withoutBrackets({ start, end, url }: BlockLink, text: string): BlockLink {
  const linked = text.slice(start, end);
  const opens = /^[([]/.test(linked) && !/[)\]]/.test(linked);
  const closes = /[)\]]$/.test(linked) && !/[([]/.test(linked);
  return { start: opens ? start + 1 : start, end: closes ? end - 1 : end, url };
}

/** About how wide a text is, as the widths of its letters are not told: in ordinary letters. */
function weightOf(text: string): number {
  let weight = 0;
  for (const letter of text)
    weight += /[\s.,;:'!|ijlft()[\]/-]/.test(letter) ? 0.55 : /[\p{Lu}mw@%—]/u.test(letter) ? 1.3 : 1;
  return weight;
}

function sizeOf(items: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
