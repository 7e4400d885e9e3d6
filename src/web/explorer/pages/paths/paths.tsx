import './paths.css';
import { Link, useLocation } from 'wouter';
import { useQueryResult, withoutStaleData } from '../../api/use-query-result.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { PathsDocument } from '../../generated/graphql.ts';
import { PathExamples } from './path-examples.tsx';
import { PathForm } from './path-form.tsx';
import { PathList } from './path-list.tsx';
import { type PathSearch, pathParameters, pathSearchAddress, searchVariables } from './path-search.ts';
import { pathsCsv } from './paths-csv.ts';
import { type Endpoint, usePathEndpoints } from './use-path-endpoints.ts';

/** The paths between two entities: `/paths?from=document/INF/MSME/W/43&to=document/INF/MSME/W/46`. */
export default function PathsPage() {
  const [, navigate] = useLocation();
  const { values, ignored } = useParameters(pathParameters);
  const filter = useSourceFilter(values.source);
  const search: PathSearch = { ...values, allKinds: values.kinds === 'all', source: filter.source };
  const { from, to } = usePathEndpoints(search);
  const names = from.entity && to.entity && `From ${from.entity.name} to ${to.entity.name}`;
  const change = (changed: Partial<PathSearch>) => navigate(pathSearchAddress({ ...search, ...changed }));
  return (
    <Page
      title={names ?? 'Paths'}
      overline={names && <Link href="/paths">Paths</Link>}
      lead="How two entities are connected: chains of relations, each with its evidence."
      ignored={[...ignored, ...filter.ignored]}
    >
      <PathForm search={search} from={from} to={to} filter={filter} change={change} />
      <PathResults search={search} from={from} to={to} pending={filter.pending} />
    </Page>
  );
}

interface PathResultsProps {
  readonly search: PathSearch;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** Whether it is not yet known if the graph has the source. */
  readonly pending: boolean;
}

function PathResults({ search, from, to, pending }: PathResultsProps) {
  const unknown = [from.notFound && search.from, to.notFound && search.to].filter((slug) => typeof slug === 'string');
  if (unknown.length > 0)
    return (
      <EmptyState title={`The graph has no entity “${unknown.join('” and no entity “')}”.`}>
        <p>Choose another one above.</p>
      </EmptyState>
    );
  if (!search.from || !search.to) return <PathExamples oneChosen={search.from !== search.to} />;
  if (search.from === search.to)
    return (
      <EmptyState title="Both entities are the same.">
        <p>Choose two different ones.</p>
      </EmptyState>
    );
  return <FoundPaths search={search} pending={pending} />;
}

function FoundPaths({ search, pending }: Pick<PathResultsProps, 'search' | 'pending'>) {
  const operation = { document: PathsDocument, variables: searchVariables(search) };
  const state = withoutStaleData(useQueryResult(operation, pending));
  const result = state.data?.paths;
  return (
    <>
      <ViewActions
        operation={operation}
        content={
          result && {
            name: fileName('paths', search.from ?? '', search.to ?? '', search.source ?? undefined),
            csv: () => pathsCsv(result.paths),
            json: () => result,
          }
        }
      />
      <QueryResult state={state}>
        {({ paths: { paths, truncated } }) => <PathList search={search} paths={paths} truncated={truncated} />}
      </QueryResult>
    </>
  );
}
