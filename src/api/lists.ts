import { type EntityOf, entityTypes, type InterfaceName, type TypeName } from '../model/entities.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { FacetCount, FacetQuery, ListSelection, Property, Step } from '../store/index.ts';
import { assertInRange } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, PageEdge, readRange } from './connection.ts';
import { type CostBasis, scanCost, sizedBy, withCost } from './cost.ts';
import { commonFilters, defineFilter, type Filter, toConditions } from './filters.ts';
import { sourceNames } from './sources.ts';
import { typeAtEnd } from './steps.ts';

/** The filters, orders, facets and sums of the root connection of an entity type, besides those that every list has. */
export interface ListOptions {
  /** The fields of the argument `filter`. Entities must meet all that are set. */
  readonly filters?: Readonly<Record<string, Filter>>;
  /** The values of the argument `orderBy.field`, besides NAME and SOURCE_COUNT. */
  readonly orders?: Readonly<Record<string, { readonly property: Property; readonly description: string }>>;
  /** Sums of a number over the full filtered list, by the name of their field on the connection. */
  readonly sums?: Readonly<Record<string, { readonly property: Property; readonly description: string }>>;
  /** The fields of `facets` on the connection. Without them, it has no such field. */
  readonly facets?: Readonly<Record<string, Facet>>;
}

/** What the entities of a list have in common: a value of a property, or an entity that steps lead to. */
export type Facet = { readonly description: string } & (
  | { readonly property: Property; readonly type: { readonly name: string } | 'String' }
  | { readonly via: readonly Step[] }
);

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction of a sort order.',
  values: {
    ASC: { description: 'Ascending: the earliest date, the smallest number, or A first.' },
    DESC: { description: 'Descending. What has no value is last in both directions.' },
  },
});

/**
 * Defines the input type `<name>Order` of a list.
 * @param orders The values of `field`, each with what the resolver gets for it.
 */
