import { concreteTypes, type Entity, type InterfaceName, parseSlug, type TypeName } from '../model/entities.ts';
import type { GraphQLContext } from './context.ts';
import { argumentError } from './errors.ts';
import { readId, truncate } from './ids.ts';

/**
 * The entity that an argument names by id or slug.
 * @throws {GraphQLError} `INVALID_ID`, or `NOT_FOUND` if no such entity exists.
 */
export async function entityArgument(
  name: string,
  value: string,
  context: GraphQLContext,
  type: TypeName | InterfaceName = 'Entity',
): Promise<Entity> {
  const entity = await context.entities.load(parseSlug(value) ? value : slugOfId(name, value));
  if (!entity)
    throw argumentError('NOT_FOUND', `"${name}" must be an existing entity, but got "${truncate(value)}". ${hint}`);
  if (!concreteTypes(type).includes(entity.type))
    throw argumentError(
      'INVALID_ID',
      `"${name}" must be an entity of type ${type}, but got one of type ${entity.type}: "${truncate(value)}".`,
    );
  return entity;
}

function slugOfId(name: string, id: string): string {
  const reference = readId(id);
  if (reference?.type === 'Relation')
    throw argumentError(
      'INVALID_ID',
      `"${name}" must be the id of an entity, but got the id of a relation: "${truncate(id)}".`,
    );
  if (reference) return reference.slug;
  throw argumentError(
    'INVALID_ID',
    `"${name}" must be an id, or a slug such as "organization/itc", but got "${truncate(id)}". ${hint}`,
  );
}

const hint = 'Find entities with lookup(name:) or search(query:).';

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
