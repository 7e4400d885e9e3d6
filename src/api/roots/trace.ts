import type { Entity } from '../../model/entities.ts';
import type { ExpansionStep } from '../../store/index.ts';
import { type Trace as FoundTrace, trace } from '../../traversal/index.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { clampTo, withCost } from '../cost.ts';
import { described } from '../enums.ts';
import { sourceNames, sourcesForm, sourcesNamed } from '../sources.ts';

const TraceDirection = builder.enumType('TraceDirection', {
  description: 'The direction in which references are followed.',
  values: described({
    REFERENCED_BY: 'Entities that refer to the root, entities that refer to those, and so on.',
    REFERENCES: 'Entities that the root refers to, entities that those refer to, and so on.',
  }),
});

const TraceStep = builder.objectRef<ExpansionStep>('TraceStep').implement({
  description: 'A reference found by the trace.',
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: 'The distance from the root: 1 for a direct reference.' }),
    relation: t.expose('relation', { type: 'Relation', description: 'The reference, with its evidence.' }),
    entity: t.expose('entity', {
      type: 'Entity',
      description: 'The entity that the step reaches: a document, paragraph, occasion, decision, actor or initiative.',
    }),
    document: t.field({
      type: 'Document',
      description:
        'The entity that the step reaches, if it is a document. Otherwise the document that is quoted as evidence of the reference; without evidence, that of the source whose data has the reference.',
      resolve: ({ relation, entity }, _, context) => {
        const [source] = sourcesNamed(relation.sources, context);
        const quoted = relation.evidence[0]?.document ?? source?.document ?? relation.source;
        return context.entity(entity.type === 'Document' ? entity.slug : quoted, 'Document');
      },
    }),
  }),
});

const Trace = builder.objectRef<FoundTrace & { readonly root: Entity }>('Trace').implement({
  description: 'The direct and indirect references to or from an entity.',
  fields: (t) => ({
    root: t.expose('root', { type: 'Entity', description: 'The entity at which the trace begins.' }),
    steps: t.expose('steps', {
      type: [TraceStep],
      description: 'Every reference once, in order of distance from the root.',
    }),
    truncated: t.boolean({
      description: 'Whether `depth` or a limit of the server left references out.',
      resolve: (found) => found.truncated(),
    }),
  }),
});

builder.queryField('trace', (t) =>
  t.field({
    type: Trace,
    extensions: withCost(({ depth }, { limits: { traceMaxDepth, traceMaxSteps } }) => ({
      work: 10 * clampTo(depth, traceMaxDepth),
      lists: { steps: traceMaxSteps },
    })),
    description:
      'The direct and indirect references to or from an entity: citations, corrections, revisions, summaries, convening notices, consideration at meetings, decisions and their outcomes. Example: "Where is INF/MSME/4/Rev.2 cited, and what builds on it?"',
    args: {
      from: t.arg.id({
        required: true,
        description: 'The root, by id or slug: `document/INF/MSME/4/Rev.2`.',
      }),
      direction: t.arg({
        type: TraceDirection,
        required: true,
        defaultValue: 'REFERENCED_BY',
        description: 'The direction in which references are followed.',
      }),
      depth: t.arg.int({
        defaultValue: 3,
        description:
          'The maximum distance from the root, in references: from 1 to 10, or another limit of this server.',
      }),
      family: t.arg.boolean({
        defaultValue: false,
        description: 'Whether a document also stands for its revisions, corrigenda and addenda.',
      }),
      sources: t.arg({
        type: ['ID'],
        description: `Only relations that rest on one of these sources are followed, ${sourcesForm}.`,
      }),
    },
    resolve: async (_, { from, direction, depth, family, sources }, context) => {
      const root = await entityArgument('from', from, context);
      const query = {
        from: root.slug,
        direction,
        depth: assertInRange('depth', depth ?? 3, 1, context.traversalLimits.traceMaxDepth),
        family: family ?? false,
        inSources: sourceNames(sources, context),
      };
      return { root, ...(await trace(context.store, query, context.traversalLimits)) };
    },
  }),
);
