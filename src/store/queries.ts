import type { EdgeName } from '../model/edges.ts';
import type { Entity, TypeName } from '../model/entities.ts';
import type { Basis } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import type { Property } from './properties.ts';

/** Who bears a name. */
export interface NameQuery {
  readonly name: string;
  /** Null for any. */
  readonly types: readonly TypeName[] | null;
}

/** Which part of an ordered list. `after` and `before` are the slug or key of an item; exactly one of `first` and `last` is a number. */
export interface PageRange {
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
export const fullRange: PageRange = { first: Number.MAX_SAFE_INTEGER, after: null, last: null, before: null };

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
  readonly range: PageRange;
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
  readonly range: PageRange;
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
  readonly range: PageRange;
}

/** A value, or the promise of one. */
export type MaybePromise<T> = T | Promise<T>;
