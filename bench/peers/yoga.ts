import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import RelayPlugin, { type DefaultConnectionArguments, resolveArrayConnection } from '@pothos/plugin-relay';
import { createYoga } from 'graphql-yoga';
import { type Entity, type Relation, readGraph } from './graph.ts';
import { loadersOf } from './loaders.ts';
import { listen } from './serve.ts';

// graphql-yoga with a schema built by Pothos and its Relay plugin, and DataLoader; all with their defaults.
const graph = await readGraph();

type Loaders = ReturnType<typeof loadersOf>;

const builder = new SchemaBuilder<{ Context: Loaders }>({ plugins: [RelayPlugin], relay: {} });

const EvidenceRef = builder.objectRef<Relation['evidence'][number]>('Evidence').implement({
  fields: (t) => ({ quote: t.exposeString('quote') }),
});

const EntityRef = builder.objectRef<Entity>('Entity');
builder.node(EntityRef, {
  id: { resolve: ({ slug }) => slug },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    summary: t.exposeString('summary', { nullable: true }),
  }),
});

const RelatedEdge = builder.edgeObject({
  type: EntityRef,
  name: 'RelatedEdge',
  fields: (t) => ({
    role: t.string({ nullable: true, resolve: (edge) => relationOf(edge).role }),
    evidence: t.field({ type: [EvidenceRef], resolve: (edge) => relationOf(edge).evidence }),
  }),
});
const RelatedConnection = builder.connectionObject({ type: EntityRef, name: 'RelatedConnection' }, RelatedEdge);

const PresentationRef = builder.objectRef<Entity>('Presentation');
builder.node(PresentationRef, {
  id: { resolve: ({ slug }) => slug },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    kind: t.string({ resolve: ({ kind }) => kind ?? '' }),
    title: t.exposeString('title', { nullable: true }),
    summary: t.exposeString('summary', { nullable: true }),
    presenters: t.connection(
      {
        type: EntityRef,
        resolve: async ({ slug }, args, { presenters, entities }) =>
          related(await presenters.load(slug), args, 'source', entities),
      },
      RelatedConnection,
      RelatedEdge,
    ),
    about: t.connection(
      {
        type: EntityRef,
        resolve: async ({ slug }, args, { subjects, entities }) =>
          related(await subjects.load(slug), args, 'target', entities),
      },
      RelatedConnection,
      RelatedEdge,
    ),
  }),
});

const MeetingRef = builder.objectRef<Entity>('Meeting');
builder.node(MeetingRef, {
  id: { resolve: ({ slug }) => slug },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    date: t.exposeString('date', { nullable: true }),
    summary: t.exposeString('summary', { nullable: true }),
    presentations: t.connection({
      type: PresentationRef,
      resolve: async ({ slug }, args, { presentations, entities }) =>
        related(await presentations.load(slug), args, 'source', entities),
    }),
  }),
});

builder.queryType({
  fields: (t) => ({
    presentation: t.field({
      type: PresentationRef,
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (_, { slug }) => graph.entities.get(slug),
    }),
    meetings: t.connection({
      type: MeetingRef,
      resolve: (_, args) => resolveArrayConnection({ args }, graph.lists.get('Meeting') ?? []),
    }),
  }),
});

const yoga = createYoga({ schema: builder.toSchema(), context: () => loadersOf(graph) });
listen(createServer(yoga));

/** A page of relations, as a connection of the entities at one end. Its edges contain the relation. */
function related(
  relations: readonly Relation[],
  args: DefaultConnectionArguments,
  end: 'source' | 'target',
  entities: Loaders['entities'],
) {
  const { edges, pageInfo } = resolveArrayConnection({ args }, relations);
  return {
    pageInfo,
    edges: edges.map(
      async (edge) => edge && { cursor: edge.cursor, relation: edge.node, node: await entities.load(edge.node[end]) },
    ),
  };
}

/** The relation of an edge from `related`. The types of the plugin do not include it. */
function relationOf(edge: object): Relation {
  return (edge as { relation: Relation }).relation;
}
