import { edgeKind } from '../model/edges.ts';
import { type EntityOf, entityTypes, type InterfaceName, type TypeName } from '../model/entities.ts';
import type { Condition, FacetQuery, ListSelection, Property, Step, FacetCount as StoreGroup } from '../store/index.ts';
import { assertDateOrder, assertInRange, entityArgument } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, PageEdge, readRange } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { clampTo, withCost } from './cost.ts';

/** What the root connection of a type can be asked for. */
export interface ListOptions {
  /** The fields of the type's filter. All that are given must be met. */
  readonly filters?: Readonly<Record<string, Filter>>;
  /** Filters that stand beside `filter` as arguments of their own. */
  readonly extraArguments?: Readonly<Record<string, Filter>>;
  /** Values of the type's order enum, each with the property by which it orders. Every list orders by NAME too. */
  readonly orders?: Readonly<Record<string, { readonly property: Property; readonly description: string }>>;
  /** Values of the type's group enum, by which `counts` counts. */
  readonly facets?: Readonly<Record<string, { readonly by: FacetQuery['by']; readonly description: string }>>;
}

/** One way to narrow a list: an input and the condition that it stands for. */
export interface Filter {
  readonly type: InputType | readonly [InputType];
  readonly description: string;
  /** Where the values name entities, by id or slug, and must be made slugs first: the type or interface of those. */
  readonly entities?: TypeName | InterfaceName;
  /** Receives what GraphQL has already checked to be of `type`. */
  condition(value: never): Condition;
}

type InputType = 'ID' | 'String' | 'Int' | 'Boolean' | 'Date' | 'DocumentSymbol' | object;

/** Keeps entities whose property is one of the given values: within a list, OR. */
export function oneOf(property: Property, type: InputType, description: string): Filter {
  return { type: [type], description, condition: (values: readonly string[]) => ({ property, oneOf: values }) };
}

/** Keeps entities whose property is one of the given words, which stand in capitals. */
export function oneOfUppercase(property: Property, description: string): Filter {
  const condition = (values: readonly string[]) => ({ property, oneOf: values.map((value) => value.toUpperCase()) });
  return { type: ['String'], description, condition };
}

/** Keeps entities by a property that is true or false. */
export function flag(property: Property, description: string): Filter {
  return { type: 'Boolean', description, condition: (value: boolean) => ({ property, oneOf: [value] }) };
}

/** Keeps entities dated from, or up to, a day; a time known less precisely counts if any of its days do. */
export function dated(property: Property): { from: Filter; to: Filter } {
  return {
    from: {
      type: 'Date',
      description: 'Only from this day on, as far as the sources tell; undated ones are left out.',
      condition: (from: string) => ({ property, from, to: null }),
    },
    to: {
      type: 'Date',
      description: 'Only up to this day, as far as the sources tell; undated ones are left out.',
      condition: (to: string) => ({ property, from: null, to }),
    },
  };
}

/** Keeps entities that steps lead to one of the entities with the given ids or slugs: within the list, OR. */
export function leadsTo(via: readonly Step[], description: string): Filter {
  return {
    type: ['ID'],
    entities: endType(via),
    description,
    condition: (to: readonly string[]) => ({ via, to, asOf: null, not: false }),
  };
}

/** What steps lead to. */
function endType(via: readonly Step[]): TypeName | InterfaceName {
  const last = via.at(-1);
  if (!last) throw new TypeError('There must be a step, but got none.');
  const { source, target } = edgeKind(last.kind);
  return (last.direction === 'OUT' ? target : source).type;
}

/** Filters that every list has. */
const commonFilters = {
  name: {
    type: 'String',
    description: 'Only those whose name or an alias contains this text, regardless of case, accents and spaces.',
    condition: (nameContains: string) => ({ nameContains }),
  },
  topic: leadsTo(
    [{ kind: 'about', direction: 'OUT' }],
    'Only those about one of these topics, or other entities, given by id or slug: `topic/access-to-finance`.',
  ),
} satisfies Record<string, Filter>;

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered.',
  values: {
    ASC: { description: 'Ascending: earliest, smallest or first in the alphabet first.' },
    DESC: { description: 'Descending. What lacks the property comes last either way.' },
  },
});

