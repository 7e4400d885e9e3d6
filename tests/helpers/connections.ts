import { type GraphQLField, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';

/** A field whose type is a Relay connection. */
export interface ConnectionField {
  /** The name of the object type or interface that has the field. */
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Whether its parent can be fetched again: it is the root, or implements `Node`. */
  readonly isRefetchable: boolean;
}

/** Every connection field of a schema. */
export function connectionsOf(schema: GraphQLSchema): ConnectionField[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({
        type: type.name,
        field,
        isRefetchable: type === schema.getQueryType() || type.getInterfaces().some(({ name }) => name === 'Node'),
      })),
  );
}
