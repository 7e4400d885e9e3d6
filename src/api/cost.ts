import type { TypeName } from '../model/entities.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { DatasetSummary } from '../store/index.ts';
import type { TraversalLimits } from '../traversal/index.ts';

/**
 * The cost of a field, estimated before execution. The unit is one object of the result, which takes a microsecond or
 * less; `npm run bench -- cost` measures it for each kind of question.
 */
export interface FieldCost {
  /** The cost of computing the field itself. Default 0. */
  readonly work?: number;
  /**
   * The maximum lengths of the lists of objects that the field returns, by field name: of the field itself and of the
   * fields below it, down to the next field with a cost rule of its own.
   */
  readonly lists?: Readonly<Record<string, number>>;
}

/** The limits and the graph that an estimate is for. */
export interface CostBasis {
  readonly limits: TraversalLimits;
  readonly size: GraphSize;
}

/** How large a graph is. */
export class GraphSize {
  readonly relations: number;
  readonly sources: number;
  private readonly entityCounts: DatasetSummary['entityCounts'];
  private readonly relationCounts: DatasetSummary['relationCounts'];

  constructor({ entityCounts, relationCounts, sources }: DatasetSummary) {
    this.sources = sources.length;
    this.entityCounts = entityCounts;
    this.relationCounts = relationCounts;
    this.relations = sum(relationCounts.values().flatMap((byBasis) => byBasis.values()));
  }

  /** The number of entities of some types; by default, of all. */
  entities(types: Iterable<TypeName> = this.entityCounts.keys()): number {
    return sum(new Set(types).values().map((type) => this.entityCounts.get(type) ?? 0));
  }

  /** The number of relations of some kinds. */
  relationsOf(kinds: Iterable<RelationKindName>): number {
    return sum(new Set(kinds).values().flatMap((kind) => this.relationCounts.get(kind)?.values() ?? []));
  }
}

/** The size of a graph; the same object for the same summary. */
export function sizeOf(dataset: DatasetSummary): GraphSize {
  const known = sizes.get(dataset);
  if (known) return known;
  const size = new GraphSize(dataset);
  sizes.set(dataset, size);
  return size;
}

const sizes = new WeakMap<DatasetSummary, GraphSize>();

/** Estimates a field from its arguments. They have the types of the schema, but their values are not yet checked. */
export type CostRule = (args: Readonly<Record<string, unknown>>, basis: CostBasis) => FieldCost;

/** The cost of the field `evidence` of a relation: four quotations of each source, of at most four sources. */
export const evidenceCost: CostRule = (_, { size }) => ({ lists: { evidence: 4 * Math.min(size.sources, 4) } });

/** The cost of looking at some number of entities once, each of which takes an eighth of an object of the result. */
export function scanCost(entities: number): number {
  return Math.ceil(entities / 8);
}

/** Field extensions with a cost rule. A field without one costs its objects only. */
export function withCost(rule: CostRule): { readonly cost: CostRule } {
  return { cost: rule };
}

/**
 * How many relations a traversal is expected to read at most: a fifth of the graph, as the neighbors of its most related
 * entities have, and never more than the limit.
 */
export function relationsRead({ maxRelations }: TraversalLimits, size: GraphSize): number {
  return Math.min(maxRelations, Math.ceil(size.relations / 5));
}

/** Null for a field without a cost rule. */
export function costRuleOf({ extensions }: { readonly extensions: object }): CostRule | null {
  return 'cost' in extensions ? (extensions.cost as CostRule) : null; // Only `withCost` sets it.
}

/** An argument clamped to the range from 0 to `max`; `max` if it is not a number. */
export function clampTo(value: unknown, max: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, 0), max) : max;
}

/** The length of a list argument. GraphQL coerces a single value to a list of one. */
export function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

function sum(counts: Iterable<number>): number {
  return Iterator.from(counts).reduce((total, count) => total + count, 0);
}
