import { posix } from 'node:path';
import type { Block, Part } from '../block.ts';
import { ReaderError } from '../reader-error.ts';
import { DocxNumbering, displayed } from './docx-numbering.ts';
import { type DocxContext, DocxStory, type NoteKind } from './docx-story.ts';
import { DocxStyles } from './docx-styles.ts';
import { childOf, eachElement, integerOf, valOf, type XmlElement } from './xml.ts';
import { zipEntries } from './zip.ts';

/**
 * The paragraphs of a DOCX file, with the numbers that a word processor generates for them. The heads of pages come
 * first, once each, and their feet last; a footnote follows the paragraph that refers to it, and endnotes are at the
 * end. Revisions count as accepted; hidden text is left out. The number of a note is in `note`, not in its text.
 *
 * @throws {ReaderError} if the file is no DOCX, is broken, or is larger than any document.
 */
export function readDocx(bytes: Uint8Array): Promise<Block[]> {
  return Promise.try(() => new DocxFile(bytes).blocks());
}

class DocxFile {
  readonly #entries: ReadonlyMap<string, Uint8Array>;
  readonly #main: string;
  readonly #relations: readonly Relation[];
  readonly #context: DocxContext;
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #numbers: Readonly<Record<NoteKind, Map<string, string>>> = { footnote: new Map(), endnote: new Map() };
  readonly #formats: Record<NoteKind, NoteFormat> = {
    footnote: { format: 'decimal', start: 1 },
    endnote: { format: 'lowerRoman', start: 1 },
  };
  readonly #endnotes: Block[] = [];

  constructor(bytes: Uint8Array) {
    this.#entries = zipEntries(bytes, (name) => /\.(xml|rels)$/.test(name));
    this.#main =
      relationsOf(this.#entries, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
    if (!this.#entries.has(this.#main)) throw new ReaderError(`The file is no DOCX: it has no "${this.#main}".`);
    this.#relations = relationsOf(this.#entries, this.#main);
    const styles = new DocxStyles();
    const numbering = new DocxNumbering(styles);
    this.#each('styles', 'styles', (element) => styles.add(element));
    this.#each('numbering', 'numbering', (element) => numbering.add(element));
    this.#notes = { footnote: this.#notesOf('footnote'), endnote: this.#notesOf('endnote') };
    this.#context = { styles, numbering, refer: (kind, id) => this.#refer(kind, id) };
    // Each format is an element of the settings, or of a section, which counts for all of them.
    this.#each('settings', 'settings', (element) => this.#setFormat(element));
  }

  blocks(): Block[] {
    const bytes = this.#part(this.#main);
    if (Buffer.from(bytes).includes('notePr>')) {
      eachElement(this.#main, bytes, 'body', (element) => {
        const section = element.name === 'sectPr' ? element : childOf(element, 'pPr', 'sectPr');
        for (const kind of kinds) this.#setFormat(childOf(section, `${kind}Pr`));
      });
    }
    const story = this.#story(this.#main);
    eachElement(this.#main, bytes, 'body', (element) => story.read(element));
    return [
      ...this.#running('header', 'PAGE_HEAD'),
      ...story.blocks,
      ...this.#endnotes,
      ...this.#running('footer', 'PAGE_FOOT'),
    ];
  }

  /** The different heads or feet of pages, in the order of the file. */
  #running(type: 'header' | 'footer', part: Part): Block[] {
    const parts = this.#relations.filter((relation) => relation.type === type).map(({ target }) => target);
    const blocks = new Map<string, Block>();
    for (const name of new Set(parts)) {
      if (!this.#entries.has(name)) continue;
      const story = this.#story(name, { part, note: null });
      eachElement(name, this.#part(name), type === 'header' ? 'hdr' : 'ftr', (element) => story.read(element));
      for (const block of story.blocks) if (!blocks.has(block.text)) blocks.set(block.text, block);
    }
    return [...blocks.values()];
  }

  #story(part: string, place: { part: Part; note: string | null } = { part: 'BODY', note: null }): DocxStory {
    const links = relationsOf(this.#entries, part).filter(({ type }) => type === 'hyperlink');
    return new DocxStory(this.#context, new Map(links.map(({ id, target }) => [id, target])), place);
  }

  #refer(kind: NoteKind, id: string): { readonly number: string; readonly blocks: readonly Block[] } {
    const known = this.#numbers[kind].get(id);
    const note = this.#notes[kind].get(id);
    if (known !== undefined || !note) return { number: known ?? '', blocks: [] };
    const { format, start } = this.#formats[kind];
    const number = displayed(start + this.#numbers[kind].size, format);
    this.#numbers[kind].set(id, number);
    const part = this.#relations.find(({ type }) => type === `${kind}s`)?.target ?? '';
    const story = this.#story(part, { part: 'NOTE', note: number });
    story.read(note);
    if (kind === 'footnote') return { number, blocks: story.blocks };
    this.#endnotes.push(...story.blocks);
    return { number, blocks: [] };
  }

  #notesOf(kind: NoteKind): ReadonlyMap<string, XmlElement> {
    const notes = new Map<string, XmlElement>();
    this.#each(`${kind}s`, `${kind}s`, (element) => {
      // Lines that separate notes from the text are in the same part.
      const isNote = ['normal', undefined].includes(element.attributes.type);
      if (element.name === kind && isNote) notes.set(element.attributes.id ?? '', element);
    });
    return notes;
  }

  #setFormat(element: XmlElement | undefined): void {
    const kind = kinds.find((name) => element?.name === `${name}Pr`);
    if (!kind) return;
    const { format, start } = this.#formats[kind];
    this.#formats[kind] = {
      format: valOf(element, 'numFmt') ?? format,
      start: integerOf(valOf(element, 'numStart')) ?? start,
    };
  }

  #each(type: string, container: string, each: (element: XmlElement) => void): void {
    const part = this.#relations.find((relation) => relation.type === type)?.target;
    if (part !== undefined && this.#entries.has(part)) eachElement(part, this.#part(part), container, each);
  }

  #part(name: string): Uint8Array {
    const part = this.#entries.get(name);
    if (!part) throw new ReaderError(`The DOCX file has no "${name}".`);
    return part;
  }
}

interface NoteFormat {
  readonly format: string;
  readonly start: number;
}

const kinds = ['footnote', 'endnote'] as const;

interface Relation {
  readonly id: string;
  /** The last part of the address of its type: `styles`, `hyperlink`. */
  readonly type: string;
  /** The name of an entry, or a URL as written. */
  readonly target: string;
}

/** The relationships of a part; those of the file, if the name is empty. */
function relationsOf(entries: ReadonlyMap<string, Uint8Array>, part: string): Relation[] {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const bytes = entries.get(name);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  eachElement(name, bytes, 'Relationships', ({ attributes: { Id: id = '', Type = '', Target = '', TargetMode } }) => {
    const isEntry = TargetMode !== 'External';
    const target = isEntry ? posix.join('/', folder, Target).slice(1) : Target;
    const absolute = isEntry && Target.startsWith('/') ? Target.slice(1) : target;
    relations.push({ id, type: Type.slice(Type.lastIndexOf('/') + 1), target: absolute });
  });
  return relations;
}
