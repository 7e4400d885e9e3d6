import type { InterfaceName, TypeName } from '../model/entities.ts';
import { relationKind } from '../model/relation-kinds.ts';
import type { Step } from '../store/index.ts';

/** The type or interface of the entities that steps lead to. */
export function typeAtEnd(via: readonly Step[]): TypeName | InterfaceName {
  const last = via.at(-1);
  if (!last) throw new TypeError('Steps must have at least one, but got none.');
  const { source, target } = relationKind(last.kind);
  return (last.direction === 'OUT' ? target : source).type;
}
