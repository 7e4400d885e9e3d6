import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Part } from '../block.ts';
import { around, attribute, type Element, isElement, steps } from './html-tree.ts';
import { letters, roman } from './numerals.ts';

/** The elements around the content of a page. What their names say of a banner is only the state of the page. */
export function frames(root: DefaultTreeAdapterTypes.Document): ReadonlySet<Element> {
  const frames = new Set<Element>();
  for (const { node } of steps(root)) {
    if (!isElement(node) || !/^(main|article|h1)$/.test(node.tagName)) continue;
    for (let outer = node.parentNode; isElement(outer) && !frames.has(outer); outer = outer.parentNode)
      frames.add(outer);
  }
  return frames;
}

/** The part that an element opens; null if it is of the part around it. */
export function partOf(element: Element, frames: ReadonlySet<Element>): Part | null {
  const { tagName } = element;
  if (pages.has(tagName)) return null;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`;
  const role = attribute(element, 'role') ?? '';
  const isContents = tagName === 'nav' ? /\b(toc|contents)\b/i : /(^|\s)(toc|table-of-contents)(\s|$)/i;
  if (role === 'doc-toc' || isContents.test(names)) return 'CONTENTS';
  if (/^doc-(foot|end)notes?$/.test(role)) return 'NOTE';
  if (navigations.has(tagName) || navigationRoles.has(role) || isHidden(element)) return 'NAVIGATION';
  // Those of an article are a part of it.
  if ((tagName === 'header' || tagName === 'footer') && !isInArticle(element)) return 'NAVIGATION';
  return /cookie|consent|gdpr|breadcrumb/i.test(names) && !frames.has(element) ? 'NAVIGATION' : null;
}

/** Whether a table only places what it holds: it has one column, or whole tables or headings in its cells. */
export function isLayoutTable(table: Element): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role') ?? '')) return true;
  let columns = 0;
  let cellsOfRow = 0;
  for (const { node, leaving } of steps(table)) {
    if (!isElement(node) || leaving) continue;
    if (node !== table && (node.tagName === 'table' || /^h[1-6]$/.test(node.tagName))) return true;
    if (node.tagName === 'tr') cellsOfRow = 0;
    if (node.tagName === 'td' || node.tagName === 'th') columns = Math.max(columns, ++cellsOfRow);
  }
  return columns <= 1;
}

export function styleOf(element: Element): { readonly bold: boolean | null; readonly list: string | null } {
  const style = attribute(element, 'style') ?? '';
  const weight = /font-weight\s*:\s*([\w]+)/i.exec(style)?.[1]?.toLowerCase();
  return {
    bold: weight === undefined ? null : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    list: /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(style)?.[1]?.toLowerCase() ?? null,
  };
}

/** A list, which numbers its items as a browser does; letters and roman numerals in lower case are in brackets. */
export class HtmlList {
  readonly #type: string;
  readonly #step: number;
  #value: number;

  static of(element: Element): HtmlList | null {
    return ['ol', 'ul', 'menu', 'dir'].includes(element.tagName) ? new HtmlList(element) : null;
  }

  private constructor(list: Element) {
    const isOrdered = list.tagName === 'ol';
    this.#type = styleOf(list).list ?? (isOrdered ? (attribute(list, 'type') ?? '1') : 'disc');
    this.#step = attribute(list, 'reversed') === null ? 1 : -1;
    const items = list.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
    this.#value = integer(attribute(list, 'start')) ?? (this.#step === 1 ? 1 : items);
  }

  next(item: Element): string | null {
    const value = integer(attribute(item, 'value')) ?? this.#value;
    this.#value = value + this.#step;
    switch (this.#type) {
      case 'none':
        return null;
      case '1':
      case 'decimal':
        return `${value}.`;
      case 'a':
      case 'lower-alpha':
      case 'lower-latin':
        return `(${letters(value, 'COUNTED')})`;
      case 'A':
      case 'upper-alpha':
      case 'upper-latin':
        return `${letters(value, 'COUNTED').toUpperCase()}.`;
      case 'i':
      case 'lower-roman':
        return `(${roman(value)})`;
      case 'I':
      case 'upper-roman':
        return `${roman(value).toUpperCase()}.`;
      default:
        return '•';
    }
  }
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  // What is hidden from screen readers alone is on the page, but a sign in a line is no word of it.
  if (attribute(element, 'aria-hidden') === 'true' && signs.has(element.tagName)) return true;
  return /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(element, 'style') ?? '');
}

function isInArticle(element: Element): boolean {
  return [...around(element)].some(({ tagName }) => tagName === 'article' || tagName === 'main');
}

function integer(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

const pages: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

const signs: ReadonlySet<string> = new Set(['a', 'span', 'i', 'svg']);

const navigations: ReadonlySet<string> = new Set([
  ...['nav', 'aside', 'head', 'title', 'noscript', 'button', 'select', 'textarea', 'dialog', 'svg', 'iframe', 'search'],
  ...['object', 'audio', 'video', 'canvas', 'noframes'],
]);

const navigationRoles: ReadonlySet<string> = new Set([
  ...['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'toolbar', 'dialog'],
  ...['alertdialog', 'tablist', 'doc-backlink'],
]);
