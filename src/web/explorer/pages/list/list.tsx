import { useParams } from 'wouter';
import { usePages } from '../../api/use-pages.ts';
import { DateText } from '../../components/date-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import { QueryResult } from '../../components/query-result.tsx';
import { SourceSelect } from '../../components/source-select.tsx';
import { useParameters } from '../../components/use-parameters.ts';
import { useSourceFilter } from '../../components/use-source-filter.ts';
import { ViewActions } from '../../components/view-actions.tsx';
import { fileName } from '../../format/file-name.ts';
import { type TypeName, typeLabels, typeOfPrefix } from '../../format/types.ts';
import type { ListRowFragment } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { type ListResult, listDocuments } from './list-documents.ts';
import { listParameters } from './list-parameters.ts';
import { dateOf, detailOf } from './list-row.ts';

/** The list of all entities of a type: `/document`, or of those of one source: `/document?source=annual-report-2023`. */
export default function ListPage() {
  const type = typeOfPrefix(useParams().type ?? '');
  return type ? <EntityList key={type} type={type} /> : <NotFound />;
}

function EntityList({ type }: { readonly type: TypeName }) {
  const { values, ignored } = useParameters(listParameters);
  const filter = useSourceFilter(values.source);
  const variables = { first: pageSize, filter: filter.variables };
  const operation = { document: listDocuments[type], variables };
  const pages = usePages(operation, ({ list }: ListResult) => list, filter.pending);
  const nodes = pages.items;
  const { plural, description } = typeLabels[type];
  const content = {
    name: fileName(plural.toLowerCase(), filter.source ?? undefined),
    csv: () => ({
      columns: ['name', 'slug', 'when', 'detail', 'summary'],
      rows: nodes.map((node) => [node.name, node.slug, dateOf(node)?.edtf, detailOf(node), node.summary]),
    }),
    json: () => nodes,
  };
  return (
    <Page
      title={plural}
      lead={description.charAt(0).toUpperCase() + description.slice(1)}
      ignored={[...ignored, ...filter.ignored]}
    >
      <ViewActions operation={operation} content={pages.data && content} />
      <SourceSelect filter={filter} />
      <QueryResult state={pages}>
        {() => (
          <>
            {nodes.length === 0 && (
              <EmptyState
                title={`${filter.source === null ? 'The graph' : 'This source'} has no ${plural.toLowerCase()}.`}
              />
            )}
            <ul className="rows">
              {nodes.map((node) => (
                <li key={node.slug}>
                  <EntityLink entity={node} />
                  <RowDetail node={node} />
                  {node.summary && <p>{node.summary}</p>}
                </li>
              ))}
            </ul>
            <LoadMore
              paging={pages.paging}
              shown={nodes.length}
              total={pages.totalCount}
              itemsName={plural.toLowerCase()}
            />
          </>
        )}
      </QueryResult>
    </Page>
  );
}

const pageSize = 50;

/** The date of an entity, or else another detail. */
function RowDetail({ node }: { readonly node: ListRowFragment }) {
  const when = dateOf(node);
  if (when) return <DateText when={when} />;
  const detail = detailOf(node);
  return detail && <span className="when">{detail}</span>;
}
