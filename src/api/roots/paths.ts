import { relationKindEnumValue } from '../../model/relation-kinds.ts';
import type { AdjacentRelation } from '../../store/index.ts';
import { defaultExcludedKinds, type Path as FoundPath, paths as findPaths } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, relationsRead, withCost } from '../cost.ts';
import { Direction, RelationKind } from '../enums.ts';
import { sourceNames, sourcesForm } from '../sources.ts';

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
      description: 'The hops in order. The last one leads to the target, `to`.',
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

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    extensions: withCost(({ maxLength, first }, { limits, size }) => {
      const lists = { paths: clampTo(first, limits.pathsMaxResults), steps: clampTo(maxLength, limits.pathsMaxLength) };
      return { work: 2 * relationsRead(limits, size), lists };
    }),
    description:
      'The paths between two entities: chains of relations, each with its evidence or rule. Example: "What links the communication of the United Kingdom to the compendium?"',
    args: {
      from: t.arg.id({ required: true, description: 'The start, by id or slug: `document/INF/MSME/W/43`.' }),
      to: t.arg.id({ required: true, description: 'The target, by id or slug: `document/INF/MSME/W/46`.' }),
      maxLength: t.arg.int({
        defaultValue: 4,
        description: 'The maximum number of hops: from 1 to 6, or another limit of this server.',
      }),
      kinds: t.arg({ type: [RelationKind], description: 'Only relations of these kinds are followed.' }),
      avoid: t.arg({
        type: [RelationKind],
        description: `Relations of these kinds are not followed. Without \`kinds\` and \`avoid\`, the weak kinds ${defaultExcludedKinds.map(relationKindEnumValue).join(', ')} are followed only if nothing else connects the two entities. An empty list includes all kinds.`,
      }),
      first: t.arg.int({
        defaultValue: 3,
        description: 'The maximum number of paths: from 1 to 20, or another limit of this server.',
      }),
      sources: t.arg({
        type: ['ID'],
        description: `Only relations that rest on one of these sources are followed, ${sourcesForm}.`,
      }),
    },
    resolve: async (_, { from, to, maxLength, kinds, avoid, first, sources }, context) => {
      const { traversalLimits } = context;
      const [start, goal] = await Promise.all([
        entityArgument('from', from, context),
        entityArgument('to', to, context),
      ]);
      const query = {
        from: start.slug,
        to: goal.slug,
        maxLength: assertInRange('maxLength', maxLength ?? 4, 1, traversalLimits.pathsMaxLength),
        kinds: kinds ?? null,
        avoid: avoid ?? null,
        first: assertInRange('first', first ?? 3, 1, traversalLimits.pathsMaxResults),
        inSources: sourceNames(sources, context),
      };
      const found = await findPaths(context.store, query, traversalLimits, context.pace);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);
