import type DataLoader from 'dataloader';
import type { Entity, EntityOf, TypeName } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type {
  AdjacentRelation,
  AdjacentRelationSelection,
  FacetCount,
  FacetQuery,
  ListQuery,
  ListSelection,
  NameQuery,
  Pace,
  Page,
  PageRange,
  RelationQuery,
  RelationSelection,
  SearchPage,
  SearchQuery,
  Store,
} from '../store/index.ts';
import type { TraversalLimits } from '../traversal/index.ts';
import { LoaderFactory, type LoaderOptions } from './loaders.ts';

/** What the resolvers of one operation share: the store, and loaders that batch and cache for this operation only. */
export interface GraphQLContext {
  readonly store: Store;
  readonly traversalLimits: TraversalLimits;
  /** For long work, which ends if the result is no longer needed. */
  readonly pace: Pace;
  /** Set if a timeout cut a traversal short. The result must then not be cached: it may be more complete next time. */
  timedOut: boolean;
  /** By slug. */
  readonly entities: DataLoader<string, Entity | null>;
  /** By key. */
  readonly relations: DataLoader<string, Relation | null>;
  readonly entitiesByName: DataLoader<NameQuery, readonly Entity[], string>;
  readonly lists: DataLoader<ListQuery, Page<Entity>, string>;
  readonly listCounts: DataLoader<ListSelection, number, string>;
  readonly relationLists: DataLoader<RelationQuery, Page<Relation>, string>;
  readonly relationCounts: DataLoader<RelationSelection, number, string>;
  readonly facets: DataLoader<FacetQuery, readonly FacetCount[], string>;
  readonly searches: DataLoader<SearchQuery, SearchPage, string>;
  /** The texts of paragraphs, by slug. */
  readonly texts: DataLoader<string, string | null>;
  /**
   * An entity that a relation or its evidence names. Synchronous if the store is.
   * @throws {TypeError} if it is missing or of another type: a defect of the store.
   */
  entity<T extends TypeName = TypeName>(slug: string, type?: T): EntityOf[T] | Promise<EntityOf[T]>;
  /**
   * The relations of entities. Equal selections and ranges share a loader, and so a store call per level of a query.
   */
  adjacentRelations(selection: AdjacentRelationSelection, range: PageRange): AdjacentRelationLoaders;
  /** The same, for a field. `select` is called once for each `args` object, which all objects of a level share. */
  adjacentRelationsFor(
    args: object,
    select: () => readonly [AdjacentRelationSelection, PageRange],
  ): AdjacentRelationLoaders;
}

/** By slug of the entity. */
interface AdjacentRelationLoaders {
  readonly pages: DataLoader<string, Page<AdjacentRelation>>;
  readonly counts: DataLoader<string, number>;
}

/** A new context, to be used for one operation. */
export function createGraphQLContext(
  store: Store,
  traversalLimits: TraversalLimits,
  { onBatch = () => {}, scheduler = null, signal = null }: Partial<LoaderOptions> = {},
): GraphQLContext {
  const loaders = new LoaderFactory({ onBatch, scheduler, signal });
  const pace: Pace = {
    next(units) {
      signal?.throwIfAborted();
      return scheduler?.next(units) ?? null;
    },
  };
  const entities = loaders.byString<Entity | null>('entities', (slugs) => store.entities(slugs));
  const loadersByRange = new Map<string, AdjacentRelationLoaders>();
  const countsBySelection = new Map<string, DataLoader<string, number>>();
  const loadersByArguments = new WeakMap<object, AdjacentRelationLoaders>();
  const countsOf = (selection: AdjacentRelationSelection) =>
    memoize(countsBySelection, JSON.stringify(selection), () =>
      loaders.byString('adjacentRelationCounts', (slugs) => store.countAdjacentRelations(slugs, selection, pace)),
    );
  const adjacentRelations = (selection: AdjacentRelationSelection, range: PageRange) =>
    memoize(loadersByRange, JSON.stringify([selection, range]), () => ({
      pages: loaders.byString<Page<AdjacentRelation>>('adjacentRelations', (slugs) =>
        store.adjacentRelations(slugs, selection, range, pace),
      ),
      counts: countsOf(selection),
    }));
  return {
    store,
    traversalLimits,
    pace,
    timedOut: false,
    entities,
    relations: loaders.byString('relations', (keys) => store.relations(keys)),
    entitiesByName: loaders.byQuery('entitiesByName', (queries) => store.entitiesByName(queries)),
    lists: loaders.byQuery<ListQuery, Page<Entity>>('lists', (queries) => store.list(queries, pace)),
    listCounts: loaders.byQuery('listCounts', (selections) => store.countList(selections, pace)),
    relationLists: loaders.byQuery<RelationQuery, Page<Relation>>('relationLists', (queries) =>
      store.listRelations(queries, pace),
    ),
    relationCounts: loaders.byQuery('relationCounts', (selections) => store.countRelations(selections, pace)),
    facets: loaders.byQuery('facets', (queries) => store.countFacets(queries, pace)),
    searches: loaders.byQuery<SearchQuery, SearchPage>('searches', (queries) => store.search(queries, pace)),
    texts: loaders.byString('texts', (slugs) => store.texts(slugs)),
    entity<T extends TypeName>(slug: string, type?: T) {
      return store.entitySync
        ? assertEntity(store.entitySync(slug), slug, type)
        : entities.load(slug).then((entity) => assertEntity(entity, slug, type));
    },
    adjacentRelations,
    adjacentRelationsFor: (args, select) => memoize(loadersByArguments, args, () => adjacentRelations(...select())),
  };
}

function assertEntity<T extends TypeName>(entity: Entity | null, slug: string, type: T | undefined): EntityOf[T] {
  if (entity === null || (type !== undefined && entity.type !== type)) {
    const actual = entity === null ? 'missing' : `of type ${entity.type}`;
    throw new TypeError(`"${slug}", which a relation names, must be of type ${type ?? 'Entity'}, but is ${actual}.`);
  }
  return entity as EntityOf[T]; // Checked, or of any type.
}

function memoize<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  create: () => V,
): V {
  const cached = map.get(key);
  if (cached !== undefined) return cached;
  const created = create();
  map.set(key, created);
  return created;
}
