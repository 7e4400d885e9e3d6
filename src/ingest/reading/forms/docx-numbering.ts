import type { DocxStyles } from './docx-styles.ts';
import { letters, roman } from './numerals.ts';
import { childOf, elementsOf, integerOf, isOn, valOf, type XmlElement } from './xml.ts';

/** Counts the numbered paragraphs of a document, as a word processor does when it shows them. */
export class DocxNumbering {
  readonly #styles: DocxStyles;
  readonly #abstracts = new Map<string, Abstract>();
  readonly #nums = new Map<string, Num>();
  /** The last values of the levels, by the definition that they share. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  constructor(styles: DocxStyles) {
    this.#styles = styles;
  }

  /** An element of `numbering.xml`. */
  add(element: XmlElement): void {
    const { abstractNumId, numId } = element.attributes;
    if (element.name === 'abstractNum' && abstractNumId !== undefined) {
      const levels = elementsOf(element, 'lvl').map((level) => levelOf(level));
      const linked = valOf(element, 'numStyleLink');
      this.#abstracts.set(abstractNumId, { levels: new Map(levels), style: linked });
    }
    const abstract = valOf(element, 'abstractNumId');
    if (element.name === 'num' && numId !== undefined && abstract !== undefined) {
      const overrides = elementsOf(element, 'lvlOverride');
      const levels = overrides.flatMap((override) => elementsOf(override, 'lvl').map((level) => levelOf(level)));
      const starts = overrides.map(
        (override) => [integerOf(override.attributes.ilvl) ?? 0, integerOf(valOf(override, 'startOverride'))] as const,
      );
      this.#nums.set(numId, { abstract, levels: new Map(levels), starts: new Map(starts) });
    }
  }

  /** The number of the next paragraph, as displayed; null if it has none. */
  next(properties: XmlElement | undefined): string | null {
    const place = this.#placeOf(properties);
    if (place === null) return null;
    const { numId, num, levels, abstract, index } = place;
    const level = levels(index);
    if (!level) return null;
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    const start = (at: number) => num.starts.get(at) ?? levels(at)?.start ?? 1;
    const isRestart = num.starts.get(index) !== undefined && !this.#restarted.has(`${numId} ${index}`);
    this.#restarted.add(`${numId} ${index}`);
    const last = isRestart ? undefined : counters[index];
    counters[index] = last === undefined ? start(index) : last + 1;
    for (let deeper = index + 1; deeper < maxLevels; deeper++) {
      if (index < (levels(deeper)?.restart ?? deeper)) counters[deeper] = undefined;
    }
    if (level.format === 'bullet') return '•';
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (levels(at)?.format ?? 'decimal');
      return displayed(counters[at] ?? start(at), format);
    });
    return text.trim() === '' ? null : text.trim();
  }

  /** The definition and level that a paragraph or its style names, and the style of a level names. */
  #placeOf(properties: XmlElement | undefined): Place | null {
    const styles = this.#styles.chain(valOf(properties, 'pStyle'));
    const sources = [properties, ...styles.map((style) => childOf(style, 'pPr'))];
    const numId = sources.map((source) => valOf(source, 'numPr', 'numId')).find((id) => id !== undefined);
    const num = numId === undefined || numId === '0' ? undefined : this.#nums.get(numId);
    if (numId === undefined || !num) return null;
    const abstractId = this.#linked(num.abstract);
    const definition = this.#abstracts.get(abstractId);
    const levels = (at: number) => num.levels.get(at) ?? definition?.levels.get(at);
    const named = sources.map((source) => integerOf(valOf(source, 'numPr', 'ilvl'))).find((at) => at !== undefined);
    const own = integerOf(valOf(properties, 'numPr', 'ilvl'));
    const ofStyle = styles
      .map(
        ({ attributes }) => [...(definition?.levels ?? [])].find(([, { style }]) => style === attributes.styleId)?.[0],
      )
      .find((at) => at !== undefined);
    const isOwn = valOf(properties, 'numPr', 'numId') !== undefined;
    const index = own ?? (isOwn ? undefined : ofStyle) ?? named ?? 0;
    return index < 0 || index >= maxLevels ? null : { numId, num, levels, abstract: abstractId, index };
  }

  /** A definition may stand for that of a style of lists. */
  #linked(abstractId: string): string {
    const style = this.#abstracts.get(abstractId)?.style;
    if (style === undefined) return abstractId;
    const numId = valOf(this.#styles.chain(style)[0], 'pPr', 'numPr', 'numId');
    return this.#nums.get(numId ?? '')?.abstract ?? abstractId;
  }
}

/** A number in a format of numbers of paragraphs or notes; an unknown format counts as decimal. */
export function displayed(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value, 'DOUBLED');
    case 'upperLetter':
      return letters(value, 'DOUBLED').toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'ordinal':
      return `${value}${ordinalSuffix(value)}`;
    case 'chicago':
      return ['*', '†', '‡', '§'][(value - 1) % 4]?.repeat(Math.min(9, Math.ceil(value / 4))) ?? String(value);
    default:
      return String(value);
  }
}

const maxLevels = 9;

interface Abstract {
  readonly levels: ReadonlyMap<number, Level>;
  readonly style: string | undefined;
}

interface Num {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number | undefined>;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2.` */
  readonly text: string;
  /** It begins again after a paragraph of a level below this one; undefined for any level above its own. */
  readonly restart: number | undefined;
  /** Whether the numbers of all levels are decimal in it. */
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface Place {
  readonly numId: string;
  readonly num: Num;
  readonly levels: (at: number) => Level | undefined;
  readonly abstract: string;
  readonly index: number;
}

function levelOf(level: XmlElement): [number, Level] {
  return [
    integerOf(level.attributes.ilvl) ?? 0,
    {
      start: integerOf(valOf(level, 'start')) ?? 0,
      format: valOf(level, 'numFmt') ?? 'decimal',
      text: valOf(level, 'lvlText') ?? '',
      restart: integerOf(valOf(level, 'lvlRestart')),
      isLegal: isOn(level, 'isLgl') ?? false,
      style: valOf(level, 'pStyle'),
    },
  ];
}

function ordinalSuffix(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
