import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import type { UintArray } from '../uint-array.ts';
import { type ColumnReader, columnReader } from './column.ts';
import { type CsrMatrix, readCsr } from './csr-matrix.ts';
import { type EntityReaders, entityViews, ownSlots } from './entity-view.ts';
import { type ColumnType, commonFields, ownFields } from './fields.ts';
import { HashIndex } from './hash-index.ts';
import { Labels } from './labels.ts';
import { readUints, type Sections, subsections } from './sections.ts';
import type { SortedSlice } from './sorted-slices.ts';
import type { StringTable } from './string-table.ts';
import type { ValueDictionary } from './value-dictionary.ts';

/** The entities of a graph, numbered in their natural order. */
export class EntityColumns {
  readonly count: number;
  /** The type of each entity, as an index into `typeNames()`. */
  readonly types: UintArray;
  readonly labels: Labels;
  private readonly sections: Sections;
  /** The row of each entity among those of its type. */
  private readonly typeRows: UintArray;
  /** The numbers of the entities of each type. */
  private readonly byType: CsrMatrix;
  private readonly readers: EntityReaders;
  private readonly texts: ColumnReader;
  private readonly slugs: HashIndex;
  /** A cache by slug. */
  private readonly cachedNumbers = new Map<string, number>();
  /** A direct-mapped cache by number. */
  private readonly cachedViews: ((Entity & { readonly row: number }) | undefined)[] = new Array(cacheSize).fill(
    undefined,
  );

  constructor(sections: Sections, strings: StringTable, values: ValueDictionary) {
    const reader = (type: ColumnType, name: string) => columnReader(type, subsections(sections, name), strings, values);
    this.sections = sections;
    this.types = readUints(sections, 'types');
    this.typeRows = readUints(sections, 'typeRows');
    this.count = this.types.length;
    this.byType = readCsr(subsections(sections, 'byType'));
    this.labels = new Labels(subsections(sections, 'labels'), this.byType);
    this.readers = {
      common: {
        time: reader(commonFields.time, 'time'),
        slug: reader(commonFields.slug, 'slug'),
        name: reader(commonFields.name, 'name'),
        nameBasis: reader(commonFields.nameBasis, 'nameBasis'),
        aliases: reader(commonFields.aliases, 'aliases'),
        scopes: reader(commonFields.scopes, 'scopes'),
        summary: reader(commonFields.summary, 'summary'),
        sources: reader(commonFields.sources, 'sources'),
      },
      own: ownSlots.map(({ type, field, columnType }) => reader(columnType, `${type}.${field}`)),
    };
    this.texts = reader('text', 'Paragraph.text');
    this.slugs = new HashIndex(subsections(sections, 'slugs'));
  }

  /** The entity with a number, from the cache if it was read lately. */
  at(number: number): Entity {
    const slot = number & (cacheSize - 1);
    const cached = this.cachedViews[slot];
    if (cached?.row === number) return cached;
    const created = this.view(number);
    this.cachedViews[slot] = created;
    return created;
  }

  /** A new view of an entity, which is not cached: for scans over many entities. */
  view(number: number): Entity & { readonly row: number } {
    const View = entityViews[this.typeOf(number)];
    // As every view has.
    return new View(this.readers, number, this.typeRows[number] as number) as Entity & { readonly row: number };
  }

  typeOf(number: number): TypeName {
    return types[this.types[number] as number] as TypeName; // A number of these entities.
  }

  slugOf(number: number): string {
    return this.at(number).slug;
  }

  /**
   * Turns a function that depends only on one property of an entity into a function of its number. If entities share
   * the values of that property, the function is called once for each value.
   */
  byProperty<T>(property: string, compute: (entity: Entity) => T): (number: number) => T {
    const byType = types.map((type) => ({ shared: this.sharedColumn(type, property), computed: new Map<number, T>() }));
    return (number) => {
      const { shared, computed } = byType[this.types[number] as number] as (typeof byType)[number]; // One for each type.
      if (!shared) return compute(this.view(number));
      // A row of the column.
      const value = shared.numbers[shared.own ? (this.typeRows[number] as number) : number] as number;
      const known = computed.get(value);
      if (known !== undefined) return known;
      const result = compute(this.view(number));
      computed.set(value, result);
      return result;
    };
  }

  /** The number of the entity with a slug; -1 if there is none. */
  numberOf(slug: string): number {
    const cached = this.cachedNumbers.get(slug);
    if (cached !== undefined) return cached;
    const number = this.slugs.find(slug, (candidate) => this.readers.common.slug(candidate) === slug);
    if (this.cachedNumbers.size >= cacheSize) this.cachedNumbers.clear();
    if (number >= 0) this.cachedNumbers.set(slug, number);
    return number;
  }

  /** The numbers of the entities of a type. */
  ofType(type: TypeName): SortedSlice {
    const { starts, entries } = this.byType;
    const row = types.indexOf(type);
    return { numbers: entries, start: starts[row] as number, end: starts[row + 1] as number }; // One row for each type.
  }

  /** The text of a paragraph; null if its source text was not loaded, or the entity is not a paragraph. */
  textOf(number: number): string | null {
    if (this.typeOf(number) !== 'Paragraph') return null;
    return this.texts(this.typeRows[number] as number) as string | null; // A column of texts.
  }

  /** The column of a property that is dictionary-encoded for a type; null if it is not. */
  private sharedColumn(type: TypeName, property: string): SharedColumn | null {
    const own = (ownFields[type] as Readonly<Record<string, ColumnType>>)[property]; // Indexed by any name.
    const common = (commonFields as Readonly<Record<string, ColumnType>>)[property];
    if ((own ?? common) !== 'value') return null;
    return {
      own: own !== undefined,
      numbers: readUints(this.sections, own ? `${type}.${property}.numbers` : `${property}.numbers`),
    };
  }
}

interface SharedColumn {
  /** Whether its rows count the entities of the type rather than all entities. */
  readonly own: boolean;
  /** The number of each value in the dictionary. */
  readonly numbers: UintArray;
}

const types = typeNames();
/** A power of two. Full caches take a few megabytes. */
const cacheSize = 16_384;
