import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import possibleTypes from '../generated/possible-types.ts';
import {
  MeetingAndDocumentsDocument,
  PresentationNameFragmentDoc,
  PresentationsDocument,
  type RelationFragment,
} from './generated/graphql.ts';

const client = new ApolloClient({
  link: new HttpLink({ uri: process.env.GRAPHQL_URL ?? 'http://localhost:4000/graphql' }),
  cache: new InMemoryCache({
    ...possibleTypes, // Without them, no fragment on an interface matches.
    typePolicies: {
      Query: { fields: { presentations: relayStylePagination(['filter', 'orderBy']) } },
      EdtfDate: { merge: true }, // A date has no id: it belongs to the entity.
    },
  }),
});

// Two pages, which the cache joins. The second is fetched as `fetchMore` of a list on the screen does it.
const query = PresentationsDocument;
const { data } = await client.query({ query, variables: { first: 2 } });
const after = data?.presentations?.pageInfo.endCursor;
await client.query({ query, variables: { first: 2, after }, fetchPolicy: 'network-only' });
const { presentations } = client.readQuery({ query, variables: { first: 2 } }) ?? {};
for (const { node } of presentations?.edges ?? []) {
  console.log(node.when?.edtf, node.name);
  for (const edge of [node.occasionEdge, ...(node.presenters?.edges ?? [])]) if (edge) printRelation(edge);
}

// The cache has every entity under its type and id.
const [first] = presentations?.edges ?? [];
if (first) {
  const fragment = PresentationNameFragmentDoc;
  console.log('from the cache:', client.readFragment({ from: first.node, fragment })?.name);
}

// An error takes no more than its own field.
const result = await client.query({
  query: MeetingAndDocumentsDocument,
  variables: { date: '2023-07-03', author: 'member/atlantis' },
  errorPolicy: 'all',
});
console.log('meeting:', result.data?.meeting?.name);
console.log('documents:', result.data?.documents);
if (CombinedGraphQLErrors.is(result.error)) {
  for (const { path, extensions, message } of result.error.errors) {
    console.log(`error of ${path?.join('.')}: ${extensions?.code}: ${message}`);
  }
}

/** Takes every edge of a relation, whatever the type of its node. */
function printRelation({ node, evidence }: RelationFragment): void {
  console.log(`  ${node.name}:`, ...(evidence ?? []).map(({ quote }) => `“${quote}”`));
}
