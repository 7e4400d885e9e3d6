import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import { nameKeysOf } from '../../model/names.ts';
import { GrowableUint32Array } from '../growable-array.ts';
import { toUintArray } from '../uint-array.ts';
import { BuildError } from './build-error.ts';
import { type ColumnBuilder, columnBuilder } from './column.ts';
import { toCsr } from './csr-matrix.ts';
import { ownSlots } from './entity-view.ts';
import { type ColumnType, commonFields } from './fields.ts';
import { hashOf } from './hash.ts';
import { hashIndexSections } from './hash-index.ts';
import { LabelsBuilder } from './labels.ts';
import { mergeSections, type Sections } from './sections.ts';
import type { StringTableBuilder } from './string-table.ts';
import type { ValueDictionaryBuilder } from './value-dictionary.ts';

/** Collects entities, in their natural order, in columns. */
export class EntityBuilder {
  /** The number of entities so far. */
  count = 0;
  private readonly strings: StringTableBuilder;
  private readonly columns: Readonly<Record<string, ColumnBuilder>>;
  private readonly ownColumns: Readonly<Record<TypeName, readonly OwnColumn[]>>;
  private readonly texts = new GrowableUint32Array();
  private readonly types = new GrowableUint32Array();
  private readonly typeRows = new GrowableUint32Array();
  private readonly typeCounts = new GrowableUint32Array();
  /** By the string number of its slug, the number of each entity + 1. */
  private readonly bySlug = new GrowableUint32Array();
  private readonly slugs = { strings: new GrowableUint32Array(), hashes: new GrowableUint32Array() };
  private readonly names = new HashedNames();
  private readonly families = new HashedNames();
  private readonly labels = new LabelsBuilder();

  constructor(strings: StringTableBuilder, values: ValueDictionaryBuilder) {
    const column = (name: string, type: ColumnType) => [name, columnBuilder(name, type, strings, values)] as const;
    const own = ownSlots.map(({ type, field, columnType }) => {
      const [name, builder] = column(`${type}.${field}`, columnType);
      return { type, field, name, builder };
    });
    this.strings = strings;
    this.columns = Object.fromEntries([
      ...Object.entries(commonFields).map(([field, type]) => column(field, type)),
      ...own.map(({ name, builder }) => [name, builder] as const),
    ]);
    this.ownColumns = Object.fromEntries(
      types.map((type) => [type, own.filter((column) => column.type === type)]),
    ) as unknown as EntityBuilder['ownColumns']; // One list for each type.
  }

  /** @throws {BuildError} if there is an entity with the same slug already, or a field does not have its type. */
  add(entity: Entity, text: string | null): void {
    const slug = this.strings.intern(entity.slug);
    if (this.bySlug.at(slug) !== 0)
      throw new BuildError(`Slugs must be unique, but two entities have "${entity.slug}".`);
    const type = types.indexOf(entity.type);
    const fields = entity as unknown as Readonly<Record<string, unknown>>; // Read by the names of its fields.
    for (const field of Object.keys(commonFields)) this.columns[field]?.add(fields[field]);
    for (const { field, builder } of this.ownColumns[entity.type]) builder.add(fields[field]);
    if (entity.type === 'Paragraph') this.texts.push(text === null ? 0 : 1 + this.strings.add(text));
    this.types.push(type);
    this.typeRows.push(this.typeCounts.at(type));
    this.typeCounts.set(type, this.typeCounts.at(type) + 1);
    this.slugs.strings.push(slug);
    this.slugs.hashes.push(hashOf(entity.slug));
    for (const name of nameKeysOf(entity)) this.names.add(name, this.count);
    this.labels.add(entity);
    if (entity.type === 'Document' && entity.family !== null) this.families.add(entity.family, this.count);
    this.count += 1;
    this.bySlug.set(slug, this.count);
  }

  /** The number of the entity with a slug; -1 if there is none. */
  numberOf(slug: string): number {
    return this.bySlug.at(this.strings.intern(slug)) - 1;
  }

  slugOf(number: number): string {
    return this.strings.at(this.slugs.strings.at(number));
  }

  sections(): Sections {
    const columns = Object.fromEntries(
      Object.entries(this.columns).map(([name, column]) => [name, column.sections()] as const),
    );
    const byType = toCsr(this.types.view(), types.length);
    return {
      types: toUintArray(this.types.view()),
      typeRows: toUintArray(this.typeRows.view()),
      ...mergeSections({
        ...columns,
        'Paragraph.text': { numbers: toUintArray(this.texts.view()) },
        byType,
        labels: this.labels.sections(byType),
        slugs: hashIndexSections(this.slugs.hashes.view()),
        names: this.names.sections(),
        families: this.families.sections(),
      }),
    };
  }
}

interface OwnColumn {
  readonly field: string;
  readonly builder: ColumnBuilder;
}

/** The hashes of names, and the numbers of the entities that have them. */
class HashedNames {
  private readonly hashes = new GrowableUint32Array();
  private readonly numbers = new GrowableUint32Array();

  add(name: string, number: number): void {
    this.hashes.push(hashOf(name));
    this.numbers.push(number);
  }

  sections(): Sections {
    return hashIndexSections(this.hashes.view(), this.numbers.view());
  }
}

const types = typeNames();
