import { type GraphQLField, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql';

/** A field that is a connection, as Relay knows it. */
export interface ConnectionField {
  /** The type, or interface, that has it. */
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Whether its owner can be fetched again: it is the root, or has an id. */
  readonly again: boolean;
}

/** Every connection of a schema. */
export function connectionsOf(schema: GraphQLSchema): ConnectionField[] {
  const owners = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return owners.flatMap((owner) =>
    Object.values(owner.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({
        type: owner.name,
        field,
        again: owner === schema.getQueryType() || owner.getInterfaces().some(({ name }) => name === 'Node'),
      })),
  );
}
