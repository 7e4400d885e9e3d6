import { endsSentence, type Hint, inCapitals, type SourceLine } from './lines.ts';
import { findMarkers, type Marker } from './markers.ts';
import {
  follows,
  type LineNumber,
  lookAhead,
  nextDottedSections,
  numberSequence,
  parseLineNumber,
  skipsTo,
} from './numbering.ts';
import { findPageArtifacts, type Reason, startsNotes } from './page-artifacts.ts';

/** The role of a line in a report. `prose` is a paragraph without a number; `artifact` is in no paragraph. */
export type Role = 'title' | 'heading' | 'paragraph' | 'prose' | 'footnote' | 'link' | 'artifact';

/** A line with its role. */
export interface Line extends SourceLine {
  readonly role: Role;
  /** Why an artifact is in no paragraph. */
  readonly reason: Reason | null;
  /** Set on the first line of a heading, paragraph or footnote; empty for a heading without a number. */
  readonly number: string | null;
  /** The offset in the source of the text after the number. */
  readonly textStart: number;
}

/**
 * Assigns a role to each line, from top to bottom, and finds the possible footnote markers, unless the file shows them.
 */
export function classifyLines(
  lines: readonly SourceLine[],
  shown: readonly Marker[] | null = null,
): { lines: Line[]; markers: readonly Marker[] } {
  const markers = shown ?? findMarkers(lines);
  const classifier = new LineClassifier(lines, markers);
  return { lines: lines.map((line) => classifier.classify(line)), markers };
}

class LineClassifier {
  private readonly lines: readonly SourceLine[];
  private readonly artifacts: ReadonlyMap<number, Reason>;
  /** The offset of the first possible marker of each footnote. */
  private readonly markerStarts = new Map<number, number>();
  /**
   * For each line, the section of the next paragraph with a number such as 2.5, which shows that section 2 continues.
   */
  private readonly nextDottedSections: readonly (number | null)[];
  private readonly pagesBeginIndented: boolean;
  /** The lines that start paragraphs, judging by the sequence of their numbers. */
  private readonly sequence: ReadonlySet<number>;
  private readonly hasPages: boolean;
  /** Whether blank lines stand between paragraphs, and not within them. */
  private readonly blanksPart: boolean;

  private currentRole: Role = 'title';
  /** The role that continues after footnotes and links. */
  private resumedRole: Role = 'title';
  private section: readonly number[] = [];
  private paragraph: readonly number[] = [];
  private footnote = 0;
  /** The number of the last item of a list within the paragraph. */
  private listItem = 0;
  /** Whether a rule or a title such as "Endnotes" has occurred since the last text. */
  private notesStarted = false;
  /** Whether a page number or running head has occurred since the last text. */
  private pageTurned = false;
  private previous: { readonly role: Role; readonly text: string } = { role: 'title', text: '' };
  /** Whether the last line that is not part of a footnote ended a sentence. */
  private paragraphEnded = true;
  /** Whether the last line of the footnotes ended a sentence. */
  private noteEnded = true;
  private periods: boolean | null = null;
  private lone: ReadonlySet<string> | null = null;

  constructor(lines: readonly SourceLine[], markers: readonly Marker[]) {
    this.lines = lines;
    this.artifacts = findPageArtifacts(lines);
    for (const { number, start } of markers) if (!this.markerStarts.has(number)) this.markerStarts.set(number, start);
    this.nextDottedSections = nextDottedSections(lines);
    this.sequence = numberSequence(lines);
    this.hasPages = lines.some(({ startsPage }) => startsPage);
    const afterBlank = lines.filter(
      ({ blankBefore, startsPage, index }) => blankBefore && !startsPage && !this.artifacts.has(index),
    );
    this.blanksPart = afterBlank.filter(({ text }) => /^\s*\p{Ll}/u.test(text)).length * 12 < afterBlank.length;
    this.pagesBeginIndented = lines.filter(({ text }) => oneSpace.test(text)).length * 12 < lines.length;
  }

