import {
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidatedExecutionArgs,
} from 'graphql';
import { type CostBasis, clampTo, costRuleOf, type FieldCost, pageSize } from '../../api/index.ts';
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

type Lists = NonNullable<FieldCost['lists']>;

const nothing: OperationCost = { depth: 0, rootFields: 0, nodes: 0, cost: 0 };

/** Assumed length of a list that declares none, such as the quotes of an edge. */
const defaultListLength = 4;

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

  /** The cost of a selection on one object. `lists` are the list lengths that a field above it declared. */
  selections(type: GraphQLCompositeType, { selections }: SelectionSetNode, lists: Lists): OperationCost {
    let sum = nothing;
    for (const selection of selections) {
      if (!isIncluded(this.args, selection)) continue;
      const selected =
        selection.kind === Kind.FIELD
          ? this.field(type, selection, lists)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.inlineFragment(type, selection, lists)
            : this.spread(selection, lists);
      sum = {
        depth: Math.max(sum.depth, selected.depth),
        rootFields: sum.rootFields + selected.rootFields,
        nodes: sum.nodes + selected.nodes,
        cost: sum.cost + selected.cost,
      };
    }
    return sum;
  }

  private inlineFragment(type: GraphQLCompositeType, node: InlineFragmentNode, lists: Lists): OperationCost {
    const name = node.typeCondition?.name.value;
    return this.selections(name === undefined ? type : this.typeOf(name), node.selectionSet, lists);
  }

  private spread({ name: { value: name } }: FragmentSpreadNode, lists: Lists): OperationCost {
    const key = `${name} ${JSON.stringify(lists)}`;
    const cached = this.fragments.get(key);
    if (cached) return cached;
    const definition = this.args.fragmentDefinitions[name];
    if (!definition) return nothing;
    const spread = this.selections(this.typeOf(definition.typeCondition.name.value), definition.selectionSet, lists);
    this.fragments.set(key, spread);
    return spread;
  }

  private field(parent: GraphQLCompositeType, node: FieldNode, inherited: Lists): OperationCost {
    const name = node.name.value;
    if (name === '__schema' || name === '__type')
      return { depth: 1, rootFields: 1, nodes: 0, cost: this.introspection.of(node) };
    const field = this.args.schema.getField(parent, name);
    if (!field) return nothing; // Validation has reported it.
    const type = getNamedType(field.type);
    const { work = 0, lists = inherited } = this.declared(field, node);
    if (!isCompositeType(type) || !node.selectionSet) return { ...nothing, depth: 1, rootFields: 1, cost: work };
    const count = isListType(getNullableType(field.type)) ? (lists[name] ?? defaultListLength) : 1;
    const inner = this.selections(type, node.selectionSet, lists);
    return {
      depth: 1 + inner.depth,
      rootFields: 1,
      nodes: count * ((isNode(type) ? 1 : 0) + inner.nodes),
      cost: work + count * (1 + inner.cost),
    };
  }

  /** The cost that a field declares; a connection has as many edges as the page that is requested. */
  private declared(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldCost {
    const rule = costRuleOf(field);
    const paged = getNamedType(field.type).name.endsWith('Connection');
    if (!rule && !paged) return {};
    const args = getArgumentValues(field, node, this.args.variableValues);
    const own = rule?.(args, this.basis) ?? {};
    if (!paged) return own;
    const edges = clampTo(args.first ?? args.last ?? pageSize.default, pageSize.max);
    return { ...own, lists: { ...own.lists, edges } };
  }

  private typeOf(name: string): GraphQLCompositeType {
    return this.args.schema.getType(name) as GraphQLCompositeType; // Validation has checked that it exists.
  }
}

function isNode(type: GraphQLCompositeType): boolean {
  if (type.name === 'Node') return true;
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
}
