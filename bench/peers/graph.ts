import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

// The graph as all servers of this folder but PostGraphile hold it: plain objects in Maps, read from NDJSON.

/** A meeting, presentation, document or anything else; each type has some of the optional fields. */
export interface Entity {
  readonly type: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string | null;
  readonly kind?: string;
  readonly title?: string | null;
  readonly date?: string | null;
}

/** One fact. It names its ends by their slugs, as a row of a table has foreign keys. */
export interface Relation {
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly role: string | null;
  readonly evidence: readonly { readonly quote: string }[];
}

/** All entities and relations, by what they are asked for. */
export class Graph {
  readonly entities = new Map<string, Entity>();
  /** By type, in the order of the file. */
  readonly lists = new Map<string, Entity[]>();
  private readonly leaving = new Map<string, Map<string, Relation[]>>();
  private readonly arriving = new Map<string, Map<string, Relation[]>>();

  /** The relations of a kind that have the entity with this slug as their source. */
  from(slug: string, kind: string): readonly Relation[] {
    return this.leaving.get(kind)?.get(slug) ?? none;
  }

  /** Those that have it as their target. */
  to(slug: string, kind: string): readonly Relation[] {
    return this.arriving.get(kind)?.get(slug) ?? none;
  }

  /** @throws {RangeError} if there is no such entity. */
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
    listIn(mapIn(this.leaving, relation.kind), relation.source).push(relation);
    listIn(mapIn(this.arriving, relation.kind), relation.target).push(relation);
  }
}

/** Reads the file that DATA names, and shows every relation in its order. */
export async function readGraph(show: (relation: Relation) => void = () => {}): Promise<Graph> {
  const graph = new Graph();
  for await (const text of createInterface({ input: createReadStream(process.env.DATA ?? '') })) {
    const { entity, relation } = JSON.parse(text);
    if (entity) graph.addEntity(entity);
    if (!relation) continue;
    graph.addRelation(relation);
    show(relation);
  }
  return graph;
}

const none: readonly Relation[] = [];

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
