/** What a line of a report is. */
export type Role = 'title' | 'heading' | 'paragraph' | 'footnote' | 'link' | 'furniture' | 'blank';

/** A line with its role. `number` is set on the line that begins a heading, paragraph or footnote, and its number is gone from `text`. */
export interface Line extends RawLine {
  readonly role: Role;
  readonly number: string | null;
}

export interface RawLine {
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text, form feeds being line ends of their own, with their offsets. */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  for (const match of text.matchAll(/([^\r\n\f]*)(\r\n|\r|\n|\f|$)/g)) {
    const [whole, line = '', ending = ''] = match;
    if (whole === '' && match.index === text.length) break;
    lines.push({ index: lines.length, text: line, start: match.index, end: match.index + line.length });
    if (ending === '\f')
      lines.push({ index: lines.length, text: '', start: match.index + line.length, end: match.index + whole.length });
  }
  return lines;
}

/** Gives each line its role, reading from top to bottom and remembering what is open. */
export function classify(lines: readonly RawLine[]): Line[] {
  const furniture = furnitureIn(lines);
  const state: State = { open: 'title', section: [], footnote: 0, afterBlank: true, resume: 'title' };
  return lines.map((line) => {
    if (furniture.has(line.index)) return { ...line, role: 'furniture', number: null };
    const result = step(state, line);
    state.afterBlank = result.role === 'blank';
    return result;
  });
}

interface State {
  open: Role;
  /** The section number last seen: [2] or [3, 1]. */
  section: readonly number[];
  footnote: number;
  afterBlank: boolean;
  /** What goes on when footnotes and links are over. */
  resume: Role;
}

function step(state: State, line: RawLine): Line {
  const text = line.text;
  if (/^\s*$/.test(text)) {
    if (state.open === 'heading') state.open = 'furniture';
    return { ...line, role: 'blank', number: null };
  }
  if (/^\s*_?https?:\/\/\S+\s*$/.test(text)) {
    state.open = state.resume;
    return { ...line, role: 'link', number: null };
  }
  const paragraph = /^\s*(\d{1,3}(?:\.\d{1,3})+)\.\s+(.*)$/.exec(text);
  if (paragraph) {
    state.open = 'paragraph';
    state.resume = 'paragraph';
    return { ...line, role: 'paragraph', number: paragraph[1] ?? '', text: paragraph[2] ?? '' };
  }
  const numbered = /^\s*(\d{1,3}(?:\.\d{1,3})*)\.?(\s+)(\S.*)$/.exec(text);
  if (numbered) {
    const [, number = '', gap = '', rest = ''] = numbered;
    if (isHeading(state, number, gap, rest)) {
      state.section = number.split('.').map(Number);
      state.open = 'heading';
      state.resume = 'furniture';
      return { ...line, role: 'heading', number, text: rest };
    }
    if (Number(number) === state.footnote + 1 && (state.open === 'footnote' || state.afterBlank)) {
      state.footnote += 1;
      state.open = 'footnote';
      return { ...line, role: 'footnote', number, text: rest };
    }
  }
  if (/^\s*[_\-–—*]{5,}\s*$/.test(text)) return { ...line, role: 'furniture', number: null };
  return { ...line, role: state.open, number: null };
}

/** A heading has the next number of its level, and a wide gap or capitals; a footnote has neither. */
function isHeading(state: State, number: string, gap: string, rest: string): boolean {
  const wide = /\s{2,}|\t/.test(gap);
  const capitals = rest === rest.toUpperCase() && /\p{Lu}{2}/u.test(rest);
  if (!wide && !capitals) return false;
  const parts = number.split('.').map(Number);
  const parent = parts.slice(0, -1);
  const sibling = state.section.length >= parts.length && parent.every((part, level) => state.section[level] === part);
  const expected = sibling
    ? (state.section[parts.length - 1] ?? 0) + 1
    : parent.every((part, level) => state.section[level] === part)
      ? 1
      : Number.NaN;
  return parts.at(-1) === expected;
}

/** Page numbers, and running heads: short lines beside a page break that come again, page numbers aside. */
function furnitureIn(lines: readonly RawLine[]): Set<number> {
  const found = new Set<number>();
  const candidates = new Map<string, number[]>();
  for (const line of lines) {
    const text = line.text.trim();
    if (/^(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—])?$/i.test(text)) found.add(line.index);
    else if (/^_?[A-Z]{2,5}(?:\/[A-Z0-9().]+){1,6}$/.test(text))
      candidates.set(text, [...(candidates.get(text) ?? []), line.index]);
  }
  for (const indexes of candidates.values()) if (indexes.length > 1) for (const index of indexes) found.add(index);
  return found;
}
