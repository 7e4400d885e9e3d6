import DataLoader from 'dataloader';
import type { Bounds } from '../ask/bounds.ts';
import type { Entity, EntityOf, TypeName } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type {
  Answer,
  Group,
  GroupQuestion,
  Incident,
  IncidentSelection,
  ListQuestion,
  ListSelection,
  NameQuestion,
  Page,
  Range,
  RelationQuestion,
  RelationSelection,
  SearchPage,
  SearchQuestion,
  Store,
} from '../store/store.ts';

/** What a request's resolvers share: the store, and loaders that live as long as the request. */
export interface Context {
  readonly store: Store;
  readonly bounds: Bounds;
  /** Says that the answer is no longer wanted; null where nothing says so. */
  readonly signal: AbortSignal | null;
  /** Whether a part of the answer was cut for its time, so that it may be fuller another time. */
  hasty: boolean;
  readonly entities: DataLoader<string, Entity | null>;
  readonly relations: DataLoader<string, Relation | null>;
  readonly lookups: DataLoader<NameQuestion, readonly Entity[], string>;
  readonly lists: DataLoader<ListQuestion, Page<Entity>, string>;
  readonly listCounts: DataLoader<ListSelection, number, string>;
  readonly relationLists: DataLoader<RelationQuestion, Page<Relation>, string>;
  readonly relationCounts: DataLoader<RelationSelection, number, string>;
  readonly groups: DataLoader<GroupQuestion, readonly Group[], string>;
  readonly searches: DataLoader<SearchQuestion, SearchPage, string>;
  /** Of paragraphs, by slug. */
  readonly texts: DataLoader<string, string | null>;
  /** An entity that a relation or its evidence names, of the type that it must have: at once where the store holds it. */
  entity<T extends TypeName = TypeName>(slug: string, type?: T): EntityOf[T] | Promise<EntityOf[T]>;
  /** Pages of relations: one loader, and so one store call a level, for each selection and range. */
  incident(slug: string, selection: IncidentSelection, range: Range): Promise<Page<Incident>>;
  countIncident(slug: string, selection: IncidentSelection): Promise<number>;
}

/** How many entities are asked about at once: one turn's work, and no statement without end. */
const mostAtOnce = 500;

/** A search looks at some hundreds of things, so few go in one turn. */
const [thingsASearch, searchesAtOnce] = [500, 2];

/** Is told which loader asks the store how many questions at once. */
export type Batched = (loader: string, size: number) => void;

/** Who hears of what loaders do, and has a say in it. */
export interface Loading {
  readonly batched: Batched;
  /** When so many things may be looked up; null for now. */
  turn(things: number): Promise<void> | null;
  readonly signal: AbortSignal | null;
}

/** A fresh context. */
export function requestContext(
  store: Store,
  bounds: Bounds,
  { batched = () => {}, turn: turnOf = () => null, signal = null }: Partial<Loading> = {},
): Context {
  const batch = <Q, R>(name: string, ask: (questions: readonly Q[]) => Answer<R>, things = 1) => {
    return async (questions: readonly Q[]): Promise<R> => {
      batched(name, questions.length);
      const turn = turnOf(questions.length * things);
      if (turn) await turn;
      signal?.throwIfAborted();
      return ask(questions);
    };
  };
  const entities = new DataLoader<string, Entity | null>(batch('entities', (slugs) => store.entities(slugs)));
  const pages = new Map<string, DataLoader<string, Page<Incident>>>();
  const counts = new Map<string, DataLoader<string, number>>();
  const keys = new WeakMap<IncidentSelection, string>(); // A field asks for many entities with the same selection.
  const keyOf = (selection: IncidentSelection) => remembered(keys, selection, () => JSON.stringify(selection));
  return {
    store,
    bounds,
    signal,
    hasty: false,
    entities,
    relations: new DataLoader(batch('relations', (keys) => store.relations(keys))),
    lookups: keyed<NameQuestion, readonly Entity[]>(batch('lookups', (questions) => store.lookup(questions))),
    lists: keyed<ListQuestion, Page<Entity>>(batch('lists', (questions) => store.list(questions))),
    listCounts: keyed<ListSelection, number>(batch('listCounts', (selections) => store.countList(selections))),
    relationLists: keyed<RelationQuestion, Page<Relation>>(
      batch('relationLists', (questions) => store.listRelations(questions)),
    ),
    relationCounts: keyed<RelationSelection, number>(
      batch('relationCounts', (selections) => store.countRelations(selections)),
    ),
    groups: keyed<GroupQuestion, readonly Group[]>(batch('groups', (questions) => store.countBy(questions))),
    searches: keyed<SearchQuestion, SearchPage>(
      batch('searches', (questions) => store.search(questions), thingsASearch),
      searchesAtOnce,
    ),
    texts: new DataLoader(batch('texts', (slugs) => store.texts(slugs))),
    entity<T extends TypeName>(slug: string, type?: T) {
      return store.held
        ? named(store.held(slug), slug, type)
        : entities.load(slug).then((one) => named(one, slug, type));
    },
    incident(slug, selection, range) {
      const loader = () =>
        new DataLoader<string, Page<Incident>>(
          batch('incident', (slugs) => store.incident(slugs, selection, range)),
          { maxBatchSize: mostAtOnce },
        );
      return remembered(pages, `${keyOf(selection)} ${rangeKey(range)}`, loader).load(slug);
    },
    countIncident(slug, selection) {
      const loader = () =>
        new DataLoader<string, number>(batch('incidentCounts', (slugs) => store.countIncident(slugs, selection)));
      return remembered(counts, keyOf(selection), loader).load(slug);
    },
  };
}

/** What a graph names must be in it, and of the right type. */
function named<T extends TypeName>(entity: Entity | null, slug: string, type: T | undefined): EntityOf[T] {
  if (entity === null || (type !== undefined && entity.type !== type))
    throw new TypeError(`A graph must hold what its relations name, but "${slug}" is ${entity?.type ?? 'missing'}.`);
  return entity as EntityOf[T]; // Checked, or of any type.
}

/** A loader of questions, which are equal if they read the same. */
function keyed<Q, A>(ask: DataLoader.BatchLoadFn<Q, A>, maxBatchSize = 20): DataLoader<Q, A, string> {
  return new DataLoader(ask, {
    cacheKeyFn: (question) => JSON.stringify(question),
    // A store may make one statement of them all, and that must not grow with the aliases that somebody writes.
    maxBatchSize,
  });
}

function rangeKey({ first, after, last, before }: Range): string {
  return after === null && before === null ? `${first} ${last}` : JSON.stringify([first, after, last, before]);
}

function remembered<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
