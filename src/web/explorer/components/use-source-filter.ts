import { choice, type IgnoredPart, ignoredPart } from '../format/parameters.ts';
import type { SourceFragment } from '../generated/graphql.ts';
import { useDataset } from './use-dataset.ts';

/** What a view is limited to: `?source=annual-report-2023`. */
export interface SourceFilter {
  /** All sources of the graph; none until they are known. */
  readonly sources: readonly SourceFragment[];
  /** The name of the source that the view is limited to; null for all. */
  readonly source: string | null;
  /** The argument `sources` of the view's operation, or that of its `filter`; empty for all. */
  readonly variables: { readonly sources?: string[] };
  /** Whether the address names a source, and it is not yet known whether the graph has it. */
  readonly pending: boolean;
  /** The part of the address that names no source of the graph. */
  readonly ignored: readonly IgnoredPart[];
}

/** The filter by the source that the address names, which is ignored if the graph has no such source. */
export function useSourceFilter(name: string | null): SourceFilter {
  const { data, failure } = useDataset();
  const sources = data?.dataset.sources ?? [];
  const known = choice(
    sources.map((each) => each.name),
    null,
  ).read(name === null || !data ? [] : [name]);
  const source = data ? known.value : name; // Without the list, the server says whether there is such a source.
  return {
    sources,
    source,
    variables: source === null ? {} : { sources: [source] },
    pending: name !== null && !data && !failure,
    ignored: known.ignored.map(([text, reason]) => ignoredPart('source', text, reason)),
  };
}
