import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import { Context } from '../api/context.ts';
import { schema } from '../api/schema.ts';
import type { Store } from '../store/store.ts';

/** The GraphQL endpoint over a store, as a function from Request to Response. */
export function graphqlServer(store: Store): YogaServerInstance<object, Context> {
  return createYoga<object, Context>({
    schema,
    context: () => new Context(store),
    graphiql: false,
    landingPage: false,
    logging: false,
  });
}
