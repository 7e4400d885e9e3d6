import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLNullableOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Execution } from './execution.ts';
import { leafCoercion } from './leaf.ts';
import { awaited, type Holder, Place } from './response-position.ts';

/**
 * Makes of what a resolver gave what the response has in its place, or `awaited` where that comes later. Throws where the type does
 * not allow it (GraphQL, CompleteValue).
 */
export type Completer = (execution: Execution, value: unknown, place: Place) => unknown;

/** The field whose values are completed. */
export interface CompletedField {
  /** `Meeting.presentations`. */
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  readonly schema: GraphQLSchema;
  infoOf(execution: Execution): GraphQLResolveInfo;
  /** What is selected of one of the types that the field can lead to. */
  planOf(type: GraphQLObjectType): ObjectPlan;
}

/** What is selected of an object type. */
export interface ObjectPlan {
  complete(execution: Execution, source: unknown, place: Place): unknown;
}

/** The completer of a type. */
export function completerOf(type: GraphQLOutputType, field: CompletedField): Completer {
  if (!isNonNullType(type)) return valueCompleter(type, field, () => null);
  const problem = `Cannot return null for non-nullable field ${field.coordinate}.`;
  return valueCompleter(type.ofType, field, () => {
    throw new Error(problem);
  });
}

/** Leaves a place for an awaited value. */
export function completeLater(
  execution: Execution,
  value: PromiseLike<unknown>,
  place: Place,
  nodes: readonly FieldNode[],
  complete: Completer,
): typeof awaited {
  execution.later(value, place, nodes, (result) => place.fill(complete(execution, result, place)));
  return awaited;
}

export function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'; // Any object can be asked.
}

/** What a value of null comes to: null, or an error. */
type WhenNull = () => null;

function valueCompleter(type: GraphQLNullableOutputType, field: CompletedField, whenNull: WhenNull): Completer {
  if (isListType(type)) return listCompleter(type.ofType, field, whenNull);
  if (isLeafType(type)) {
    const coerce = leafCoercion(type);
    return (_, value) => (value == null ? whenNull() : coerce(value));
  }
  return isObjectType(type) ? objectCompleter(type, field, whenNull) : abstractCompleter(type, field, whenNull);
}

function listCompleter(itemType: GraphQLOutputType, field: CompletedField, whenNull: WhenNull): Completer {
  const nullable = !isNonNullType(itemType);
  const complete = completerOf(itemType, field);
  const things = isLeafType(getNamedType(itemType)) ? 0 : 1;
  return (execution, value, place) => {
    if (value == null) return whenNull();
    const items = listOf(value, field.coordinate);
    const list: unknown[] = new Array(items.length).fill(null);
    /** The item `due` is one whose turn has come. */
    const completeFrom = (first: number, due = -1) => {
      for (let index = first; index < items.length; index += 1) {
        // A list of one belongs to the thing that it is of.
        const turn = things > 0 && index !== due && items.length > 1 ? execution.turns.next(things) : null;
        if (turn) {
          execution.later(turn, place, field.nodes, () => completeFrom(index, index)); // The rest waits as one.
          return;
        }
        const item = items[index];
        const itemPlace = new Place(place, list as unknown as Holder, index, nullable); // A list holds by index.
        try {
          const completed = isPromiseLike(item)
            ? completeLater(execution, item, itemPlace, field.nodes, complete)
            : complete(execution, item, itemPlace);
          if (completed !== awaited) list[index] = completed;
        } catch (error) {
          execution.failed(error, itemPlace, field.nodes);
        }
      }
    };
    completeFrom(0);
    return list;
  };
}

function objectCompleter(type: GraphQLObjectType, field: CompletedField, whenNull: WhenNull): Completer {
  const { isTypeOf } = type;
  let plan: ObjectPlan | null = null; // Made once an object of the type is met.
  return (execution, value, place) => {
    if (value == null) return whenNull();
    if (value instanceof Error) throw value;
    if (isTypeOf && !isTypeOf(value, execution.request.contextValue, field.infoOf(execution)))
      throw new TypeError(`${field.coordinate} must be of type ${type.name}, but got another.`);
    plan ??= field.planOf(type);
    return plan.complete(execution, value, place);
  };
}

function abstractCompleter(type: GraphQLAbstractType, field: CompletedField, whenNull: WhenNull): Completer {
  const completers = new Map<unknown, Completer>();
  return (execution, value, place) => {
    if (value == null) return whenNull();
    if (value instanceof Error) throw value;
    const resolveType = type.resolveType ?? execution.request.typeResolver;
    const name = resolveType(value, execution.request.contextValue, field.infoOf(execution), type);
    let complete = completers.get(name);
    if (!complete) {
      const concrete = typeof name === 'string' ? field.schema.getType(name) : undefined;
      if (!isObjectType(concrete) || !field.schema.isSubType(type, concrete))
        throw new TypeError(`${type.name} must resolve to one of its types, but got ${String(name)}.`);
      complete = objectCompleter(concrete, field, whenNull);
      completers.set(name, complete);
    }
    return complete(execution, value, place);
  };
}

function listOf(value: unknown, coordinate: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Error) throw value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) return [...(value as Iterable<unknown>)]; // What has an iterator can be spread.
  throw new TypeError(`Expected Iterable, but did not find one for field "${coordinate}".`);
}
