import type { Block, Part } from '../block.ts';
import { cellsOf, choiceOf, left, rowsOf, stringOf, textOf } from './docx-content.ts';
import { DocxFields, urlOf } from './docx-fields.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxStyles } from './docx-styles.ts';
import { type LinkStart, paragraphOf, RunningText } from './running-text.ts';
import { childOf, elementsOf, isOn, valOf, type XmlElement } from './xml.ts';

/** What the stories of a document (its body, its notes, heads and feet) share. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** The number of a note where it is referred to, and its text, which is read once. */
  readonly refer: (kind: NoteKind, id: string) => { readonly number: string; readonly blocks: readonly Block[] };
}

export type NoteKind = 'footnote' | 'endnote';

interface Place {
  readonly part: Part;
  readonly note: string | null;
}

/** Reads a story: its blocks, in order, and the notes of each after it. */
export class DocxStory {
  readonly blocks: Block[] = [];
  readonly #context: DocxContext;
  /** The targets of its relationships by id. */
  readonly #targets: ReadonlyMap<string, string>;
  readonly #place: Place;
  readonly #fields = new DocxFields();
  #text = new RunningText();
  #size: number | null = null;
  #link: { readonly url: string; readonly start: LinkStart } | null = null;
  /** What comes after the paragraph: its notes and text boxes. */
  #after: (() => void)[] = [];

  constructor(context: DocxContext, targets: ReadonlyMap<string, string>, place: Place = { part: 'BODY', note: null }) {
    this.#context = context;
    this.#targets = targets;
    this.#place = place;
  }

  /** Reads an element of the body: a paragraph, a table, or what holds them. */
  read(element: XmlElement, part: Part = this.#place.part): void {
    if (element.name === 'p') this.#paragraph(element, part);
    else if (element.name === 'tbl') this.#table(element, part);
    else if (!left.has(element.name)) {
      const gallery = valOf(element, 'sdtPr', 'docPartObj', 'docPartGallery') ?? '';
      const inner = part === 'BODY' && /contents/i.test(gallery) ? 'CONTENTS' : part;
      for (const child of choiceOf(element)) this.read(child, inner);
    }
  }

