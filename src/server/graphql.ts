import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { type Context, requestContext } from '../api/context.ts';
import { schema } from '../api/schema.ts';
import { type Bounds, defaultBounds } from '../ask/bounds.ts';
import type { Store } from '../store/store.ts';
import { badRequests } from './bad-requests.ts';
import { dataVersion } from './data-version.ts';

/** The GraphQL endpoint over a store, as a function from Request to Response. */
export function graphqlServer(store: Store, bounds: Bounds = defaultBounds): YogaServerInstance<object, Context> {
  return createYoga<object, Context>({
    schema,
    context: () => requestContext(store, bounds),
    plugins: [badRequests(), dataVersion(store)],
    graphiql: false,
    landingPage: false,
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST'] },
    logging: { debug() {}, info() {}, warn() {}, error: (...details: unknown[]) => console.error(...details) },
  });
}
