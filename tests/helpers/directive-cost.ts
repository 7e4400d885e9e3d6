import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/**
 * The cost of a document's only operation, from nothing but the directives of the SDL: objects weigh 1, fields and
 * arguments their `@cost`, and lists have the length of their `@listSize`. It is the static analysis of the GraphQL Cost
 * Directives specification, written without the server's own estimate.
 */
export function costByDirectives(schema: GraphQLSchema, document: DocumentNode, variables: Values = {}): number {
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const query = schema.getQueryType();
  if (!operation || !query) throw new TypeError('A document must have an operation.');
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  const values: Values = { ...defaults, ...variables };
  return ofSelections(query, operation.selectionSet, {});

  function ofSelections(type: GraphQLCompositeType, { selections }: SelectionSetNode, sizes: Values): number {
    return selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + ofField(type, node, sizes);
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : document.definitions.find(
              (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
            );
      if (!fragment || !('selectionSet' in fragment) || !fragment.selectionSet) return sum;
      const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
      const inner = condition === undefined ? type : (schema.getType(condition) as GraphQLCompositeType); // As validated.
      return sum + ofSelections(inner, fragment.selectionSet, sizes);
    }, 0);
  }

  function ofField(parent: GraphQLCompositeType, node: FieldNode, sizes: Values): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0; // __typename.
    const args = argumentsOf(field, node.arguments ?? []);
    const weight = weightOf(field) + ofInputs(field.args, args);
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return weight;
    const size = listSize(field, args);
    const length = (sizes[node.name.value] as number | undefined) ?? size?.length ?? 1;
    const count = isListType(getNullableType(field.type)) ? length : 1;
    const inner = Object.fromEntries((size?.sizedFields ?? []).map((name) => [name, size?.length]));
    return weight + count * (1 + ofSelections(type, node.selectionSet, inner));
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>, nodes: readonly ArgumentNode[]): Values {
    const given = nodes.map(({ name, value }) => [name.value, valueFromASTUntyped(value, values)]);
    const byDefault = field.args.map(({ name, astNode }) => [
      name,
      astNode?.defaultValue && valueFromASTUntyped(astNode.defaultValue),
    ]);
    return Object.fromEntries([...byDefault, ...given.filter(([, value]) => value !== undefined)]);
  }

  function ofInputs(inputs: readonly (GraphQLArgument | GraphQLInputField)[], given: Values): number {
    return inputs.reduce((sum, input) => {
      const value = given[input.name];
      if (value == null) return sum;
      const type = getNamedType(input.type);
      const inner = isInputObjectType(type) ? ofInputs(Object.values(type.getFields()), value as Values) : 0; // As validated.
      return sum + weightOf(input) + inner;
    }, 0);
  }
}

type Element = {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
};

function weightOf(element: Element): number {
  return Number(argumentsOfDirective(element, 'cost')?.weight ?? 0);
}

/** Null without `@listSize`. */
function listSize(element: Element, args: Values) {
  const directive = argumentsOfDirective(element, 'listSize');
  if (!directive) return null;
  const {
    assumedSize,
    slicingArguments = [],
    sizedFields = [],
  } = directive as {
    readonly assumedSize: number;
    readonly slicingArguments?: readonly string[];
    readonly sizedFields?: readonly string[];
  };
  const slicing = slicingArguments.map((name) => args[name]).find((value) => value != null);
  return { length: Array.isArray(slicing) ? slicing.length : Number(slicing ?? assumedSize), sizedFields };
}

function argumentsOfDirective({ astNode }: Element, name: string): Values | null {
  const directive = astNode?.directives?.find((one) => one.name.value === name);
  return directive
    ? Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]))
    : null;
}
