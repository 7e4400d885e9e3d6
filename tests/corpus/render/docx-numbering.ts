import { type ILevelsOptions, LevelFormat } from 'docx';

/** The place of a paragraph in the lists of a file, by which a word processor numbers it. */
export interface NumberReference {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

/**
 * Finds for each number, in the order of the document, the list that generates it: the first that is at that number, a
 * list that begins anew, or one that is added for it.
 */
export class DocxNumbering {
  private readonly lists: NumberList[];
  private used: Counting[] = [];

  /** Whether paragraphs, not headings, are on the second level of the outline: `1`, `1.1.` in place of `1`, `1.1`. */
  constructor(paragraphsInOutline: boolean) {
    const second = paragraphsInOutline ? '%1.%2.' : '%1.%2';
    const third = paragraphsInOutline ? '%1.%2.%3.' : '%1.%2.%3';
    const { DECIMAL, UPPER_LETTER, UPPER_ROMAN, LOWER_LETTER, BULLET } = LevelFormat;
    this.lists = [
      listOf('outline', [DECIMAL, '%1'], [DECIMAL, second], [DECIMAL, third]),
      listOf('paragraphs', [DECIMAL, '%1.']),
      listOf('letters', [UPPER_LETTER, '%1.'], [DECIMAL, '%1.%2']),
      listOf('romans', [UPPER_ROMAN, '%1.']),
      listOf('items', [LOWER_LETTER, '(%1)']),
      listOf('bullets', [BULLET, '•']),
    ];
  }

  /** The lists, as a file declares them. */
  get config(): { reference: string; levels: readonly ILevelsOptions[] }[] {
    return this.lists.map(({ reference, levels }) => ({
      reference,
      levels: levels.map(({ format, text, start }, level) => ({ level, format, text, start })),
    }));
  }

  referenceOf(printed: string): NumberReference {
    const counting = this.used.findLast((used) => used.levelOf(printed) >= 0) ?? this.begin(printed);
    this.used = [...this.used.filter((other) => other !== counting), counting]; // The last one used is tried first.
    return counting.advance(counting.levelOf(printed));
  }

  private begin(printed: string): Counting {
    const list = this.lists.find((list) => new Counting(list, 0).display(0) === printed) ?? this.add(printed);
    return new Counting(list, this.used.filter((other) => other.list === list).length);
  }

  /** Adds a list whose level has all but the last number as text, and begins there. */
  private add(printed: string): NumberList {
    const [, before = '', number = '', after = ''] = /^(.*?)(\d+)(\.?)$/.exec(printed) ?? [];
    if (number === '') throw new RangeError(`No list can begin at ${JSON.stringify(printed)}.`);
    const level = { format: LevelFormat.DECIMAL, text: `${before}%1${after}`, start: Number(number) };
    const list = { reference: `from-${printed}`, levels: [level] };
    this.lists.push(list);
    return list;
  }
}

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

interface NumberList {
  readonly reference: string;
  readonly levels: readonly { readonly format: Format; readonly text: string; readonly start: number }[];
}

function listOf(reference: string, ...levels: [Format, string][]): NumberList {
  return { reference, levels: levels.map(([format, text]) => ({ format, text, start: 1 })) };
}

/** Counts as a word processor does: a number on one level lets those below it begin anew. */
class Counting {
  readonly list: NumberList;
  private readonly instance: number;
  private counts: number[];

  constructor(list: NumberList, instance: number) {
    this.list = list;
    this.instance = instance;
    this.counts = list.levels.map(({ start }) => start - 1);
  }

  /** The level whose next number is printed so; -1 if there is none. */
  levelOf(printed: string): number {
    return this.list.levels.findIndex((_, level) => this.display(level) === printed);
  }

  /** What the next number on a level would be. */
  display(level: number): string {
    const counts = this.counts.map((count, index) => (index === level ? count + 1 : count));
    return (this.list.levels[level]?.text ?? '').replace(/%(\d)/g, (_, place: string) => {
      const { format } = this.list.levels[Number(place) - 1] ?? {};
      return shown(counts[Number(place) - 1] ?? 0, format);
    });
  }

  advance(level: number): NumberReference {
    this.counts = this.list.levels.map(({ start }, index) => {
      const count = this.counts[index] ?? 0;
      return index < level ? count : index === level ? count + 1 : start - 1;
    });
    return { reference: this.list.reference, level, instance: this.instance };
  }
}

function shown(count: number, format: Format | undefined): string {
  if (format === LevelFormat.UPPER_LETTER) return String.fromCodePoint(64 + count);
  if (format === LevelFormat.LOWER_LETTER) return String.fromCodePoint(96 + count);
  if (format === LevelFormat.UPPER_ROMAN) return ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][count] ?? '';
  return String(count);
}
