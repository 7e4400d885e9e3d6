import { type GraphQLLeafType, isEnumType } from 'graphql';

/**
 * Makes of a value of a leaf type, which is not null, what the response has: strings, booleans and the values of enums quickly,
 * all others by the type's own coercion, which throws what it says of a value that it cannot stand for.
 */
export function leafCoercion(type: GraphQLLeafType): (value: unknown) => unknown {
  const coerce = (value: unknown): unknown => {
    if (value instanceof Error) throw value;
    const output: unknown = type.coerceOutputValue(value);
    if (output == null) throw new TypeError(`${type.name} must make a value of what it is given, but made ${output}.`);
    return output;
  };
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, name]));
    return (value) => names.get(value) ?? coerce(value);
  }
  const usual = usualTypes[type.name];
  return usual ? (value) => (typeof value === usual ? value : coerce(value)) : coerce;
}

/** The types of JavaScript whose values scalars take as they are. */
const usualTypes: Readonly<Record<string, string>> = { String: 'string', ID: 'string', Boolean: 'boolean' };
