import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLNullableOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Execution } from './execution.ts';
import { type ParentValue, PENDING, ResponsePosition } from './response-position.ts';

/**
 * Turns the value of a resolver into the value in the response, or returns `PENDING` (GraphQL specification,
 * CompleteValue).
 * @throws if the value does not fit its type
 */
export type Completer = (execution: Execution, value: unknown, position: ResponsePosition) => unknown;

/** The field whose values are completed. */
export interface CompletedField {
  /** Its schema coordinate: `Meeting.presentations`. */
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  readonly schema: GraphQLSchema;
  infoOf(execution: Execution): GraphQLResolveInfo;
  /** What is selected on an object type that the field can return. */
  planOf(type: GraphQLObjectType): ObjectPlan;
}

/** What is selected on an object type. */
export interface ObjectPlan {
  execute(execution: Execution, source: unknown, position: ResponsePosition): unknown;
}

export function createCompleter(type: GraphQLOutputType, field: CompletedField): Completer {
  if (!isNonNullType(type)) return nullableCompleter(type, field, () => null);
  const problem = `Cannot return null for non-nullable field ${field.coordinate}.`;
  return nullableCompleter(type.ofType, field, () => {
    throw new Error(problem);
  });
}

/** Completes a value when its promise resolves, and sets it at its position then. */
export function completeWhenResolved(
  execution: Execution,
  value: PromiseLike<unknown>,
  position: ResponsePosition,
  nodes: readonly FieldNode[],
  complete: Completer,
): typeof PENDING {
  execution.whenResolved(value, position, nodes, (result) => position.setValue(complete(execution, result, position)));
  return PENDING;
}

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'; // Any object may have the property.
}

/** Called for a value of null: returns null, or throws if the type is non-null. */
type NullHandler = () => null;

function nullableCompleter(type: GraphQLNullableOutputType, field: CompletedField, handleNull: NullHandler): Completer {
  if (isListType(type)) return listCompleter(type.ofType, field, handleNull);
  if (isLeafType(type)) {
    const coerce = leafCoercion(type);
    return (_, value) => (value == null ? handleNull() : coerce(value));
  }
  return isObjectType(type) ? objectCompleter(type, field, handleNull) : abstractCompleter(type, field, handleNull);
}

function listCompleter(itemType: GraphQLOutputType, field: CompletedField, handleNull: NullHandler): Completer {
  const nullable = !isNonNullType(itemType);
  const complete = createCompleter(itemType, field);
  const hasLeaves = isLeafType(getNamedType(itemType));
  return (execution, value, position) => {
    if (value == null) return handleNull();
    const items = toArray(value, field.coordinate);
    const list: unknown[] = new Array(items.length).fill(null);
    // The only item of a list is counted with the object that has the list.
    const isScheduled = !hasLeaves && items.length > 1;
    const completeFrom = (first: number, scheduled = -1) => {
      for (let index = first; index < items.length; index += 1) {
        const slice = isScheduled && index !== scheduled ? execution.scheduler.next(1) : null;
        if (slice) {
          // One callback for all remaining items.
          execution.whenResolved(slice, position, field.nodes, () => completeFrom(index, index));
          return;
        }
        const item = items[index];
        const itemPosition = new ResponsePosition(position, list as unknown as ParentValue, index, nullable); // A list is keyed by index.
        try {
          const completed = isPromiseLike(item)
            ? completeWhenResolved(execution, item, itemPosition, field.nodes, complete)
            : complete(execution, item, itemPosition);
          if (completed !== PENDING) list[index] = completed;
        } catch (error) {
          execution.handleError(error, itemPosition, field.nodes);
        }
      }
    };
    completeFrom(0);
    return list;
  };
}

function objectCompleter(type: GraphQLObjectType, field: CompletedField, handleNull: NullHandler): Completer {
  const { isTypeOf } = type;
  let plan: ObjectPlan | null = null; // Created for the first object of the type: many types never occur.
  return (execution, value, position) => {
    if (value == null) return handleNull();
    if (value instanceof Error) throw value;
    if (isTypeOf && !isTypeOf(value, execution.request.contextValue, field.infoOf(execution)))
      throw new TypeError(`${field.coordinate} must be of type ${type.name}, but got another.`);
    plan ??= field.planOf(type);
    return plan.execute(execution, value, position);
  };
}

function abstractCompleter(type: GraphQLAbstractType, field: CompletedField, handleNull: NullHandler): Completer {
  const completers = new Map<unknown, Completer>();
  return (execution, value, position) => {
    if (value == null) return handleNull();
    if (value instanceof Error) throw value;
    const resolveType = type.resolveType ?? execution.request.typeResolver;
    const name = resolveType(value, execution.request.contextValue, field.infoOf(execution), type);
    let complete = completers.get(name);
    if (!complete) {
      const objectType = typeof name === 'string' ? field.schema.getType(name) : undefined;
      if (!isObjectType(objectType) || !field.schema.isSubType(type, objectType))
        throw new TypeError(`${type.name} must resolve to one of its types, but got ${String(name)}.`);
      complete = objectCompleter(objectType, field, handleNull);
      completers.set(name, complete);
    }
    return complete(execution, value, position);
  };
}

function toArray(value: unknown, coordinate: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Error) throw value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)]; // It has an iterator.
  throw new TypeError(`Expected Iterable, but did not find one for field "${coordinate}".`);
}

/**
 * Coerces a value that is not null. Strings, booleans and enum values, which are most, skip the coercion of graphql-js.
 */
function leafCoercion(type: GraphQLLeafType): (value: unknown) => unknown {
  const coerce = (value: unknown): unknown => {
    if (value instanceof Error) throw value;
    const output: unknown = type.coerceOutputValue(value);
    if (output == null) throw new TypeError(`${type.name} must not coerce a value to ${output}.`);
    return output;
  };
  if (isEnumType(type)) {
    const names = new Map<unknown, string>(type.getValues().map(({ name, value }) => [value, name]));
    return (value) => names.get(value) ?? coerce(value);
  }
  const unchangedType = unchangedTypes[type.name];
  return unchangedType ? (value) => (typeof value === unchangedType ? value : coerce(value)) : coerce;
}

/** The JavaScript types whose values a scalar takes unchanged. */
const unchangedTypes: Readonly<Record<string, string>> = { String: 'string', ID: 'string', Boolean: 'boolean' };
