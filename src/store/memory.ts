import { type EdgeName, edgeNames } from '../model/edges.ts';
import { type Entity, type TypeName, typeNames } from '../model/entities.ts';
import { type Basis, bases } from '../model/evidence.ts';
import type { Graph, Relation } from '../model/graph.ts';
import { foldName } from '../model/names.ts';
import { canonicalSymbols } from '../model/symbol.ts';
import { holdsOn } from '../model/when.ts';
import { matches } from './conditions.ts';
import { cutPage } from './page.ts';
import type {
  DatasetFacts,
  Incident,
  IncidentSelection,
  ListQuestion,
  ListSelection,
  NameQuestion,
  RelationSelection,
  Store,
} from './store.ts';

/** A graph held in this process, and the texts of its sources by slug of paragraph. Indexes are built once; every answer comes at once. */
export function memoryStore(graph: Graph, texts: ReadonlyMap<string, string> = new Map()): Store {
  const index = new GraphIndex(graph);
  return {
    entities: (slugs) => slugs.map((slug) => index.entities.get(slug) ?? null),
    relations: (keys) => keys.map((key) => index.relations.get(key) ?? null),
    lookup: (questions) => questions.map((question) => index.named(question)),
    incident: (slugs, selection, range) =>
      slugs.map((slug) =>
        cutPage(index.incident(slug, selection), range, ({ relation }, anchor) => relation.key === anchor),
      ),
    countIncident: (slugs, selection) => slugs.map((slug) => index.incident(slug, selection).length),
    list: (questions) =>
      questions.map((question) =>
        cutPage(index.ordered(question), question.range, ({ slug }, anchor) => slug === anchor),
      ),
    countList: (selections) => selections.map((selection) => index.selected(selection).length),
    listRelations: (questions) =>
      questions.map((question) =>
        cutPage(index.selectedRelations(question), question.range, ({ key }, anchor) => key === anchor),
      ),
    countRelations: (selections) => selections.map((selection) => index.selectedRelations(selection).length),
    dataset: () => index.dataset,
    coverage: () => graph,
    texts: (slugs) => slugs.map((slug) => texts.get(slug) ?? null),
  };
}

class GraphIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly dataset: DatasetFacts;
  private readonly byType: ReadonlyMap<TypeName, readonly Entity[]>;
  private readonly byName: ReadonlyMap<string, readonly Entity[]>;
  /** For every entity its relations by kind and direction, and all of them under null. */
  private readonly adjacency: ReadonlyMap<string, Adjacency>;

  constructor(graph: Graph) {
    this.entities = new Map(graph.entities.map((entity) => [entity.slug, entity]));
    this.relations = new Map(graph.relations.map((relation) => [relation.key, relation]));
    this.byType = grouped(graph.entities, (entity) => [entity.type]);
    this.byName = grouped(graph.entities, (entity) => new Set(namesOf(entity).map(foldName)));
    this.adjacency = adjacencyOf(graph, this.entities);
    this.dataset = countsOf(graph, this.byType);
  }

  named({ name, types }: NameQuestion): readonly Entity[] {
    const symbol = canonicalSymbols(name);
    const found = this.byName.get(foldName(name)) ?? this.byName.get(foldName(symbol ?? '')) ?? [];
    return types ? found.filter((entity) => types.includes(entity.type)) : found;
  }

  incident(slug: string, { kinds, direction, asOf }: IncidentSelection): readonly Incident[] {
    const adjacency = this.adjacency.get(slug);
    if (!adjacency) return [];
    const [only] = kinds?.length === 1 ? kinds : [];
    const candidates = only === undefined ? adjacency.all : (adjacency.byKind.get(only) ?? []);
    return candidates.filter(
      (incident) =>
        (direction === 'ANY' || incident.direction === direction) &&
        (kinds === null || kinds.includes(incident.relation.kind)) &&
        (asOf === null || holdsOn(incident.relation.when, asOf)),
    );
  }

  selected({ type, where }: ListSelection): readonly Entity[] {
    const all = this.byType.get(type) ?? [];
    const related = (entity: Entity, kind: EdgeName, direction: 'OUT' | 'IN') =>
      this.incident(entity.slug, { kinds: [kind], direction, asOf: null });
    return where.length === 0
      ? all
      : all.filter((entity) => where.every((condition) => matches(entity, condition, related)));
  }

  ordered(question: ListQuestion): readonly Entity[] {
    const { orderBy } = question;
    const selected = this.selected(question);
    if (!orderBy) return selected;
    const keyed = selected.map((entity) => ({ entity, key: sortKey(entity, orderBy.property) }));
    const sign = orderBy.descending ? -1 : 1;
    keyed.sort((a, b) =>
      a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -sign : sign,
    );
    return keyed.map(({ entity }) => entity);
  }

  selectedRelations({ kinds, basis }: RelationSelection): readonly Relation[] {
    const all = [...this.relations.values()];
    return all.filter(
      (relation) =>
        (kinds === null || kinds.includes(relation.kind)) && (basis === null || basis.includes(relation.basis)),
    );
  }
}

