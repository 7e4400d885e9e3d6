import type { Entity, TypeName } from '../model/entities.ts';
import type { Basis } from '../model/evidence.ts';
import type { Graph, Relation, Source } from '../model/graph.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { Rule } from '../model/rules.ts';
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
import type { RelationClassCount } from './relation-classes.ts';
import type { Pace } from './work.ts';

/**
 * Read access to a graph. Each method takes a list and returns one result for each item, in the same order, so that a
 * DataLoader can use it directly. A store in memory returns results without a promise, unless the pace of a caller makes
 * it pause.
 */
export interface Store {
  /** The version and size of the graph. They are known without asking a database. */
  readonly dataset: DatasetSummary;

  /** The entities with some slugs; null for an unknown slug. */
  entities(slugs: readonly string[]): MaybePromise<readonly (Entity | null)[]>;

  /**
   * The entity with a slug, or null. Only stores in memory have this method; use `entities` with all slugs otherwise.
   */
  entitySync?(slug: string): Entity | null;

  /** The relations with some keys; null for an unknown key. */
  relations(keys: readonly string[]): MaybePromise<readonly (Relation | null)[]>;

  /** The entities with a name, alias, acronym or symbol, compared by `foldName`, in their natural order. */
  entitiesByName(queries: readonly NameQuery[]): MaybePromise<readonly (readonly Entity[])[]>;

  /** A page of the relations at each entity, in the order of the text. */
  adjacentRelations(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
    range: PageRange,
    pace?: Pace,
  ): MaybePromise<readonly (Page<AdjacentRelation> | UnknownCursorError)[]>;

  countAdjacentRelations(
    slugs: readonly string[],
    selection: AdjacentRelationSelection,
    pace?: Pace,
  ): MaybePromise<readonly number[]>;

  /** Breadth-first expansions. Each relation is followed once, and each entity expanded once. */
  expand(queries: readonly ExpansionQuery[]): MaybePromise<readonly Expansion[]>;

  /** A page of the entities of each selection. */
  list(queries: readonly ListQuery[], pace?: Pace): MaybePromise<readonly (Page<Entity> | UnknownCursorError)[]>;

  countList(selections: readonly ListSelection[], pace?: Pace): MaybePromise<readonly number[]>;

  /** The facet counts of each selection: the largest count first, then in the natural order of the entities counted. */
  countFacets(queries: readonly FacetQuery[], pace?: Pace): MaybePromise<readonly (readonly FacetCount[])[]>;

  /**
   * A page of the results of each search: exact matches of slugs, names and symbols first, then by score, then in
   * natural order.
   */
  search(queries: readonly SearchQuery[], pace?: Pace): MaybePromise<readonly (SearchPage | UnknownCursorError)[]>;

  /** A page of all relations of each selection, in the order of the query. */
  listRelations(
    queries: readonly RelationQuery[],
    pace?: Pace,
  ): MaybePromise<readonly (Page<Relation> | UnknownCursorError)[]>;

  countRelations(selections: readonly RelationSelection[], pace?: Pace): MaybePromise<readonly number[]>;

  /** The counts that the sources declare, the open questions in them, and what they disagree about. */
  coverage(): MaybePromise<Pick<Graph, 'counts' | 'ambiguities' | 'disputes'>>;

  /** The normalized texts of paragraphs; null if the source text was not loaded. */
  texts(slugs: readonly string[]): MaybePromise<readonly (string | null)[]>;
}

/**
 * Returns the store to use for one request. Its data does not change, even if a newer version is loaded meanwhile.
 * @throws {UnavailableError} if there is none.
 */
export type CurrentStore = () => Store;

/** The version and size of the graph in a store. */
export interface DatasetSummary {
  readonly version: string;
  /** SHA-256 of the paragraph texts, which are not part of the version but of results; empty if there are none. */
  readonly texts: string;
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  /** For every type. */
  readonly entityCounts: ReadonlyMap<TypeName, number>;
  /** The classes that the graph has relations of. */
  readonly relationClasses: readonly RelationClassCount[];
  /** For every kind, by basis. */
  readonly relationCounts: ReadonlyMap<RelationKindName, ReadonlyMap<Basis, number>>;
}

/**
 * Returned in place of a page if `after` or `before` is not in the list, so that the cursor belongs to another list.
 */
export class UnknownCursorError extends Error {
  override name = 'UnknownCursorError';
  readonly cursor: string;

  constructor(cursor: string) {
    super(`"${cursor}" is not in this list.`);
    this.cursor = cursor;
  }
}

/** The store is temporarily unavailable. */
export class UnavailableError extends Error {
  override name = 'UnavailableError';
  /** When to retry; null if the same query is likely to fail again. */
  readonly retryAfterSeconds: number | null = 1;
}

/** A query exceeded the time limit of the store. */
export class StatementTimeoutError extends UnavailableError {
  override name = 'StatementTimeoutError';
  override readonly retryAfterSeconds = null;
}
