import { Link, useSearchParams } from 'wouter';
import { usePages } from '../api/use-pages.ts';
import { Answered } from '../components/query-result.tsx';
import { Empty } from '../components/empty-state.tsx';
import { HitName, HitText } from '../components/hit.tsx';
import { LoadMore } from '../components/load-more.tsx';
import { Page } from '../components/page.tsx';
import { TypeMark } from '../components/type-icon.tsx';
import { ViewActions } from '../components/view-actions.tsx';
import { addressOf } from '../format/addresses.ts';
import { typeNames, typeWords } from '../format/types.ts';
import { type EntityType, SearchDocument, type SearchQuery } from '../generated/graphql.ts';

/** Everything that a search finds: `/search?q=compendium&type=DOCUMENT`. */
export default function SearchPage() {
  const [parameters, setParameters] = useSearchParams();
  const query = (parameters.get('q') ?? '').trim();
  const type = typeNames.map((name) => typeWords[name].enum).find((each) => each === parameters.get('type')) ?? null;
  if (query === '')
    return (
      <Page title="Search">
        <Empty title="What are you looking for?">
          <p>
            Type a name, a document symbol or a few words into the box above, such as <Example>INF/MSME/W/46</Example>,{' '}
            <Example>women finance</Example> or <Example>ITC</Example>. The key <kbd>/</kbd> leads to it from
            everywhere.
          </p>
        </Empty>
      </Page>
    );
  const choose = (value: string) => setParameters(value ? { q: query, type: value } : { q: query });
  return <Results key={`${query} ${type}`} query={query} type={type} choose={choose} />;
}

interface ResultsProps {
  readonly query: string;
  readonly type: EntityType | null;
  readonly choose: (type: string) => void;
}

function Results({ query, type, choose }: ResultsProps) {
  const operation = { document: SearchDocument, variables: { query, first: pageSize, ...(type && { types: [type] }) } };
  const pages = usePages(operation, ({ search }: SearchQuery) => search);
  const content = {
    name: `search-${query}`.replace(/[^\p{L}\p{N}.-]+/gu, '-'),
    table: () => ({
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
          Of type{' '}
          <select value={type ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="">any</option>
            {typeNames.map((name) => (
              <option key={name} value={typeWords[name].enum}>
                {typeWords[name].many}
              </option>
            ))}
          </select>
        </label>
      </p>
      <Answered answer={pages}>
        {() =>
          pages.edges.length === 0 ? (
            <Empty title={`Nothing found for “${query}”.`}>
              <p>
                Fewer words find more, and so does any type. A long word may have a typing error; a short one may not.
              </p>
            </Empty>
          ) : (
            <>
              <ul className="rows">
                {pages.edges.map((hit) => (
                  <li key={hit.node.slug}>
                    <Link className="entity-link" href={addressOf(hit.node.slug)}>
                      <TypeMark type={hit.node.__typename} silent />
                      <span>
                        <HitName hit={hit} />
                      </span>
                    </Link>
                    <span className="when">{typeWords[hit.node.__typename].one}</span>
                    <p>
                      <HitText hit={hit} />
                    </p>
                  </li>
                ))}
              </ul>
              <LoadMore more={pages.more} shown={pages.edges.length} total={pages.totalCount} things="results" />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function Example({ children }: { readonly children: string }) {
  return <Link href={`/search?${new URLSearchParams({ q: children })}`}>{children}</Link>;
}

const pageSize = 30;
