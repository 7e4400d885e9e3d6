import DataLoader from 'dataloader';
import type { Entity, EntityOf, TypeName } from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type {
  Incident,
  IncidentSelection,
  ListQuestion,
  ListSelection,
  NameQuestion,
  Page,
  Range,
  RelationQuestion,
  RelationSelection,
  Store,
} from '../store/store.ts';

/** What a request's resolvers share: the store, and loaders that live as long as the request. */
export class Context {
  readonly store: Store;
  readonly entities: DataLoader<string, Entity | null>;
  readonly relations: DataLoader<string, Relation | null>;
  readonly lookups: DataLoader<NameQuestion, readonly Entity[], string>;
  readonly lists: DataLoader<ListQuestion, Page<Entity>, string>;
  readonly listCounts: DataLoader<ListSelection, number, string>;
  readonly relationLists: DataLoader<RelationQuestion, Page<Relation>, string>;
  readonly relationCounts: DataLoader<RelationSelection, number, string>;
  private readonly incidentLoaders = new Map<string, DataLoader<string, Page<Incident>>>();
  private readonly incidentCounters = new Map<string, DataLoader<string, number>>();

  constructor(store: Store) {
    this.store = store;
    this.entities = new DataLoader(async (slugs) => store.entities(slugs));
    this.relations = new DataLoader(async (keys) => store.relations(keys));
    this.lookups = keyed<NameQuestion, readonly Entity[]>((questions) => store.lookup(questions));
    this.lists = keyed<ListQuestion, Page<Entity>>((questions) => store.list(questions));
    this.listCounts = keyed((selections) => store.countList(selections));
    this.relationLists = keyed<RelationQuestion, Page<Relation>>((questions) => store.listRelations(questions));
    this.relationCounts = keyed((selections) => store.countRelations(selections));
  }

  /** An entity that a relation or its evidence names, of the type that it must have. */
  entity<T extends TypeName = TypeName>(slug: string, type?: T): Promise<EntityOf[T]> {
    return this.entities.load(slug).then((entity) => {
      if (entity === null || (type !== undefined && entity.type !== type)) {
        throw new TypeError(`A graph must hold what its relations name, but "${slug}" is ${entity?.type ?? 'missing'}.`);
      }
      return entity as EntityOf[T]; // Checked, or of any type.
    });
  }

  /** Pages of relations: one loader, and so one store call a level, for each selection and range. */
  incident(slug: string, selection: IncidentSelection, range: Range): Promise<Page<Incident>> {
    const load = () => new DataLoader<string, Page<Incident>>(async (slugs) => this.store.incident(slugs, selection, range));
    return remembered(this.incidentLoaders, JSON.stringify([selection, range]), load).load(slug);
  }

  countIncident(slug: string, selection: IncidentSelection): Promise<number> {
    const load = () => new DataLoader<string, number>(async (slugs) => this.store.countIncident(slugs, selection));
    return remembered(this.incidentCounters, JSON.stringify(selection), load).load(slug);
  }
}

/** A loader of questions, which are equal if they read the same. */
function keyed<Q, A>(ask: (questions: readonly Q[]) => readonly (A | Error)[] | Promise<readonly (A | Error)[]>): DataLoader<Q, A, string> {
  return new DataLoader(async (questions) => ask(questions), { cacheKeyFn: (question) => JSON.stringify(question) });
}

function remembered<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
