import type { Block, Part } from '../block.ts';
import { ReaderError } from '../reader-error.ts';
import { decodeHtml } from './html-encoding.ts';
import { type HtmlNotes, notesOf } from './html-notes.ts';
import { frames, HtmlList, isLayoutTable, partOf, styleOf } from './html-parts.ts';
import { attribute, type Element, isElement, steps, treeOf } from './html-tree.ts';
import { type LinkStart, paragraphOf, RunningText } from './running-text.ts';

const maxBytes = 50_000_000;

/**
 * The blocks of a web page in the order of its source, each a whole paragraph. Scripts and styles are left out; what is
 * not the content of the page (menus, banners, what is hidden) is kept as `NAVIGATION`. The number of a note is in
 * `note`, not in the text.
 *
 * @throws {ReaderError} if the page is larger than any document.
 */
export function readHtml(bytes: Uint8Array): Block[] {
  if (bytes.length > maxBytes)
    throw new ReaderError(`The page has ${bytes.length} bytes; at most ${maxBytes} are read.`);
  const root = treeOf(decodeHtml(bytes));
  const reader = new HtmlReader(notesOf(root), frames(root));
  for (const step of steps(root, (element) => dropped.has(element.tagName))) {
    if (!isElement(step.node)) reader.text('value' in step.node ? step.node.value : '');
    else if (step.leaving) reader.leave(step.node);
    else reader.enter(step.node);
  }
  return reader.end();
}

/** What holds for the content of an element; the element inherits it from its parent. */
interface Context {
  readonly element: Element;
  readonly part: Part;
  readonly heading: number | null;
  readonly note: string | null;
  readonly bold: boolean;
  readonly preformatted: boolean;
  readonly list: HtmlList | null;
  /** Where the text goes that is within a paragraph but no part of it, such as a hidden word. */
  readonly aside: RunningText | null;
  /** The innermost link around it. */
  readonly link: OpenLink | null;
}

/** A link, with the paragraph that it is in, and where it began in that. */
interface OpenLink {
  readonly url: string;
  text: RunningText;
  start: LinkStart;
}

class HtmlReader {
  readonly #blocks: Block[] = [];
  readonly #notes: HtmlNotes;
  readonly #frames: ReadonlySet<Element>;
  readonly #contexts: Context[] = [];
  #text = new RunningText();
  #asides: RunningText[] = [];
  #number: string | null = null;
  #breaks = 0;

  constructor(notes: HtmlNotes, frames: ReadonlySet<Element>) {
    this.#notes = notes;
    this.#frames = frames;
  }

  enter(element: Element): void {
    const { tagName } = element;
    const outer = this.#contexts.at(-1) ?? outermost(element);
    const inTable = outer.part === 'TABLE';
    const own =
      tagName === 'table' && outer.part === 'BODY' && !isLayoutTable(element) ? 'TABLE' : partOf(element, this.#frames);
    const part = outer.part === 'BODY' || own === 'NAVIGATION' ? (own ?? outer.part) : outer.part;
    const note = this.#notes.targets.get(element) ?? outer.note;
    const isBlock = blocks.has(tagName);
    if (isBlock && !(inTable && tagName !== 'tr')) this.#flush(outer);
    else if (isBlock) this.#text.space(cells.has(tagName) ? 2 : 1);
    if (tagName === 'br') this.#break(outer);
    const aside = outer.aside ?? (!isBlock && part === 'NAVIGATION' && outer.part !== part ? new RunningText() : null);
    if (aside && !outer.aside) this.#asides.push(aside);
    if (tagName === 'li') this.#item(outer, element, inTable);
    const marker = this.#notes.markers.get(element);
    if (marker !== undefined && !aside) {
      this.#text.mark(marker.text, marker.note);
      this.#breaks = 0;
    }
    const text = aside ?? this.#text;
    const href = tagName === 'a' && marker === undefined ? attribute(element, 'href') : null;
    const link = href === null || href === '' ? null : { text, start: text.begin(), url: href };
    const style = styleOf(element);
    this.#contexts.push({
      element,
      part: note !== null && part === 'BODY' ? 'NOTE' : part,
      heading: /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : outer.heading,
      note,
      bold: style.bold ?? (bolds.has(tagName) || outer.bold),
      preformatted: tagName === 'pre' || outer.preformatted,
      list: HtmlList.of(element) ?? outer.list,
      // The text of a marker is already written, and the way back from a note is no text of it.
      aside: marker !== undefined || this.#notes.numbers.has(element) ? new RunningText() : aside,
      link: link ?? outer.link,
    });
  }

  leave(element: Element): void {
    const context = this.#contexts.pop();
    if (!context) return;
    const { link } = context;
    if (link && link !== this.#contexts.at(-1)?.link) link.text.link(link.start, link.url);
    if (!blocks.has(element.tagName)) return;
    const outer = this.#contexts.at(-1);
    if (outer?.part === 'TABLE' && context.element.tagName !== 'tr') this.#text.space(1);
    else this.#flush(context);
    if (element.tagName === 'li') this.#number = null;
  }

  text(text: string): void {
    const context = this.#contexts.at(-1);
    if (!context) return;
    if (text.trim() !== '') this.#breaks = 0;
    if (!context.preformatted || context.part === 'TABLE') {
      (context.aside ?? this.#text).add(text, context.bold);
      return;
    }
    const lines = text.split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#break(context);
      if (line.trim() !== '') this.#breaks = 0;
      (context.aside ?? this.#text).add(line, context.bold);
    }
  }

  end(): Block[] {
    return this.#blocks;
  }

  /** One break is a space; two in a row, as old pages have between paragraphs, end a paragraph. */
  #break(context: Context): void {
    this.#breaks += 1;
    if (this.#breaks > 1 && context.part !== 'TABLE' && context.aside === null) this.#flush(context);
    else (context.aside ?? this.#text).space(1);
  }

  #item({ list }: Context, element: Element, inTable: boolean): void {
    const number = list?.next(element) ?? null;
    if (inTable && number !== null) this.#text.add(`${number} `);
    else this.#number = number;
  }

  #flush({ part, heading, note, link }: Context): void {
    this.#breaks = 0;
    const text = this.#text;
    const asides = this.#asides;
    this.#text = new RunningText();
    this.#asides = [];
    if (link?.text === text) {
      text.link(link.start, link.url);
      link.text = this.#text;
      link.start = this.#text.begin();
    }
    if (!text.isEmpty) {
      const number = part === 'NOTE' ? null : this.#number;
      this.#blocks.push(paragraphOf(text, { number, part, note: part === 'NOTE' ? note : null, heading }));
      this.#number = null;
    }
    for (const aside of asides) {
      if (!aside.isEmpty) this.#blocks.push(paragraphOf(aside, { part: 'NAVIGATION' }));
    }
  }
}

function outermost(element: Element): Context {
  return {
    element,
    part: 'BODY',
    heading: null,
    note: null,
    bold: false,
    preformatted: false,
    list: null,
    aside: null,
    link: null,
  };
}

const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'meta', 'link']);

const bolds: ReadonlySet<string> = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

const cells: ReadonlySet<string> = new Set(['td', 'th']);

const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir'],
  ...['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['head', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'option', 'p', 'pre'],
  ...['search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul'],
]);
