import DataLoader from 'dataloader';
import type { Bounds } from '../ask/bounds.ts';
import type { Entity, EntityOf, TypeName } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type {
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
  /** An entity that a relation or its evidence names, of the type that it must have. */
  entity<T extends TypeName = TypeName>(slug: string, type?: T): Promise<EntityOf[T]>;
  /** Pages of relations: one loader, and so one store call a level, for each selection and range. */
  incident(slug: string, selection: IncidentSelection, range: Range): Promise<Page<Incident>>;
  countIncident(slug: string, selection: IncidentSelection): Promise<number>;
}

/** A fresh context. Its loaders are closures, not methods: Yoga copies the properties of a context and leaves prototypes behind. */
export function requestContext(store: Store, bounds: Bounds): Context {
  const entities = new DataLoader<string, Entity | null>(async (slugs) => store.entities(slugs));
  const pages = new Map<string, DataLoader<string, Page<Incident>>>();
  const counts = new Map<string, DataLoader<string, number>>();
  return {
    store,
    bounds,
    entities,
    relations: new DataLoader(async (keys) => store.relations(keys)),
    lookups: keyed<NameQuestion, readonly Entity[]>((questions) => store.lookup(questions)),
    lists: keyed<ListQuestion, Page<Entity>>((questions) => store.list(questions)),
    listCounts: keyed<ListSelection, number>((selections) => store.countList(selections)),
    relationLists: keyed<RelationQuestion, Page<Relation>>((questions) => store.listRelations(questions)),
    relationCounts: keyed<RelationSelection, number>((selections) => store.countRelations(selections)),
    groups: keyed<GroupQuestion, readonly Group[]>((questions) => store.countBy(questions)),
    searches: keyed<SearchQuestion, SearchPage>((questions) => store.search(questions)),
    texts: new DataLoader(async (slugs) => store.texts(slugs)),
    entity: <T extends TypeName>(slug: string, type?: T) =>
      entities.load(slug).then((entity) => {
        if (entity === null || (type !== undefined && entity.type !== type)) {
          throw new TypeError(
            `A graph must hold what its relations name, but "${slug}" is ${entity?.type ?? 'missing'}.`,
          );
        }
        return entity as EntityOf[T]; // Checked, or of any type.
      }),
    incident(slug, selection, range) {
      const loader = () =>
        new DataLoader<string, Page<Incident>>(async (slugs) => store.incident(slugs, selection, range));
      return remembered(pages, JSON.stringify([selection, range]), loader).load(slug);
    },
    countIncident(slug, selection) {
      const loader = () => new DataLoader<string, number>(async (slugs) => store.countIncident(slugs, selection));
      return remembered(counts, JSON.stringify(selection), loader).load(slug);
    },
  };
}

/** A loader of questions, which are equal if they read the same. */
function keyed<Q, A>(
  ask: (questions: readonly Q[]) => readonly (A | Error)[] | Promise<readonly (A | Error)[]>,
): DataLoader<Q, A, string> {
  return new DataLoader(async (questions) => ask(questions), { cacheKeyFn: (question) => JSON.stringify(question) });
}

function remembered<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
