import { kindOrder, type RelationDirection, relationLabels } from '../../format/relation-labels.ts';
import type { RelationFragment, RelationKind } from '../../generated/graphql.ts';

/** The relations of an entity of one kind and direction. */
export interface RelationGroup {
  readonly kind: RelationKind;
  readonly direction: RelationDirection;
  readonly heading: string;
  readonly relations: readonly RelationFragment[];
}

/** Groups the relations of the entity with this slug, in the order in which groups are shown. */
export function groupRelations(slug: string, relations: readonly RelationFragment[]): RelationGroup[] {
  const directionOf = ({ source }: RelationFragment): RelationDirection => (source.slug === slug ? 'out' : 'in');
  return kindOrder
    .flatMap((kind) => directions.map((direction) => ({ kind, direction })))
    .map(({ kind, direction }) => ({
      kind,
      direction,
      heading: relationLabels[kind][direction],
      relations: relations.filter((relation) => relation.kind === kind && directionOf(relation) === direction),
    }))
    .filter(({ relations }) => relations.length > 0);
}

const directions: readonly RelationDirection[] = ['out', 'in'];
