import { Link, useLocation } from 'wouter';
import { usePages } from '../api/use-pages.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { HitName, HitText } from '../components/hit.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Page } from '../components/page.tsx';
import { QueryResult } from '../components/query-result.tsx';
import { SourceSelect } from '../components/source-select.tsx';
import { TypeIcon } from '../components/type-icon.tsx';
import { useParameters } from '../components/use-parameters.ts';
import { type SourceFilter, useSourceFilter } from '../components/use-source-filter.ts';
import { ViewActions } from '../components/view-actions.tsx';
import { entityAddress, searchAddress, withParameters } from '../format/addresses.ts';
import { fileName } from '../format/file-name.ts';
import type { IgnoredPart } from '../format/parameters.ts';
import { typeLabels, typeNames } from '../format/types.ts';
import { type EntityType, SearchDocument, type SearchQuery } from '../generated/graphql.ts';
import { entityTypes, searchParameters } from './search-parameters.ts';

/** Search results: `/search?q=compendium&type=DOCUMENT&source=annual-report-2023`. */
export default function SearchPage() {
  const [, navigate] = useLocation();
  const { values, ignored } = useParameters(searchParameters);
  const { q: query, type, source } = values;
  const filter = useSourceFilter(source);
  if (query === '')
    return (
      <Page title="Search" ignored={ignored}>
        <EmptyState title="What are you looking for?">
          <p>
            Type a name, a document symbol or a few words into the search box, such as <Example>INF/MSME/W/46</Example>,{' '}
            <Example>women finance</Example> or <Example>ITC</Example>. Press <kbd>/</kbd> on any page to go to the
            search box.
          </p>
        </EmptyState>
      </Page>
    );
  const changeType = (value: EntityType | null) =>
    navigate(withParameters(location.pathname, location.search, { type: value }));
  return (
    <Results
      key={`${query} ${type}`}
      query={query}
      type={type}
      changeType={changeType}
      filter={filter}
      ignored={[...ignored, ...filter.ignored]}
    />
  );
}

interface ResultsProps {
  readonly query: string;
  readonly type: EntityType | null;
  readonly changeType: (type: EntityType | null) => void;
  readonly filter: SourceFilter;
  readonly ignored: readonly IgnoredPart[];
}

function Results({ query, type, changeType, filter, ignored }: ResultsProps) {
  const variables = { query, first: pageSize, filter: { ...(type && { types: [type] }), ...filter.variables } };
  const operation = { document: SearchDocument, variables };
  const pages = usePages(operation, ({ search }: SearchQuery) => search, filter.pending);
  const content = {
    name: fileName('search', query, filter.source ?? undefined),
    csv: () => ({
      columns: ['name', 'slug', 'type', 'summary'],
      rows: pages.items.map(({ node }) => [node.name, node.slug, node.__typename, node.summary]),
    }),
    json: () => pages.items,
  };
  return (
    <Page title={`Search: ${query}`} ignored={ignored}>
      <ViewActions operation={operation} content={pages.data && content} />
      <p className="view-filters">
        <label>
          Type{' '}
          <select
            value={type ?? ''}
            onChange={({ target }) => changeType(entityTypes.find((each) => each === target.value) ?? null)}
          >
            <option value="">any</option>
            {typeNames.map((name) => (
              <option key={name} value={typeLabels[name].enum}>
                {typeLabels[name].plural}
              </option>
            ))}
          </select>
        </label>{' '}
        <SourceSelect filter={filter} />
      </p>
      <QueryResult state={pages}>
        {({ search: { notice } }) => (
          <>
            {notice && <p className="notice">{notice.message}</p>}
            {pages.items.length === 0 ? (
              <EmptyState title={`Nothing found for “${query}”.`}>
                <p>
                  Try fewer words, or search all types{filter.source !== null && ' and sources'}. Spelling errors are
                  tolerated in long words only.
                </p>
              </EmptyState>
            ) : (
              <>
                <ul className="rows">
                  {pages.items.map((hit) => (
                    <li key={hit.node.slug}>
                      <Link className="entity-link" href={entityAddress(hit.node.slug)}>
                        <TypeIcon type={hit.node.__typename} decorative />
                        <span>
                          <HitName hit={hit} />
                        </span>
                      </Link>
                      <span className="when">{typeLabels[hit.node.__typename].singular}</span>
                      <p>
                        <HitText hit={hit} />
                      </p>
                    </li>
                  ))}
                </ul>
                <LoadMore
                  paging={pages.paging}
                  shown={pages.items.length}
                  total={pages.totalCount}
                  itemsName="results"
                />
              </>
            )}
          </>
        )}
      </QueryResult>
    </Page>
  );
}

function Example({ children }: { readonly children: string }) {
  return <Link href={searchAddress(children)}>{children}</Link>;
}

const pageSize = 30;
