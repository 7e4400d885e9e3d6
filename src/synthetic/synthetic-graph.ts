import { slugOf, type TypeName, theGroup, typeNames } from '../model/entities.ts';
import type { DocumentSymbol } from '../model/symbol.ts';
import { SeededRandom } from './random.ts';
import { symbolAt } from './symbols.ts';
import { capitalized, syntheticWord, words } from './words.ts';

/** What is needed to refer to an entity: its slug, and its name as used in texts. */
export interface EntityReference {
  readonly slug: string;
  readonly name: string;
}

/**
 * The plan of a synthetic graph: which entities exist, and which document describes them. All follows from a type and
 * an index, so that nothing is stored.
 */
export class SyntheticGraph {
  /** The number of entities of each type. */
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
      Post: oneIn(400),
      Series: oneIn(2_000),
      Initiative: oneIn(200),
      Award: oneIn(1_000),
      Decision: oneIn(200),
      Statement: oneIn(200),
      Figure: oneIn(100),
      Topic: 200,
    };
  }

  /** The random values of an entity, independent for each use. */
  randomFor(type: TypeName, index: number, use: 'name' | 'fields' | 'occasion' | 'claims'): SeededRandom {
    return new SeededRandom(this.seed, types.indexOf(type), index, uses.indexOf(use));
  }

  /** The indexes of the entities of a type that a document describes. Each entity is described by one document. */
  describedBy(document: number, type: TypeName): readonly number[] {
    const [size, documents] = [this.sizes[type], this.sizes.Document];
    const first = Math.ceil((document * size) / documents);
    const end = Math.ceil(((document + 1) * size) / documents);
    // It is called for every citation, and almost always returns an empty list.
    return first === end ? none : Array.from({ length: end - first }, (_, offset) => first + offset);
  }

  /** The slug and name of an entity by its index within the type. */
  reference(type: TypeName, index: number): EntityReference {
    if (type === 'Document') return this.documentReference(index);
    if (type === 'Meeting') return this.meetingReference(index);
    if (type === 'Figure') return this.figureReference(index);
    if (type === 'Paragraph') {
      const { slug, name } = this.documentReference(index);
      return { slug: slugOf(type, `${slug.slice(slug.indexOf('/') + 1)}/1`), name: `${name}, paragraph 1` };
    }
    if (type === 'Organization' && index === 0) return { slug: theGroup, name: 'MSME Group' };
    // The first word of each name is unique within its type. The shortest words are used in texts only.
    const [first, random] = [capitalized(syntheticWord(index + 80)), this.randomFor(type, index, 'name')];
    const name =
      type === 'Member'
        ? first
        : type === 'Person' || type === 'Organization'
          ? `${first} ${capitalized(words(random, 1))} ${capitalized(words(random, 1))}`
          : `${first} ${words(random, 2)}`;
    return { slug: slugOf(type, name.toLowerCase().replaceAll(' ', '-')), name };
  }

  /** The symbol of a document. A document that convenes a meeting is followed by the summary of the meeting. */
  symbol(index: number): DocumentSymbol | null {
    const [convened] = this.describedBy(index, 'Meeting');
    if (convened !== undefined) return `INF/MSME/CN/${convened + 1}`;
    const [summarized] = index === 0 ? [] : this.describedBy(index - 1, 'Meeting');
    return summarized === undefined ? symbolAt(index) : `INF/MSME/R/${summarized + 1}`;
  }

  /** The day of an entity, ISO 8601. The entities of a type are spread evenly over the years. */
  day(type: TypeName, index: number): string {
    return dayAt(Math.floor((index * days) / this.sizes[type]));
  }

  /** The occasion to which a presentation, decision or launch belongs. */
  occasionOf(type: TypeName, index: number): { type: 'Meeting' | 'Event'; index: number } {
    const random = this.randomFor(type, index, 'occasion');
    const occasion = random.oneIn(5) ? 'Event' : 'Meeting';
    return { type: occasion, index: random.nextZipf(this.sizes[occasion]) };
  }

  figureValue(figure: number): number {
    return 1 + this.randomFor('Figure', figure, 'fields').nextZipf(100_000);
  }

  private documentReference(index: number): EntityReference {
    const symbol = this.symbol(index);
    if (symbol !== null) return { slug: slugOf('Document', symbol), name: symbol };
    return { slug: slugOf('Document', `newsletter-${index + 1}`), name: `Newsletter ${index + 1}` };
  }

  private meetingReference(index: number): EntityReference {
    const date = this.day('Meeting', index);
    const [year, month, day] = date.split('-').map(Number);
    return { slug: slugOf('Meeting', date), name: `Meeting of ${day} ${months[(month ?? 1) - 1]} ${year}` };
  }

  /** The name contains a character with two UTF-16 code units, to detect code that confuses them with code points. */
  private figureReference(index: number): EntityReference {
    const unit = syntheticWord(index + 80);
    return { slug: slugOf('Figure', unit), name: `𝑛 = ${this.figureValue(index)} ${unit}` };
  }
}

/** The day with an index, in ISO 8601. Day 0 is 1 January 1995, when the WTO was founded. */
export function dayAt(index: number): string {
  return new Date(Date.UTC(1995, 0, 1 + index)).toISOString().slice(0, 10);
}

/** The number of days from 1995 to 2024. */
export const days = 10_958;

const none: readonly number[] = [];
const types = typeNames();
const uses = ['name', 'fields', 'occasion', 'claims'];
const months = 'January February March April May June July August September October November December'.split(' ');
