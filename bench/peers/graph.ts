import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

// The graph as plain objects in Maps, read from NDJSON. All servers of this folder use it, except PostGraphile.

/** An entity of any type. Each type has some of the optional fields. */
export interface Entity {
  readonly type: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly kind?: string;
  readonly title?: string | null;
  readonly date?: string | null;
}

/** A relation. Its source and target are slugs, as foreign keys are in a table. */
export interface Relation {
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly evidence: readonly { readonly quote: string }[];
}

/** All entities and relations, with the indexes that the queries need. */
export class Graph {
  readonly entities = new Map<string, Entity>();
  /** By type, in the order of the file. */
  readonly lists = new Map<string, Entity[]>();
  private readonly bySource = new Map<string, Map<string, Relation[]>>();
  private readonly byTarget = new Map<string, Map<string, Relation[]>>();

  /** The relations of a kind whose source is the entity with a slug. */
  from(slug: string, kind: string): readonly Relation[] {
    return this.bySource.get(kind)?.get(slug) ?? none;
  }

  /** The relations of a kind whose target is the entity with a slug. */
  to(slug: string, kind: string): readonly Relation[] {
    return this.byTarget.get(kind)?.get(slug) ?? none;
  }

  /** The entity with a slug. @throws {RangeError} if there is none. */
  entity(slug: string): Entity {
    const found = this.entities.get(slug);
    if (!found) throw new RangeError(`There is no "${slug}".`);
    return found;
  }

  addEntity(entity: Entity): void {
    this.entities.set(entity.slug, entity);
    listIn(this.lists, entity.type).push(entity);
  }

  addRelation(relation: Relation): void {
    listIn(mapIn(this.bySource, relation.kind), relation.source).push(relation);
    listIn(mapIn(this.byTarget, relation.kind), relation.target).push(relation);
  }
}

/** Reads the file that `BENCH_DATA_FILE` names. `onRelation` is called for each relation, in the order of the file. */
export async function readGraph(onRelation: (relation: Relation) => void = () => {}): Promise<Graph> {
  const graph = new Graph();
  for await (const text of createInterface({ input: createReadStream(process.env.BENCH_DATA_FILE ?? '') })) {
    const { entity, relation } = JSON.parse(text);
    if (entity) graph.addEntity(entity);
    if (!relation) continue;
    graph.addRelation(relation);
    onRelation(relation);
  }
  return graph;
}

const none: readonly Relation[] = [];

/** The list at a key, created if necessary. */
export function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  return list;
}

function mapIn<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const inner = map.get(key) ?? new Map<string, T>();
  if (inner.size === 0) map.set(key, inner);
  return inner;
}
