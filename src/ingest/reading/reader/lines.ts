import type { Part } from '../block.ts';
import type { TextRange } from '../report.ts';

/** What a file tells of a line, besides its text. */
export interface Hint {
  readonly part: Part;
  /** The number of the note that it belongs to; null if it belongs to none, or the file does not say. */
  readonly note: string | null;
  /** The level of a heading, from 1, if the file marks it as one. */
  readonly heading: number | null;
  /** Whether it is a whole paragraph, which no other line continues. */
  readonly whole: boolean;
}

/** A line that is not blank. */
export interface SourceLine extends TextRange {
  /** Its index among the lines that are not blank. */
  readonly index: number;
  readonly text: string;
  /** Whether it follows a blank line or a page break, or is the first line. */
  readonly blankBefore: boolean;
  /** Whether it is the first line of a page after the first. */
  readonly startsPage: boolean;
  /** What the file tells of it; null for plain text. */
  readonly hint: Hint | null;
}

/**
 * Splits a text into the lines that are not blank. A form feed ends a line and a page. In a text without blank lines that has
 * long lines, each line is a paragraph; in Markdown, headings are marked.
 */
export function splitLines(source: string): SourceLine[] {
  return withShape(joinNumbers(rawLines(source), source));
}

/** Numbers and letters that are alone on a line, at the beginning of a block, belong to the text on the next line. */
function joinNumbers(lines: readonly SourceLine[], source: string): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    const joins =
      previous?.blankBefore &&
      !line.blankBefore &&
      numberAlone.test(previous.text) &&
      /^\s*["“‘'(]?\p{Lu}/u.test(line.text);
    if (joins) joined.pop();
    const { start, blankBefore, startsPage } = joins ? previous : line;
    const text = joins ? source.slice(start, line.end) : line.text;
    joined.push({ ...line, index: joined.length, text, start, blankBefore, startsPage });
  }
  return joined;
}

const numberAlone = /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}\.?|[A-Z](?:\.\d{1,2}){0,3}\.)\s*$/;

function rawLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let [start, blankBefore, startsPage] = [0, true, false];
  const addLine = (end: number) => {
    const text = source.slice(start, end);
    if (visible.test(text)) {
      lines.push({ index: lines.length, text, start, end, blankBefore, startsPage, hint: null });
      [blankBefore, startsPage] = [false, false];
    } else {
      blankBefore = true;
    }
  };
  for (const match of source.matchAll(lineEnd)) {
    addLine(match.index);
    start = match.index + match[0].length;
    if (match[0] === '\f') [blankBefore, startsPage] = [true, true];
  }
  addLine(source.length);
  return lines;
}

function withShape(lines: SourceLine[]): SourceLine[] {
  const hasLong = lines.some(({ text }) => text.length > 200 && !text.includes('://'));
  const blanks = lines.filter(({ blankBefore, startsPage }) => blankBefore && !startsPage).length;
  if (hasLong && blanks * 10 < lines.length)
    return lines.map((line) => ({
      ...line,
      blankBefore: true,
      hint: { part: 'BODY', note: null, heading: null, whole: true },
    }));
  const isMarkdown = lines.filter(({ text }) => markdownHeading.test(text)).length >= 2;
  return isMarkdown ? lines.map(fromMarkdown) : lines;
}

const markdownHeading = /^(#{1,6})\s+(?=\S)/;

/** A line of Markdown without its signs. */
function fromMarkdown(line: SourceLine): SourceLine {
  const match = markdownHeading.exec(line.text);
  const offset = match?.[0].length ?? 0;
  const text = line.text
    .slice(offset)
    .replace(/(?<!!)\[([^\]^]+)\]\((?!#)[^)\s]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');
  return {
    ...line,
    text,
    start: line.start + offset,
    hint: match ? { part: 'BODY', note: null, heading: match[1]?.length ?? 1, whole: false } : line.hint,
  };
}

/** The words of a text, in lower case and with their hyphens, without those that the end of a line may have parted. */
export function wordsOf(lines: readonly SourceLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text
      .toLowerCase()
      .matchAll(/(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*(?![\p{L}\p{N}-])/gu))
      words.add(word.replace(/[\u2010\u2011]/g, '-'));
  return words;
}

const noWords: ReadonlySet<string> = new Set();

/**
 * Joins lines to one normalized text. A word with a hyphen at the end of a line is joined: without the hyphen, if the text
 * has the whole word elsewhere, but not with a hyphen. Other white space becomes one space.
 */
export function joinLines(texts: readonly string[], words = noWords): string {
  return texts
    .map((text) => text.trim())
    .join('\n')
    .replace(/(?<![\p{L}-])(\p{L}+)[-\u2010]\n(\p{Ll}+)/gu, (parted, begin: string, end: string) => {
      const [whole, hyphenated] = [begin + end, `${begin}-${end}`].map((word) => words.has(word.toLowerCase()));
      return whole && !hyphenated ? begin + end : parted;
    })
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00ad\n?|[\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<=[\p{L}\p{N}]-)\n(?=[\p{L}\p{N}])(?!(?:and|or)\b)/gu, '')
    .replace(/(?<=[A-Z0-9)]\/)\n(?=[A-Z0-9])/g, '') // A symbol may continue on the next line.
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a line ends where a sentence can end. A footnote marker may follow: `members.3`, `members.[3]`, `members.³`. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’')\]]*(?:\d{0,3}|\[\^?\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})$/.test(text.trimEnd().slice(-14));
}

/** Whether all words are in capitals, as in a heading. "MSMEs" counts as capitals. */
export function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/(?<=\p{Lu}{2})s(?!\p{L})/gu, ''));
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const visible = /[^\s\u00ad\u200b\u2060]/;
