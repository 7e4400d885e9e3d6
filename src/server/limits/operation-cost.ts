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
import { clampTo, costRuleOf, type FieldCost, pageSize } from '../../api/index.ts';
import { isIncluded } from '../../execution/index.ts';
import type { TraversalLimits } from '../../traversal/index.ts';

/** What an operation can come to at most, as far as its document and variables tell. */
export interface OperationCost {
  /** Fields inside fields. */
  readonly depth: number;
  readonly rootFields: number;
  /** Entities and relations that the answer can hold. */
  readonly nodes: number;
  /** Objects that it can hold, and what finding them takes. */
  readonly cost: number;
}

/** Measures an operation. Every fragment is measured once for each type and place that it is spread in, so the time is that of reading the document. */
export function estimateCost(request: ValidatedExecutionArgs, bounds: TraversalLimits): OperationCost {
  const root = request.schema.getRootType(request.operation.operation);
  if (!root) return nothing;
  return new CostVisitor(request, bounds).selections(root, request.operation.selectionSet, {});
}

type Lists = NonNullable<FieldCost['lists']>;

const nothing: OperationCost = { depth: 0, rootFields: 0, nodes: 0, cost: 0 };

/** How long a list is of which nothing is declared, such as the quotes of an edge: a few. */
const usualLength = 3;

/** What is known of the types, of which there are always the same: all of them, as clients ask, are some 20,000 objects. */
function introspection(name: '__schema' | '__type'): OperationCost {
  return { depth: 1, rootFields: 1, nodes: 0, cost: name === '__schema' ? 20_000 : 1_000 };
}

class CostVisitor {
  private readonly request: ValidatedExecutionArgs;
  private readonly bounds: TraversalLimits;
  private readonly fragments = new Map<string, OperationCost>();

  constructor(request: ValidatedExecutionArgs, bounds: TraversalLimits) {
    this.request = request;
    this.bounds = bounds;
  }

  /** What is selected of one object of a type. `lists` are the lengths declared above it. */
  selections(type: GraphQLCompositeType, { selections }: SelectionSetNode, lists: Lists): OperationCost {
    let sum = nothing;
    for (const selection of selections) {
      if (!isIncluded(this.request, selection)) continue;
      const measured =
        selection.kind === Kind.FIELD
          ? this.field(type, selection, lists)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.inlineFragment(type, selection, lists)
            : this.spread(selection, lists);
      sum = {
        depth: Math.max(sum.depth, measured.depth),
        rootFields: sum.rootFields + measured.rootFields,
        nodes: sum.nodes + measured.nodes,
        cost: sum.cost + measured.cost,
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
    const known = this.fragments.get(key);
    if (known) return known;
    const definition = this.request.fragmentDefinitions[name];
    if (!definition) return nothing;
    const measured = this.selections(this.typeOf(definition.typeCondition.name.value), definition.selectionSet, lists);
    this.fragments.set(key, measured);
    return measured;
  }

  private field(parent: GraphQLCompositeType, node: FieldNode, above: Lists): OperationCost {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return introspection(name);
    const field = this.request.schema.getField(parent, name);
    if (!field) return nothing; // Validation has said so.
    const type = getNamedType(field.type);
    const { work = 0, lists = above } = this.declared(field, node);
    if (!isCompositeType(type) || !node.selectionSet) return { ...nothing, depth: 1, rootFields: 1, cost: work };
    const count = isListType(getNullableType(field.type)) ? (lists[name] ?? usualLength) : 1;
    const inner = this.selections(type, node.selectionSet, lists);
    return {
      depth: 1 + inner.depth,
      rootFields: 1,
      nodes: count * ((isNode(type) ? 1 : 0) + inner.nodes),
      cost: work + count * (1 + inner.cost),
    };
  }

  /** What a field declares of its cost; of a connection that its page has as many edges as it is asked for. */
  private declared(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldCost {
    const rule = costRuleOf(field);
    const paged = getNamedType(field.type).name.endsWith('Connection');
    if (!rule && !paged) return {};
    const args = getArgumentValues(field, node, this.request.variableValues);
    const own = rule?.(args, this.bounds) ?? {};
    if (!paged) return own;
    const edges = clampTo(args.first ?? args.last ?? pageSize.default, pageSize.max);
    return { ...own, lists: { ...own.lists, edges } };
  }

  private typeOf(name: string): GraphQLCompositeType {
    return this.request.schema.getType(name) as GraphQLCompositeType; // Validation has seen to it.
  }
}

function isNode(type: GraphQLCompositeType): boolean {
  if (type.name === 'Node') return true;
  return (isObjectType(type) || isInterfaceType(type)) && type.getInterfaces().some(({ name }) => name === 'Node');
}
