import type { EdgeName } from './edges.ts';
import { edgeKinds } from './edges.ts';
import type { Entity } from './entities.ts';
import type { Basis, Evidence } from './evidence.ts';
import type { When } from './when.ts';

/** Everything that the sources say, checked: entities in their natural order, relations in the order of the text. Immutable. */
export interface Graph {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  /** SHA-256 of the content, in hexadecimal: the same data has the same version on every machine. */
  readonly version: string;
}

/** One edge: a claim that a kind of the catalogue holds between two entities. */
export interface Relation {
  /** Kind, source and target, and role and time where it has them: unique and stable. */
  readonly key: string;
  readonly kind: EdgeName;
  /** Slug. */
  readonly source: string;
  /** Slug. */
  readonly target: string;
  readonly role: string | null;
  readonly when: When | null;
  readonly basis: Basis;
  /** For DERIVED and EXTERNAL: the rule, or the outside fact. */
  readonly rule: string | null;
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
  /** Under what terms its facts are carried. */
  readonly licence: string;
}

export type RelationFacts = Omit<Relation, 'key'>;

/** A relation with its key. */
export function relation(facts: RelationFacts): Relation {
  const extra = [facts.role, facts.when?.edtf].filter((part) => part != null).join('; ');
  return { key: `${facts.source} ${facts.kind} ${facts.target}${extra && ` (${extra})`}`, ...facts };
}

/** The relation as an English sentence: "World Customs Organization presented AEO SAFE Framework". */
export function sentence(facts: Pick<Relation, 'kind' | 'role'>, source: string, target: string): string {
  return `${source} ${edgeKinds[facts.kind].verb} ${target}${facts.role ? ` (${facts.role})` : ''}`;
}
