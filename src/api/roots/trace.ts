import type { Entity } from '../../model/entities.ts';
import type { ExpansionStep } from '../../store/index.ts';
import { type Trace as Found, trace } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, withCost } from '../cost.ts';
import { described } from '../enums.ts';

const TraceDirection = builder.enumType('TraceDirection', {
  description: 'Which way references are followed.',
  values: described({
    REFERENCED_BY: 'What refers to the root, what refers to that, and so on.',
    REFERENCES: 'What the root refers to, what that refers to, and so on.',
  }),
});

const TraceStep = builder.objectRef<ExpansionStep>('TraceStep').implement({
  description: 'One reference on the way.',
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: 'How many references it is from the root: 1 for its own.' }),
    relation: t.expose('relation', { type: 'Relation', description: 'The reference, with its evidence.' }),
    entity: t.expose('entity', {
      type: 'Entity',
      description: 'What the step reaches: a document, paragraph, occasion, decision, actor or initiative.',
    }),
    document: t.field({
      type: 'Document',
      description:
        'The document that the step reaches; where it reaches something else, the document in which the reference stands, or in whose data, if it rests on a rule.',
      resolve: ({ relation, entity }, _, context) => {
        const stands = relation.evidence[0]?.document ?? relation.document ?? relation.source;
        return context.entity(entity.type === 'Document' ? entity.slug : stands, 'Document');
      },
    }),
  }),
});

const Trace = builder.objectRef<Found & { readonly root: Entity }>('Trace').implement({
  description: 'References from or to an entity, transitively.',
  fields: (t) => ({
    root: t.expose('root', { type: 'Entity', description: 'Where the trace begins.' }),
    steps: t.expose('steps', {
      type: [TraceStep],
      description: 'Every reference once, those nearest to the root first.',
    }),
    truncated: t.boolean({
      description: 'Whether there is more than the depth or another bound let in.',
      resolve: (found) => found.truncated(),
    }),
  }),
});

builder.queryField('trace', (t) =>
  t.field({
    type: Trace,
    extensions: withCost(({ depth }, { traceMaxDepth, traceMaxSteps }) => ({
      work: 50 * clampTo(depth, traceMaxDepth),
      lists: { steps: traceMaxSteps },
    })),
    description:
      'What refers to a document, paragraph, initiative or other entity, or what it refers to, transitively: citations, corrections, revisions, summaries, notices, consideration at meetings, decisions and their outcomes. "What rests on INF/MSME/4/Rev.2, and where is it cited?"',
    args: {
      from: t.arg.id({
        required: true,
        description: 'The `id` of an entity, or its slug: `document/INF/MSME/4/Rev.2`.',
      }),
      direction: t.arg({
        type: TraceDirection,
        required: true,
        defaultValue: 'REFERENCED_BY',
        description: 'Which way.',
      }),
      depth: t.arg.int({
        defaultValue: 3,
        description: 'How many references away from the root, at most 10 unless the operator set another bound.',
      }),
      family: t.arg.boolean({
        defaultValue: false,
        description: 'Whether a document stands for its revisions, corrigenda and addenda too.',
      }),
    },
    resolve: async (_, { from, direction, depth, family }, context) => {
      const root = await entityArgument('from', from, context);
      const query = {
        from: root.slug,
        direction,
        depth: assertInRange('depth', depth ?? 3, 1, context.traversalLimits.traceMaxDepth),
        family: family ?? false,
      };
      return { root, ...(await trace(context.store, query, context.traversalLimits)) };
    },
  }),
);
