import {
  type DocumentNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { readId } from '../../src/api/ids.ts';
import { canonicalSymbols } from '../../src/model/symbol.ts';
import { isDay } from '../../src/model/when.ts';

/**
 * Where the data of an answer is not of the types of its schema, or has other fields than its operation asks for: one line for each place.
 * The operation has no fragments with a name, and asks for `__typename` of every object; null for data is an answer without any.
 */
export function invalidValues(schema: GraphQLSchema, document: DocumentNode, data: unknown): string[] {
  const [operation] = document.definitions;
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new TypeError('There must be a query.');
  const found: string[] = [];
  if (data !== null) object(query, data, operation.selectionSet, 'data');
  return found;

  function value(type: GraphQLOutputType, given: unknown, inner: SelectionSetNode | undefined, place: string): void {
    if (isNonNullType(type)) {
      if (given === null) found.push(`${place} is null`);
      else value(type.ofType, given, inner, place);
    } else if (given === null) {
      // It may be.
    } else if (isListType(type)) {
      if (!Array.isArray(given)) found.push(`${place} is no list`);
      else for (const [index, item] of given.entries()) value(type.ofType, item, inner, `${place}.${index}`);
    } else if (isLeafType(type)) {
      if (!isLeaf(type, given)) found.push(`${place} is no ${type.name}: ${JSON.stringify(given)}`);
    } else {
      const own = schema.getType(String((given as { __typename?: string }).__typename));
      if (!isObjectType(own) || (own !== type && (isObjectType(type) || !schema.isSubType(type, own))))
        found.push(`${place} is no ${type.name} but ${own?.name}`);
      else if (inner) object(own, given, inner, place);
    }
  }

  function object(type: GraphQLObjectType, given: unknown, { selections }: SelectionSetNode, place: string): void {
    const fields = given as Readonly<Record<string, unknown>>; // Whatever it is, other fields show.
    const asked = new Set(['__typename']);
    const take = (all: typeof selections) => {
      for (const selection of all) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
          const isMet = condition === type || type.getInterfaces().some((one) => one === condition);
          if (isMet) take(selection.selectionSet.selections);
        } else if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const field = schema.getField(type, selection.name.value);
          asked.add(key);
          if (!field || !(key in fields)) found.push(`${place}.${key} is missing`);
          else value(field.type, fields[key], selection.selectionSet, `${place}.${key}`);
        }
      }
    };
    take(selections);
    found.push(
      ...Object.keys(fields)
        .filter((key) => !asked.has(key))
        .map((key) => `${place}.${key} was not asked for`),
    );
  }
}

function isLeaf(type: GraphQLLeafType, given: unknown): boolean {
  if (isEnumType(type)) return type.getValues().some(({ name }) => name === given);
  if (type.name === 'Boolean') return typeof given === 'boolean';
  if (type.name === 'Int') return Number.isInteger(given) && Math.abs(given as number) < 2 ** 31;
  if (type.name === 'Float') return Number.isFinite(given);
  if (typeof given !== 'string' || !given.isWellFormed()) return false;
  if (type.name === 'ID') return readId(given) !== null;
  if (type.name === 'Date') return isDay(given);
  if (type.name === 'DocumentSymbol') return canonicalSymbols(given) === given;
  return type.name === 'String';
}