  /** Classifies the next line. */
  classify(line: SourceLine): Line {
    const result = this.assignRole(line);
    if (result.role !== 'artifact' && result.role !== 'link') {
      this.notesStarted = false;
      this.pageTurned = false;
      if (result.role === 'footnote') this.noteEnded = endsSentence(line.text);
      else this.paragraphEnded = endsSentence(line.text);
    }
    this.previous = { role: result.role, text: line.text };
    return result;
  }

  private assignRole(line: SourceLine): Line {
    const unnumbered = { ...line, number: null, textStart: line.start, reason: null };
    const reason = this.artifacts.get(line.index);
    const known = line.hint && this.startKnown(line, line.hint);
    if (known) return known;
    const lone = this.loneNoteNumber(line);
    if (lone) return this.startFootnote(line, lone);
    if (reason) {
      this.notesStarted ||= startsNotes(line.text);
      this.pageTurned = true;
      if (this.currentRole === 'heading') this.currentRole = this.resumedRole; // A heading does not cross pages.
      return { ...unnumbered, role: 'artifact', reason };
    }
    if (this.isLink(line)) {
      this.currentRole = this.resumedRole;
      return { ...unnumbered, role: 'link' };
    }
    const number = parseLineNumber(line.text);
    const firstLine = number ? this.startNumbered(line, number) : this.startUnnumbered(line);
    if (firstLine) return firstLine;
    if (this.currentRole === 'footnote' && this.resumesText(line)) this.currentRole = this.resumedRole;
    const capitalsContinue = inCapitals(this.previous.text) && !/\p{Ll}/u.test(line.text);
    if (this.currentRole === 'heading' && line.blankBefore && !capitalsContinue) this.currentRole = 'prose';
    if (number?.period && number.parts.length === 1) this.listItem = number.parts[0] ?? 0;
    return { ...unnumbered, role: this.currentRole };
  }

  /** What the file itself says of a line: that it is a note, a heading, or a paragraph. Null if that is for the reader to find. */
  private startKnown(line: SourceLine, { part, note, heading, whole }: Hint): Line | null {
    if (this.artifacts.has(line.index)) return null;
    if (part === 'NOTE') {
      const begins = note !== null && Number(note) !== this.footnote;
      if (this.currentRole !== 'footnote' && this.currentRole !== 'link') this.resumedRole = this.currentRole;
      this.currentRole = 'footnote';
      const number = parseLineNumber(line.text);
      const offset = begins && number?.printed === note ? number.restStart : 0;
      if (begins) this.footnote = Number(note);
      const text = line.text.slice(offset);
      return {
        ...line,
        role: 'footnote',
        number: begins ? note : null,
        text,
        textStart: line.start + offset,
        reason: null,
      };
    }
    if (this.currentRole === 'footnote') this.currentRole = this.resumedRole;
    const number = parseLineNumber(line.text);
    if (heading === 1 && !number && this.currentRole === 'title' && !this.titleIsOver(line))
      return { ...line, role: 'title', number: null, textStart: line.start, reason: null };
    if (heading !== null) {
      if (number) this.section = number.parts;
      const { printed, restStart } = number ?? letterNumber(line.text) ?? noNumber;
      return this.start(line, 'heading', printed, restStart);
    }
    if (!whole) return null;
    if (listItem.test(line.text) && (this.currentRole === 'paragraph' || this.currentRole === 'prose'))
      return { ...line, role: this.currentRole, number: null, textStart: line.start, reason: null };
    const started = number ? this.startNumbered(line, number) : this.startUnnumbered(line);
    if (started) return started;
    if (this.currentRole !== 'title') this.currentRole = 'prose';
    return { ...line, role: this.currentRole, number: null, textStart: line.start, reason: null };
  }

  /** Starts a footnote, heading or paragraph at a line with a number; null if the number does not start any. */
  private startNumbered(line: SourceLine, number: LineNumber): Line | null {
    const inNotes = this.currentRole === 'footnote' || this.notesStarted;
    const isNote = this.isFootnote(line, number);
    const isMarked = this.hasMarkerBefore(line, number.parts[0] ?? 0);
    if (inNotes && isNote && (isMarked || !this.isHeading(line, number))) return this.startFootnote(line, number);
    if (this.isHeading(line, number)) {
      this.section = number.parts;
      return this.start(line, 'heading', number.printed, number.restStart);
    }
    if (this.isParagraph(line, number)) {
      this.paragraph = number.parts;
      return this.start(line, 'paragraph', number.printed, number.restStart);
    }
    return !inNotes && isNote ? this.startFootnote(line, number) : null;
  }

