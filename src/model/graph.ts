import type { EdtfDate } from './edtf-date.ts';
import type { Entity, TypeName } from './entities.ts';
import type { Basis, Evidence } from './evidence.ts';
import { type RelationKindName, verbOf } from './relation-kinds.ts';
import type { ReviewStatus } from './review.ts';
import type { Rule } from './rules.ts';

/**
 * The complete, validated graph: entities in the order of the data files, relations in the order of the text.
 * Immutable.
 */
export interface Graph {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly counts: readonly DeclaredCount[];
  readonly ambiguities: readonly Ambiguity[];
  readonly disputes: readonly Dispute[];
  readonly rules: readonly Rule[];
  /** SHA-256 of the content, in hexadecimal: the same data has the same version on every machine. */
  readonly version: string;
}

/** A relation of a kind in `relationKinds` between two entities. */
export interface Relation {
  /** The source, kind and target, with the role and the time if there are any. Unique and stable. */
  readonly key: string;
  readonly kind: RelationKindName;
  /** Slug. */
  readonly source: string;
  /** Slug. */
  readonly target: string;
  readonly role: string | null;
  readonly when: EdtfDate | null;
  /** STATED if any source states it; or else DERIVED if it follows from any. */
  readonly basis: Basis;
  /** The id of the rule of a DERIVED relation, or of the fact behind an EXTERNAL one; otherwise null. */
  readonly rule: string | null;
  /** What independent readers found; null if the graph itself derived the relation by a built-in rule. */
  readonly review: ReviewStatus | null;
  /** The names of the sources that it rests on, in the order of `Graph.sources`. */
  readonly sources: readonly string[];
  /** What each claim says of it, in the order of `sources`, if there are several; empty if there is one or none. */
  readonly claims: readonly RelationClaim[];
  /** Of all sources, in the order of `sources`. */
  readonly evidence: readonly Evidence[];
}

/** What one source claims of a relation. Its evidence is that of the relation from the document of the source. */
export interface RelationClaim {
  /** The name of the source. */
  readonly source: string;
  readonly basis: Basis;
  readonly rule: string | null;
  readonly when: EdtfDate | null;
  readonly review: ReviewStatus;
}

/** Two or more sources say what cannot all be true. All sides stand: nothing is overwritten. */
export interface Dispute {
  /** Slug of the entity that it is about; null for a number that the sources declare of no entity of the graph. */
  readonly entity: string | null;
  /** What the sides disagree about: `occasion of MSME Spotlight`. */
  readonly subject: string;
  /**
   * The field of the entity of which only one value can be true, such as `occasion` or `value`; `when` for the time of a
   * relation, and `declared` for a declared count.
   */
  readonly field: string;
  /** At least two, in the order of the sources. */
  readonly sides: readonly DisputeSide[];
  /** Why an editor prefers a side; null if none does. */
  readonly reason: string | null;
}

/** One side of a dispute. */
export interface DisputeSide {
  /** The value as text: a name, number or date. */
  readonly value: string;
  /** Keys of the relations that say it; empty for a value of the entity itself. */
  readonly relations: readonly string[];
  /** The names of the sources on this side. */
  readonly sources: readonly string[];
  /** Whether the field of the entity has this value. */
  readonly served: boolean;
  /** Whether an editor prefers this side. */
  readonly preferred: boolean;
  readonly evidence: readonly Evidence[];
}

/** A number that a source declares, to be compared with the number of such things in the graph. */
export interface DeclaredCount {
  /** What is counted: "open-ended meetings in 2023". */
  readonly label: string;
  readonly declared: number;
  /** The name of the source. */
  readonly source: string;
  /** For when the source declares it. */
  readonly when: EdtfDate;
  readonly evidence: readonly Evidence[];
  /** Null if the graph does not represent what is counted; the actual number is then 0. */
  readonly find: CountQuery | null;
}

/**
 * What a declared count counts in the graph: the entities of a type, or those that an entity is related to by one kind
 * of relation.
 */
export type CountQuery =
  | {
      readonly type: TypeName;
      readonly kind: string | null;
      /** Slug of the organization whose meetings to count; null for no condition. */
      readonly body: string | null;
    }
  | {
      readonly from: string;
      readonly edge: RelationKindName;
      readonly direction: 'OUT' | 'IN';
      /** Of the relation; null for any. */
      readonly role: string | null;
      /** Of the entity at the other end; null for any. */
      readonly type: TypeName | null;
      readonly kind: string | null;
      /** Slugs of entities that the other end must be about; empty for no condition. */
      readonly about: readonly string[];
      /** Slugs of the only entities to count; null for all. */
      readonly only: readonly string[] | null;
      /** A field of the other end to sum, instead of counting; null to count. */
      readonly sum: 'seats' | null;
    };

/** An open question about a source, and the interpretation that the data follows. */
export interface Ambiguity {
  readonly question: string;
  readonly interpretation: string;
  /** The name of the source. */
  readonly source: string;
  readonly evidence: readonly Evidence[];
}

/** A text that was ingested. */
export interface Source {
  /** The folder below `data/sources`. */
  readonly name: string;
  /** Slug of the document with this text. */
  readonly document: string;
  /** A short title, for the names of its paragraphs: `2023 Annual Report`. */
  readonly title: string;
  /** The date of its information, ISO 8601. Anything dated later was in the future. */
  readonly asOf: string;
  /** The terms of use of its facts. */
  readonly license: string;
}

/**
 * One line of a graph that is streamed, so that a large graph needs little memory: first the sources, then the
 * entities, then the relations, in the order of `Graph`.
 */
export type GraphLine =
  | { readonly dataset: Pick<Graph, 'sources' | 'counts' | 'ambiguities' | 'disputes' | 'rules'> }
  /** `text` is the normalized text of a paragraph. */
  | { readonly entity: Entity; readonly text?: string }
  | { readonly relation: RelationFacts };

/** A relation without its key, which `relation` computes. */
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
  if (role == null && when == null) return `${source} ${kind} ${target}`; // A fast path for most relations.
  const extra = [role, when?.edtf].filter((part) => part != null).join('; ');
  return `${source} ${kind} ${target}${extra && ` (${extra})`}`;
}

/** The relation as an English sentence: "Informal Working Group on MSMEs co-organized Joint Solutions Lab". */
export function sentence({ kind, role }: Pick<Relation, 'kind' | 'role'>, source: string, target: string): string {
  return `${source} ${verbOf(kind, role)} ${target}`;
}
