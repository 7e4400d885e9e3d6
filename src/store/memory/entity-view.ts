import type { EntityTime } from '../../model/edtf-date.ts';
import { type Entity, type NameScope, type TypeName, typeNames } from '../../model/entities.ts';
import type { Basis } from '../../model/evidence.ts';
import type { ColumnReader } from './column.ts';
import { commonFields, ownFields } from './fields.ts';

/** Reads the columns of entities. */
export interface EntityReaders {
  /** Columns of the fields that all types have; their rows are the numbers of entities. */
  readonly common: Readonly<Record<keyof typeof commonFields, ColumnReader>>;
  /**
   * Columns of the fields that one type has, in the order of `ownSlots`; their rows count the entities of that type.
   */
  readonly own: readonly ColumnReader[];
}

/** Every field that only one type has, with its type; the index of each is that of its reader. */
export const ownSlots = typeNames().flatMap((type) =>
  Object.entries(ownFields[type]).map(([field, columnType]) => ({ type, field, columnType })),
);

/** An entity whose fields are read from columns on access. */
class EntityView {
  readonly readers: EntityReaders;
  readonly row: number;
  readonly typeRow: number;
  private cachedSlug: string | undefined;
  private cachedName: string | undefined;

  constructor(readers: EntityReaders, row: number, typeRow: number) {
    this.readers = readers;
    this.row = row;
    this.typeRow = typeRow;
    this.cachedSlug = undefined;
    this.cachedName = undefined;
  }

  get slug(): string {
    // Here and below: the type that the builder wrote.
    this.cachedSlug ??= this.readers.common.slug(this.row) as string;
    return this.cachedSlug;
  }

  get name(): string {
    this.cachedName ??= this.readers.common.name(this.row) as string;
    return this.cachedName;
  }

  get nameBasis(): Basis {
    return this.readers.common.nameBasis(this.row) as Basis;
  }

  get aliases(): readonly string[] {
    return this.readers.common.aliases(this.row) as readonly string[];
  }

  get scopes(): readonly NameScope[] {
    return this.readers.common.scopes(this.row) as readonly NameScope[];
  }

  get sources(): readonly string[] {
    return this.readers.common.sources(this.row) as readonly string[];
  }

  get summary(): string | null {
    return this.readers.common.summary(this.row) as string | null;
  }

  get time(): EntityTime | null {
    return this.readers.common.time(this.row) as EntityTime | null;
  }
}

/** Constructors of views of each type, given the row of an entity among all entities and among those of its type. */
export type EntityViews = Readonly<
  Record<TypeName, new (readers: EntityReaders, row: number, typeRow: number) => Entity>
>;

export const entityViews = Object.fromEntries(
  typeNames().map((type) => [type, viewOf(type)]),
) as unknown as EntityViews; // One for each type, with the fields of that type.

function viewOf(type: TypeName): typeof EntityView {
  class View extends EntityView {
    /** A plain object with the same fields. */
    toJSON(): object {
      // Fields are defined above and below.
      return Object.fromEntries(fields.map((field) => [field, this[field as keyof this]]));
    }
  }
  const fields = ['type', ...Object.keys(commonFields), ...Object.keys(ownFields[type])];
  Object.defineProperty(View.prototype, 'type', { value: type, enumerable: true });
  for (const [slot, { type: owner, field }] of ownSlots.entries()) {
    if (owner !== type) continue;
    Object.defineProperty(View.prototype, field, {
      get(this: EntityView) {
        return this.readers.own[slot]?.(this.typeRow);
      },
      enumerable: true,
    });
  }
  return View;
}
