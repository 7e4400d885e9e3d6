import { neighborhood, type Subgraph } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, relationsRead, withCost } from '../cost.ts';
import { RelationKind } from '../enums.ts';
import { sourceNames, sourcesForm } from '../sources.ts';

const SubgraphRef = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'A part of the graph: entities, and all relations among them.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: ['Entity'], description: 'The center first, then by distance from it.' }),
    relations: t.expose('relations', {
      type: ['Relation'],
      description:
        'All relations among the nodes, the most informative first: stated relations before derived ones, rare kinds before common ones.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether `limit` or a limit of the server left entities out.',
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: SubgraphRef,
    extensions: withCost(({ limit }, { limits, size }) => {
      const nodes = clampTo(limit, limits.neighborhoodMaxNodes);
      // The graph of the 2023 report has about four relations per entity.
      const lists = { nodes, relations: 4 * nodes };
      return { work: Math.ceil(1.5 * relationsRead(limits, size)), lists };
    }),
    description:
      'The entities around a center, and all relations among them. If there are more than `limit`, the result has those with the most informative relations: stated relations before derived ones, rare kinds before common ones.',
    args: {
      of: t.arg.id({ required: true, description: 'The center, by id or slug: `organization/itc`.' }),
      depth: t.arg.int({
        defaultValue: 1,
        description:
          'The maximum distance from the center, in relations: from 1 to 3, or another limit of this server.',
      }),
      kinds: t.arg({ type: [RelationKind], description: 'Only relations of these kinds are followed.' }),
      limit: t.arg.int({
        defaultValue: 100,
        description:
          'The maximum number of entities, the center included: from 1 to 500, or another limit of this server.',
      }),
      sources: t.arg({
        type: ['ID'],
        description: `Only relations that rest on one of these sources are followed, ${sourcesForm}.`,
      }),
    },
    resolve: async (_, { of, depth, kinds, limit, sources }, context) => {
      const { traversalLimits } = context;
      const center = await entityArgument('of', of, context);
      const query = {
        of: center.slug,
        depth: assertInRange('depth', depth ?? 1, 1, traversalLimits.neighborhoodMaxDepth),
        kinds: kinds ?? null,
        limit: assertInRange('limit', limit ?? 100, 1, traversalLimits.neighborhoodMaxNodes),
        inSources: sourceNames(sources, context),
      };
      const found = await neighborhood(context.store, query, traversalLimits, context.pace);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);
