import { useParams } from 'wouter';
import { usePages } from '../../api/use-pages.ts';
import { Answered } from '../../components/query-result.tsx';
import { Empty } from '../../components/empty-state.tsx';
import { EntityLink } from '../../components/entity-link.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { Page } from '../../components/page.tsx';
import { ViewActions } from '../../components/view-actions.tsx';
import { When } from '../../components/date-text.tsx';
import { type TypeName, typeOfPrefix, typeWords } from '../../format/types.ts';
import { dayInWords } from '../../format/dates.ts';
import type { RowFragment } from '../../generated/graphql.ts';
import NotFound from '../not-found.tsx';
import { type List, listDocuments } from './list-documents.ts';

/** All entities of a type: `/document`. */
export default function ListPage() {
  const type = typeOfPrefix(useParams().type ?? '');
  return type ? <ListOf key={type} type={type} /> : <NotFound />;
}

function ListOf({ type }: { readonly type: TypeName }) {
  const operation = { document: listDocuments[type], variables: { first: pageSize } };
  const pages = usePages(operation, ({ list }: List) => list);
  const nodes = pages.edges.map(({ node }) => node);
  const { many, about } = typeWords[type];
  const content = {
    name: many.toLowerCase(),
    table: () => ({
      columns: ['name', 'slug', 'when', 'summary'],
      rows: nodes.map((node) => [node.name, node.slug, timeOf(node), node.summary]),
    }),
    json: () => nodes,
  };
  return (
    <Page title={many} lead={about.charAt(0).toUpperCase() + about.slice(1)}>
      <ViewActions operation={operation} content={pages.data && content} />
      <Answered answer={pages}>
        {() => (
          <>
            {nodes.length === 0 && <Empty title={`The graph has no ${many.toLowerCase()}.`} />}
            <ul className="rows">
              {nodes.map((node) => (
                <li key={node.slug}>
                  <EntityLink entity={node} />
                  <Time node={node} />
                  {node.summary && <p>{node.summary}</p>}
                </li>
              ))}
            </ul>
            <LoadMore more={pages.more} shown={nodes.length} total={pages.totalCount} things={many.toLowerCase()} />
          </>
        )}
      </Answered>
    </Page>
  );
}

const pageSize = 50;

function Time({ node }: { readonly node: RowFragment }) {
  if ('when' in node && node.when) return <When when={node.when} />;
  if ('launched' in node && node.launched) return <When when={node.launched} />;
  if ('day' in node && node.day) return <span className="when">{dayInWords(node.day)}</span>;
  return null;
}

function timeOf(node: RowFragment): string | null {
  if ('when' in node) return node.when?.edtf ?? null;
  if ('launched' in node) return node.launched?.edtf ?? null;
  return 'day' in node ? (node.day ?? null) : null;
}
