import {
  type FieldNode,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  print,
  type ValueNode,
} from 'graphql';

/** The arguments of a field as text, which is the same for equal arguments in any order. */
export function argumentsText({ arguments: nodes = [] }: FieldNode): string {
  return nodes
    .map(({ name, value }) => `${name.value}:${canonical(value)}`)
    .sort()
    .join();
}

/** Whether results of both types have the same lists, nulls and leaf values. */
export function haveSameShape(a: GraphQLOutputType, b: GraphQLOutputType): boolean {
  if (isNonNullType(a) || isNonNullType(b))
    return isNonNullType(a) && isNonNullType(b) && haveSameShape(a.ofType, b.ofType);
  if (isListType(a) || isListType(b)) return isListType(a) && isListType(b) && haveSameShape(a.ofType, b.ofType);
  return !(isLeafType(a) || isLeafType(b)) || a === b;
}

/** A value as text, which does not depend on the order of the fields of objects. */
function canonical(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(canonical).join()}]`;
  if (value.kind !== Kind.OBJECT) return print(value);
  const fields = value.fields.map(({ name, value: inner }) => `${name.value}:${canonical(inner)}`);
  return `{${fields.sort().join()}}`;
}
