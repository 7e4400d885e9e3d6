import { endsSentence, inCapitals, type SourceLine } from './lines.ts';
import { findMarkers, type Marker } from './markers.ts';
import { follows, type LineNumber, lookAhead, nextDotted, numberOf, skipsTo } from './numbering.ts';
import { furnitureIn, opensNotes } from './page-artifacts.ts';

/** What a line of a report is. `furniture` is what belongs to the page, and prose under a heading that has no number. */
export type Role = 'title' | 'heading' | 'paragraph' | 'footnote' | 'link' | 'furniture';

/** A line with its role. */
export interface Line extends SourceLine {
  readonly role: Role;
  /** Set on the line that begins a heading, paragraph or footnote; empty for a heading without a number. */
  readonly number: string | null;
  /** Where the words behind the number begin in the source. */
  readonly textStart: number;
}

/** Gives each line its role, reading from top to bottom; and finds what may be a footnote's marker. */
export function classify(lines: readonly SourceLine[]): { lines: Line[]; markers: Marker[] } {
  const markers = findMarkers(lines);
  const reading = new Reading(lines, markers);
  return { lines: lines.map((line) => reading.step(line)), markers };
}

class Reading {
  private readonly lines: readonly SourceLine[];
  private readonly furniture: ReadonlySet<number>;
  /** Where the first possible marker of each footnote stands. */
  private readonly markers = new Map<number, number>();
  /** The number of the next paragraph below the first level after each line: 2.5 says that section 2 goes on. */
  private readonly nextDotted: (number | null)[];
  private readonly pagesBeginIndented: boolean;

  private open: Role = 'title';
  /** What goes on when footnotes and links are over. */
  private resume: Role = 'title';
  private section: readonly number[] = [];
  private paragraph: readonly number[] = [];
  private footnote = 0;
  /** The last item of a numbered list within the paragraph. */
  private item = 0;
  /** A rule or a title such as "Endnotes" came, and no text since. */
  private notesOpened = false;
  /** A page number or running head came since the last text. */
  private pageTurned = false;
  private last: { readonly role: Role; readonly text: string } = { role: 'title', text: '' };
  /** Whether the paragraph that footnotes may interrupt had come to the end of a sentence. */
  private paragraphEnded = true;
  private noteEnded = true;

  constructor(lines: readonly SourceLine[], markers: readonly Marker[]) {
    this.lines = lines;
    this.furniture = furnitureIn(lines);
    for (const { number, start } of markers) if (!this.markers.has(number)) this.markers.set(number, start);
    this.nextDotted = nextDotted(lines);
    this.pagesBeginIndented = lines.filter(({ text }) => oneSpace.test(text)).length * 12 < lines.length;
  }

  step(line: SourceLine): Line {
    const result = this.read(line);
    if (result.role !== 'furniture' && result.role !== 'link') {
      this.notesOpened = false;
      this.pageTurned = false;
      if (result.role === 'footnote') this.noteEnded = endsSentence(line.text);
      else this.paragraphEnded = endsSentence(line.text);
    }
    this.last = { role: result.role, text: line.text };
    return result;
  }

  private read(line: SourceLine): Line {
    const plain = { ...line, number: null, textStart: line.start };
    if (this.furniture.has(line.index)) {
      this.notesOpened ||= opensNotes(line.text);
      this.pageTurned = true;
      if (this.open === 'heading') this.open = this.resume; // A heading keeps to one page.
      return { ...plain, role: 'furniture' };
    }
    if (this.isLink(line)) {
      this.open = this.resume;
      return { ...plain, role: 'link' };
    }
    const number = numberOf(line.text);
    const begun = number ? this.begins(line, number) : this.beginsUnnumbered(line);
    if (begun) return begun;
    if (this.open === 'footnote' && this.textResumes(line)) this.open = this.resume;
    if (this.open === 'heading' && line.blankBefore && !(inCapitals(this.last.text) && !/\p{Ll}/u.test(line.text))) {
      this.open = 'furniture';
    }
    if (number?.stop && number.parts.length === 1) this.item = number.parts[0] ?? 0;
    return { ...plain, role: this.open };
  }

  private begins(line: SourceLine, number: LineNumber): Line | null {
    const inNotes = this.open === 'footnote' || this.notesOpened;
    if (inNotes && this.isFootnote(line, number)) return this.beginFootnote(line, number);
    if (this.isHeading(line, number)) {
      this.section = number.parts;
      return this.begin(line, 'heading', number.printed, number.restAt);
    }
    if (this.isParagraph(line, number)) {
      this.paragraph = number.parts;
      return this.begin(line, 'paragraph', number.printed, number.restAt);
    }
    return !inNotes && this.isFootnote(line, number) ? this.beginFootnote(line, number) : null;
  }

  private begin(line: SourceLine, role: 'heading' | 'paragraph', number: string, restAt: number): Line {
    this.open = role;
    this.resume = role === 'heading' ? 'furniture' : role;
    this.item = 0;
    return { ...line, role, number, text: line.text.slice(restAt), textStart: line.start + restAt };
  }

  private beginFootnote(line: SourceLine, { printed, parts, rest, restAt }: LineNumber): Line {
    this.open = 'footnote';
    this.footnote = parts[0] ?? 0;
    return { ...line, role: 'footnote', number: printed, text: rest, textStart: line.start + restAt };
  }

