import { concreteTypes, type Entity, type InterfaceName, parseSlug, type TypeName } from '../model/entities.ts';
import { canonicalSymbols } from '../model/symbol.ts';
import type { GraphQLContext } from './context.ts';
import { argumentError } from './errors.ts';
import { readId, truncate } from './ids.ts';

/**
 * The entity that an argument of the type `EntityRef` refers to.
 * @throws {GraphQLError} `INVALID_ID`, or `NOT_FOUND` if no such entity exists.
 */
export async function entityArgument(
  name: string,
  ref: string,
  context: GraphQLContext,
  type: TypeName | InterfaceName = 'Entity',
): Promise<Entity> {
  const entity = await findEntity(name, ref, context);
  if (!entity)
    throw argumentError('NOT_FOUND', `"${name}" must be an existing entity, but got "${truncate(ref)}". ${hint}`);
  if (!concreteTypes(type).includes(entity.type))
    throw argumentError(
      'INVALID_ID',
      `"${name}" must be an entity of type ${type}, but got one of type ${entity.type}: "${truncate(ref)}".`,
    );
  return entity;
}

/**
 * The same, or null if no such entity exists.
 * @throws {GraphQLError} `INVALID_ID`.
 */
export function findEntity(name: string, ref: string, context: GraphQLContext): Promise<Entity | null> {
  if (parseSlug(ref)) return context.entities.load(ref);
  const reference = readId(ref);
  if (reference && !('slug' in reference))
    throw argumentError(
      'INVALID_ID',
      `"${name}" must be the id of an entity, but got the id of a ${reference.type.toLowerCase()}: "${truncate(ref)}".`,
    );
  if (reference) return context.entities.load(reference.slug);
  const symbol = canonicalSymbols(ref);
  if (symbol !== null) return documentBySymbol(symbol, context);
  throw argumentError(
    'INVALID_ID',
    `"${name}" must be a slug such as "organization/itc", an id, or a document symbol such as "INF/MSME/W/45", but got "${truncate(ref)}". ${hint}`,
  );
}

/**
 * The document with a symbol; a joint one is found by any of its symbols. Null if there is none, or if a symbol that is
 * written carelessly can mean several.
 */
export async function documentBySymbol(symbol: string, context: GraphQLContext): Promise<Entity | null> {
  const found = await context.entitiesByName.load({ name: symbol, types: ['Document'] });
  const isExact = (entity: Entity) => entity.type === 'Document' && entity.symbols.includes(symbol);
  return found.find(isExact) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

const hint = 'Find entities with entitiesByName(name:) or search(query:).';

/** The maximum number of values of a list argument. Each may be looked up, and becomes a part of a query. */
const maxValues = 100;

/**
 * The different values of a list argument; null if it is not given.
 * @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE` if there are too many.
 */
export function valuesOf<T>(name: string, values: readonly T[] | null | undefined): T[] | null {
  if (values == null) return null;
  assertInRange(`the length of ${name}`, values.length, 0, maxValues);
  return [...new Set(values)];
}

/**
 * A text that names are compared with, or that is searched for.
 * @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE` if it is longer than the limit of the server.
 */
export function assertShort(name: string, text: string, { traversalLimits }: GraphQLContext): string {
  const { searchMaxQueryLength: max } = traversalLimits;
  const length = text.length > 2 * max ? text.length : [...text].length; // Code points, if it can matter.
  if (length > max)
    throw argumentError('ARGUMENT_OUT_OF_RANGE', `"${name}" must have at most ${max} characters, but got ${length}.`);
  return text;
}

/**
 * The value, if it is between `min` and `max`, both included.
 * @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE`.
 */
export function assertInRange(name: string, value: number, min: number, max: number): number {
  if (value < min || value > max)
    throw argumentError('ARGUMENT_OUT_OF_RANGE', `"${name}" must be from ${min} to ${max}, but got ${value}.`);
  return value;
}

/**
 * The value of an argument that is a number from 1 to `max`, a limit of the server. Without one, the usual number, or
 * `max` if that is smaller.
 * @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE`.
 */
export function limitedArgument(name: string, value: number | null | undefined, usual: number, max: number): number {
  return value == null ? Math.min(usual, max) : assertInRange(name, value, 1, max);
}

/**
 * Checks a date range. A missing end leaves it open.
 * @param owner The field or input that has the arguments `from` and `to`.
 * @throws {GraphQLError} `ARGUMENT_OUT_OF_RANGE` if it ends before it starts.
 */
export function assertDateOrder(owner: string, from: string | null | undefined, to: string | null | undefined): void {
  if (from && to && from > to)
    throw argumentError(
      'ARGUMENT_OUT_OF_RANGE',
      `"from" of ${owner} must not be after "to", but got ${from} and ${to}.`,
    );
}