/** Defines `Query.<plural>`: a connection of all entities of a type, filtered and ordered before it is paged. */
export function defineList(type: TypeName, options: ListOptions = {}): void {
  const { filters = {}, extraArguments = {}, orders = {}, facets = {} } = options;
  const { plural } = entityTypes[type];
  const coordinate = `Query.${plural}`;
  const allFilters: Record<string, Filter> = { ...commonFilters, ...filters };
  const Filter = builder.inputType(`${type}Filter`, {
    description: `Narrows ${plural}. All fields that are given must be met; within a list, one value is enough.`,
    fields: (t) =>
      Object.fromEntries(Object.entries(allFilters).map(([name, filter]) => [name, t.field(inputField(filter))])),
  });
  const Field = builder.enumType(`${type}OrderField`, {
    description: `By what ${plural} can be ordered.`,
    values: Object.fromEntries(
      Object.entries({
        NAME: { property: 'name', description: 'By name, regardless of case and accents.' },
        ...orders,
      }).map(([name, { property, description }]) => [name, { value: property, description }]),
    ),
  });
  const Order = builder.inputType(`${type}Order`, {
    description: `The order of ${plural}. Without it, and among equals, they come as the data files list them.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'By what.' }),
      direction: t.field({ type: OrderDirection, required: true, defaultValue: 'ASC', description: 'Which way.' }),
    }),
  });
  builder.queryField(plural, (t) =>
    t.connection(
      {
        type,
        extensions: withCost(({ filter }) => ({ work: filter == null ? 0 : 50 })),
        description: `All ${plural} of the graph. ${entityTypes[type].description}`,
        args: {
          ...Object.fromEntries(
            Object.entries(extraArguments).map(([name, filter]) => [name, t.arg(inputField(filter))]),
          ),
          filter: t.arg({ type: Filter, description: 'Which ones. Applied before paging and counting.' }),
          orderBy: t.arg({ type: Order, description: 'In what order. Applied before paging.' }),
        },
        resolve: async (_, args, context) => {
          const range = readRange(args, coordinate);
          const where = [
            ...(await conditions(extraArguments, args, context)),
            ...(await conditions(allFilters, args.filter ?? {}, context)),
          ];
          const orderBy = args.orderBy
            ? { property: args.orderBy.field as Property, descending: args.orderBy.direction === 'DESC' } // The values of the enum.
            : null;
          const selection: ListSelection = { types: [type], where };
          const connection = connect(
            context.lists.load({ ...selection, orderBy, range }),
            coordinate,
            (entity) => new PageEdge(entity as EntityOf[typeof type], coordinate, entity), // A list holds entities of its type.
            () => context.listCounts.load(selection),
          );
          return Object.assign(await connection, { selection });
        },
      },
      facetFields(type, facets),
    ),
  );
}

/** How many groups can be asked for. */
const maxFacets = 1_000;

/** `counts(by:)` on the connection of a type, where grouping is natural. */
function facetFields(type: TypeName, groups: NonNullable<ListOptions['facets']>): object {
  if (Object.keys(groups).length === 0) return {};
  const By = builder.enumType(`${type}Group`, {
    description: `By what ${entityTypes[type].plural} can be counted.`,
    values: Object.fromEntries(Object.entries(groups).map(([name, { description }]) => [name, { description }])),
  });
  const field = (t: ListFieldBuilder) =>
    t.field({
      type: [FacetCountRef],
      extensions: withCost(({ first }) => ({ work: 100, lists: { counts: clampTo(first, maxFacets) } })),
      description: 'How many of the whole filtered list fall into each group, the largest first.',
      args: {
        by: t.arg({ type: By, required: true, description: 'By what.' }),
        first: t.arg.int({ defaultValue: 100, description: `How many groups at most; no more than ${maxFacets}.` }),
      },
      resolve: ({ selection }, { by, first }, context) => {
        const group = groups[String(by)];
        if (!group) throw new TypeError(`${by} is no group of ${type}.`);
        const limit = assertInRange('first', first ?? 100, 1, maxFacets);
        return context.facets.load({ ...selection, by: group.by, limit }) as Promise<StoreGroup[]>; // GraphQL reads a list only.
      },
    });
  return { fields: (t: ListFieldBuilder) => ({ counts: field(t) }) };
}

type ListFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  typeof builder.$inferSchemaTypes,
  { readonly selection: ListSelection }
>;

const FacetCountRef = builder.objectRef<StoreGroup>('Group').implement({
  description: 'How many items of a list share a value, or are joined to an entity.',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: 'The value that they share; null where they have none, or are grouped by entity.',
    }),
    entity: t.expose('entity', {
      type: 'Entity',
      nullable: true,
      description: 'The entity that they are joined to; null where there is none, or they are grouped by value.',
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

function inputField({ type, description, entities }: Filter) {
  // Pothos types an input by its literal type; here any will do.
  return { type: type as 'String', description, extensions: entities ? { entities } : {} };
}

async function conditions(
  filters: Readonly<Record<string, Filter>>,
  values: object,
  context: GraphQLContext,
): Promise<Condition[]> {
  const { from, to } = values as { from?: string | null; to?: string | null }; // Every filter that has them declares them as dates.
  assertDateOrder('filter', from, to);
  const given = Object.entries(values).filter(([name, value]) => filters[name] && value != null);
  return Promise.all(
    given.map(async ([name, value]) => {
      const filter = filters[name];
      if (!filter) throw new TypeError(`${name} is no filter.`);
      const { entities } = filter;
      const slugs =
        entities && (await Promise.all((value as string[]).map((one) => entityArgument(name, one, context, entities))));
      return filter.condition((slugs ? slugs.map(({ slug }) => slug) : value) as never); // GraphQL has checked the value against the filter's type.
    }),
  );
}
