import createHyphenator from 'hyphen';
import english from 'hyphen/patterns/en-us.js';
import type { Run } from './flow.ts';

/** A run, or a part of one, without spaces. */
export type Word = readonly Run[];

/** A line of words, with the notes that are anchored in it. */
export interface BrokenLine {
  readonly words: readonly Word[];
  /** Whether the last word goes on in the next line, so that a hyphen must be shown. */
  readonly hyphen: boolean;
  readonly notes: readonly number[];
}

export interface Breaking {
  /** The width of the first line, and of those after it. */
  readonly first: number;
  readonly rest: number;
  readonly widthOf: (word: Word) => number;
  readonly space: number;
  /** Where a word may end a line: `AFTER_HYPHENS` it has, within words (`HYPHENATED`), or only after it. */
  readonly within: 'NOWHERE' | 'AFTER_HYPHENS' | 'HYPHENATED';
}

export function breakIntoLines(runs: readonly Run[], { first, rest, widthOf, space, within }: Breaking): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let words: Word[] = [];
  let used = 0;
  const end = (hyphen: boolean) => {
    const notes = words.flat().flatMap(({ note }) => (note === null ? [] : [note]));
    lines.push({ words, hyphen, notes });
    words = [];
    used = 0;
  };
  const free = () => (lines.length === 0 ? first : rest) - used - (words.length ? space : 0);
  const add = (word: Word) => {
    used += widthOf(word) + (words.length ? space : 0);
    words.push(word);
  };
  for (const word of wordsOf(runs)) {
    if (widthOf(word) <= free()) {
      add(word);
      continue;
    }
    const halves = halvesOf(word, within).filter(([head]) => widthOf(head) <= free());
    const [head, tail] = halves.at(-1) ?? [];
    if (head && tail) {
      add(head);
      end(within === 'HYPHENATED');
      add(tail);
    } else {
      if (words.length) end(false);
      add(word);
    }
  }
  if (words.length) end(false);
  return lines;
}

export function wordsOf(runs: readonly Run[]): Word[] {
  const words: Run[][] = [];
  let open = false;
  for (const run of runs) {
    for (const [index, text] of run.text.split(' ').entries()) {
      if (index > 0) open = false;
      if (text === '') continue;
      const word = open ? words.at(-1) : undefined;
      const last = word?.at(-1);
      if (!word || !last) words.push([{ ...run, text }]);
      else if (last.url !== run.url || last.note !== null || run.note !== null) word.push({ ...run, text });
      else word.splice(-1, 1, { ...last, text: last.text + text });
      open = true;
    }
  }
  return words;
}

/** A hyphen that is shown at the end of a line is part of the first half here. Symbols, numbers and names stay whole. */
function halvesOf(word: Word, within: Breaking['within']): [Word, Word][] {
  const [run, ...others] = word;
  if (!run || within === 'NOWHERE') return [];
  const places = within === 'HYPHENATED' ? hyphenations(run.text) : hyphens(run.text);
  return places.map((place) => [
    [{ ...run, text: run.text.slice(0, place) + (within === 'HYPHENATED' ? '-' : '') }],
    [{ ...run, text: run.text.slice(place) }, ...others],
  ]);
}

function hyphens(text: string): number[] {
  return [...text.matchAll(/(?<=\p{Ll}-)(?=\p{L}{2})/gu)].map(({ index }) => index);
}

function hyphenations(text: string): number[] {
  if (!/^\p{L}\p{Ll}{5,}[,.;]?$/u.test(text)) return [];
  const parts = String(hyphenate(text)).split(softHyphen);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length);
}

const softHyphen = '\u00ad';
const hyphenate = createHyphenator(english, { hyphenChar: softHyphen });
