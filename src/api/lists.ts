import { type EntityOf, entityTypes, type TypeName } from '../model/entities.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { FacetCount, FacetQuery, ListSelection, Property } from '../store/index.ts';
import { assertInRange } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, PageEdge, readRange } from './connection.ts';
import { clampTo, scanCost, withCost } from './cost.ts';
import { commonFilters, type Filter, inputField, toConditions } from './filters.ts';
import { sourceNames } from './sources.ts';

/** The arguments and facets of the root connection of an entity type, besides those that every list has. */
export interface ListOptions {
  /** The fields of the argument `filter`. Entities must meet all that are set. */
  readonly filters?: Readonly<Record<string, Filter>>;
  /** Filters that are arguments of their own. */
  readonly extraArguments?: Readonly<Record<string, Filter>>;
  /** The values of the argument `orderBy.field`, besides NAME and SOURCES. */
  readonly orders?: Readonly<Record<string, { readonly property: Property; readonly description: string }>>;
  /** Sums of a number over the full filtered list, by the name of their field on the connection. */
  readonly sums?: Readonly<Record<string, { readonly property: Property; readonly description: string }>>;
  /** The values of the argument `counts(by:)`. Without them, the connection has no field `counts`. */
  readonly facets?: Readonly<Record<string, { readonly by: FacetQuery['by']; readonly description: string }>>;
}

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'The direction of a sort order.',
  values: {
    ASC: { description: 'Ascending: the earliest date, the smallest number, or A first.' },
    DESC: { description: 'Descending. Entities without a value are last in both directions.' },
  },
});

/**
 * Defines `Query.<plural>`: a connection of all entities of a type, which is filtered and ordered before it is paged.
 */
export function defineList(type: TypeName, options: ListOptions): void {
  const { filters = {}, extraArguments = {}, orders = {}, facets = {}, sums = {} } = options;
  const { plural } = entityTypes[type];
  const coordinate = `Query.${plural}`;
  const allFilters: Record<string, Filter> = { ...commonFilters, ...filters };
  const Filter = builder.inputType(`${type}Filter`, {
    description: `Conditions on ${plural}. They are combined with AND; the values of one list are combined with OR.`,
    fields: (t) =>
      Object.fromEntries(Object.entries(allFilters).map(([name, filter]) => [name, t.field(inputField(filter))])),
  });
  const OrderField = builder.enumType(`${type}OrderField`, {
    description: `The properties by which ${plural} can be ordered.`,
    values: Object.fromEntries(
      Object.entries({
        NAME: { property: 'name', description: 'By name. Case and accents are ignored.' },
        SOURCES: { property: 'sourceCount', description: 'By the number of sources that speak of the entity.' },
        ...orders,
      }).map(([name, { property, description }]) => [name, { value: property, description }]),
    ),
  });
  const Order = builder.inputType(`${type}Order`, {
    description: `A sort order of ${plural}. The default, also for equal values, is the order of the data files.`,
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
  builder.queryField(plural, (t) =>
    t.connection(
      {
        type,
        extensions: withCost((args, { size }) => {
          const conditions = [
            ...Object.keys(extraArguments).map((name) => args[name]),
            ...Object.values(args.filter ?? {}),
          ];
          const scans = [args.orderBy, ...conditions].filter((one) => one != null).length;
          return { work: scans * scanCost(size.entities([type])) };
        }),
        description: `All ${plural}. ${entityTypes[type].description}`,
        args: {
          ...Object.fromEntries(
            Object.entries(extraArguments).map(([name, filter]) => [name, t.arg(inputField(filter))]),
          ),
          filter: t.arg({ type: Filter, description: 'Conditions, applied before paging and counting.' }),
          orderBy: t.arg({ type: Order, description: 'The sort order, applied before paging.' }),
        },
        resolve: async (_, args, context) => {
          const range = readRange(args, coordinate);
          const where = [
            ...(await toConditions(extraArguments, args, context)),
            ...(await toConditions(allFilters, args.filter ?? {}, context)),
          ];
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
      { fields: (t: ListFieldBuilder) => ({ ...facetField(t, type, facets), ...sumFields(t, type, sums) }) } as object,
    ),
  );
}

/** The maximum of `counts(first:)`. */
const maxFacets = 1_000;

/** The field `counts(by:)` of a connection; none without facets. */
function facetField(t: ListFieldBuilder, type: TypeName, facets: NonNullable<ListOptions['facets']>): object {
  if (Object.keys(facets).length === 0) return {};
  const By = builder.enumType(`${type}Group`, {
    description: `The facets by which ${entityTypes[type].plural} can be counted.`,
    values: Object.fromEntries(Object.entries(facets).map(([name, { description }]) => [name, { description }])),
  });
  const kinds = Object.values(facets).flatMap(kindsOf);
  const counts = t.field({
    type: [FacetCountRef],
    extensions: withCost(({ first }, { size }) => ({
      work: 2 * scanCost(size.entities([type])) + scanCost(size.relationsOf(kinds)),
      lists: { counts: clampTo(first, maxFacets) },
    })),
    description: 'Facet counts of the full filtered list, not only of this page. The largest group is first.',
    args: {
      by: t.arg({ type: By, required: true, description: 'The facet.' }),
      first: t.arg.int({ defaultValue: 100, description: `The maximum number of groups, from 1 to ${maxFacets}.` }),
    },
    resolve: ({ selection, inSources }, { by, first }, context) => {
      const facet = facets[String(by)];
      if (!facet) throw new TypeError(`A facet of ${type} must be one of its enum, but got ${by}.`);
      const limit = assertInRange('first', first ?? 100, 1, maxFacets);
      const query = { ...selection, by: facet.by, limit, ...(inSources && { inSources }) };
      return context.facets.load(query) as Promise<FacetCount[]>; // GraphQL only reads the list.
    },
  });
  return { counts };
}

/** The kinds of relations that a facet of several steps follows: an entity may lead to many more by them than by one. */
function kindsOf(facet: NonNullable<ListOptions['facets']>[string]): RelationKindName[] {
  return 'via' in facet.by && facet.by.via.length > 1 ? facet.by.via.map(({ kind }) => kind) : [];
}

/** The fields of a connection that sum a number. They are computed from how many entities have each value. */
function sumFields(t: ListFieldBuilder, type: TypeName, sums: NonNullable<ListOptions['sums']>): object {
  const toField = ({ property, description }: (typeof sums)[string]) =>
    t.float({
      extensions: withCost((_, { size }) => ({ work: 2 * scanCost(size.entities([type])) })),
      description,
      resolve: ({ selection }, _, context) =>
        context.facets
          .load({ ...selection, by: { property }, limit: Number.MAX_SAFE_INTEGER })
          .then((counts) => counts.reduce((sum, { value, count }) => sum + Number(value) * count, 0)),
    });
  return Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, toField(sum)]));
}

type ListFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  typeof builder.$inferSchemaTypes,
  { readonly selection: ListSelection; readonly inSources: readonly string[] | undefined }
>;

const FacetCountRef = builder.objectRef<FacetCount>('Group').implement({
  description: 'How many entities of a list have the same value, or are related to the same entity.',
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: 'The common value: `BRIEFING`. Null for entities without a value, and in counts by related entity.',
    }),
    entity: t.expose('entity', {
      type: 'Entity',
      nullable: true,
      description: 'The common related entity. Null for entities without a related entity, and in counts by value.',
    }),
    count: t.exposeInt('count', { description: 'The number of entities in the group.' }),
  }),
});
