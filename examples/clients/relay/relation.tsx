import { graphql, useFragment } from 'react-relay';
import type { relation$key } from './__generated__/relation.graphql.ts';

/** The other end of a relation, with the words that support it: for the edges of every type of node. */
export function Relation({ edge }: { readonly edge: relation$key }) {
  const { node, evidence } = useFragment(
    graphql`
      fragment relation on RelationEdge @throwOnFieldError {
        node {
          name
        }
        evidence {
          quote
        }
      }
    `,
    edge,
  );
  return (
    <p>
      {node.name}: {evidence.map(({ quote }) => `“${quote}”`).join(' ')}
    </p>
  );
}
