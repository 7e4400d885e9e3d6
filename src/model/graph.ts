import type { Entity, TypeName } from './entities.ts';
import type { Basis, Evidence } from './evidence.ts';
import { type RelationKindName, relationKinds } from './relation-kinds.ts';
import type { When } from './when.ts';

/** Everything that the sources say, checked: entities in their natural order, relations in the order of the text. Immutable. */
export interface Graph {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly counts: readonly DeclaredCount[];
  readonly ambiguities: readonly Ambiguity[];
  /** SHA-256 of the content, in hexadecimal: the same data has the same version on every machine. */
  readonly version: string;
}

/** One edge: a claim that a kind of the catalogue holds between two entities. */
export interface Relation {
  /** Kind, source and target, and role and time where it has them: unique and stable. */
  readonly key: string;
  readonly kind: RelationKindName;
  /** Slug. */
  readonly source: string;
  /** Slug. */
  readonly target: string;
  readonly role: string | null;
  readonly when: When | null;
  readonly basis: Basis;
  /** Slug of the document in whose data it stands; null for what a rule derives by itself. */
  readonly document: string | null;
  /** For DERIVED and EXTERNAL: the rule, or the outside fact. */
  readonly rule: string | null;
  readonly evidence: readonly Evidence[];
}

/** A number of things that a source declares, to be held against what the graph has of them. */
export interface DeclaredCount {
  /** What is counted: "open-ended meetings in 2023". */
  readonly statement: string;
  readonly declared: number;
  readonly evidence: readonly Evidence[];
  /** Null where the graph has no way to hold them, so that none can be found. */
  readonly find: CountQuery | null;
}

/** What in the graph a declared count is about: all entities of a type, or those that one kind of edge reaches. */
export type CountQuery =
  | { readonly type: TypeName; readonly kind: string | null }
  | {
      readonly from: string;
      readonly edge: RelationKindName;
      readonly direction: 'OUT' | 'IN';
      /** Of the edge; null for any. */
      readonly role: string | null;
      /** Of the entity at the other end; null for any. */
      readonly type: TypeName | null;
      readonly kind: string | null;
      /** Slugs of what the other end must be about; empty for anything. */
      readonly about: readonly string[];
      /** The named subset that is meant; null for all. */
      readonly only: readonly string[] | null;
      /** A number of the other end to add up, in place of counting. */
      readonly sum: 'seats' | null;
    };

/** A place where a source leaves a choice, and how it was read. */
export interface Ambiguity {
  readonly about: string;
  readonly reading: string;
  readonly evidence: readonly Evidence[];
}

/** A text that was read for the graph. */
export interface Source {
  /** The folder below `data/sources`. */
  readonly name: string;
  /** Slug of the document that it is. */
  readonly document: string;
  /** Short, for the names of its paragraphs: `2023 Annual Report`. */
  readonly title: string;
  /** The day for which it speaks, ISO 8601: what comes later lay ahead of it. */
  readonly asOf: string;
  /** Under what terms its facts are carried. */
  readonly licence: string;
}

/**
 * A graph piece by piece, so that however large it passes through little memory: first what the sources are, then the
 * entities in their natural order, then the relations in the order of the text.
 */
export type GraphLine =
  | { readonly dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities'> }
  /** `text` is the normalised text of a paragraph. */
  | { readonly entity: Entity; readonly text?: string }
  /** Without its key, which follows from the rest. */
  | { readonly relation: RelationFacts };

/** A relation without its key, which follows from the rest. */
export type RelationFacts = Omit<Relation, 'key'>;

/** A relation with its key. */
export function relation(facts: RelationFacts): Relation {
  return { key: keyOf(facts, facts.source, facts.target), ...facts };
}

/** The key of a relation between two entities, by their slugs. */
export function keyOf(
  { kind, role, when }: Pick<RelationFacts, 'kind' | 'role' | 'when'>,
  source: string,
  target: string,
): string {
  if (role == null && when == null) return `${source} ${kind} ${target}`; // Most are so, and pages ask for many.
  const extra = [role, when?.edtf].filter((part) => part != null).join('; ');
  return `${source} ${kind} ${target}${extra && ` (${extra})`}`;
}

/** The relation as an English sentence: "World Customs Organization presented AEO SAFE Framework". */
export function sentence(facts: Pick<Relation, 'kind' | 'role'>, source: string, target: string): string {
  return `${source} ${relationKinds[facts.kind].verb} ${target}${facts.role ? ` (${facts.role})` : ''}`;
}
