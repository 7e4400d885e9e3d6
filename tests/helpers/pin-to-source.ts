import {
  type ArgumentNode,
  type ConstObjectFieldNode,
  type DocumentNode,
  type FieldNode,
  isInputObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schema } from '../../src/api/schema.ts';

/**
 * A query as asked of one source: every field with an argument `sources`, or with a filter that has such a field, gets it
 * with the name of the source.
 */
export function pinToSource(query: string, source: string): string {
  const typeInfo = new TypeInfo(schema);
  const pinned: DocumentNode = visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field: {
        // Entered: the type information is that of this field, not yet of those below it.
        enter(field) {
          const definition = typeInfo.getFieldDef();
          const argumentNamed = (name: string) => definition?.args.find((argument) => argument.name === name);
          if (argumentNamed('sources')) return withArgument(field, 'sources', listOf(source));
          const filter = argumentNamed('filter');
          const hasSources = isInputObjectType(filter?.type) && 'sources' in filter.type.getFields();
          return hasSources ? withFilter(field, source) : undefined;
        },
      },
    }),
  );
  return print(withoutUnusedVariables(pinned));
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  return visit(document, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) });
}

function withFilter(field: FieldNode, source: string): FieldNode {
  const own = field.arguments?.find(({ name }) => name.value === 'filter')?.value;
  if (own?.kind === Kind.VARIABLE) throw new TypeError('A pinned query must not have a variable as filter.');
  const fields = (own?.kind === Kind.OBJECT ? own.fields : []) as readonly ConstObjectFieldNode[]; // They are only copied.
  const others = fields.filter(({ name }) => name.value !== 'sources');
  const sources = { kind: Kind.OBJECT_FIELD, name: nameOf('sources'), value: listOf(source) } as const;
  return withArgument(field, 'filter', { kind: Kind.OBJECT, fields: [...others, sources] });
}

function withArgument(field: FieldNode, name: string, value: ValueNode): FieldNode {
  const others = (field.arguments ?? []).filter((argument) => argument.name.value !== name);
  const added: ArgumentNode = { kind: Kind.ARGUMENT, name: nameOf(name), value };
  return { ...field, arguments: [...others, added] };
}

function listOf(value: string): ValueNode {
  return { kind: Kind.LIST, values: [{ kind: Kind.STRING, value }] };
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}
