import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
  ValidatedExecutionArgs,
  VariableValues,
} from 'graphql';

/** The `info` argument of resolvers. All objects of a field share one, so it cannot have the path of any of them. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly rootValue: unknown;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: VariableValues;

  constructor(
    field: GraphQLField<unknown, unknown>,
    fieldNodes: readonly FieldNode[],
    parentType: GraphQLObjectType,
    request: ValidatedExecutionArgs,
  ) {
    this.fieldName = field.name;
    this.fieldNodes = fieldNodes;
    this.returnType = field.type;
    this.parentType = parentType;
    this.schema = request.schema;
    this.fragments = request.fragmentDefinitions;
    this.rootValue = request.rootValue;
    this.operation = request.operation;
    this.variableValues = request.variableValues;
  }

  /** @throws {Error} always */
  get path(): never {
    throw notProvided('path');
  }

  /** @throws {Error} always */
  getAbortSignal(): never {
    throw notProvided('getAbortSignal');
  }

  /** @throws {Error} always */
  getAsyncHelpers(): never {
    throw notProvided('getAsyncHelpers');
  }
}

function notProvided(name: string): Error {
  return new Error(`This executor does not provide info.${name}: one info serves all objects of a field.`);
}