interface Adjacency {
  readonly all: Incident[];
  readonly byKind: Map<EdgeName, Incident[]>;
}

function adjacencyOf(graph: Graph, entities: ReadonlyMap<string, Entity>): Map<string, Adjacency> {
  const result = new Map<string, Adjacency>();
  const add = (slug: string, incident: Incident) => {
    const adjacency: Adjacency = result.get(slug) ?? { all: [], byKind: new Map() };
    result.set(slug, adjacency);
    adjacency.all.push(incident);
    const sameKind = adjacency.byKind.get(incident.relation.kind);
    if (sameKind) sameKind.push(incident);
    else adjacency.byKind.set(incident.relation.kind, [incident]);
  };
  for (const relation of graph.relations) {
    const source = entities.get(relation.source);
    const target = entities.get(relation.target);
    if (!source || !target)
      throw new TypeError(`A graph must hold both ends of its relations, but one end of "${relation.key}" is missing.`);
    add(relation.source, Object.freeze({ relation, direction: 'OUT', entity: target }));
    add(relation.target, Object.freeze({ relation, direction: 'IN', entity: source }));
  }
  return result;
}

/** Every name by which an entity can be looked up. */
function namesOf(entity: Entity): string[] {
  const names = [entity.name, ...entity.aliases];
  if (entity.type === 'Organization' && entity.acronym) names.push(entity.acronym);
  if (entity.type === 'Document') names.push(...entity.symbols, entity.symbols.join('-'));
  if ((entity.type === 'Document' || entity.type === 'Presentation') && entity.title) names.push(entity.title);
  return names.filter((name) => name !== '');
}

/** Dates order by their first day, names as `foldName` sees them, all else as it is. */
function sortKey(entity: Entity, property: string): string | number | null {
  const value = (entity as unknown as Record<string, unknown>)[property]; // A property that this type lacks reads as undefined.
  if (property === 'name') return foldName(entity.name);
  if (typeof value === 'string' || typeof value === 'number') return value;
  return (value as { start?: string | null } | null | undefined)?.start ?? null; // The only objects among the properties are When.
}

function countsOf(graph: Graph, byType: ReadonlyMap<TypeName, readonly Entity[]>): DatasetFacts {
  const kinds = grouped(graph.relations, (relation) => [relation.kind]);
  const byBasis = (relations: readonly Relation[]) =>
    new Map(
      (Object.keys(bases) as Basis[]).map((basis) => [
        basis,
        relations.filter((relation) => relation.basis === basis).length,
      ]),
    ); // Object.keys forgets the key type.
  return {
    version: graph.version,
    sources: graph.sources,
    entityCounts: new Map(typeNames().map((type) => [type, byType.get(type)?.length ?? 0])),
    relationCounts: new Map(edgeNames().map((kind) => [kind, byBasis(kinds.get(kind) ?? [])])),
  };
}

function grouped<T, K>(items: readonly T[], keysOf: (item: T) => Iterable<K>): Map<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
