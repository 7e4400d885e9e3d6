import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import { foldName, namesOf } from '../../model/names.ts';
import { BuildError } from './build-error.ts';
import { type ColumnBuilder, columnBuilder } from './column.ts';
import { rowsOf } from './csr-matrix.ts';
import { ownSlots } from './entity-view.ts';
import { commonFields, type Form } from './fields.ts';
import { Growing, narrow } from '../growable-array.ts';
import { hashOf } from './hash.ts';
import { hashSections } from './hash-index.ts';
import { joined, type Sections } from './sections.ts';
import type { StringsBuilder } from './string-table.ts';
import type { ValuesBuilder } from './value-dictionary.ts';

/** Collects entities, in their natural order, in columns. */
export class EntityBuilder {
  /** How many there are. */
  count = 0;
  private readonly strings: StringsBuilder;
  private readonly columns: Readonly<Record<string, ColumnBuilder>>;
  private readonly ownOf: Readonly<Record<TypeName, readonly OwnColumn[]>>;
  private readonly texts = new Growing();
  private readonly types = new Growing();
  private readonly places = new Growing();
  private readonly sizes = new Growing();
  /** By the numbers of the strings of their slugs, the numbers of entities + 1. */
  private readonly bySlug = new Growing();
  private readonly slugs = { strings: new Growing(), hashes: new Growing() };
  private readonly names = new HashedNames();
  private readonly families = new HashedNames();

  constructor(strings: StringsBuilder, values: ValuesBuilder) {
    const column = (name: string, form: Form) => [name, columnBuilder(name, form, strings, values)] as const;
    const own = ownSlots.map(({ type, field, form }) => {
      const [name, builder] = column(`${type}.${field}`, form);
      return { type, field, name, builder };
    });
    this.strings = strings;
    this.columns = Object.fromEntries([
      ...Object.entries(commonFields).map(([field, form]) => column(field, form)),
      ...own.map(({ name, builder }) => [name, builder] as const),
    ]);
    this.ownOf = Object.fromEntries(
      types.map((type) => [type, own.filter((one) => one.type === type)]),
    ) as unknown as EntityBuilder['ownOf']; // One for each type.
  }

  /** @throws {BuildError} if it comes twice, or a field has not the form that it must have. */
  add(entity: Entity, text: string | null): void {
    const slug = this.strings.intern(entity.slug);
    if (this.bySlug.at(slug) !== 0) throw new BuildError(`The entity "${entity.slug}" comes twice.`);
    const type = types.indexOf(entity.type);
    const fields = entity as unknown as Readonly<Record<string, unknown>>; // Read by the names of its fields.
    for (const field of Object.keys(commonFields)) this.columns[field]?.add(fields[field]);
    for (const { field, builder } of this.ownOf[entity.type]) builder.add(fields[field]);
    if (entity.type === 'Paragraph') this.texts.push(text === null ? 0 : 1 + this.strings.add(text));
    this.types.push(type);
    this.places.push(this.sizes.at(type));
    this.sizes.set(type, this.sizes.at(type) + 1);
    this.slugs.strings.push(slug);
    this.slugs.hashes.push(hashOf(entity.slug));
    for (const name of new Set(namesOf(entity).map(foldName))) this.names.add(name, this.count);
    if (entity.type === 'Document' && entity.family !== null) this.families.add(entity.family, this.count);
    this.count += 1;
    this.bySlug.set(slug, this.count);
  }

  /** -1 for none. */
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
    return {
      types: narrow(this.types.array()),
      places: narrow(this.places.array()),
      ...joined({
        ...columns,
        'Paragraph.text': { numbers: narrow(this.texts.array()) },
        byType: rowsOf(this.types.array(), types.length),
        slugs: hashSections(this.slugs.hashes.array()),
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

/** Entities with the hashes of what names them. */
class HashedNames {
  private readonly hashes = new Growing();
  private readonly numbers = new Growing();

  add(name: string, number: number): void {
    this.hashes.push(hashOf(name));
    this.numbers.push(number);
  }

  sections(): Sections {
    return hashSections(this.hashes.array(), this.numbers.array());
  }
}

const types = typeNames();
