import { relationKind } from '../../model/edges.ts';
import type { AdjacentRelation } from '../../store/index.ts';
import { defaultExcludedKinds, type Path as FoundPath, paths as findPaths } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, withCost } from '../cost.ts';
import { Direction, RelationKind } from '../enums.ts';

const PathStep = builder.objectRef<AdjacentRelation>('PathStep').implement({
  description: 'One hop of a path.',
  fields: (t) => ({
    relation: t.expose('relation', {
      type: 'Relation',
      description: 'The relation that is followed, with its sentence and evidence.',
    }),
    direction: t.expose('direction', {
      type: Direction,
      description: 'OUT where it is followed from its source to its target, IN where the other way.',
    }),
    entity: t.expose('entity', { type: 'Entity', description: 'Where the hop leads.' }),
  }),
});

const Path = builder.objectRef<FoundPath>('Path').implement({
  description: 'A chain of relations between two entities that visits none twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops it has.', resolve: (steps) => steps.length }),
    steps: t.field({
      type: [PathStep],
      description: 'The hops in order; the last leads to the entity asked for.',
      resolve: (steps) => [...steps],
    }),
  }),
});

const Paths = builder.objectRef<{ paths: readonly FoundPath[]; truncated: boolean }>('Paths').implement({
  description: 'How two entities are connected.',
  fields: (t) => ({
    paths: t.expose('paths', {
      type: [Path],
      description:
        'The shortest first. Among paths of one length the most informative first: each hop costs the more bits the more common its kind of relation is in the graph, a hop that no source states costs five bits more, and each station between the more, the more relations it has, so that chains through the Group or the report, to which nearly everything is joined, come last.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether a bound on work or time cut the search off. Not set where `first` left longer paths out.',
    }),
  }),
});

builder.queryField('paths', (t) =>
  t.field({
    type: Paths,
    extensions: withCost(({ maxLength, first }, { pathsMaxLength, pathsMaxResults }) => {
      const steps = clampTo(maxLength, pathsMaxLength);
      return { work: 500 * steps, lists: { paths: clampTo(first, pathsMaxResults), steps } };
    }),
    description:
      'The paths between two entities, every hop a relation with its evidence, or the rule that it follows from. "What chain links the United Kingdom\'s communication to the compendium?"',
    args: {
      from: t.arg.id({ required: true, description: 'The `id` of an entity, or its slug: `document/INF/MSME/W/43`.' }),
      to: t.arg.id({ required: true, description: 'The `id` of another entity, or its slug.' }),
      maxLength: t.arg.int({
        defaultValue: 4,
        description: 'How many hops at most; no more than 6 unless the operator set another bound.',
      }),
      kinds: t.arg({ type: [RelationKind], description: 'Only along relations of these kinds.' }),
      avoid: t.arg({
        type: [RelationKind],
        description: `Not along relations of these kinds. Without \`kinds\` and \`avoid\`, paths keep off ${defaultExcludedKinds.map(relationKind).join(', ')}, which join what merely stands in one text, shares a topic or comes next in the calendar, unless nothing else connects the two; an empty list lets all in.`,
      }),
      first: t.arg.int({
        defaultValue: 3,
        description: 'How many paths at most; no more than 20 unless the operator set another bound.',
      }),
    },
    resolve: async (_, { from, to, maxLength, kinds, avoid, first }, context) => {
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
      };
      const found = await findPaths(context.store, query, traversalLimits, context.signal);
      context.timedOut ||= found.timedOut;
      return found;
    },
  }),
);
