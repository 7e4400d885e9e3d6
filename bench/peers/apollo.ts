import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { type ConnectionArguments, connectionFromArray } from 'graphql-relay';
import { type Entity, readGraph } from './graph.ts';
import { loadersOf } from './loaders.ts';
import { related } from './related.ts';
import { announce } from './serve.ts';

// Apollo Server, schema first: resolvers use DataLoader, and connections come from graphql-relay.
const graph = await readGraph();

type Context = ReturnType<typeof loadersOf>;

function loadEnd({ end }: { readonly end: string }, _: object, { entities }: Context): Promise<Entity> {
  return entities.load(end);
}

const resolvers = {
  Query: {
    presentation: (_: unknown, { slug }: { slug: string }) => graph.entities.get(slug),
    meetings: (_: unknown, args: ConnectionArguments) => connectionFromArray(graph.lists.get('Meeting') ?? [], args),
  },
  Meeting: {
    presentations: async ({ slug }: Entity, args: ConnectionArguments, { presentations }: Context) =>
      related(await presentations.load(slug), args, 'source'),
  },
  Presentation: {
    presenters: async ({ slug }: Entity, args: ConnectionArguments, { presenters }: Context) =>
      related(await presenters.load(slug), args, 'source'),
    about: async ({ slug }: Entity, args: ConnectionArguments, { subjects }: Context) =>
      related(await subjects.load(slug), args, 'target'),
  },
  PresentationEdge: { node: loadEnd },
  RelatedEdge: { node: loadEnd },
};

const server = new ApolloServer<Context>({
  typeDefs: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
});
const { url } = await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
  context: async () => loadersOf(graph),
});
announce(Number(new URL(url).port));
