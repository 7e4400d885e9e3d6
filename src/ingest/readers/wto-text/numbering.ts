import { endsSentence, inCapitals, type SourceLine } from './lines.ts';

/** The number that a line begins with: `2.4.  On 3 July`, `3.1  Annex 1`, `1 Previous Annual Reports`. */
export interface LineNumber {
  /** As printed, without the full stop behind it: `2.4`. */
  readonly printed: string;
  readonly parts: readonly number[];
  /** Whether a full stop follows, as it does on paragraphs. */
  readonly stop: boolean;
  /** Whether a gap wider than one space follows, as it does on paragraphs and headings. */
  readonly wide: boolean;
  /** What follows in the line, and where that stands in it. */
  readonly rest: string;
  readonly restAt: number;
}

/** Null where the line begins with no number. */
export function numberOf(text: string): LineNumber | null {
  const match = /^\s*(\d{1,3}(?:\.\d{1,3}){0,4})(\.?)(\s+|$)/.exec(text);
  if (!match) return null;
  const [whole, printed = '', stop, gap = ''] = match;
  return {
    printed,
    parts: printed.split('.').map(Number),
    stop: stop === '.',
    wide: gap.length > 1 || gap === '\t',
    rest: text.slice(whole.length).trimEnd(),
    restAt: whole.length,
  };
}

/** Whether one number comes next after another: after 2.4 come 2.5, 2.4.1, 3 and 3.1. */
export function follows(last: readonly number[], next: readonly number[]): boolean {
  const level = next.findIndex((part, at) => part !== last[at]);
  return (
    level >= 0 && level <= last.length && next[level] === (last[level] ?? 0) + 1 && next.slice(level + 1).every(isOne)
  );
}

/** Whether one number leaves out a few after another, at the same level: 4 after 2. */
export function skipsTo(last: readonly number[], next: readonly number[]): boolean {
  const level = next.length - 1;
  const step = (next[level] ?? 0) - (last[level] ?? 0);
  return (
    last.length >= next.length && next.slice(0, level).every((part, at) => part === last[at]) && step > 0 && step <= 3
  );
}

/** For each line, the section of the next paragraph that is numbered like 2.5; null after the last. */
export function nextDotted(lines: readonly SourceLine[]): (number | null)[] {
  let next: number | null = null;
  return lines
    .map((_, at) => {
      const found = next;
      const number = numberOf(lines[lines.length - 1 - at]?.text ?? '');
      if (number?.stop && number.parts.length > 1) next = number.parts[0] ?? null;
      return found;
    })
    .reverse();
}

/** What follows a numbered line until the next number: enough to tell a heading, which is short and no sentence, from a paragraph. */
export interface Outlook {
  readonly heading: boolean;
  readonly capitals: boolean;
  /** The number that comes next. */
  readonly next: LineNumber | null;
}

/** Looks a few lines ahead and no further, so that reading stays linear. */
export function lookAhead(lines: readonly SourceLine[], index: number, rest: string): Outlook {
  const texts = [rest];
  let over = false;
  let runsOn = false;
  for (let at = index + 1; at <= index + 5; at += 1) {
    const line = lines[at];
    if (!line || /^\s*_?https?:\/\//.test(line.text)) break;
    const next = numberOf(line.text);
    if (next && next.rest !== '') return outlook(texts, runsOn, next);
    over ||= line.blankBefore && !(texts.every(inCapitals) && inCapitals(line.text));
    if (!over) texts.push(line.text);
    else runsOn ||= texts.length > 0 && /^\s*\p{Ll}/u.test(line.text);
  }
  return outlook(texts, runsOn, null);
}

function outlook(texts: readonly string[], runsOn: boolean, next: LineNumber | null): Outlook {
  const text = texts.join(' ').trim();
  const heading =
    !runsOn &&
    texts.length <= 4 &&
    text !== '' &&
    text.length <= 250 &&
    !texts.some(endsSentence) &&
    !/[;:,]\d{0,3}$/.test(text.slice(-4));
  return { heading, capitals: heading && inCapitals(text), next };
}

function isOne(part: number): boolean {
  return part === 1;
}
