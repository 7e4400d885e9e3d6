import { useAnswer } from '../../api/use-query-result.ts';
import { type EntityLinkFragment, PathEndsDocument } from '../../generated/graphql.ts';
import type { PathQuestion } from './path-search.ts';

/** One of the two, as far as it is known. */
export interface End {
  readonly entity: EntityLinkFragment | null;
  /** Whether the graph has nothing by that name. */
  readonly unknown: boolean;
}

/** What the address names as the two ends. */
export function useEnds({ from, to }: PathQuestion): { readonly from: End; readonly to: End } {
  const some = from ?? to; // Asked for twice where it is the only one.
  const variables = { from: from ?? some ?? '', to: to ?? some ?? '' };
  const { data, waiting } = useAnswer({ document: PathEndsDocument, variables }, some === null);
  const end = (slug: string | null, found: EntityLinkFragment | null | undefined): End => {
    const entity = found?.slug === slug ? (found ?? null) : null;
    return { entity, unknown: slug !== null && data !== null && !waiting && entity === null };
  };
  return { from: end(from, data?.from), to: end(to, data?.to) };
}