  /** The next number of its level, and capitals, a wide gap, or a first subsection or paragraph of its own. */
  private isHeading(line: SourceLine, { parts, stop, wide, rest }: LineNumber): boolean {
    const expected = follows(this.section, parts);
    if (rest === '' || !(expected || skipsTo(this.section, parts))) return false;
    const { heading, capitals, next } = lookAhead(this.lines, line.index, rest);
    if (!heading) return false;
    const parent = next?.parts.length === parts.length + 1 && follows(parts, next.parts);
    return (capitals && (expected || line.blankBefore)) || (expected && ((wide && !stop) || parent));
  }

  private isParagraph(line: SourceLine, number: LineNumber): boolean {
    const { parts, stop, wide, rest } = number;
    const freely = wide || line.blankBefore || this.open !== 'paragraph' || endsSentence(this.last.text);
    if (parts.length === 1) return stop && rest !== '' && freely && this.isFlatParagraph(line, parts[0] ?? 0);
    if (!stop && !wide) return false;
    if (this.paragraph.length === 0 || follows(this.paragraph, parts)) return freely;
    // A number out of order begins a paragraph only where nothing else can be meant: "see paragraph / 2.3. The" does not.
    const afresh = this.open === 'furniture' || this.open === 'heading' || (line.blankBefore && this.paragraphEnded);
    return stop && afresh && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(rest);
  }

  /** `3.  The Group`: the next at the first level, and no item of a list within a paragraph. */
  private isFlatParagraph(line: SourceLine, number: number): boolean {
    const dotted = this.nextDotted[line.index] ?? null;
    const top = Math.max(this.paragraph[0] ?? 0, this.paragraph.length > 1 ? (this.section[0] ?? 0) : 0);
    const listGoesOn =
      number === this.item + 1 && this.item > 0 && !/[.!?]["”’')\]]*\s*$/.test(this.last.text.slice(-12));
    const begun = this.paragraph.length > 0 || this.section.length === 0 || dotted === null;
    return begun && number === top + 1 && !listGoesOn && (dotted === null || dotted >= number);
  }

  /** The next number, its marker before it, and words that begin like a sentence; "9 October" is a date. */
  private isFootnote(line: SourceLine, { parts, rest }: LineNumber): boolean {
    const [number = 0] = parts;
    const step = number - this.footnote;
    if (parts.length > 1 || step < 1 || step > 3 || !noteStart.test(rest) || month.test(rest)) return false;
    const marked = (this.markers.get(number) ?? Number.POSITIVE_INFINITY) < line.start;
    const apart = line.blankBefore || this.pageTurned || this.open === 'footnote' || this.last.role === 'link';
    if (marked) return apart;
    if (step > 1) return false;
    return (
      this.notesOpened ||
      (this.open === 'footnote' && this.noteEnded) ||
      (line.blankBefore && this.markedNoteFollows(line, number))
    );
  }

  /** A footnote whose marker the export lost shows by the next one, which has its marker. */
  private markedNoteFollows(line: SourceLine, number: number): boolean {
    if (!((this.markers.get(number + 1) ?? Number.POSITIVE_INFINITY) < line.start)) return false;
    return this.lines
      .slice(line.index + 1, line.index + 9)
      .some(({ text }) => numberOf(text)?.printed === `${number + 1}`);
  }

  /** `A.  INTRODUCTION` or `CONCLUSION`, between the end of a paragraph and a number. */
  private beginsUnnumbered(line: SourceLine): Line | null {
    const letter = /^\s*([A-Z]|[IVX]{1,5})\.\s+(?=\S)/.exec(line.text);
    const text = line.text.slice(letter?.[0].length ?? 0);
    const between =
      line.blankBefore && (this.open === 'title' ? letter : this.open === 'paragraph' && this.paragraphEnded);
    if (!between || !(inCapitals(text) || letter)) return null;
    const { heading, next } = lookAhead(this.lines, line.index, text);
    return heading && next ? this.begin(line, 'heading', letter?.[1] ?? '', letter?.[0].length ?? 0) : null;
  }

  /** Whether a footnote is over and the text that it interrupted goes on, as far as the page and the words tell. */
  private textResumes(line: SourceLine): boolean {
    const pageBegins = line.pageBefore || this.pageTurned || (this.pagesBeginIndented && oneSpace.test(line.text));
    if (pageBegins) return !this.paragraphEnded || this.noteEnded;
    return line.blankBefore && this.noteEnded && !this.paragraphEnded && /^\s*\p{Ll}/u.test(line.text);
  }

  /** A line of nothing but addresses; one that a sentence's end follows belongs to the sentence. */
  private isLink(line: SourceLine): boolean {
    if (!/^\s*_?https?:\/\//.test(line.text)) return false;
    const text = line.text.trim();
    const inSentence = /[.,;:]$/.test(text) || (text.endsWith(')') && !text.includes('('));
    if (inSentence && !line.blankBefore && this.last.role === this.open) return false;
    // "See / https://…" in a footnote is one sentence; the searches of a link list never are.
    const cited = this.last.role === 'footnote' && !line.blankBefore && !endsSentence(this.last.text);
    if (cited && !text.includes('@Symbol=')) return false;
    return text.split(/\s+/).every((word) => /^_?https?:\/\/./.test(word));
  }
}

const oneSpace = /^ \S/;
const noteStart = /^(?:["“‘'([]*[\p{Lu}\p{N}]|_?https?:|ibid|see\b)/u;
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/u;
