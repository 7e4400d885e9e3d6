import { slugOf, type TypeName, theGroup, typeNames } from '../model/entities.ts';
import type { DocumentSymbol } from '../model/symbol.ts';
import { SeededRandom } from './random.ts';
import { symbolAt } from './symbols.ts';
import { capitalized, syntheticWord, words } from './words.ts';

/** An entity as others refer to it: its slug, and its name as it stands in a text. */
export interface EntityReference {
  readonly slug: string;
  readonly name: string;
}

/** What a corpus of so many documents is about. Everything follows from a type and a number, so that nothing is kept. */
export class SyntheticGraph {
  /** How many entities of each type there are. */
  readonly sizes: Readonly<Record<TypeName, number>>;
  private readonly seed: number;

  constructor(documents: number, seed: number) {
    const oneIn = (share: number) => Math.ceil(documents / share);
    this.seed = seed;
    this.sizes = {
      Meeting: Math.max(5, oneIn(500)),
      Event: oneIn(500),
      Presentation: oneIn(10),
      Document: documents,
      Paragraph: documents,
      Member: 164,
      Organization: Math.max(10, oneIn(50)),
      Person: oneIn(100),
      Initiative: oneIn(200),
      Decision: oneIn(200),
      Figure: oneIn(100),
      Topic: 200,
    };
  }

  /** The dice of an entity, in a first state for each use. */
  random(type: TypeName, index: number, use: 'name' | 'fields' | 'occasion' | 'claims'): SeededRandom {
    return new SeededRandom(this.seed, types.indexOf(type), index, uses.indexOf(use));
  }

  /** The numbers of those entities of a type that a document gives account of: all of them, spread over the documents. */
  describedBy(document: number, type: TypeName): readonly number[] {
    const [size, documents] = [this.sizes[type], this.sizes.Document];
    const first = Math.ceil((document * size) / documents);
    const after = Math.ceil(((document + 1) * size) / documents);
    // Nearly always there are none, and this is asked for every citation.
    return first === after ? none : Array.from({ length: after - first }, (_, more) => first + more);
  }

  reference(type: TypeName, index: number): EntityReference {
    if (type === 'Document') return this.referToDocument(index);
    if (type === 'Meeting') return this.referToMeeting(index);
    if (type === 'Figure') return this.referToFigure(index);
    if (type === 'Paragraph') {
      const { slug, name } = this.referToDocument(index);
      return { slug: slugOf(type, `${slug.slice(slug.indexOf('/') + 1)}/1`), name: `${name}, paragraph 1` };
    }
    if (type === 'Organization' && index === 0) return { slug: theGroup, name: 'MSME Group' };
    // No two of a type share their first word. The very short ones are left to the texts.
    const [first, dice] = [capitalized(syntheticWord(index + 80)), this.random(type, index, 'name')];
    const name =
      type === 'Member'
        ? first
        : type === 'Person' || type === 'Organization'
          ? `${first} ${capitalized(words(dice, 1))} ${capitalized(words(dice, 1))}`
          : `${first} ${words(dice, 2)}`;
    return { slug: slugOf(type, name.toLowerCase().replaceAll(' ', '-')), name };
  }

  /** The symbol of a document: now and then it is the notice of a meeting, and the next its summary. */
  symbol(index: number): DocumentSymbol | null {
    const [convened] = this.describedBy(index, 'Meeting');
    if (convened !== undefined) return `INF/MSME/CN/${convened + 1}`;
    const [summarized] = index === 0 ? [] : this.describedBy(index - 1, 'Meeting');
    return summarized === undefined ? symbolAt(index) : `INF/MSME/R/${summarized + 1}`;
  }

  /** The day of an entity where those of its type are spread over the years. ISO 8601. */
  day(type: TypeName, index: number): string {
    return dayAt(Math.floor((index * days) / this.sizes[type]));
  }

  /** The occasion to which a presentation, decision or launch belongs. */
  occasionOf(type: TypeName, index: number): { type: 'Meeting' | 'Event'; index: number } {
    const dice = this.random(type, index, 'occasion');
    const occasion = dice.oneIn(5) ? 'Event' : 'Meeting';
    return { type: occasion, index: dice.nextZipf(this.sizes[occasion]) };
  }

  figureValue(figure: number): number {
    return 1 + this.random('Figure', figure, 'fields').nextZipf(100_000);
  }

  private referToDocument(index: number): EntityReference {
    const symbol = this.symbol(index);
    if (symbol !== null) return { slug: slugOf('Document', symbol), name: symbol };
    return { slug: slugOf('Document', `newsletter-${index + 1}`), name: `Newsletter ${index + 1}` };
  }

  private referToMeeting(index: number): EntityReference {
    const date = this.day('Meeting', index);
    const [year, month, day] = date.split('-').map(Number);
    return { slug: slugOf('Meeting', date), name: `Meeting of ${day} ${months[(month ?? 1) - 1]} ${year}` };
  }

  /** The sign takes two UTF-16 code units but is one code point, so that whoever confuses them is found out. */
  private referToFigure(index: number): EntityReference {
    const unit = syntheticWord(index + 80);
    return { slug: slugOf('Figure', unit), name: `𝑛 = ${this.figureValue(index)} ${unit}` };
  }
}

/** ISO 8601 for a day from 1995 on, when the WTO began. */
export function dayAt(days: number): string {
  return new Date(Date.UTC(1995, 0, 1 + days)).toISOString().slice(0, 10);
}

/** From 1995 to 2024. */
export const days = 10_958;

const none: readonly number[] = [];
const types = typeNames();
const uses = ['name', 'fields', 'occasion', 'claims'];
const months = 'January February March April May June July August September October November December'.split(' ');