  private start(line: SourceLine, role: 'heading' | 'paragraph', number: string, restStart: number): Line {
    if (role === 'heading' && annex.test(line.text)) [this.section, this.paragraph] = [[], []];
    this.currentRole = role;
    this.resumedRole = role === 'heading' ? 'prose' : role;
    this.listItem = 0;
    return { ...line, role, number, text: line.text.slice(restStart), textStart: line.start + restStart, reason: null };
  }

  private startFootnote(line: SourceLine, { printed, parts, rest, restStart }: LineNumber): Line {
    this.currentRole = 'footnote';
    this.footnote = parts[0] ?? 0;
    return { ...line, role: 'footnote', number: printed, text: rest, textStart: line.start + restStart, reason: null };
  }

  /** A heading has the next number of its level, and capitals, a wide gap, or a first subsection or paragraph. */
  private isHeading(line: SourceLine, { parts, period, wideGap, bracketed, rest }: LineNumber): boolean {
    const expected = follows(this.section, parts);
    const first = this.section.length === 0 && parts.length === 1; // Extracts begin with any section.
    if (rest === '' || bracketed || !(expected || first || skipsTo(this.section, parts))) return false;
    const { heading, capitals, next } = lookAhead(this.lines, line.index, rest);
    if (!heading) return false;
    const hasChild = next?.parts.length === parts.length + 1 && follows(parts, next.parts);
    // Where the numbers of paragraphs have a period, one without is that of a heading.
    const unlikeParagraphs =
      !period && this.paragraphsHavePeriods() && this.currentEnded(line) && /^["“‘'(]?\p{Lu}/u.test(rest);
    const isMarked = parts.length === 1 && this.hasMarkerBefore(line, parts[0] ?? 0);
    const standsAlone = !period && !isMarked && this.isAlone(line) && isHeadingLike(rest);
    return (
      (capitals && (expected || line.blankBefore)) ||
      (expected && ((wideGap && !period) || unlikeParagraphs || standsAlone)) ||
      ((expected || first) && hasChild)
    );
  }

  /** Whether a line stands between blank lines. */
  private isAlone(line: SourceLine): boolean {
    return line.blankBefore && this.lines[line.index + 1]?.blankBefore !== false;
  }

  private paragraphsHavePeriods(): boolean {
    this.periods ??= [...this.sequence].every((index) => parseLineNumber(this.lines[index]?.text ?? '')?.period);
    return this.sequence.size > 0 && this.periods;
  }

  private currentEnded(line: SourceLine): boolean {
    return line.blankBefore || this.currentRole !== 'paragraph' || this.paragraphEnded;
  }

  private isParagraph(line: SourceLine, number: LineNumber): boolean {
    if (number.bracketed) return false;
    if (this.sequence.has(line.index)) return true;
    const { parts, period, wideGap, rest } = number;
    const afterBreak =
      wideGap || line.blankBefore || this.currentRole !== 'paragraph' || endsSentence(this.previous.text);
    if (parts.length === 1)
      return period && this.hasText(line, rest) && afterBreak && this.isFlatParagraph(line, parts[0] ?? 0);
    if (!period && !wideGap) return false;
    if (this.paragraph.length === 0 || follows(this.paragraph, parts)) return afterBreak;
    // A number out of sequence starts a paragraph only if it cannot be a reference, as in "see paragraph / 2.3. The".
    const afterText =
      this.currentRole === 'prose' || this.currentRole === 'heading' || (line.blankBefore && this.paragraphEnded);
    return period && afterText && /^["“‘'(]?[\p{Lu}\p{N}]/u.test(rest);
  }

  /** Whether text follows a number: on its line or, if that has no more, on the next. */
  private hasText(line: SourceLine, rest: string): boolean {
    const next = this.lines[line.index + 1];
    return (
      rest !== '' || (next !== undefined && !this.artifacts.has(next.index) && /^\s*["“‘'(]?\p{Lu}/u.test(next.text))
    );
  }

  /**
   * The number of a note that is alone on its line, as some exports print it; null for a page number, which is at the
   * edge of a page or, in a text without pages, one of a sequence.
   */
  private loneNoteNumber(line: SourceLine): LineNumber | null {
    const number = parseLineNumber(line.text);
    if (number?.rest !== '' || number.parts.length > 1 || number.period || !line.blankBefore) return null;
    const [value = 0] = number.parts;
    const next = this.lines[line.index + 1];
    if (value !== this.footnote + 1 || !this.hasMarkerBefore(line, value) || !next || parseLineNumber(next.text))
      return null;
    const atEdge = line.startsPage || next.startsPage;
    return atEdge || (!this.hasPages && this.loneNumbers().size > this.markerStarts.size) ? null : number;
  }

  /** The numbers that are alone on a line. */
  private loneNumbers(): ReadonlySet<string> {
    this.lone ??= new Set(this.lines.map(({ text }) => text.trim()).filter((text) => /^\d{1,3}$/.test(text)));
    return this.lone;
  }

  /** `3.  The Group` is a paragraph if 3 is the next number at the first level, and not an item of a list. */
  private isFlatParagraph(line: SourceLine, number: number): boolean {
    const nextSection = this.nextDottedSections[line.index] ?? null;
    const last = Math.max(this.paragraph[0] ?? 0, this.paragraph.length > 1 ? (this.section[0] ?? 0) : 0);
    const continuesList =
      number === this.listItem + 1 && this.listItem > 0 && !/[.!?]["”’')\]]*\s*$/.test(this.previous.text.slice(-12));
    const paragraphsStarted = this.paragraph.length > 0 || this.section.length === 0 || nextSection === null;
    return (
      paragraphsStarted && number === last + 1 && !continuesList && (nextSection === null || nextSection >= number)
    );
  }

  /**
   * A footnote has the next number, its marker comes before it, and it begins like a sentence. "9 October" is a date.
   */
  private isFootnote(line: SourceLine, { parts, rest }: LineNumber): boolean {
    const [number = 0] = parts;
    const step = number - this.footnote;
    if (parts.length > 1 || step < 1 || step > 3 || !noteStart.test(rest) || month.test(rest)) return false;
    const separated =
      line.blankBefore || this.pageTurned || this.currentRole === 'footnote' || this.previous.role === 'link';
    if (this.hasMarkerBefore(line, number)) return separated;
    if (step > 1) return false;
    return (
      this.notesStarted ||
      (this.currentRole === 'footnote' && this.noteEnded) ||
      (line.blankBefore && this.markedNoteFollows(line, number))
    );
  }

  /** Whether the next footnote follows and has its marker: then the marker of this one was lost in the export. */
  private markedNoteFollows(line: SourceLine, number: number): boolean {
    if (!this.hasMarkerBefore(line, number + 1)) return false;
    return this.lines
      .slice(line.index + 1, line.index + 9)
      .some(({ text }) => parseLineNumber(text)?.printed === `${number + 1}`);
  }

  private hasMarkerBefore(line: SourceLine, number: number): boolean {
    return (this.markerStarts.get(number) ?? Number.POSITIVE_INFINITY) < line.start;
  }

  /**
   * Starts a heading such as `A.  INTRODUCTION`, `CONCLUSION` or `Background`, or a paragraph without a number. Both stand
   * between blank lines, after what was complete.
   */
  private startUnnumbered(line: SourceLine): Line | null {
    if (!line.blankBefore) return null;
    const letter = letterNumber(line.text);
    const text = line.text.slice(letter?.restStart ?? 0);
    const isOver =
      this.currentRole === 'title'
        ? letter !== null || this.titleIsOver(line)
        : this.currentRole === 'heading'
          ? letter !== null
          : this.paragraphEnded || (this.isAlone(line) && inCapitals(text) && isHeadingLike(text));
    if (!isOver) return null;
    const alone = this.isAlone(line);
    const { heading, next } = lookAhead(this.lines, line.index, text);
    const headed =
      heading && ((next && (inCapitals(text) || letter)) || (alone && isHeadingLike(text) && this.hasBody(line)));
    if (headed) return this.start(line, 'heading', letter?.printed ?? '', letter?.restStart ?? 0);
    if (
      this.currentRole !== 'paragraph' ||
      !this.blanksPart ||
      listItem.test(line.text) ||
      !/^\s*["“‘'(]?\p{Lu}/u.test(text)
    )
      return null;
    this.currentRole = 'prose';
    this.resumedRole = 'prose';
    return { ...line, role: 'prose', number: null, textStart: line.start, reason: null };
  }

  /** Whether the title came before: a group of lines in capitals. */
  private titleIsOver(line: SourceLine): boolean {
    const before = this.lines.slice(Math.max(0, line.index - 4), line.index);
    return (
      !inCapitals(line.text) &&
      before.some(({ text, index }) => inCapitals(text) && !this.artifacts.has(index) && text.includes(' '))
    );
  }

  /** Whether a paragraph follows a heading: a number, or a sentence. */
  private hasBody(line: SourceLine): boolean {
    const next = this.lines.slice(line.index + 1, line.index + 4).find(({ index }) => !this.artifacts.has(index));
    return (
      next !== undefined &&
      (parseLineNumber(next.text) !== null ||
        next.text.length > 60 ||
        endsSentence(next.text) ||
        letterNumber(next.text) !== null)
    );
  }

  /** Whether the text that a footnote interrupted continues, judging by the page and the words. */
  private resumesText(line: SourceLine): boolean {
    const pageBegins = line.startsPage || this.pageTurned || (this.pagesBeginIndented && oneSpace.test(line.text));
    if (pageBegins) return !this.paragraphEnded || this.noteEnded;
    return line.blankBefore && this.noteEnded && !this.paragraphEnded && /^\s*\p{Ll}/u.test(line.text);
  }

  /** Whether a line contains only URLs that are not part of a sentence. */
  private isLink(line: SourceLine): boolean {
    if (!/^\s*_?https?:\/\//.test(line.text)) return false;
    const text = line.text.trim();
    const endsWithPunctuation = /[.,;:]$/.test(text) || (text.endsWith(')') && !text.includes('('));
    if (endsWithPunctuation && !line.blankBefore && this.previous.role === this.currentRole) return false;
    // "See / https://…" in a footnote is one sentence. The searches of a link list never are part of one.
    const cited = this.previous.role === 'footnote' && !line.blankBefore && !endsSentence(this.previous.text);
    if (cited && !text.includes('@Symbol=')) return false;
    return text.split(/\s+/).every((word) => /^_?https?:\/\/./.test(word));
  }
}

const oneSpace = /^ \S/;
/** The mark of an item of a list, which continues its paragraph. */
export const listItem = /^(?:\([a-z]{1,4}\)|[•◦▪·–—-])\s/u;

/** The heading of an annex, whose numbers begin anew. */
const annex = /^\s*(?:ANNEX|APPENDIX|ATTACHMENT)\b/i;

const noNumber = { printed: '', restStart: 0 };

/** Whether a line alone can be a heading: it is short, begins in upper case, and is no sentence. */
function isHeadingLike(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= 100 && /^["“‘'(]?\p{Lu}/u.test(trimmed) && !/[.!?:;,…]\d{0,3}$/.test(trimmed);
}

/** The letter at the beginning of a heading: `A.  INTRODUCTION`. */
function letterNumber(text: string): { readonly printed: string; readonly restStart: number } | null {
  const match = /^\s*(?:([A-Z]|[IVX]{1,5})\.|([A-Z](?:\.\d{1,2}){1,3})\.?)\s+(?=\S)/.exec(text);
  return match ? { printed: match[1] ?? match[2] ?? '', restStart: match[0].length } : null;
}
const noteStart = /^(?:["“‘'([]*[\p{Lu}\p{N}]|_?https?:|ibid|see\b)/u;
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/u;
