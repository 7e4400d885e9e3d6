import { type QueryState, useQueryResult } from '../api/use-query-result.ts';
import { DatasetDocument, type DatasetQuery } from '../generated/graphql.ts';

/** The version and the sources of the graph. All who ask share one request. */
export function useDataset(): QueryState<DatasetQuery> {
  return useQueryResult({ document: DatasetDocument, variables: {} });
}
