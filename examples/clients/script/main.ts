import { type TypedDocumentString, WhoPresentedDocument, type WhoPresentedQuery } from './generated/graphql.ts';

console.log(['who', 'what', 'where', 'quotes'].join('\t'));
let after: string | null = null;
do {
  const { presentations }: WhoPresentedQuery = await request(WhoPresentedDocument, { after });
  for (const { name, occasion, presenters } of presentations.nodes) {
    for (const { node, evidence } of presenters.edges) {
      console.log([node.name, name, occasion?.name, evidence.map(({ quote }) => `“${quote}”`).join(' ')].join('\t'));
    }
  }
  after = presentations.pageInfo.hasNextPage ? presentations.pageInfo.endCursor : null;
} while (after);

/** Sends an operation. Its type has no null that stands for an error, so that the first error is thrown. */
async function request<Data, Variables>(
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(process.env.GRAPHQL_URL ?? 'http://localhost:4000/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}
