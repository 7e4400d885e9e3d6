import { formatEnum } from '../../format/types.ts';
import type { EdtfDateFragment, ListRowFragment } from '../../generated/graphql.ts';

/** The detail of an entity that a list shows in a column of its own; null if there is none. */
export function detailOf(node: ListRowFragment): string | null {
  switch (node.__typename) {
    case 'Series':
      return node.frequency ?? null;
    case 'Statement':
      return formatEnum(node.statementKind);
    case 'Award':
      return node.edition?.name ?? null;
    case 'Post':
      return node.organization?.name ?? null;
    default:
      return null;
  }
}

/** The date of an entity; null if it has none of its own. */
export function dateOf(node: ListRowFragment): EdtfDateFragment | null {
  return 'when' in node ? (node.when ?? null) : null;
}
