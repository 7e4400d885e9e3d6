import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { type ConnectionArguments, connectionFromArray } from 'graphql-relay';
import mercurius from 'mercurius';
import { type Entity, readGraph } from './graph.ts';
import { related } from './related.ts';
import { announce } from './serve.ts';

// Fastify with Mercurius: queries are compiled when they first run, and relationships use its loaders.
const graph = await readGraph();

interface Query {
  readonly obj: Entity;
  readonly params: ConnectionArguments;
}

const resolvers = {
  Query: {
    presentation: (_: unknown, { slug }: { slug: string }) => graph.entities.get(slug),
    meetings: (_: unknown, args: ConnectionArguments) => connectionFromArray(graph.lists.get('Meeting') ?? [], args),
  },
};

const node = async (queries: { readonly obj: { readonly end: string } }[]) =>
  queries.map(({ obj }) => graph.entity(obj.end));

const loaders = {
  Meeting: {
    presentations: async (queries: Query[]) =>
      queries.map(({ obj, params }) => related(graph.to(obj.slug, 'presentedAt'), params, 'source')),
  },
  Presentation: {
    presenters: async (queries: Query[]) =>
      queries.map(({ obj, params }) => related(graph.to(obj.slug, 'presented'), params, 'source')),
    about: async (queries: Query[]) =>
      queries.map(({ obj, params }) => related(graph.from(obj.slug, 'about'), params, 'target')),
  },
  PresentationEdge: { node },
  RelatedEdge: { node },
};

const app = fastify();
app.register(mercurius, {
  schema: readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
announce((app.server.address() as AddressInfo).port); // It listens on a port.
