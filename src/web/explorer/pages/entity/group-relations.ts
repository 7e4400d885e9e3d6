import { kindOrder, relationWords, type Side } from '../../format/relation-labels.ts';
import type { RelationFragment, RelationKind } from '../../generated/graphql.ts';

/** The relations of an entity that are of one kind and on one side of it. */
export interface RelationGroup {
  readonly kind: RelationKind;
  readonly side: Side;
  readonly heading: string;
  readonly relations: readonly RelationFragment[];
}

/** The relations of the entity with this slug by kind and side, in the order in which they are read. */
export function groupRelations(slug: string, relations: readonly RelationFragment[]): RelationGroup[] {
  const sideOf = ({ source }: RelationFragment): Side => (source.slug === slug ? 'out' : 'in');
  return kindOrder
    .flatMap((kind) => [
      { kind, side: 'out' as Side },
      { kind, side: 'in' as Side },
    ])
    .map(({ kind, side }) => ({
      kind,
      side,
      heading: relationWords[kind][side],
      relations: relations.filter((relation) => relation.kind === kind && sideOf(relation) === side),
    }))
    .filter(({ relations }) => relations.length > 0);
}
