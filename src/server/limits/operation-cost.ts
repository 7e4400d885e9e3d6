import {
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidatedExecutionArgs,
} from 'graphql';
import { amountOf, type CostBasis, defaultListSize, fieldCost, inputWeight, type ListSize } from '../../api/index.ts';
import { isIncluded } from '../../execution/index.ts';
import { IntrospectionCost } from './introspection-cost.ts';

/** Upper bounds of an operation, estimated from its document and variables. */
export interface OperationCost {
  /** Levels of fields inside fields. */
  readonly depth: number;
  readonly rootFields: number;
  /** Entities and relations that the response can hold. */
  readonly nodes: number;
  /** Objects that the response can hold, plus what it takes to find them, and to parse and validate the document. */
  readonly cost: number;
}

/**
 * Estimates the cost of an operation, in time linear in its document: each fragment is visited once for the lists it is
 * spread in. A cost far beyond `maxCost` may be estimated too low, but still beyond it.
 */
export function estimateCost(
  args: ValidatedExecutionArgs,
  basis: CostBasis,
  maxCost = Number.POSITIVE_INFINITY,
): OperationCost {
  const root = args.schema.getRootType(args.operation.operation);
  if (!root) return nothing;
  return new CostVisitor(args, basis, maxCost).selections(root, args.operation.selectionSet, {});
}

/** The lengths of the lists that fields of an object are, by their names. */
type ListLengths = Readonly<Record<string, number>>;

const nothing: OperationCost = { depth: 0, rootFields: 0, nodes: 0, cost: 0 };

class CostVisitor {
  private readonly args: ValidatedExecutionArgs;
  private readonly basis: CostBasis;
  private readonly introspection: IntrospectionCost;
  private readonly fragments = new Map<string, OperationCost>();

  constructor(args: ValidatedExecutionArgs, basis: CostBasis, maxCost: number) {
    this.args = args;
    this.basis = basis;
    this.introspection = new IntrospectionCost(args, maxCost);
  }

  /** The cost of a selection on one object. `lengths` are those that the field above it declared. */
  selections(type: GraphQLCompositeType, { selections }: SelectionSetNode, lengths: ListLengths): OperationCost {
    let sum = nothing;
    for (const selection of selections) {
      if (!isIncluded(this.args, selection)) continue;
      const selected =
        selection.kind === Kind.FIELD
          ? this.field(type, selection, lengths)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.inlineFragment(type, selection, lengths)
            : this.spread(selection, lengths);
      sum = {
        depth: Math.max(sum.depth, selected.depth),
        rootFields: sum.rootFields + selected.rootFields,
        nodes: sum.nodes + selected.nodes,
        cost: sum.cost + selected.cost,
      };
    }
    return sum;
  }

  private inlineFragment(type: GraphQLCompositeType, node: InlineFragmentNode, lengths: ListLengths): OperationCost {
    const name = node.typeCondition?.name.value;
    return this.selections(name === undefined ? type : this.typeOf(name), node.selectionSet, lengths);
  }

  private spread({ name: { value: name } }: FragmentSpreadNode, lengths: ListLengths): OperationCost {
    const key = `${name} ${JSON.stringify(lengths)}`;
    const cached = this.fragments.get(key);
    if (cached) return cached;
    const definition = this.args.fragmentDefinitions[name];
    if (!definition) return nothing;
    const spread = this.selections(this.typeOf(definition.typeCondition.name.value), definition.selectionSet, lengths);
    this.fragments.set(key, spread);
    return spread;
  }

  private field(parent: GraphQLCompositeType, node: FieldNode, inherited: ListLengths): OperationCost {
    const name = node.name.value;
    if (name === '__schema' || name === '__type')
      return { depth: 1, rootFields: 1, nodes: 0, cost: this.introspection.of(node) };
    const field = this.args.schema.getField(parent, name);
    if (!field) return nothing; // Validation has reported it.
    const type = getNamedType(field.type);
    const { weight, size, sizedFields } = this.declared(parent, field, node);
    if (!isCompositeType(type) || !node.selectionSet) return { ...nothing, depth: 1, rootFields: 1, cost: weight };
    const isList = isListType(getNullableType(field.type));
    const count = isList ? (inherited[name] ?? size ?? defaultListSize) : 1;
    const lengths = Object.fromEntries(sizedFields.map((sized) => [sized, size ?? defaultListSize]));
    const inner = this.selections(type, node.selectionSet, lengths);
    return {
      depth: 1 + inner.depth,
      rootFields: 1,
      nodes: count * ((isNode(type) ? 1 : 0) + inner.nodes),
      cost: weight + count * (1 + inner.cost),
    };
  }

  /** The weight of a field with its arguments, and the length of the lists that it is or has; null if it declares none. */
  private declared({ name }: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, node: FieldNode) {
    const { weight = 0, listSize } = fieldCost(name, field);
    const args = field.args.length > 0 ? getArgumentValues(field, node, this.args.variableValues) : {};
    return {
      weight: amountOf(weight, this.basis) + this.inputWeight(field.args, args),
      size: listSize ? this.listLength(listSize, args) : null,
      sizedFields: listSize?.sizedFields ?? [],
    };
  }

  /** What the given arguments, or fields of an input object, add. */
  private inputWeight(inputs: readonly (GraphQLArgument | GraphQLInputField)[], values: object): number {
    const given = values as Readonly<Record<string, unknown>>;
    let sum = 0;
    for (const input of inputs) {
      const value = given[input.name];
      if (value == null) continue;
      sum += amountOf(inputWeight(input), this.basis);
      const type = getNamedType(input.type);
      if (isInputObjectType(type)) sum += this.inputWeight(Object.values(type.getFields()), value);
    }
    return sum;
  }

  /** The first slicing argument that is given counts. */
  private listLength({ assumedSize, slicingArguments = [], max = assumedSize }: ListSize, args: object): number {
    const given = args as Readonly<Record<string, unknown>>;
    const slicing = slicingArguments.map((name) => given[name]).find((value) => value != null);
    if (slicing === undefined) return amountOf(assumedSize, this.basis);
    const length = Array.isArray(slicing) ? slicing.length : Number(slicing);
    return Math.min(Math.max(length, 0), amountOf(max, this.basis));
  }

  private typeOf(name: string): GraphQLCompositeType {
    return this.args.schema.getType(name) as GraphQLCompositeType; // Validation has checked that it exists.
  }
}

function isNode(type: GraphQLCompositeType): boolean {
  if (type.name === 'Node') return true;
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
}
