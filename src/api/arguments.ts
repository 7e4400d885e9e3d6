import { concreteTypes, type Entity, type InterfaceName, parseSlug, type TypeName } from '../model/entities.ts';
import type { GraphQLContext } from './context.ts';
import { argumentError } from './errors.ts';
import { readId, shorten } from './ids.ts';

/** The entity, of a type or interface, that an argument names by id or slug. Throws `INVALID_ID` and `NOT_FOUND`. */
export async function entityArgument(
  name: string,
  value: string,
  context: GraphQLContext,
  type: TypeName | InterfaceName = 'Entity',
): Promise<Entity> {
  const entity = await context.entities.load(parseSlug(value) ? value : slugOfId(name, value));
  if (!entity)
    throw argumentError(
      'NOT_FOUND',
      `"${name}" must name an entity of the graph, but got "${shorten(value)}". Find names with lookup(name:) or search(query:).`,
    );
  if (!concreteTypes(type).includes(entity.type))
    throw argumentError(
      'INVALID_ID',
      `"${name}" must name an entity of type ${type}, but got one of type ${entity.type}: "${shorten(value)}".`,
    );
  return entity;
}

/** A number within its bounds. Throws `ARGUMENT_OUT_OF_RANGE`. */
export function assertInRange(name: string, value: number, min: number, max: number): number {
  if (value < min || value > max)
    throw argumentError('ARGUMENT_OUT_OF_RANGE', `"${name}" must be from ${min} to ${max}, but got ${value}.`);
  return value;
}

function slugOfId(name: string, id: string): string {
  const reference = readId(id);
  if (reference?.type === 'Relation')
    throw argumentError(
      'INVALID_ID',
      `"${name}" takes the id of an entity, but got that of a relation: "${shorten(id)}".`,
    );
  if (reference) return reference.slug;
  throw argumentError(
    'INVALID_ID',
    `"${name}" must be an id, or a slug such as "organization/itc", but got "${shorten(id)}". Find slugs with lookup(name:) or search(query:).`,
  );
}

/** Throws `ARGUMENT_OUT_OF_RANGE` if a range of days ends before it begins. */
export function assertDateOrder(
  coordinate: string,
  from: string | null | undefined,
  to: string | null | undefined,
): void {
  if (from && to && from > to)
    throw argumentError(
      'ARGUMENT_OUT_OF_RANGE',
      `"from" of ${coordinate} must not be after "to", but got ${from} and ${to}.`,
    );
}
