import type { EdgeName } from '../model/edges.ts';
import type { Entity, TypeName } from '../model/entities.ts';
import type { Basis } from '../model/evidence.ts';
import type { Graph, Relation, Source } from '../model/graph.ts';
import type {
  AdjacentRelation,
  AdjacentRelationSelection,
  Expansion,
  ExpansionQuery,
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
} from './queries.ts';

/**
 * Where a graph is kept. Every method takes a list and answers one result for each item, in order, so that a loader
 * can use it as it is. A store that has its answer at hand gives it at once, without a promise.
 */
export interface Store {
  /** Null where there is no such entity. */
  entities(slugs: readonly string[]): MaybePromise<readonly (Entity | null)[]>;

  /**
   * The entity with a slug, null where there is none, if the store holds all entities in this process: then one can be had without a
   * promise. A store that lacks this is asked for many together.
   */
  entitySync?(slug: string): Entity | null;

  /** Null where there is no such relation. */
  relations(keys: readonly string[]): MaybePromise<readonly (Relation | null)[]>;

  /** The entities that bear a name, alias, acronym or symbol, compared by `foldName`, in their natural order. */
  entitiesByName(questions: readonly NameQuery[]): MaybePromise<readonly (readonly Entity[])[]>;

  /** A page of the relations at each entity, in the order of the text. */
  adjacentRelations(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
    range: PageRange,
  ): MaybePromise<readonly (Page<AdjacentRelation> | UnknownCursorError)[]>;

  countAdjacentRelations(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
  ): MaybePromise<readonly number[]>;

  /** What relations of a selection lead to from some entities, breadth first: each relation once, each entity followed once. */
  expand(questions: readonly ExpansionQuery[]): MaybePromise<readonly Expansion[]>;

  /** A page of the entities of each selection. */
  list(questions: readonly ListQuery[]): MaybePromise<readonly (Page<Entity> | UnknownCursorError)[]>;

  countList(selections: readonly ListSelection[]): MaybePromise<readonly number[]>;

  /** How many of the entities of each selection fall under each value, or each entity that a step leads to; the largest first, then in natural order. */
  countFacets(questions: readonly FacetQuery[]): MaybePromise<readonly (readonly FacetCount[])[]>;

  /** The best matches of words, exact symbols and names first, then by score, then in natural order. */
  search(questions: readonly SearchQuery[]): MaybePromise<readonly (SearchPage | UnknownCursorError)[]>;

  /** A page of all relations of each selection, in the order of the text. */
  listRelations(questions: readonly RelationQuery[]): MaybePromise<readonly (Page<Relation> | UnknownCursorError)[]>;

  countRelations(selections: readonly RelationSelection[]): MaybePromise<readonly number[]>;

  dataset(): MaybePromise<DatasetSummary>;

  /** The counts that the sources declare, and the places where they leave a choice. */
  coverage(): MaybePromise<Pick<Graph, 'counts' | 'ambiguities'>>;

  /** The normalised texts of paragraphs; null where the source is not attached. */
  texts(slugs: readonly string[]): MaybePromise<readonly (string | null)[]>;
}

/**
 * Gives the store for one request, whose data does not change while the request lasts.
 * @throws {UnavailableError} while there is none.
 */
export type CurrentStore = () => Store;

/** What a store holds. */
export interface DatasetSummary {
  readonly version: string;
  /** SHA-256 of the texts that are attached, on which answers depend too; empty without any. */
  readonly texts: string;
  readonly sources: readonly Source[];
  /** For every type. */
  readonly entityCounts: ReadonlyMap<TypeName, number>;
  /** For every kind, by basis. */
  readonly relationCounts: ReadonlyMap<EdgeName, ReadonlyMap<Basis, number>>;
}

/** In place of a page: its range begins or ends at an item that the list does not hold, so the cursor came from elsewhere. */
export class UnknownCursorError extends Error {
  override name = 'UnknownAnchor';
  readonly cursor: string;

  constructor(anchor: string) {
    super(`"${anchor}" is not in this list.`);
    this.cursor = anchor;
  }
}

/** The store cannot answer now; the same question may be answered later. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
  /** When to ask again; null if the same question would take too long again. */
  readonly retryAfterSeconds: number | null = 1;
}

/** The answer takes longer than the store gives it. */
export class StatementTimeoutError extends UnavailableError {
  override name = 'TooLongError';
  override readonly retryAfterSeconds = null;
}