export function defineOrder<V>(
  name: string,
  plural: string,
  orders: Readonly<Record<string, { readonly value: V; readonly description: string }>>,
  byDefault: string,
) {
  const OrderField = builder.enumType(`${name}OrderField`, {
    description: `The properties by which ${plural} can be ordered.`,
    values: orders as Readonly<Record<string, { value: string; description: string }>>, // Pothos infers them from a literal.
  });
  return builder.inputType(`${name}Order`, {
    description: `A sort order of ${plural}. The default, also for equal values, is ${byDefault}.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'The property to order by.' }),
      direction: t.field({
        type: OrderDirection,
        required: true,
        defaultValue: 'ASC',
        description: 'Ascending or descending.',
      }),
    }),
  });
}

/**
 * Defines `Query.<plural>`: a connection of all entities of a type, which is filtered and ordered before it is paged.
 */
export function defineList(type: TypeName, options: ListOptions): void {
  const { filters = {}, orders = {}, facets = {}, sums = {} } = options;
  const { plural } = entityTypes[type];
  const coordinate = `Query.${plural}`;
  const allFilters: Record<string, Filter> = { ...commonFilters, ...filters };
  const scan = ({ size }: CostBasis) => scanCost(size.entities([type]));
  const allOrders = {
    NAME: { property: 'name', description: 'By name. Case and accents are ignored.' },
    SOURCE_COUNT: { property: 'sourceCount', description: 'By the number of sources that speak of the entity.' },
    ...orders,
  } satisfies ListOptions['orders'];
  const FilterRef = defineFilter(type, plural, allFilters, scan);
  const Order = defineOrder(
    type,
    plural,
    Object.fromEntries(
      Object.entries(allOrders).map(([name, { property, description }]) => [name, { value: property, description }]),
    ),
    'the order of the data files',
  );
  builder.queryField(plural, (t) =>
    t.connection(
      {
        type,
        description: `All ${plural}. ${entityTypes[type].description}`,
        args: {
          filter: t.arg({ type: FilterRef, description: 'Conditions, applied before paging and counting.' }),
          orderBy: t.arg({
            type: Order,
            description: 'The sort order, applied before paging.',
            extensions: withCost({ weight: scan }),
          }),
        },
        resolve: async (_, args, context) => {
          const range = readRange(args, coordinate);
          const where = await toConditions(allFilters, args.filter ?? {}, context);
          const orderBy = args.orderBy
            ? { property: args.orderBy.field as Property, descending: args.orderBy.direction === 'DESC' } // The values of the enum.
            : null;
          const selection: ListSelection = { types: [type], where };
          const connection = connect(
            context.lists.load({ ...selection, orderBy, range }),
            coordinate,
            (entity) => new PageEdge(entity as EntityOf[typeof type], coordinate, entity), // The list has this type only.
            () => context.listCounts.load(selection),
          );
          const { sources } = (args.filter ?? {}) as { sources?: readonly string[] | null }; // One of the common filters.
          return Object.assign(await connection, { selection, inSources: sourceNames(sources, context) ?? undefined });
        },
      },
      {
        name: `${type}Connection`,
        description: `A page of ${plural}.`,
        fields: (t: ListFieldBuilder) => ({ ...facetsField(t, type, facets), ...sumFields(t, type, sums) }),
      } as { name: string },
      { name: `${type}Edge` },
    ),
  );
}

/** The filtered list of a connection. */
interface FilteredList {
  readonly selection: ListSelection;
  readonly inSources: readonly string[] | undefined;
}

type ListFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, FilteredList>;

/** The maximum of the argument `first` of a facet. */
const maxFacets = 1_000;

/** The field `facets` of a connection; none without facets. */
function facetsField(t: ListFieldBuilder, type: TypeName, facets: NonNullable<ListOptions['facets']>): object {
  if (Object.keys(facets).length === 0) return {};
  const { plural } = entityTypes[type];
  const Facets = builder.objectRef<FilteredList>(`${type}Facets`).implement({
    description: `How many ${plural} of a list have each value. The full filtered list counts, not only a page.`,
    fields: (f) =>
      Object.fromEntries(Object.entries(facets).map(([name, facet]) => [name, facetField(f, type, facet)])),
  });
  return {
    facets: t.field({
      type: Facets,
      description: `How many ${plural} of the full filtered list have each value, or are related to each entity.`,
      resolve: (list) => list,
    }),
  };
}

function facetField(t: ListFieldBuilder, type: TypeName, facet: Facet) {
  const { description, ...by } = facet;
  const kinds = 'via' in by ? kindsOf(by.via) : [];
  return t.field({
    type: ['via' in facet ? entityCount(typeAtEnd(facet.via)) : valueCount(facet.type)],
    extensions: withCost({
      weight: ({ size }) => 2 * scanCost(size.entities([type])) + scanCost(size.relationsOf(kinds)),
      listSize: sizedBy('first', maxFacets, 100),
    }),
    description: `${description} The largest number is first.`,
    args: {
      first: t.arg.int({ defaultValue: 100, description: `The maximum number of counts, from 1 to ${maxFacets}.` }),
    },
    resolve: ({ selection, inSources }, { first }, context) => {
      const limit = assertInRange('first', first ?? 100, 1, maxFacets);
      const query: FacetQuery = {
        ...selection,
        by: 'via' in by ? { via: by.via } : { property: by.property },
        limit,
        ...(inSources && { inSources }),
      };
      return context.facets.load(query) as Promise<FacetCount[]>; // GraphQL only reads the list.
    },
  });
}

/** The kinds of relations that a facet of several steps follows: an entity may lead to many more by them than by one. */
function kindsOf(via: readonly Step[]): RelationKindName[] {
  return via.length > 1 ? via.map(({ kind }) => kind) : [];
}

const FacetCountRef = builder.interfaceRef<FacetCount>('FacetCount').implement({
  description: 'How many entities of a list have the same value, or are related to the same entity.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'The number of entities.' }),
    label: t.string({
      nullable: true,
      description: 'The common value, or the name of the common entity, as text. Null only if `none`.',
      resolve: ({ value, entity }) => value ?? entity?.name ?? null,
    }),
    none: t.boolean({
      description: 'Whether it counts the entities that have no value, or are related to none.',
      resolve: ({ value, entity }) => value === null && entity === null,
    }),
  }),
});

type FacetCountType = PothosSchemaTypes.ObjectRef<typeof builder.$inferSchemaTypes, FacetCount>;

const facetCountTypes = new Map<string, FacetCountType>();

/** `<Enum>FacetCount`, one type for each enum and one for text. */
function valueCount(type: { readonly name: string } | 'String'): FacetCountType {
  const name = type === 'String' ? 'TextFacetCount' : `${type.name}FacetCount`;
  return facetCount(name, 'How many entities of a list have the same value.', (t) => ({
    value: t.field({
      type: type as 'String', // Pothos infers from a literal type.
      nullable: true,
      description: 'The common value. Null only if `none`.',
      resolve: ({ value }) => value,
    }),
  }));
}

/** `<Type>FacetCount`, one type for each type and interface that steps lead to. */
function entityCount(type: TypeName | InterfaceName): FacetCountType {
  return facetCount(`${type}FacetCount`, 'How many entities of a list are related to the same entity.', (t) => ({
    entity: t.field({
      type: type as 'Entity', // Pothos infers from a literal type.
      nullable: true,
      description: 'The common related entity. Null only if `none`.',
      resolve: ({ entity }) => entity,
    }),
  }));
}

function facetCount(
  name: string,
  description: string,
  fields: (t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, FacetCount>) => object,
): FacetCountType {
  const known = facetCountTypes.get(name);
  if (known) return known;
  const type = builder.objectRef<FacetCount>(name).implement({
    description,
    interfaces: [FacetCountRef],
    fields: (t) => fields(t) as never, // Pothos infers the fields from a literal.
  }) as FacetCountType;
  facetCountTypes.set(name, type);
  return type;
}

/** The fields of a connection that sum a number. They are computed from how many entities have each value. */
function sumFields(t: ListFieldBuilder, type: TypeName, sums: NonNullable<ListOptions['sums']>): object {
  const toField = ({ property, description }: (typeof sums)[string]) =>
    t.float({
      mayFail: true,
      extensions: withCost({ weight: ({ size }) => 2 * scanCost(size.entities([type])) }),
      description,
      resolve: ({ selection }, _, context) =>
        context.facets
          .load({ ...selection, by: { property }, limit: Number.MAX_SAFE_INTEGER })
          .then((counts) => counts.reduce((sum, { value, count }) => sum + Number(value) * count, 0)),
    });
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, toField(sum)]));
}
