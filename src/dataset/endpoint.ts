import { concreteTypes, type TypeName } from '../model/entities.ts';
import type { RelationEnd } from '../model/relation-kinds.ts';

export type EndpointRole = 'source' | 'target';

/** The types that a relation kind allows at one of its endpoints. */
export interface Endpoint {
  /** A type or interface. */
  readonly type: string;
  /** The concrete types that it stands for. */
  readonly types: readonly TypeName[];
}

export function endpointOf({ type }: RelationEnd): Endpoint {
  return { type, types: concreteTypes(type) };
}

/** The message for an endpoint of a type that the relation kind does not allow. */
export function typeMismatch(
  kind: string,
  role: EndpointRole,
  { type, types }: Endpoint,
  slug: string,
  actualType: TypeName,
): string {
  const expected = types.length > 1 ? `${type} (${types.join(', ')})` : type;
  return `The ${role} of ${kind} must be of type ${expected}, but "${slug}" is of type ${actualType}.`;
}
