import { type Subgraph as Found, neighborhood } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, withCost } from '../cost.ts';
import { RelationKind } from '../enums.ts';

const Subgraph = builder.objectRef<Found>('Subgraph').implement({
  description: 'A part of the graph: some entities, and all relations among them.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: ['Entity'], description: 'The entity asked about first, then by distance.' }),
    relations: t.expose('relations', {
      type: ['Relation'],
      description:
        'All relations among the nodes, the most telling first: stated before derived, rare kinds before common ones.',
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether the limit or another bound left entities out.' }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Subgraph,
    extensions: withCost(({ depth, limit }, { neighborhoodMaxDepth, neighborhoodMaxNodes }) => {
      const nodes = clampTo(limit, neighborhoodMaxNodes);
      // In the graph of the report four relations to an entity.
      return { work: 500 * clampTo(depth, neighborhoodMaxDepth), lists: { nodes, relations: 4 * nodes } };
    }),
    description:
      'The entities around one, and how they are related. Where there are more than the limit, the most telling relations decide who is in.',
    args: {
      of: t.arg.id({ required: true, description: 'The `id` of an entity, or its slug: `organization/itc`.' }),
      depth: t.arg.int({
        defaultValue: 1,
        description: 'How many relations away; at most 3 unless the operator set another bound.',
      }),
      kinds: t.arg({ type: [RelationKind], description: 'Only along relations of these kinds.' }),
      limit: t.arg.int({
        defaultValue: 100,
        description:
          'How many entities at most, the one asked about included; no more than 500 unless the operator set another bound.',
      }),
    },
    resolve: async (_, { of, depth, kinds, limit }, context) => {
      const { traversalLimits } = context;
      const center = await entityArgument('of', of, context);
      const query = {
        of: center.slug,
        depth: assertInRange('depth', depth ?? 1, 1, traversalLimits.neighborhoodMaxDepth),
        kinds: kinds ?? null,
        limit: assertInRange('limit', limit ?? 100, 1, traversalLimits.neighborhoodMaxNodes),
      };
      const found = await neighborhood(context.store, query, traversalLimits, context.signal);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);
