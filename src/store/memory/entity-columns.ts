import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import { type Reader, readerOf } from './column.ts';
import { type Rows, rowsIn } from './csr-matrix.ts';
import { type EntityReaders, entityViews, ownSlots } from './entity-view.ts';
import { commonFields, type Form, ownFields } from './fields.ts';
import { HashIndex } from './hash-index.ts';
import { partOf, type Sections, type Whole, whole } from './sections.ts';
import type { Run } from './sorted-slices.ts';
import type { Strings } from './string-table.ts';
import type { Values } from './value-dictionary.ts';

/** Entities by number, in their natural order. */
export class EntityColumns {
  readonly count: number;
  /** The type of each, as a place in `typeNames()`. */
  readonly types: Whole;
  private readonly sections: Sections;
  private readonly places: Whole;
  /** The numbers of each type. */
  private readonly byType: Rows;
  private readonly readers: EntityReaders;
  private readonly texts: Reader;
  private readonly slugs: HashIndex;
  /** By slug, of those that were asked for lately. */
  private readonly recentNumbers = new Map<string, number>();
  /** Of those that were asked for lately, one for each number that ends in the same bits. */
  private readonly recent: ((Entity & { readonly row: number }) | undefined)[] = new Array(mostRecent).fill(undefined);

  constructor(sections: Sections, strings: Strings, values: Values) {
    const reader = (form: Form, name: string) => readerOf(form, partOf(sections, name), strings, values);
    this.sections = sections;
    this.types = whole(sections, 'types');
    this.places = whole(sections, 'places');
    this.count = this.types.length;
    this.byType = rowsIn(partOf(sections, 'byType'));
    this.readers = {
      common: {
        time: reader(commonFields.time, 'time'),
        slug: reader(commonFields.slug, 'slug'),
        name: reader(commonFields.name, 'name'),
        aliases: reader(commonFields.aliases, 'aliases'),
        summary: reader(commonFields.summary, 'summary'),
      },
      own: ownSlots.map(({ type, field, form }) => reader(form, `${type}.${field}`)),
    };
    this.texts = reader('text', 'Paragraph.text');
    this.slugs = new HashIndex(partOf(sections, 'slugs'));
  }

  /** The entity of a number, perhaps one that was given out before. */
  at(number: number): Entity {
    const slot = number & (mostRecent - 1);
    const known = this.recent[slot];
    if (known?.row === number) return known;
    const made = this.view(number);
    this.recent[slot] = made;
    return made;
  }

  /** The entity of a number, for one look: it is not kept. */
  view(number: number): Entity & { readonly row: number } {
    const View = entityViews[this.typeOf(number)];
    return new View(this.readers, number, this.places[number] as number) as Entity & { readonly row: number }; // As every view has.
  }

  typeOf(number: number): TypeName {
    return types[this.types[number] as number] as TypeName; // A number of these entities.
  }

  slugOf(number: number): string {
    return this.at(number).slug;
  }

  /**
   * A question about an entity whose answer only depends on one property: where entities share the values of that
   * property, it is put once for each value.
   */
  byProperty<T>(property: string, ask: (entity: Entity) => T): (number: number) => T {
    const byType = types.map((type) => ({ shared: this.sharedOf(type, property), answers: new Map<number, T>() }));
    return (number) => {
      const { shared, answers } = byType[this.types[number] as number] as (typeof byType)[number]; // One for each type.
      if (!shared) return ask(this.view(number));
      const value = shared.numbers[shared.own ? (this.places[number] as number) : number] as number; // A row of the column.
      const known = answers.get(value);
      if (known !== undefined) return known;
      const answer = ask(this.view(number));
      answers.set(value, answer);
      return answer;
    };
  }

  /** -1 for none. */
  numberOf(slug: string): number {
    const known = this.recentNumbers.get(slug);
    if (known !== undefined) return known;
    const number = this.slugs.find(slug, (candidate) => this.readers.common.slug(candidate) === slug);
    if (this.recentNumbers.size >= mostRecent) this.recentNumbers.clear();
    if (number >= 0) this.recentNumbers.set(slug, number);
    return number;
  }

  /** The numbers of a type. */
  ofType(type: TypeName): Run {
    const { starts, entries } = this.byType;
    const row = types.indexOf(type);
    return { numbers: entries, start: starts[row] as number, end: starts[row + 1] as number }; // One row for each type.
  }

  /** The text of a paragraph whose source is attached, or else null. */
  textOf(number: number): string | null {
    if (this.typeOf(number) !== 'Paragraph') return null;
    return this.texts(this.places[number] as number) as string | null; // A column of texts.
  }

  /** The column of a property whose values the entities of a type share; null where it keeps a value for each. */
  private sharedOf(type: TypeName, property: string): Shared | null {
    const own = (ownFields[type] as Readonly<Record<string, Form>>)[property]; // By any name.
    const common = (commonFields as Readonly<Record<string, Form>>)[property];
    if ((own ?? common) !== 'value') return null;
    return {
      own: own !== undefined,
      numbers: whole(this.sections, own ? `${type}.${property}.numbers` : `${property}.numbers`),
    };
  }
}

interface Shared {
  /** Whether its rows are those of the type, or of all entities. */
  readonly own: boolean;
  readonly numbers: Whole;
}

const types = typeNames();
/** A power of two. What is known of so many takes a few megabytes. */
const mostRecent = 16_384;
