import { type GraphQLField, getNamedType } from 'graphql';
import type { TypeName } from '../model/entities.ts';
import type { RelationKindName } from '../model/relation-kinds.ts';
import type { DatasetSummary } from '../store/index.ts';
import type { TraversalLimits } from '../traversal/index.ts';
import { defaultPageSize, pageSize } from './connection.ts';

/**
 * What a field costs beyond the objects that it returns, and how many those are at most. The unit is one object of the
 * result, which takes a microsecond or less; `npm run bench -- cost` measures it for each kind of question. The SDL
 * publishes it as `@cost` and `@listSize` of the GraphQL Cost Directives specification.
 */
export interface FieldCost {
  /** The cost of computing the field itself. Default 0. */
  readonly weight?: Amount;
  readonly listSize?: ListSize;
}

/** What an argument or a field of an input object adds to the cost if it is given. */
export interface InputCost {
  readonly weight: Amount;
}

/** How many objects a list has at most. */
export interface ListSize {
  /** Without slicing arguments, or if none is given. */
  readonly assumedSize: Amount;
  /** The arguments that bound the list: a number, or a list with an item for each object. */
  readonly slicingArguments?: readonly string[];
  /** The fields of the returned object that are the lists, if the field itself is none. */
  readonly sizedFields?: readonly string[];
  /** The maximum of a slicing argument. The resolver rejects more. */
  readonly max?: Amount;
}

/** A number, or one that depends on the limits of the server and the size of the graph. */
export type Amount = number | ((basis: CostBasis) => number);

export function amountOf(amount: Amount, basis: CostBasis): number {
  return typeof amount === 'number' ? amount : amount(basis);
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

/** The assumed length of a list of objects that declares none. */
export const defaultListSize = 4;

/** The cost of the field `evidence` of a relation: four quotations of each source, of at most four sources. */
export const evidenceCost: FieldCost = {
  listSize: { assumedSize: ({ size }) => 4 * Math.min(size.sources, 4) },
};

/** The cost of looking at some number of entities once, each of which takes an eighth of an object of the result. */
export function scanCost(entities: number): number {
  return Math.ceil(entities / 8);
}

/** The extensions of a field, an argument or a field of an input object that has a cost. */
export function withCost<C extends FieldCost | InputCost>(cost: C): { readonly cost: C } {
  return { cost };
}

/**
 * The size of lists that an argument bounds: of the fields `sizedFields` of the returned object, or else of the field
 * itself. `usual` is the number without the argument, if its definition has no default.
 */
export function sizedBy(
  argument: string,
  max: Amount,
  usual: number | null,
  ...sizedFields: readonly string[]
): ListSize {
  const assumedSize = usual === null ? max : (basis: CostBasis) => Math.min(usual, amountOf(max, basis));
  return { assumedSize, slicingArguments: [argument], max, ...(sizedFields.length > 0 && { sizedFields }) };
}

/**
 * How many relations a traversal is expected to read at most: a fifth of the graph, as the neighbors of its most related
 * entities have, and never more than the limit.
 */
export function relationsRead({ maxRelations }: TraversalLimits, size: GraphSize): number {
  return Math.min(maxRelations, Math.ceil(size.relations / 5));
}

/** The declared cost of a field of a type. A connection has as many edges as the page that is requested. */
export function fieldCost(parent: string, { extensions, type }: GraphQLField<unknown, unknown>): FieldCost {
  const declared = 'cost' in extensions ? (extensions.cost as FieldCost) : {}; // Only `withCost` sets it.
  return getNamedType(type).name.endsWith('Connection') ? { ...declared, listSize: pageListSize(parent) } : declared;
}

function pageListSize(parent: string): ListSize {
  return {
    assumedSize: defaultPageSize(parent),
    slicingArguments: ['first', 'last'],
    sizedFields: ['edges', 'nodes'],
    max: pageSize.max,
  };
}

/** What an argument or a field of an input object adds if it is given; 0 by default. */
export function inputWeight({ extensions }: { readonly extensions: object }): Amount {
  return 'cost' in extensions ? (extensions.cost as InputCost).weight : 0; // Only `withCost` sets it.
}

function sum(counts: Iterable<number>): number {
  return Iterator.from(counts).reduce((total, count) => total + count, 0);
}
