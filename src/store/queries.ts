import type { Entity, TypeName } from '../model/entities.ts';
import type { Basis } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { ReviewStatus } from '../model/review.ts';
import type { Property } from './properties.ts';

// The arguments and results of the methods of a `Store`.

/** Selects entities by a name, alias, acronym or symbol. */
export interface NameQuery {
  readonly name: string;
  /** Null for any type. */
  readonly types: readonly TypeName[] | null;
}

/**
 * Selects a page of an ordered list, as in Relay's cursor connections specification. `after` and `before` are slugs or
 * keys of items. Exactly one of `first` and `last` is a number.
 */
export interface PageRange {
  readonly first: number | null;
  readonly after: string | null;
  readonly last: number | null;
  readonly before: string | null;
}

/** A page of an ordered list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Selects the complete list. */
export const fullRange: PageRange = { first: Number.MAX_SAFE_INTEGER, after: null, last: null, before: null };

/** A relation as seen from one of its ends. */
export interface AdjacentRelation {
  readonly relation: Relation;
  /** `OUT` if the entity it is seen from is the source of the relation. */
  readonly direction: 'OUT' | 'IN';
  /** The entity at the other end. */
  readonly entity: Entity;
  /** The index of the relation among all relations, which are in the order of the text. */
  readonly position: number;
}

/** Selects relations at an entity by kind. */
export interface KindSelection {
  /** Kinds of outgoing relations; null for all, empty for none. */
  readonly out: readonly RelationKindName[] | null;
  /** Kinds of incoming relations; null for all, empty for none. */
  readonly in: readonly RelationKindName[] | null;
}

/** Selects relations at an entity by kind and day. */
export interface AdjacentRelationSelection extends KindSelection {
  /** Only relations that can hold on this day, as `holdsOn` defines; null for any day. */
  readonly asOf: string | null;
  /** Only relations that rest on one of these sources, by name; null for any. */
  readonly inSources: readonly string[] | null;
}

/** A breadth-first expansion from some entities along relations. */
export interface ExpansionQuery {
  /** The slugs of the entities to start from. */
  readonly from: readonly string[];
  /** The relations to follow from the start entities. */
  readonly first: KindSelection;
  /** The relations to follow from all other entities. */
  readonly next: KindSelection;
  /** Only relations that rest on one of these sources, by name, are followed; null for any. */
  readonly inSources: readonly string[] | null;
  /** Whether to expand all revisions, corrigenda and addenda of a document with it. */
  readonly families: boolean;
  /** The maximum number of levels; at least 1. */
  readonly depth: number;
  /** The maximum number of steps. */
  readonly limit: number;
}

/** The result of an expansion. */
export interface Expansion {
  /** Ordered by depth; the steps from one entity are in the order of the text. */
  readonly steps: readonly ExpansionStep[];
  /** Whether the depth or the limit cut off further steps. */
  hasMore(): MaybePromise<boolean>;
}

/** A relation that an expansion followed. */
export interface ExpansionStep {
  /** From 1. */
  readonly depth: number;
  readonly relation: Relation;
  /** The entity that the step leads to. */
  readonly entity: Entity;
}

/** Selects entities by type and conditions. */
export interface ListSelection {
  readonly types: readonly TypeName[];
  /** An entity must meet all of them. */
  readonly where: readonly Condition[];
}

/** Selects a page of an ordered list of entities. */
export interface ListQuery extends ListSelection {
  /** Orders by a property, nulls last, then in natural order; null for natural order. */
  readonly orderBy: { readonly property: Property; readonly descending: boolean } | null;
  readonly range: PageRange;
}

