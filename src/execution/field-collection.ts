import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type VariableValues,
} from 'graphql';

/** What is the same for all selections of an operation. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, { readonly definition: FragmentDefinitionNode }>>;
  readonly variableValues: VariableValues;
  /** The number of objects for which a selection is executed before it is compiled. */
  readonly compileAfter: number;
  /** A unique index for each field of the operation. */
  nextFieldIndex(): number;
}

/** The fields selected on an object type, by response name in response order (GraphQL specification, CollectFields). */
export function collectFields(
  scope: SelectionScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spreadFragments = new Set<string>();
  for (const { selections } of selectionSets) collect(selections);
  return fields;

  function collect(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = (selection.alias ?? selection.name).value;
        const nodes = fields.get(responseName);
        if (nodes) nodes.push(selection);
        else fields.set(responseName, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (appliesTo(scope, type, selection.typeCondition?.name.value)) collect(selection.selectionSet.selections);
      } else if (!spreadFragments.has(selection.name.value)) {
        spreadFragments.add(selection.name.value);
        const fragment = scope.fragments[selection.name.value]?.definition;
        if (fragment && appliesTo(scope, type, fragment.typeCondition.name.value))
          collect(fragment.selectionSet.selections);
      }
    }
  }
}

/** Whether the directives `@skip` and `@include` of a selection, if any, include it. */
export function isIncluded({ variableValues }: Pick<SelectionScope, 'variableValues'>, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false
  );
}

function appliesTo({ schema }: SelectionScope, type: GraphQLObjectType, typeCondition: string | undefined): boolean {
  if (typeCondition === undefined || typeCondition === type.name) return true;
  const conditionType = schema.getType(typeCondition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
