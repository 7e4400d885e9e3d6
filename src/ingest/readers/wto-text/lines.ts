/** From where to where something stands in the source, in UTF-16 code units, end exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A line that holds more than white space. */
export interface SourceLine extends Piece {
  /** Its place among the lines that are not blank. */
  readonly index: number;
  readonly text: string;
  /** Whether a blank line, the edge of a page or the start of the text comes before it. */
  readonly blankBefore: boolean;
  /** Whether it is the first on a page, as a form feed tells. */
  readonly pageBefore: boolean;
}

/** The lines of a text that are not blank. A form feed ends a line and a page. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let [start, blankBefore, pageBefore] = [0, true, false];
  const read = (end: number) => {
    const text = source.slice(start, end);
    if (visible.test(text)) {
      lines.push({ index: lines.length, text, start, end, blankBefore, pageBefore });
      [blankBefore, pageBefore] = [false, false];
    } else {
      blankBefore = true;
    }
  };
  for (const match of source.matchAll(lineEnd)) {
    read(match.index);
    start = match.index + match[0].length;
    if (match[0] === '\f') [blankBefore, pageBefore] = [true, true];
  }
  read(source.length);
  return lines;
}

/** One line of text out of many: a hyphen at a line's end keeps its word together, all other white space becomes one space. */
export function joinLines(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .join('\n')
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u00ad\n?|[\u200b\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/(?<=[\p{L}\p{N}]-)\n(?=[\p{L}\p{N}])(?!(?:and|or)\b)/gu, '')
    .replace(/(?<=[A-Z0-9)]\/)\n(?=[A-Z0-9])/g, '') // A symbol goes on in the next line.
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a line ends where a sentence may, a footnote's marker aside: `members.3`. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’')\]]*\d{0,3}$/.test(text.trimEnd().slice(-12));
}

/** Whether all words are in capitals, as those of a heading are; "MSMEs" passes for one. */
export function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/(?<=\p{Lu}{2})s(?!\p{L})/gu, ''));
}

const lineEnd = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
const visible = /[^\s\u00ad\u200b\u2060]/;
