import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { presentationsPage$key } from './__generated__/presentationsPage.graphql.ts';
import type { presentationsPageQuery } from './__generated__/presentationsPageQuery.graphql.ts';
import type { presentationsQuery } from './__generated__/presentationsQuery.graphql.ts';
import { Relation } from './relation.tsx';

export function Presentations() {
  const query = useLazyLoadQuery<presentationsQuery>(
    graphql`
      query presentationsQuery {
        ...presentationsPage
      }
    `,
    {},
  );
  return <List query={query} />;
}

/** Throws if a field has an error. So what is null only then (`@semanticNonNull` in the schema) is not null here. */
function List({ query }: { readonly query: presentationsPage$key }) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<
    presentationsPageQuery,
    presentationsPage$key
  >(
    graphql`
      fragment presentationsPage on Query
      @refetchable(queryName: "presentationsPageQuery")
      @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
      @throwOnFieldError {
        presentations(first: $first, after: $after) @connection(key: "presentationsPage_presentations") {
          edges {
            node {
              id
              name
              occasionEdge {
                ...relation
              }
              presenters {
                edges {
                  cursor
                  ...relation
                }
              }
            }
          }
        }
      }
    `,
    query,
  );
  return (
    <>
      {data.presentations.edges.map(({ node }) => (
        <section key={node.id}>
          <h2>{node.name}</h2>
          {node.occasionEdge && <Relation edge={node.occasionEdge} />}
          {node.presenters.edges.map((edge) => (
            <Relation key={edge.cursor} edge={edge} />
          ))}
        </section>
      ))}
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(5)}>
          More
        </button>
      )}
    </>
  );
}
