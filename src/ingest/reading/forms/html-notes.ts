import type { DefaultTreeAdapterTypes } from 'parse5';
import { around, attribute, type Element, isElement, steps, textOf } from './html-tree.ts';

export interface HtmlNotes {
  /** The markers of notes: links to notes, and raised numbers. */
  readonly markers: ReadonlyMap<Element, { readonly text: string; readonly note: string }>;
  /** The elements that hold the text of a note, with its number. */
  readonly targets: ReadonlyMap<Element, string>;
  /** The elements in notes that only repeat the number of the note. */
  readonly numbers: ReadonlySet<Element>;
}

/** Finds the notes of a page by the links to them: `href="#_ftn1"`, `role="doc-noteref"`; and numbers that are raised. */
export function notesOf(root: DefaultTreeAdapterTypes.Document): HtmlNotes {
  const markers = new Map<Element, { text: string; note: string }>();
  const noteByFragment = new Map<string, string>();
  const links: Element[] = [];
  const raised: Element[] = [];
  const named = new Map<string, Element>();
  for (const { node, leaving } of steps(root)) {
    if (!isElement(node) || leaving) continue;
    if (node.tagName === 'a' && attribute(node, 'href') !== null) links.push(node);
    if (node.tagName === 'sup') raised.push(node);
    for (const name of [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : null]) {
      if (name !== null && !named.has(name)) named.set(name, node);
    }
  }
  for (const link of links) {
    const fragment = fragmentOf(link);
    const note = fragment === null ? null : noteOfMarker(link, fragment);
    if (fragment === null || note === null || !named.has(fragment)) continue;
    markers.set(link, { text: textOf(link), note });
    if (!noteByFragment.has(fragment)) noteByFragment.set(fragment, note);
  }
  const targets = new Map<Element, string>();
  for (const [fragment, note] of noteByFragment) {
    const target = named.get(fragment);
    if (target && !markers.has(target)) targets.set(noteHolding(target), note);
  }
  const numbers = new Set<Element>();
  const linkedWithin = new Set([...markers.keys()].flatMap((link) => [...around(link)]));
  const repeatsNumber = (element: Element) => {
    const note = noteAround(element, targets);
    if (note !== null && numberIn(textOf(element)) === note) numbers.add(element);
    return note !== null;
  };
  for (const link of links) if (!markers.has(link) && fragmentOf(link) !== null) repeatsNumber(link);
  for (const element of raised) {
    const number = /^[([]?\d{1,3}[)\]]?$/.test(textOf(element)) ? numberIn(textOf(element)) : null;
    if (number === null || linkedWithin.has(element) || isWithin(element, markers) || isWithin(element, numbers))
      continue;
    if (!repeatsNumber(element)) markers.set(element, { text: textOf(element), note: number });
  }
  return { markers, targets, numbers };
}

/** The number of the note to which a link leads; null if it leads elsewhere, as a link back from a note does. */
function noteOfMarker(link: Element, fragment: string): string | null {
  const role = `${attribute(link, 'role') ?? ''} ${attribute(link, 'epub:type') ?? ''}`;
  if (/doc-backlink/.test(role)) return null;
  const isNote =
    /^_?(ftn?|fn|edn|en|(sd)?footnotes?|(sd)?endnotes?|foot|end|notes?|cite_note)[-_:.]?(\w*[-_:.])?\d+(sym)?$/i.test(
      fragment,
    );
  if (!/noteref/.test(role) && !isNote) return null;
  return numberIn(textOf(link));
}

/** `1` of `[1]`, `(1)`, `1` and `1.`; letters and asterisks number notes as well. */
function numberIn(text: string): string | null {
  return /^[([]?\s*(\d{1,4}|[a-z]{1,3}|[*†‡§]{1,4})\s*[)\].]?$/i.exec(text)?.[1] ?? null;
}

/** The block around an anchor, and the element around that if its name says that it is all of the note. */
function noteHolding(target: Element): Element {
  const holder = [...around(target)].find(({ tagName }) => !inlines.has(tagName)) ?? target;
  const parent = holder.parentNode;
  const id = isElement(parent) ? attribute(parent, 'id') : null;
  return isElement(parent) && id !== null && /^_?(ftn|fn|edn|en|foot|end|note)\D*\d+$/i.test(id) ? parent : holder;
}

function noteAround(element: Element, targets: ReadonlyMap<Element, string>): string | null {
  for (const outer of around(element)) {
    const note = targets.get(outer);
    if (note !== undefined) return note;
  }
  return null;
}

function isWithin(element: Element, others: { has(other: Element): boolean }): boolean {
  return [...around(element)].some((outer) => others.has(outer));
}

function fragmentOf(link: Element): string | null {
  const href = attribute(link, 'href');
  return href?.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

const inlines: ReadonlySet<string> = new Set([
  'a',
  'span',
  'sup',
  'sub',
  'small',
  'b',
  'i',
  'em',
  'strong',
  'font',
  'u',
]);
