import { type RelationKindName, relationKindNames } from '../../model/relation-kinds.ts';
import { neighborhood, type Subgraph } from '../../traversal/index.ts';
import { assertInRange, entityArgument, limitedArgument, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { relationsRead, sizedBy, withCost } from '../cost.ts';
import { sourceNames } from '../sources.ts';
import { TraversalFilter } from '../traversal-filter.ts';

/** The maximum of `Subgraph.relations(first:)`: four for each of the 500 entities that a neighborhood has at most. */
const maxRelations = 2_000;

const SubgraphRef = builder.objectRef<Subgraph>('Subgraph').implement({
  description: 'A part of the graph: entities, and the relations among them.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: ['Entity'], description: 'The center first, then by distance from it.' }),
    relations: t.field({
      type: ['Relation'],
      extensions: withCost({ listSize: sizedBy('first', maxRelations, 500) }),
      description:
        'The relations among the nodes, the most informative first: stated relations before derived ones, rare kinds before common ones.',
      args: {
        first: t.arg.int({
          defaultValue: 500,
          description: `The maximum number of relations, from 0 to ${maxRelations}. \`relationCount\` says how many there are.`,
        }),
      },
      resolve: ({ relations }, { first }) => relations.slice(0, assertInRange('first', first ?? 500, 0, maxRelations)),
    }),
    relationCount: t.int({
      description: 'The number of relations among the nodes.',
      resolve: ({ relations }) => relations.length,
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether `first` or a limit of the server left entities out.',
    }),
  }),
});

/** The arguments that are not given, unless a limit of the server is smaller. */
const usual = { maxDepth: 1, first: 100 };

builder.queryField('neighborhood', (t) =>
  t.field({
    type: SubgraphRef,
    extensions: withCost({
      weight: ({ limits, size }) => Math.ceil(1.5 * relationsRead(limits, size)),
      listSize: sizedBy('first', ({ limits }) => limits.neighborhoodMaxNodes, usual.first, 'nodes'),
    }),
    description:
      'The entities around a center, and the relations among them. If there are more than `first`, the result has those with the most informative relations: stated relations before derived ones, rare kinds before common ones.',
    args: {
      center: t.arg({ type: 'EntityRef', required: true, description: 'The center: `organization/itc`.' }),
      maxDepth: t.arg.int({
        description: `The maximum distance from the center, in relations: from 1 to 3, or another limit of this server. Default: ${usual.maxDepth}, or that limit if it is smaller.`,
      }),
      filter: t.arg({ type: TraversalFilter, description: 'Which relations are followed.' }),
      first: t.arg.int({
        description: `The maximum number of entities, the center included: from 1 to 500, or another limit of this server. Default: ${usual.first}, or that limit if it is smaller.`,
      }),
    },
    resolve: async (_, { center: ref, maxDepth, filter, first }, context) => {
      const { traversalLimits } = context;
      const center = await entityArgument('center', ref, context);
      const query = {
        center: center.slug,
        maxDepth: limitedArgument('maxDepth', maxDepth, usual.maxDepth, traversalLimits.neighborhoodMaxDepth),
        kinds: followedKinds(valuesOf('kinds', filter?.kinds), valuesOf('excludeKinds', filter?.excludeKinds)),
        first: limitedArgument('first', first, usual.first, traversalLimits.neighborhoodMaxNodes),
        inSources: sourceNames(filter?.sources, context),
      };
      const found = await neighborhood(context.store, query, traversalLimits, context.pace);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);

/** Null for all. */
function followedKinds(kinds: Kinds, excluded: Kinds): readonly RelationKindName[] | null {
  return excluded?.length ? (kinds ?? relationKindNames()).filter((kind) => !excluded.includes(kind)) : (kinds ?? null);
}

type Kinds = readonly RelationKindName[] | null | undefined;