  #paragraph(paragraph: XmlElement, part: Part): void {
    const properties = childOf(paragraph, 'pPr');
    const beganInContents = this.#fields.isContents;
    this.#runs(paragraph, properties, part);
    // A paragraph whose end is deleted goes on with the next one.
    if (childOf(properties, 'rPr', 'del') ?? childOf(properties, 'rPr', 'moveFrom')) return;
    const number = this.#context.numbering.next(properties);
    const isContents = beganInContents || this.#fields.isContents || this.#context.styles.isContents(properties);
    const heading = this.#context.styles.heading(properties);
    this.#end({ number, heading, part: part === 'BODY' && isContents ? 'CONTENTS' : part });
  }

  #table(table: XmlElement, part: Part): void {
    const rows = rowsOf(table);
    // A table of one column frames text.
    if (part !== 'BODY' || rows.every((row) => cellsOf(row).length <= 1)) {
      for (const row of rows)
        for (const cell of cellsOf(row)) for (const child of elementsOf(cell)) this.read(child, part);
      return;
    }
    for (const row of rows) {
      for (const cell of cellsOf(row)) {
        this.#text.space(2);
        this.#cell(cell);
      }
      this.#end({ part: 'TABLE' });
    }
  }

  #cell(cell: XmlElement): void {
    for (const child of choiceOf(cell)) {
      if (child.name === 'p') {
        const properties = childOf(child, 'pPr');
        const number = this.#context.numbering.next(properties);
        this.#text.space(1);
        if (number !== null) this.#text.add(`${number} `);
        this.#runs(child, properties, 'TABLE');
        this.#closeLink();
      } else if (!left.has(child.name)) this.#cell(child);
    }
  }

  #end(more: Partial<Block>): void {
    this.#closeLink();
    const [text, after, size] = [this.#text, this.#after, this.#size];
    this.#text = new RunningText();
    this.#after = [];
    this.#size = null;
    if (!text.isEmpty) this.blocks.push(paragraphOf(text, { ...this.#place, ...more, size }));
    for (const read of after) read();
  }

  /** The content of a paragraph, or of an element in it. */
  #runs(parent: XmlElement, paragraph: XmlElement | undefined, part: Part): void {
    for (const child of choiceOf(parent)) {
      if (child.name === 'r') this.#run(child, paragraph, part);
      else if (child.name === 'hyperlink') this.#hyperlink(child, paragraph, part);
      else if (child.name === 'fldSimple') {
        const url = urlOf(child.attributes.instr ?? '');
        this.#linked(url, () => this.#runs(child, paragraph, part));
      } else if (!left.has(child.name)) this.#runs(child, paragraph, part);
    }
  }

  #hyperlink(element: XmlElement, paragraph: XmlElement | undefined, part: Part): void {
    const { id, anchor } = element.attributes;
    const target = this.#targets.get(id ?? '');
    const url = target === undefined ? null : target + (anchor === undefined ? '' : `#${anchor}`);
    this.#linked(url, () => this.#runs(element, paragraph, part));
  }

  #linked(url: string | null, read: () => void): void {
    const text = this.#text;
    const start = url === null ? null : text.begin();
    read();
    if (url !== null && start !== null) text.link(start, url);
  }

  #run(run: XmlElement, paragraph: XmlElement | undefined, part: Part): void {
    const properties = childOf(run, 'rPr');
    const isHidden = isOn(properties, 'vanish') ?? false;
    const { bold, size } = this.#context.styles.letters(paragraph, properties);
    const isRaised = valOf(properties, 'vertAlign') === 'superscript';
    for (const child of choiceOf(run)) {
      if (child.name === 'fldChar') {
        this.#closeLink();
        this.#fields.mark(child.attributes.fldCharType);
      } else if (child.name === 'instrText') this.#fields.instruct(stringOf(child));
      else if (isHidden || this.#fields.isInstruction) continue;
      else if (child.name === 'footnoteReference' || child.name === 'endnoteReference') {
        this.#reference(child, child.name === 'footnoteReference' ? 'footnote' : 'endnote');
      } else if (child.name === 'tab' || child.name === 'ptab') this.#text.space(2);
      else if (child.name === 'br' || child.name === 'cr') this.#text.space(1);
      else {
        const text = textOf(child);
        if (text === null) this.#boxes(child, part);
        else if (text !== '') {
          this.#openLink();
          if (isRaised && /^\d{1,3}$/.test(text)) this.#text.mark(text, text);
          else this.#text.add(text, bold);
          if (text.trim() !== '') this.#size ??= size;
        }
      }
    }
  }

  /** A mark of its own follows as text, which then is the mark of the note. */
  #reference({ attributes }: XmlElement, kind: NoteKind): void {
    const { number, blocks } = this.#context.refer(kind, attributes.id ?? '');
    if (number !== '' && !['1', 'true', 'on'].includes(attributes.customMarkFollows ?? ''))
      this.#text.mark(number, number);
    this.#after.push(() => this.blocks.push(...blocks));
  }

  /** Text boxes are read after the paragraph in which they are anchored. */
  #boxes(element: XmlElement, part: Part): void {
    if (element.name === 'txbxContent') this.#after.push(() => this.read(element, part));
    else for (const child of choiceOf(element)) this.#boxes(child, part);
  }

  #openLink(): void {
    const { url } = this.#fields;
    if (url !== null && this.#link === null) this.#link = { url, start: this.#text.begin() };
  }

  #closeLink(): void {
    if (this.#link) this.#text.link(this.#link.start, this.#link.url);
    this.#link = null;
  }
}
