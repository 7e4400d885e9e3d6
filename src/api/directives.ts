import {
  type ConstDirectiveNode,
  DirectiveLocation,
  type FieldDefinitionNode,
  GraphQLBoolean,
  GraphQLDirective,
  type GraphQLField,
  type GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  type InputValueDefinitionNode,
  type InterfaceTypeDefinitionNode,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  lexicographicSortSchema,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  printSchema,
  type ScalarTypeDefinitionNode,
  visit,
} from 'graphql';
import { type Amount, amountOf, type CostBasis, defaultListSize, fieldCost, inputWeight } from './cost.ts';
import { isSemanticNonNull } from './nullability.ts';

const { ARGUMENT_DEFINITION, ENUM, FIELD_DEFINITION, INPUT_FIELD_DEFINITION, OBJECT, SCALAR } = DirectiveLocation;

const names = new GraphQLList(new GraphQLNonNull(GraphQLString));

/** The directives of the SDL, besides those that the GraphQL specification defines. */
export const directives: readonly GraphQLDirective[] = [
  new GraphQLDirective({
    name: 'cost',
    description:
      'What it costs to compute a field, or to be given an argument, in objects of the response: `@cost` of the GraphQL Cost Directives specification (IBM). Unlike there, the cost is one sum, in which objects weigh 1, and fields and arguments without this directive 0. The weights are those for the graph and the limits of the server that gives the schema; a request with the extension `cost` gets the sum.',
    locations: [ARGUMENT_DEFINITION, ENUM, FIELD_DEFINITION, INPUT_FIELD_DEFINITION, OBJECT, SCALAR],
    args: { weight: { type: new GraphQLNonNull(GraphQLString), description: 'A number of objects.' } },
  }),
  new GraphQLDirective({
    name: 'listSize',
    description:
      'How many objects a list has at most: `@listSize` of the GraphQL Cost Directives specification (IBM). Unlike there, a slicing argument may be a list, which counts its items.',
    locations: [FIELD_DEFINITION],
    args: {
      assumedSize: { type: GraphQLInt, description: 'The size if no slicing argument is given.' },
      slicingArguments: {
        type: names,
        description: 'The arguments that bound the list. The first that is given counts.',
      },
      sizedFields: { type: names, description: 'The fields of the returned object that are the lists.' },
      requireOneSlicingArgument: {
        type: GraphQLBoolean,
        defaultValue: true,
        description: 'Whether one slicing argument must be given.',
      },
    },
  }),
  new GraphQLDirective({
    name: 'semanticNonNull',
    description:
      'The field is null only if it has an error. Clients that handle errors apart can generate a type without null, as Relay and GraphQL Code Generator do.',
    locations: [FIELD_DEFINITION],
    args: {
      levels: {
        type: new GraphQLList(GraphQLInt),
        defaultValue: [0],
        description: 'The levels of lists that are meant; 0 is the field itself.',
      },
    },
  }),
];

/**
 * The schema in GraphQL's schema definition language, sorted by name, with the costs for some limits and graph.
 * graphql-js prints no applied directives, and the printers that do lose the default values of its version 17.
 */
export function schemaDefinition(schema: GraphQLSchema, basis: CostBasis): string {
  const sized = sizedFieldsOf(schema);
  const withDirectives = visit(parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true }), {
    ObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.map((field) => fieldOf(node, field)) }),
    InterfaceTypeDefinition: (node) => ({ ...node, fields: node.fields?.map((field) => fieldOf(node, field)) }),
    InputObjectTypeDefinition: (node) => {
      const type = schema.getType(node.name.value) as GraphQLInputObjectType; // Printed from it.
      return { ...node, fields: node.fields?.map((field) => inputOf(field, type.getFields()[field.name.value])) };
    },
  });
  return `${print(withDirectives)}\n`;

  function fieldOf(parent: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode, node: FieldDefinitionNode) {
    const type = schema.getType(parent.name.value) as GraphQLObjectType; // Or an interface, which has fields as well.
    const field = type.getFields()[node.name.value];
    if (!field) throw new TypeError(`${parent.name.value}.${node.name.value} must be a field of the schema.`);
    const argumentNodes = node.arguments?.map((argument) =>
      inputOf(
        argument,
        field.args.find(({ name }) => name === argument.name.value),
      ),
    );
    const applied = [
      ...cost(fieldCost(parent.name.value, field).weight ?? 0),
      ...listSize(parent.name.value, field),
      ...(isSemanticNonNull(field) ? [directive('semanticNonNull')] : []),
    ];
    return { ...node, arguments: argumentNodes, directives: [...(node.directives ?? []), ...applied] };
  }

  function inputOf(node: InputValueDefinitionNode, input: { readonly extensions: object } | undefined) {
    return input ? { ...node, directives: [...(node.directives ?? []), ...cost(inputWeight(input))] } : node;
  }

  function cost(amount: Amount): ConstDirectiveNode[] {
    const weight = amountOf(amount, basis);
    return weight === 0 ? [] : [directive('cost', `weight: "${weight}"`)];
  }

  function listSize(parent: string, field: GraphQLField<unknown, unknown>): ConstDirectiveNode[] {
    const { listSize: declared } = fieldCost(parent, field);
    const isList = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
    if (sized.has(`${parent}.${field.name}`)) return []; // The field above tells its size.
    if (!declared) return isList ? [directive('listSize', `assumedSize: ${defaultListSize}`)] : [];
    const { assumedSize, slicingArguments, sizedFields } = declared;
    return [
      directive(
        'listSize',
        `assumedSize: ${amountOf(assumedSize, basis)}`,
        ...(slicingArguments
          ? [`slicingArguments: ${JSON.stringify(slicingArguments)}`, 'requireOneSlicingArgument: false']
          : []),
        ...(sizedFields ? [`sizedFields: ${JSON.stringify(sizedFields)}`] : []),
      ),
    ];
  }
}

/** The coordinates of the lists whose size the fields that lead to their type declare. */
function sizedFieldsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ parent: type.name, field }))
      : [],
  );
  return new Set(
    fields.flatMap(({ parent, field }) =>
      (fieldCost(parent, field).listSize?.sizedFields ?? []).map((name) => `${getNamedType(field.type).name}.${name}`),
    ),
  );
}

/** A directive with arguments in the syntax of GraphQL. */
function directive(name: string, ...args: readonly string[]): ConstDirectiveNode {
  const { definitions } = parse(`scalar S @${name}${args.length > 0 ? `(${args.join(', ')})` : ''}`, {
    noLocation: true,
  });
  const [scalar] = definitions as readonly ScalarTypeDefinitionNode[]; // The only definition.
  const [parsed] = scalar?.directives ?? [];
  if (!parsed) throw new TypeError(`"${name}" must be a directive.`);
  return parsed;
}
