import type { EdgeName } from '../model/edges.ts';
import type { Entity, TypeName } from '../model/entities.ts';
import type { Basis } from '../model/evidence.ts';
import type { Graph, Relation, Source } from '../model/graph.ts';
import type { Property } from './properties.ts';

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
    range: Range,
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

/** An answer that a store may have at hand. */
export type MaybePromise<T> = T | Promise<T>;

/** Who bears a name. */
export interface NameQuery {
  readonly name: string;
  /** Null for any. */
  readonly types: readonly TypeName[] | null;
}

/** Which part of an ordered list. `after` and `before` are the slug or key of an item; exactly one of `first` and `last` is a number. */
export interface Range {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

/** A part of an ordered list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Everything. */
export const fullRange: Range = { first: Number.MAX_SAFE_INTEGER, after: null, last: null, before: null };

/** A relation seen from one of its ends. */
export interface AdjacentRelation {
  readonly relation: Relation;
  /** `OUT` where the entity asked about is the relation's source. */
  readonly direction: 'OUT' | 'IN';
  /** The entity at the other end. */
  readonly entity: Entity;
  /** Its place in the order of the text. */
  readonly position: number;
}

/** Which kinds of an entity's relations. */
export interface KindSelection {
  /** Kinds of those of which it is the source; null for any, empty for none. */
  readonly out: readonly EdgeName[] | null;
  /** Kinds of those of which it is the target. */
  readonly in: readonly EdgeName[] | null;
}

/** Which of an entity's relations. */
export interface AdjacentRelationSelection extends KindSelection {
  /** Only relations that can hold on this day, as `holdsOn` says; null for any. */
  readonly asOf: string | null;
}

/** Where relations lead from some entities, level by level. */
export interface ExpansionQuery {
  /** Slugs. */
  readonly from: readonly string[];
  /** Which relations to follow from those entities themselves, and which from what is reached. */
  readonly first: KindSelection;
  readonly next: KindSelection;
  /** Whether a document stands for its revisions, corrigenda and addenda too. */
  readonly families: boolean;
  /** At least 1. */
  readonly depth: number;
  /** How many relations at most. */
  readonly limit: number;
}

/** What was reached. */
export interface Expansion {
  /** In the order of depth; of those at one entity, in the order of the text. */
  readonly steps: readonly ExpansionStep[];
  /** Whether there is more beyond the depth or the limit. */
  hasMore(): MaybePromise<boolean>;
}

/** One relation on the way. */
export interface ExpansionStep {
  /** From 1. */
  readonly depth: number;
  readonly relation: Relation;
  /** Where the relation leads. */
  readonly entity: Entity;
}

/** Which entities. */
export interface ListSelection {
  readonly types: readonly TypeName[];
  /** An entity must meet all. */
  readonly where: readonly Condition[];
}

/** Which part of a list of entities, in what order. */
export interface ListQuery extends ListSelection {
  /** By a property, nulls last; otherwise, and among equals, in the natural order. */
  readonly orderBy: { readonly property: Property; readonly descending: boolean } | null;
  readonly range: Range;
}

/** What an entity must meet to be in a list. */
export type Condition =
  | { readonly property: Property; readonly oneOf: readonly (string | number | boolean)[] }
  /** Bounds included, ISO 8601 days; for a time, any day that it can mean counts. */
  | { readonly property: Property; readonly from: string | null; readonly to: string | null }
  /** A name or alias contains the text, compared by `foldName`. */
  | { readonly nameContains: string }
  /** One of them holds. */
  | { readonly anyOf: readonly Condition[] }
  /** Steps lead to one of the entities, or to any where `to` is null; the last can hold on the day if there is one. */
  | {
      readonly via: readonly Step[];
      readonly to: readonly string[] | null;
      readonly asOf: string | null;
      readonly not: boolean;
    };

/** From an entity to those that relations of a kind join it to. */
export interface Step {
  readonly kind: EdgeName;
  readonly direction: 'OUT' | 'IN';
}

/** Which entities to count, and by what. */
export interface FacetQuery extends ListSelection {
  readonly by: { readonly property: Property } | Step;
  /** How many groups at most. */
  readonly limit: number;
}

/** How many entities share a value, or are joined to an entity. */
export interface FacetCount {
  /** The value of the property; null where the entities have none, or the groups are entities. */
  readonly value: string | null;
  readonly entity: Entity | null;
  readonly count: number;
}

/** Which words to look for. */
export interface SearchQuery {
  readonly query: string;
  /** Null for any. */
  readonly types: readonly TypeName[] | null;
  readonly range: Range;
}

/** An entity that was found. */
export interface Hit {
  readonly entity: Entity;
  /** Comparable within one answer only. */
  readonly score: number;
  /** The words of the index that matched, as `termsOf` gives them. */
  readonly terms: readonly string[];
}

/** A page of hits, and how many there are in all. */
export interface SearchPage extends Page<Hit> {
  readonly total: number;
}

/** Which relations. */
export interface RelationSelection {
  /** Null for any. */
  readonly kinds: readonly EdgeName[] | null;
  /** Null for any. */
  readonly basis: readonly Basis[] | null;
}

/** Which part of a list of relations. */
export interface RelationQuery extends RelationSelection {
  readonly range: Range;
}

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
