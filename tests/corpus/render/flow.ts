import { type CorpusDocument, type Inline, inlinesOf, markOf, wordsOf } from '../document.ts';

/** What a document shows from top to bottom, with its notes numbered. Files of every form are made from it. */
export interface Flow {
  /** The lines above the title: symbol, date and number of registration. */
  readonly front: readonly string[];
  /** The body that issues the document. */
  readonly body: string;
  readonly symbol: string;
  readonly title: readonly Run[];
  readonly items: readonly FlowItem[];
  /** The text of each note, in order. */
  readonly notes: readonly (readonly Run[])[];
}

export type FlowItem =
  | { readonly kind: 'HEADING'; readonly number: string | null; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'PARAGRAPH'; readonly number: string | null; readonly runs: readonly Run[] }
  /** An item of a list. */
  | { readonly kind: 'ITEM'; readonly mark: string; readonly runs: readonly Run[] }
  | { readonly kind: 'TABLE'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'CONTENTS'; readonly entries: readonly ContentsEntry[] }
  | { readonly kind: 'PAGE_BREAK' };

export interface ContentsEntry {
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** Words in one style. The marker of a note is a run whose `note` is its number. */
export interface Run {
  readonly text: string;
  readonly url: string | null;
  readonly note: number | null;
}

export function flowOf(document: CorpusDocument): Flow {
  const notes: (readonly Run[])[] = [];
  const runsOf = (text: string | readonly Inline[]): Run[] =>
    inlinesOf(text).map((inline) => {
      if (typeof inline === 'object' && 'note' in inline) {
        notes.push(runsOf(inline.note));
        return { text: String(notes.length), url: null, note: notes.length };
      }
      const url = typeof inline === 'object' && 'url' in inline ? inline.url : null;
      return { text: wordsOf(inline), url: url ?? null, note: null };
    });
  const title = runsOf(document.title);
  const items = document.parts.flatMap((part): FlowItem[] => {
    if ('heading' in part) {
      return [{ kind: 'HEADING', number: part.number, level: part.level, runs: runsOf(part.heading) }];
    }
    if ('paragraph' in part) return [{ kind: 'PARAGRAPH', number: part.number, runs: runsOf(part.paragraph) }];
    if ('list' in part) {
      return part.list.map((item, index) => ({
        kind: 'ITEM',
        mark: markOf(part.marks, index),
        runs: runsOf(item),
      }));
    }
    if ('table' in part) return [{ kind: 'TABLE', rows: part.table }];
    if ('contents' in part) return [{ kind: 'CONTENTS', entries: contentsOf(document) }];
    return [{ kind: 'PAGE_BREAK' }];
  });
  const symbol = document.symbols.join('-');
  const front = [symbol, printedDate(document.date), `(${document.date.slice(2, 4)}-${registration(document.name)})`];
  return { front, body: bodyOf(symbol), symbol, title, items, notes };
}

/** The number of a heading as it is printed: `2.1`, and `A.` for a letter. */
export function headingNumber(number: string): string {
  return /^[A-Z]+$/.test(number) ? `${number}.` : number;
}

/** The words of runs, without the markers of notes. */
export function plainWords(runs: readonly Run[]): string {
  return runs.map(({ text, note }) => (note === null ? text : '')).join('');
}

/** Pages are estimated from the words before: what a table of contents says need not be true to be recognized. */
function contentsOf({ parts }: CorpusDocument): ContentsEntry[] {
  let letters = 0;
  return parts.flatMap((part) => {
    letters += JSON.stringify(part).length;
    if (!('heading' in part)) return [];
    const words = inlinesOf(part.heading).map((inline) =>
      typeof inline === 'object' && 'note' in inline ? '' : wordsOf(inline),
    );
    return [{ number: part.number, title: words.join(''), level: part.level, page: 2 + Math.floor(letters / 3000) }];
  });
}

export function printedDate(date: string): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(date));
}

function registration(name: string): string {
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 10_000, 7);
  return String(sum).padStart(4, '0');
}

function bodyOf(symbol: string): string {
  const [, collection = ''] = symbol.split('/');
  return bodies[collection] ?? 'Harbor Council';
}

const bodies: Record<string, string> = {
  SP: 'Informal Group on Small Ports',
  FL: 'Working Party on Ferry Links',
  GB: 'General Board',
  TR: 'Committee on Tariffs of Harbors',
};
