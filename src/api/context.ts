import DataLoader from 'dataloader';
import type { Entity, EntityOf, TypeName } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type {
  AdjacentRelation,
  AdjacentRelationSelection,
  FacetCount,
  FacetQuery,
  ListQuery,
  ListSelection,
  MaybePromise,
  NameQuery,
  Page,
  PageRange,
  RelationQuery,
  RelationSelection,
  SearchPage,
  SearchQuery,
  Store,
} from '../store/index.ts';
import type { TraversalLimits } from '../traversal/index.ts';

/** What a request's resolvers share: the store, and loaders that live as long as the request. */
export interface GraphQLContext {
  readonly store: Store;
  readonly traversalLimits: TraversalLimits;
  /** Says that the answer is no longer wanted; null where nothing says so. */
  readonly signal: AbortSignal | null;
  /** Whether a part of the answer was cut for its time, so that it may be fuller another time. */
  timedOut: boolean;
  readonly entities: DataLoader<string, Entity | null>;
  readonly relations: DataLoader<string, Relation | null>;
  readonly entitiesByName: DataLoader<NameQuery, readonly Entity[], string>;
  readonly lists: DataLoader<ListQuery, Page<Entity>, string>;
  readonly listCounts: DataLoader<ListSelection, number, string>;
  readonly relationLists: DataLoader<RelationQuery, Page<Relation>, string>;
  readonly relationCounts: DataLoader<RelationSelection, number, string>;
  readonly facets: DataLoader<FacetQuery, readonly FacetCount[], string>;
  readonly searches: DataLoader<SearchQuery, SearchPage, string>;
  /** Of paragraphs, by slug. */
  readonly texts: DataLoader<string, string | null>;
  /** An entity that a relation or its evidence names, of the type that it must have: at once where the store holds it. */
  entity<T extends TypeName = TypeName>(slug: string, type?: T): EntityOf[T] | Promise<EntityOf[T]>;
  /** The relations at entities, by slug: one loader, and so one store call a level, for each selection and range. */
  adjacentRelations(selection: AdjacentRelationSelection, range: PageRange): AdjacentRelationLoaders;
  /** The same, found once for the arguments of a field, which all objects that it is asked of share. */
  adjacentRelationsFor(
    args: object,
    ask: () => readonly [AdjacentRelationSelection, PageRange],
  ): AdjacentRelationLoaders;
}

interface AdjacentRelationLoaders {
  readonly pages: DataLoader<string, Page<AdjacentRelation>>;
  readonly counts: DataLoader<string, number>;
}

/** How many entities are asked about at once: a few milliseconds' work, and no statement without end. */
const mostAtOnce = 500;

/** How many questions are asked at once, of which each may become a part of one statement: that must not grow with the aliases that somebody writes. */
const questionsAtOnce = 20;

/** A search looks at some hundreds of things, so few go in one turn. */
const [thingsASearch, searchesAtOnce] = [200, 1];

/** Is told which loader asks the store how many questions at once. */
export type OnBatch = (loader: string, size: number) => void;

/** Who hears of what loaders do, and has a say in it. */
export interface LoaderHooks {
  readonly onBatch: OnBatch;
  /** Those in which the operation goes; null where it goes in one. */
  readonly scheduler: LoaderScheduler | null;
  readonly signal: AbortSignal | null;
}

/** Turns in which an operation goes, so that others are answered in between. */
interface LoaderScheduler {
  /** The last that is still to come; null where none is waited for. */
  readonly pending: Promise<void> | null;
  /** When so many things may be looked up; null for now. */
  next(things: number): Promise<void> | null;
}

