import { type EdgeName, edgeNames } from '../model/edges.ts';
import { type Entity, slugOf, type TypeName, typeNames } from '../model/entities.ts';
import { basisNames } from '../model/evidence.ts';
import type { Graph, Relation } from '../model/graph.ts';
import { foldName, namesOf } from '../model/names.ts';
import { canonicalSymbols } from '../model/symbol.ts';
import { holdsOn, orderOf } from '../model/when.ts';
import { asWhen, matches, property } from './conditions.ts';
import type {
  DatasetFacts,
  Group,
  GroupQuestion,
  Incident,
  IncidentSelection,
  ListQuestion,
  ListSelection,
  NameQuestion,
  RelationSelection,
  Step,
} from './store.ts';

/** A graph's entities by slug, type and name, and its relations by the entities that they join. */
export class GraphIndex {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly dataset: DatasetFacts;
  private readonly byType: ReadonlyMap<TypeName, readonly Entity[]>;
  private readonly byName: ReadonlyMap<string, readonly Entity[]>;
  private readonly adjacency: ReadonlyMap<string, Adjacency>;
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
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

  /** What a slug, or the day of a meeting, stands for. */
  called(text: string, types: readonly TypeName[] | null): Entity[] {
    return [text.trim(), slugOf('Meeting', text.trim())].flatMap((slug) => {
      const entity = this.entities.get(slug);
      return entity && (types === null || types.includes(entity.type)) ? [entity] : [];
    });
  }

  incident(slug: string, selection: IncidentSelection): readonly Incident[] {
    const adjacency = this.adjacency.get(slug);
    if (!adjacency) return none;
    const groups: (readonly Incident[])[] = [];
    collect(groups, adjacency.out, selection.out);
    collect(groups, adjacency.in, selection.in);
    const [only = none] = groups;
    const found = groups.length < 2 ? only : groups.flat().sort((a, b) => a.position - b.position);
    const { asOf } = selection;
    return asOf === null ? found : found.filter(({ relation }) => holdsOn(relation.when, asOf));
  }

  selected({ types, where }: ListSelection): readonly Entity[] {
    const [only] = types.length === 1 ? types : [];
    const all = only ? (this.byType.get(only) ?? []) : this.graph.entities.filter(({ type }) => types.includes(type));
    if (where.length === 0) return all;
    return all.filter((entity) => where.every((condition) => matches(entity, condition, this.follow)));
  }

  groups(question: GroupQuestion): readonly Group[] {
    const { by } = question;
    const groups = new Map<string | null, { value: string | null; entity: Entity | null; count: number }>();
    const add = (key: string | null, value: string | null, entity: Entity | null) => {
      const group = groups.get(key) ?? { value, entity, count: 0 };
      group.count += 1;
      groups.set(key, group);
    };
    for (const entity of this.selected(question)) {
      if ('property' in by) {
        const value = property(entity, by.property);
        const text = value == null ? null : String(value);
        add(text, text, null);
      } else {
        const ends = new Set(this.follow(entity, by).map((incident) => incident.entity));
        for (const end of ends) add(end.slug, null, end);
        if (ends.size === 0) add(null, null, null);
      }
    }
    return [...groups.values()].sort((a, b) => b.count - a.count);
  }

  private readonly follow = (entity: Entity, { kind, direction }: Step): readonly Incident[] =>
    this.adjacency.get(entity.slug)?.[direction === 'OUT' ? 'out' : 'in'].get(kind) ?? none;

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

/** An entity's relations by kind: those of which it is the source, and those of which it is the target. */
interface Adjacency {
  readonly out: Map<EdgeName, Incident[]>;
  readonly in: Map<EdgeName, Incident[]>;
}

const none: readonly Incident[] = [];

/** Adds the groups of the wanted kinds; null wants all. */
function collect(groups: (readonly Incident[])[], byKind: Adjacency['out'], kinds: readonly EdgeName[] | null): void {
  if (kinds?.length === 0) return;
  for (const [kind, incidents] of byKind) if (kinds === null || kinds.includes(kind)) groups.push(incidents);
}

function adjacencyOf(graph: Graph, entities: ReadonlyMap<string, Entity>): Map<string, Adjacency> {
  const result = new Map<string, Adjacency>(
    graph.entities.map(({ slug }) => [slug, { out: new Map(), in: new Map() }]),
  );
  const add = (byKind: Adjacency['out'] | undefined, incident: Incident) => {
    const sameKind = byKind?.get(incident.relation.kind);
    if (sameKind) sameKind.push(incident);
    else byKind?.set(incident.relation.kind, [incident]);
  };
  for (const [position, relation] of graph.relations.entries()) {
    const source = entities.get(relation.source);
    const target = entities.get(relation.target);
    if (!source || !target)
      throw new TypeError(`A graph must hold both ends of its relations, but one end of "${relation.key}" is missing.`);
    add(result.get(relation.source)?.out, { relation, direction: 'OUT', entity: target, position });
    add(result.get(relation.target)?.in, { relation, direction: 'IN', entity: source, position });
  }
  return result;
}

/** Times order by their first day and then their last, names as `foldName` sees them, all else as it is. */
function sortKey(entity: Entity, name: string): string | number | null {
  if (name === 'name') return foldName(entity.name);
  const value = property(entity, name);
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value == null) return null;
  return orderOf(asWhen(value));
}

function countsOf(graph: Graph, byType: ReadonlyMap<TypeName, readonly Entity[]>): DatasetFacts {
  const kinds = grouped(graph.relations, (relation) => [relation.kind]);
  const byBasis = (relations: readonly Relation[]) =>
    new Map(basisNames.map((basis) => [basis, relations.filter((relation) => relation.basis === basis).length]));
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
