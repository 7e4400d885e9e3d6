import { Link, useSearchParams } from 'wouter';
import { usePages } from '../api/use-pages.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { HitName, HitText } from '../components/hit.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Page } from '../components/page.tsx';
import { QueryResult } from '../components/query-result.tsx';
import { TypeIcon } from '../components/type-icon.tsx';
import { ViewActions } from '../components/view-actions.tsx';
import { entityAddress } from '../format/addresses.ts';
import { fileName } from '../format/file-name.ts';
import { typeLabels, typeNames } from '../format/types.ts';
import { type EntityType, SearchDocument, type SearchQuery } from '../generated/graphql.ts';

/** Search results: `/search?q=compendium&type=DOCUMENT`. */
export default function SearchPage() {
  const [parameters, setParameters] = useSearchParams();
  const query = (parameters.get('q') ?? '').trim();
  const type = typeNames.map((name) => typeLabels[name].enum).find((each) => each === parameters.get('type')) ?? null;
  if (query === '')
    return (
      <Page title="Search">
        <EmptyState title="What are you looking for?">
          <p>
            Type a name, a document symbol or a few words into the search box, such as <Example>INF/MSME/W/46</Example>,{' '}
            <Example>women finance</Example> or <Example>ITC</Example>. Press <kbd>/</kbd> on any page to go to the
            search box.
          </p>
        </EmptyState>
      </Page>
    );
  const changeType = (value: string) => setParameters(value ? { q: query, type: value } : { q: query });
  return <Results key={`${query} ${type}`} query={query} type={type} changeType={changeType} />;
}

interface ResultsProps {
  readonly query: string;
  readonly type: EntityType | null;
  readonly changeType: (type: string) => void;
}

function Results({ query, type, changeType }: ResultsProps) {
  const operation = { document: SearchDocument, variables: { query, first: pageSize, ...(type && { types: [type] }) } };
  const pages = usePages(operation, ({ search }: SearchQuery) => search);
  const content = {
    name: fileName('search', query),
    csv: () => ({
      columns: ['name', 'slug', 'type', 'summary'],
      rows: pages.edges.map(({ node }) => [node.name, node.slug, node.__typename, node.summary]),
    }),
    json: () => pages.edges,
  };
  return (
    <Page title={`Search: ${query}`}>
      <ViewActions operation={operation} content={pages.data && content} />
      <p>
        <label>
          Type{' '}
          <select value={type ?? ''} onChange={(event) => changeType(event.target.value)}>
            <option value="">any</option>
            {typeNames.map((name) => (
              <option key={name} value={typeLabels[name].enum}>
                {typeLabels[name].plural}
              </option>
            ))}
          </select>
        </label>
      </p>
      <QueryResult state={pages}>
        {() =>
          pages.edges.length === 0 ? (
            <EmptyState title={`Nothing found for “${query}”.`}>
              <p>Try fewer words, or search all types. Spelling errors are tolerated in long words only.</p>
            </EmptyState>
          ) : (
            <>
              <ul className="rows">
                {pages.edges.map((hit) => (
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
              <LoadMore paging={pages.paging} shown={pages.edges.length} total={pages.totalCount} itemsName="results" />
            </>
          )
        }
      </QueryResult>
    </Page>
  );
}

function Example({ children }: { readonly children: string }) {
  return <Link href={`/search?${new URLSearchParams({ q: children })}`}>{children}</Link>;
}

const pageSize = 30;