/** A fresh context. */
export function createGraphQLContext(
  store: Store,
  traversalLimits: TraversalLimits,
  { onBatch = () => {}, scheduler = null, signal = null }: Partial<LoaderHooks> = {},
): GraphQLContext {
  /** What is asked while the operation is in its turns is asked together, once they are done. */
  const batchScheduleFn = (dispatch: () => void): void =>
    afterJobs(() => {
      const coming = scheduler?.pending;
      if (coming) void coming.then(() => batchScheduleFn(dispatch));
      else dispatch();
    });
  const loader = <Q, R, K = Q>(name: string, ask: BatchFn<Q, R>, options: LoaderOptions<Q, R, K> = {}) => {
    const { things = 1 } = options;
    const load = async (questions: readonly Q[]): Promise<ArrayLike<R | Error>> => {
      onBatch(name, questions.length);
      const turn = scheduler?.next(questions.length * things);
      if (turn) await turn;
      signal?.throwIfAborted();
      return ask(questions);
    };
    return new DataLoader<Q, R, K>(load, { batchScheduleFn, maxBatchSize: mostAtOnce, ...options });
  };
  /** Of questions, which are equal if they read the same. */
  const keyedLoader = <Q, R>(name: string, ask: BatchFn<Q, R>, options: LoaderOptions<Q, R, string> = {}) =>
    loader<Q, R, string>(name, ask, {
      cacheKeyFn: (question) => JSON.stringify(question),
      maxBatchSize: questionsAtOnce,
      ...options,
    });
  const entities = loader<string, Entity | null>('entities', (slugs) => store.entities(slugs));
  const adjacentRelationLoaders = new Map<string, AdjacentRelationLoaders>();
  const adjacentRelationCounts = new Map<string, DataLoader<string, number>>();
  const adjacentRelationLoadersByArguments = new WeakMap<object, AdjacentRelationLoaders>();
  const countsOf = (selection: AdjacentRelationSelection) =>
    memoize(adjacentRelationCounts, JSON.stringify(selection), () =>
      loader<string, number>('adjacentRelationCounts', (slugs) => store.countAdjacentRelations(slugs, selection)),
    );
  const adjacentRelations = (selection: AdjacentRelationSelection, range: PageRange) =>
    memoize(adjacentRelationLoaders, JSON.stringify([selection, range]), () => ({
      pages: loader<string, Page<AdjacentRelation>>('adjacentRelations', (slugs) =>
        store.adjacentRelations(slugs, selection, range),
      ),
      counts: countsOf(selection),
    }));
  return {
    store,
    traversalLimits,
    signal,
    timedOut: false,
    entities,
    relations: loader('relations', (keys) => store.relations(keys)),
    entitiesByName: keyedLoader<NameQuery, readonly Entity[]>('entitiesByName', (questions) =>
      store.entitiesByName(questions),
    ),
    lists: keyedLoader<ListQuery, Page<Entity>>('lists', (questions) => store.list(questions)),
    listCounts: keyedLoader<ListSelection, number>('listCounts', (selections) => store.countList(selections)),
    relationLists: keyedLoader<RelationQuery, Page<Relation>>('relationLists', (questions) =>
      store.listRelations(questions),
    ),
    relationCounts: keyedLoader<RelationSelection, number>('relationCounts', (selections) =>
      store.countRelations(selections),
    ),
    facets: keyedLoader<FacetQuery, readonly FacetCount[]>('facets', (questions) => store.countFacets(questions)),
    searches: keyedLoader<SearchQuery, SearchPage>('searches', (questions) => store.search(questions), {
      maxBatchSize: searchesAtOnce,
      things: thingsASearch,
    }),
    texts: loader('texts', (slugs) => store.texts(slugs)),
    entity<T extends TypeName>(slug: string, type?: T) {
      return store.entitySync
        ? named(store.entitySync(slug), slug, type)
        : entities.load(slug).then((one) => named(one, slug, type));
    },
    adjacentRelations,
    adjacentRelationsFor: (args, ask) =>
      memoize(adjacentRelationLoadersByArguments, args, () => adjacentRelations(...ask())),
  };
}

/** What a loader asks the store. */
type BatchFn<Q, R> = (questions: readonly Q[]) => MaybePromise<ArrayLike<R | Error>>;

/** What a loader can be given; `things` is how many things one question is about. */
type LoaderOptions<Q, R, K> = DataLoader.Options<Q, R, K> & { readonly things?: number };

/** Does it once the promises have been kept that can be: what asks in the meantime asks at the same time. */
function afterJobs(act: () => void): void {
  void Promise.resolve().then(() => process.nextTick(act));
}

/** What a graph names must be in it, and of the right type. */
function named<T extends TypeName>(entity: Entity | null, slug: string, type: T | undefined): EntityOf[T] {
  if (entity === null || (type !== undefined && entity.type !== type))
    throw new TypeError(`A graph must hold what its relations name, but "${slug}" is ${entity?.type ?? 'missing'}.`);
  return entity as EntityOf[T]; // Checked, or of any type.
}

function memoize<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
