import { formatEnum } from '../../format/types.ts';
import type { ListRowFragment, WhenFragment } from '../../generated/graphql.ts';

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
export function dateOf(node: ListRowFragment): WhenFragment | null {
  if ('when' in node) return node.when ?? null;
  if ('launched' in node) return node.launched ?? node.dated ?? null;
  if (!('documentDate' in node) || !node.documentDate) return null;
  return { edtf: node.documentDate, verbatim: null, statedOn: [], rule: null };
}
