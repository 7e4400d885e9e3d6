import { endsSentence, inCapitals, type SourceLine } from './lines.ts';

/** The number at the beginning of a line: `2.4.  On 3 July`, `3.1  Annex 1`, `1 Previous Annual Reports`. */
export interface LineNumber {
  /** As printed, without a period after it: `2.4`. */
  readonly printed: string;
  readonly parts: readonly number[];
  /** Whether a period follows, as after paragraph numbers. */
  readonly period: boolean;
  /** Whether a gap wider than one space follows, as after the numbers of paragraphs and headings. */
  readonly wideGap: boolean;
  /** Whether it is in brackets or raised, `[3]`, `[^3]:` or `³`, as the number of a note. */
  readonly bracketed: boolean;
  /** The text after the number. */
  readonly rest: string;
  /** The offset of this text in the line. */
  readonly restStart: number;
}

/** Parses the number at the beginning of a line; null if there is none. */
export function parseLineNumber(text: string): LineNumber | null {
  const match =
    /^\s*(\d{1,3}(?:\.\d{1,3}){0,4})(\.?)(\s+|$)/.exec(text) ??
    /^\s*\[\^?(\d{1,3})\](:?)(\s+|$)/.exec(text) ??
    raisedNumber(text);
  if (!match) return null;
  const [prefix = '', printed = '', period, gap = ''] = match;
  return {
    printed,
    parts: printed.split('.').map(Number),
    period: period === '.',
    wideGap: gap.length > 1 || gap === '\t' || gap === '\n',
    bracketed: !/^\s*\d/.test(prefix),
    rest: text.slice(prefix.length).trimEnd(),
    restStart: prefix.length,
  };
}

/** The parts of a raised number at the beginning of a line, as of a note: `³ The`. */
function raisedNumber(text: string): readonly [string, string, string, string] | null {
  const match = /^\s*([⁰¹²³⁴-⁹]{1,3})(?:\s*)/.exec(text);
  if (!match) return null;
  const digits = (match[1] ?? '').replace(/./gu, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  return [match[0], digits, '', ' '];
}

/** Whether a number can come directly after another: 2.5, 2.4.1, 3 and 3.1 can come after 2.4. */
export function follows(previous: readonly number[], next: readonly number[]): boolean {
  const level = next.findIndex((part, index) => part !== previous[index]);
  return (
    level >= 0 &&
    level <= previous.length &&
    next[level] === (previous[level] ?? 0) + 1 &&
    next.slice(level + 1).every((part) => part === 1)
  );
}

/** Whether a number comes after another at the same level with at most two numbers missing: 4 after 2. */
export function skipsTo(previous: readonly number[], next: readonly number[]): boolean {
  const level = next.length - 1;
  const step = (next[level] ?? 0) - (previous[level] ?? 0);
  return (
    previous.length >= next.length &&
    next.slice(0, level).every((part, index) => part === previous[index]) &&
    step > 0 &&
    step <= 3
  );
}

/**
 * The indexes of the lines that begin with the longest sequence of numbers such as 2.4, each after the one before with
 * at most two missing. They start paragraphs, whatever comes before them.
 */
export function numberSequence(lines: readonly SourceLine[]): ReadonlySet<number> {
  /** The best sequences by their last number, and the best of all. */
  const byNumber = new Map<string, Sequence>();
  let best: Sequence | null = null;
  for (const line of lines) {
    const number = parseLineNumber(line.text);
    if (!number || number.parts.length < 2 || number.bracketed) continue;
    const { parts, period, wideGap, rest } = number;
    const sentence = /^["“‘'(]?\p{Lu}/u.test(rest) && !lookAhead(lines, line.index, rest).heading;
    if (!period && !wideGap && !sentence) continue;
    const previous: Sequence | null = predecessors(parts)
      .map((printed) => byNumber.get(printed))
      .concat(parts.at(-1) === 1 && best && isBefore(best.parts, parts) ? [best] : [])
      .reduce<Sequence | null>((heaviest, one) => (one && one.weight > (heaviest?.weight ?? 0) ? one : heaviest), null);
    const separated = line.blankBefore || endsSentence(lines[line.index - 1]?.text ?? '');
    const sequence: Sequence = {
      line: line.index,
      parts,
      previous,
      weight: (previous?.weight ?? 0) + (separated ? 2 : 1),
    };
    if (sequence.weight > (byNumber.get(number.printed)?.weight ?? 0)) byNumber.set(number.printed, sequence);
    if (sequence.weight > (best?.weight ?? 0)) best = sequence;
  }
  const indexes = new Set<number>();
  for (let one: Sequence | null = best; one; one = one.previous) indexes.add(one.line);
  return indexes.size < 3 ? new Set() : indexes;
}

/** A sequence of numbered lines, as a linked list from the last. */
interface Sequence {
  readonly line: number;
  readonly parts: readonly number[];
  readonly previous: Sequence | null;
  readonly weight: number;
}

/** The numbers of the same level that can come before a number: 2.3, 2.2 and 2.1 before 2.4. */
function predecessors(parts: readonly number[]): string[] {
  const last = parts.at(-1) ?? 0;
  return [1, 2, 3].filter((step) => last > step).map((step) => [...parts.slice(0, -1), last - step].join('.'));
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const level = b.findIndex((part, index) => part !== a[index]);
  return level >= 0 && (a[level] ?? -1) < (b[level] ?? 0);
}

/** For each line, the section of the next paragraph with a number such as 2.5; null if none follows. */
export function nextDottedSections(lines: readonly SourceLine[]): (number | null)[] {
  const sections = lines.map((): number | null => null);
  let next: number | null = null;
  for (const { text, index } of lines.toReversed()) {
    sections[index] = next;
    const number = parseLineNumber(text);
    if (number?.period && number.parts.length > 1) next = number.parts[0] ?? null;
  }
  return sections;
}

/** What comes between a numbered line and the next number. It tells a heading from a paragraph. */
export interface Lookahead {
  /** Whether the text can be a heading: it is short and not a sentence. */
  readonly heading: boolean;
  /** Whether it can be a heading and is in capitals. */
  readonly capitals: boolean;
  /** The next number; null if there is none in the next lines. */
  readonly next: LineNumber | null;
}

/**
 * Looks ahead from a line whose text after the number is `rest`. It looks at five lines at most, so that the reader
 * takes linear time.
 */
export function lookAhead(lines: readonly SourceLine[], index: number, rest: string): Lookahead {
  const texts = [rest];
  let blockEnded = false;
  let continues: boolean | null = null;
  for (const line of lines.slice(index + 1, index + 6)) {
    if (/^\s*_?https?:\/\//.test(line.text)) break;
    const next = parseLineNumber(line.text);
    if (next && next.rest !== '') return summarize(texts, continues ?? false, next);
    blockEnded ||= line.blankBefore && !(texts.every(inCapitals) && inCapitals(line.text));
    if (!blockEnded) texts.push(line.text);
    else continues ??= /^\s*\p{Ll}/u.test(line.text); // The first line after the heading tells.
  }
  return summarize(texts, continues ?? false, null);
}

/** `continues`: whether text that begins in lower case follows, so that the sentence is not over. */
function summarize(texts: readonly string[], continues: boolean, next: LineNumber | null): Lookahead {
  const text = texts.join(' ').trim();
  const heading =
    !continues &&
    texts.length <= 4 &&
    text !== '' &&
    text.length <= 250 &&
    !texts.some(endsSentence) &&
    !/[;:,]\d{0,3}$/.test(text.slice(-4));
  return { heading, capitals: heading && inCapitals(text), next };
}
