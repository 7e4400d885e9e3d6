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
import { isSemanticNonNull } from '../../src/api/nullability.ts';
import { isDay } from '../../src/model/edtf-date.ts';
import { canonicalSymbols } from '../../src/model/symbol.ts';

/**
 * Checks the data of a response: one line for each value that is not of its type in the schema, for each field that is
 * missing or was not selected, and for each that is null without an error although only an error makes it so. The
 * operation must select `__typename` of every object and have no named fragments.
 */
export function invalidValues(
  schema: GraphQLSchema,
  document: DocumentNode,
  data: unknown,
  errors: readonly { readonly path?: readonly (string | number)[] }[] = [],
): string[] {
  const [operation] = document.definitions;
  const query = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !query) throw new TypeError('The document must be a query.');
  const problems: string[] = [];
  const failed = new Set(errors.map(({ path = [] }) => ['data', ...path].join('.')));
  if (data !== null) object(query, data, operation.selectionSet, 'data');
  return problems;

  function value(type: GraphQLOutputType, given: unknown, inner: SelectionSetNode | undefined, path: string): void {
    if (isNonNullType(type)) {
      if (given === null) problems.push(`${path} is null`);
      else value(type.ofType, given, inner, path);
    } else if (given === null) {
      // Null is valid here.
    } else if (isListType(type)) {
      if (!Array.isArray(given)) problems.push(`${path} is not a list`);
      else for (const [index, item] of given.entries()) value(type.ofType, item, inner, `${path}.${index}`);
    } else if (isLeafType(type)) {
      if (!isLeaf(type, given)) problems.push(`${path} is not a valid ${type.name}: ${JSON.stringify(given)}`);
    } else {
      const own = schema.getType(String((given as { __typename?: string }).__typename));
      if (!isObjectType(own) || (own !== type && (isObjectType(type) || !schema.isSubType(type, own))))
        problems.push(`${path} is of type ${own?.name} instead of ${type.name}`);
      else if (inner) object(own, given, inner, path);
    }
  }

  function object(type: GraphQLObjectType, given: unknown, { selections }: SelectionSetNode, path: string): void {
    const fields = given as Readonly<Record<string, unknown>>; // A value that is not an object lacks the selected fields.
    const selected = new Set(['__typename']);
    const check = (all: typeof selections) => {
      for (const selection of all) {
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = schema.getType(selection.typeCondition?.name.value ?? type.name);
          const isMet = condition === type || type.getInterfaces().some((one) => one === condition);
          if (isMet) check(selection.selectionSet.selections);
        } else if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const field = schema.getField(type, selection.name.value);
          selected.add(key);
          if (!field || !(key in fields)) problems.push(`${path}.${key} is missing`);
          else if (isSemanticNonNull(field) && fields[key] === null && !failed.has(`${path}.${key}`))
            problems.push(`${path}.${key} is null without an error`);
          else value(field.type, fields[key], selection.selectionSet, `${path}.${key}`);
        }
      }
    };
    check(selections);
    problems.push(
      ...Object.keys(fields)
        .filter((key) => !selected.has(key))
        .map((key) => `${path}.${key} was not selected`),
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
