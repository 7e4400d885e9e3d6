import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import type { EntityTime } from '../../model/when.ts';
import type { Reader } from './column.ts';
import { commonFields, ownFields } from './fields.ts';

/** The columns that entities are read from. */
export interface EntityReaders {
  /** Of the fields that all types share, by the number of the entity. */
  readonly common: Readonly<Record<keyof typeof commonFields, Reader>>;
  /** Of the fields of one type, by the place of the entity among those of its type; in the order of `ownSlots`. */
  readonly own: readonly Reader[];
}

/** Every field that only some types have, in the order in which their readers are kept. */
export const ownSlots = typeNames().flatMap((type) =>
  Object.entries(ownFields[type]).map(([field, form]) => ({ type, field, form })),
);

/** An entity whose fields are read from columns when somebody asks for them. */
class EntityView {
  readonly readers: EntityReaders;
  readonly row: number;
  readonly ownRow: number;
  private knownSlug: string | undefined;
  private knownName: string | undefined;

  constructor(readers: EntityReaders, row: number, ownRow: number) {
    this.readers = readers;
    this.row = row;
    this.ownRow = ownRow;
    this.knownSlug = undefined;
    this.knownName = undefined;
  }

  get slug(): string {
    this.knownSlug ??= this.readers.common.slug(this.row) as string; // As are all below: what the builder wrote.
    return this.knownSlug;
  }

  get name(): string {
    this.knownName ??= this.readers.common.name(this.row) as string;
    return this.knownName;
  }

  get aliases(): readonly string[] {
    return this.readers.common.aliases(this.row) as readonly string[];
  }

  get summary(): string | null {
    return this.readers.common.summary(this.row) as string | null;
  }

  get time(): EntityTime | null {
    return this.readers.common.time(this.row) as EntityTime | null;
  }
}

/** An entity of a type, by its number and its place among those of its type. */
export type EntityViews = Readonly<
  Record<TypeName, new (readers: EntityReaders, row: number, ownRow: number) => Entity>
>;

/** For each type, views with its fields. */
export const entityViews = Object.fromEntries(
  typeNames().map((type) => [type, viewOf(type)]),
) as unknown as EntityViews; // One for each type, with the fields of the type.

function viewOf(type: TypeName): typeof EntityView {
  class View extends EntityView {
    /** The entity as a plain object. */
    toJSON(): object {
      return Object.fromEntries(fields.map((field) => [field, this[field as keyof this]])); // Defined here and below.
    }
  }
  const fields = ['type', ...Object.keys(commonFields), ...Object.keys(ownFields[type])];
  Object.defineProperty(View.prototype, 'type', { value: type, enumerable: true });
  for (const [slot, { type: owner, field }] of ownSlots.entries()) {
    if (owner !== type) continue;
    Object.defineProperty(View.prototype, field, {
      get(this: EntityView) {
        return this.readers.own[slot]?.(this.ownRow);
      },
      enumerable: true,
    });
  }
  return View;
}
