import { relationKindEnumValue } from '../../model/relation-kinds.ts';
import type { AdjacentRelation } from '../../store/index.ts';
import { defaultExcludedKinds, type Path as FoundPath, paths as findPaths } from '../../traversal/index.ts';
import { entityArgument, limitedArgument, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { relationsRead, sizedBy, withCost } from '../cost.ts';
import { Direction } from '../enums.ts';
import { sourceNames } from '../sources.ts';
import { TraversalFilter } from '../traversal-filter.ts';

const PathStep = builder.objectRef<AdjacentRelation>('PathStep').implement({
  description: 'A hop of a path.',
  fields: (t) => ({
    relation: t.expose('relation', {
      type: 'Relation',
      description: 'The relation that the hop follows.',
    }),
    direction: t.expose('direction', {
      type: Direction,
      description:
        'OUT if the relation is followed from its source to its target, IN if from its target to its source.',
    }),
    entity: t.expose('entity', { type: 'Entity', description: 'The entity that the hop leads to.' }),
  }),
});

const Path = builder.objectRef<FoundPath>('Path').implement({
  description: 'A chain of relations between two entities that visits no entity twice.',
  fields: (t) => ({
    length: t.int({ description: 'The number of hops.', resolve: (steps) => steps.length }),
    steps: t.field({
      type: [PathStep],
      extensions: withCost({ listSize: { assumedSize: ({ limits }) => limits.pathsMaxLength } }),
      description: 'The hops in order. The last one leads to the target.',
      resolve: (steps) => [...steps],
    }),
  }),
});

const Paths = builder.objectRef<{ paths: readonly FoundPath[]; truncated: boolean }>('Paths').implement({
  description: 'The paths between two entities.',
  fields: (t) => ({
    paths: t.expose('paths', {
      type: [Path],
      description:
        'The shortest paths first; of the same length, the most informative first. Each path has a weight in bits, of which the lowest is first: log2(1 + n) for a hop whose kind has n relations in the graph, 5 more if no source states its relation, and log2(1 + n) for an entity between the ends that has n relations. Paths through an entity related to nearly everything, such as the Group, are therefore last.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether a limit on work or time ended the search. False if only `first` left paths out.',
    }),
  }),
});

/** The arguments that are not given, unless a limit of the server is smaller. */
const usual = { maxLength: 4, first: 3 };

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    extensions: withCost({
      weight: ({ limits, size }) => 2 * relationsRead(limits, size),
      listSize: sizedBy('first', ({ limits }) => limits.pathsMaxResults, usual.first, 'paths'),
    }),
    description:
      'The paths between two entities: chains of relations, each with its evidence or rule. It answers what links the communication of the United Kingdom to the compendium.',
    args: {
      source: t.arg({ type: 'EntityRef', required: true, description: 'The start: `INF/MSME/W/43`.' }),
      target: t.arg({ type: 'EntityRef', required: true, description: 'The end: `INF/MSME/W/46`.' }),
      maxLength: t.arg.int({
        description: `The maximum number of hops: from 1 to 6, or another limit of this server. Default: ${usual.maxLength}, or that limit if it is smaller.`,
      }),
      filter: t.arg({
        type: TraversalFilter,
        description: `Which relations are followed. Without \`kinds\` and \`excludeKinds\`, the weak kinds ${defaultExcludedKinds.map(relationKindEnumValue).join(', ')} are followed only if nothing else connects the two entities. An empty list of \`excludeKinds\` includes all kinds.`,
      }),
      first: t.arg.int({
        description: `The maximum number of paths: from 1 to 20, or another limit of this server. Default: ${usual.first}, or that limit if it is smaller.`,
      }),
    },
    resolve: async (_, { source, target, maxLength, filter, first }, context) => {
      const { traversalLimits } = context;
      const [start, end] = await Promise.all([
        entityArgument('source', source, context),
        entityArgument('target', target, context),
      ]);
      const query = {
        source: start.slug,
        target: end.slug,
        maxLength: limitedArgument('maxLength', maxLength, usual.maxLength, traversalLimits.pathsMaxLength),
        kinds: valuesOf('kinds', filter?.kinds),
        excludeKinds: valuesOf('excludeKinds', filter?.excludeKinds),
        first: limitedArgument('first', first, usual.first, traversalLimits.pathsMaxResults),
        inSources: sourceNames(filter?.sources, context),
      };
      const found = await findPaths(context.store, query, traversalLimits, context.pace);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);