/** A condition on an entity. */
export type Condition =
  | { readonly property: Property; readonly oneOf: readonly (string | number | boolean)[] }
  /**
   * ISO 8601 days, inclusive; null for no limit. A time matches if any day that it can mean is in the range; with
   * `inSources`, only one that one of these sources gives, by name, or that is in the entity's own entry.
   */
  | {
      readonly property: Property;
      readonly from: string | null;
      readonly to: string | null;
      readonly inSources?: readonly string[];
    }
  /** A name or alias contains the text, both folded by `foldName`. */
  | { readonly nameContains: string }
  /** At least one of the conditions is met. */
  | { readonly anyOf: readonly Condition[] }
  /**
   * Not all of the conditions are met: an entity without a value meets `not` of any condition on that value. No entity
   * meets an empty list, as all entities meet all of no conditions.
   */
  | { readonly not: readonly Condition[] }
  /**
   * The steps lead to one of the slugs in `to`, or to any entity if it is null. With `asOf`, the relation of the last
   * step must be one that can hold on that day. With `inSources`, all relations must rest on one of these sources, by name.
   */
  | {
      readonly via: readonly Step[];
      readonly to: readonly string[] | null;
      readonly asOf: string | null;
      readonly inSources?: readonly string[];
    };

/** From an entity along its relations of a kind. */
export interface Step {
  readonly kind: RelationKindName;
  readonly direction: 'OUT' | 'IN';
}

/** Counts the entities of a selection by the values of a property, or by the entities that steps lead to. */
export interface FacetQuery extends ListSelection {
  readonly by: { readonly property: Property } | { readonly via: readonly Step[] };
  /** Only relations that rest on one of these sources, by name, are followed; all by default. */
  readonly inSources?: readonly string[];
  /** The maximum number of facet counts. */
  readonly limit: number;
}

/** The number of entities with a value, or with a relation to an entity. */
export interface FacetCount {
  /** The value of the property; null for entities without one, and if the facet has steps. */
  readonly value: string | null;
  /** The entity that the steps lead to; null for entities without one, and if the facet is a property. */
  readonly entity: Entity | null;
  readonly count: number;
}

/** A full-text search. */
export interface SearchQuery {
  readonly query: string;
  /** Null for any type. */
  readonly types: readonly TypeName[] | null;
  /** Only entities of which one of these sources speaks, by name; null for any. */
  readonly inSources: readonly string[] | null;
  readonly range: PageRange;
}

/** A search result. */
export interface Hit {
  readonly entity: Entity;
  /** Comparable only with scores of the same search. */
  readonly score: number;
  /**
   * The words of the entity that match the query, as `termsOf` returns them; for an exact match, the terms of the
   * query.
   */
  readonly terms: readonly string[];
}

/** A page of search results. */
export interface SearchPage extends Page<Hit> {
  /** The number of results on all pages. */
  readonly total: number;
}

/** Selects relations by what they are and by their ends. A relation must meet all conditions; null is no condition. */
export interface RelationSelection extends RelationClasses {
  /** Slugs, as of the targets. */
  readonly sources: readonly string[] | null;
  /** Slugs. */
  readonly targets: readonly string[] | null;
}

/** Selects relations by what they are. A relation must meet all conditions; null is no condition. */
export interface RelationClasses {
  readonly kinds: readonly RelationKindName[] | null;
  readonly basis: readonly Basis[] | null;
  readonly roles: readonly string[] | null;
  /** Ids of rules. */
  readonly rules: readonly string[] | null;
  readonly reviews: readonly ReviewStatus[] | null;
  /** Names of the sources, of which it rests on at least one. */
  readonly inSources: readonly string[] | null;
}

/** Selects all relations. */
export const allRelations: RelationSelection = {
  kinds: null,
  basis: null,
  roles: null,
  rules: null,
  reviews: null,
  inSources: null,
  sources: null,
  targets: null,
};

/** Selects a page of a list of relations. */
export interface RelationQuery extends RelationSelection {
  /** Orders by the number of sources, then in the order of the text; null for the order of the text alone. */
  readonly bySourceCount: 'ASC' | 'DESC' | null;
  readonly range: PageRange;
}

/** A value, or a promise of it. */
export type MaybePromise<T> = T | Promise<T>;
