import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';

/** A convention of the schema. Finds the schema coordinates of what does not follow it. */
export type LintRule = (schema: GraphQLSchema) => string[];

export const lintRules = {
  'types are in PascalCase': (schema) => namesUnlike(/^(?![A-Z\d]{2,}$)[A-Z][A-Za-z\d]*$/, typesOf(schema)),
  'fields and arguments are in camelCase': (schema) => namesUnlike(/^[a-z][A-Za-z\d]*$/, fieldsAndArguments(schema)),
  'enum values are in UPPER_SNAKE_CASE': (schema) => namesUnlike(/^[A-Z][A-Z\d]*(_[A-Z\d]+)*$/, enumValues(schema)),
  'every description ends with a full stop': (schema) =>
    [...typesOf(schema), ...fieldsAndArguments(schema), ...enumValues(schema)]
      .filter(({ description }) => !description?.endsWith('.'))
      .map(String),
  'no field begins with the name of its type': (schema) =>
    typesOf(schema).flatMap((type) => {
      const prefix = new RegExp(`^${type.name.charAt(0).toLowerCase()}${type.name.slice(1)}[A-Z]`);
      return fieldsOf(type)
        .filter(({ name }) => prefix.test(name))
        .map(String);
    }),
  'a list of nodes is in a connection, or has a limit': (schema) =>
    typesOf(schema)
      .filter(({ name }) => !name.endsWith('Connection'))
      .flatMap(outputFieldsOf)
      .filter((field) => isListOfNodes(field) && !hasLimit(field, schema))
      .map(String),
} satisfies Readonly<Record<string, LintRule>>;

interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
  /** The schema coordinate. */
  toString(): string;
}

function namesUnlike(pattern: RegExp, elements: readonly Named[]): string[] {
  return elements.filter(({ name }) => !pattern.test(name)).map(String);
}

/** The types of the schema's own. */
function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  const all = Object.values(schema.getTypeMap());
  return all.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
}

function fieldsAndArguments(schema: GraphQLSchema): Named[] {
  const ofDirectives = schema.getDirectives().flatMap(({ args }) => args);
  const ofTypes = typesOf(schema).flatMap((type) => [
    ...fieldsOf(type),
    ...outputFieldsOf(type).flatMap(({ args }) => args),
  ]);
  return [...ofTypes, ...ofDirectives];
}

function enumValues(schema: GraphQLSchema): Named[] {
  return typesOf(schema).flatMap((type): readonly Named[] => (isEnumType(type) ? type.getValues() : []));
}

function fieldsOf(type: GraphQLNamedType): readonly Named[] {
  return isInputObjectType(type) ? Object.values(type.getFields()) : outputFieldsOf(type);
}

type OutputField = GraphQLField<unknown, unknown>;

function outputFieldsOf(type: GraphQLNamedType): readonly OutputField[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Whether a field is a list of objects that can be refetched by id, and of which there may be as many as there are data. */
function isListOfNodes({ type }: OutputField): boolean {
  return isListType(getNullableType(type)) && isNode(getNamedType(type));
}

function isNode(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().some(isNode);
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Whether an argument of the field, or of every field that leads to its type, limits the list, or `@listSize` says how long it may be. */
function hasLimit(field: OutputField, schema: GraphQLSchema): boolean {
  const [owner] = String(field).split('.');
  const parents = typesOf(schema)
    .flatMap(outputFieldsOf)
    .filter(({ type }) => getNamedType(type).name === owner);
  const isLimited = ({ args }: OutputField) => args.some(({ name }) => limitingArguments.includes(name));
  return isLimited(field) || hasListSize(field, schema) || (parents.length > 0 && parents.every(isLimited));
}

const limitingArguments = ['first', 'last', 'limit', 'ids'];

function hasListSize({ astNode }: OutputField, schema: GraphQLSchema): boolean {
  const listSize = schema.getDirective('listSize');
  const values = listSize && astNode ? getDirectiveValues(listSize, astNode) : undefined;
  return typeof values?.assumedSize === 'number';
}
