import type { Entity } from '../../model/entities.ts';
import type { ExpansionStep } from '../../store/index.ts';
import { type Trace as FoundTrace, trace } from '../../traversal/index.ts';
import { entityArgument, limitedArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { sizedBy, withCost } from '../cost.ts';
import { Direction } from '../enums.ts';
import { sourceNames, sourcesNamed } from '../sources.ts';

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
      mayFail: true,
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
      mayFail: true,
      description: 'Whether `maxDepth`, `first` or a limit of the server left references out.',
      resolve: (found) => found.truncated(),
    }),
  }),
});

const Filter = builder.inputType('TraceFilter', {
  description: 'Which references a trace follows.',
  fields: (t) => ({
    sources: t.field({ type: ['SourceRef'], description: 'Only relations that rest on one of these sources.' }),
  }),
});

/** The arguments that are not given, unless a limit of the server is smaller. */
const usual = { maxDepth: 3, first: 150 };

builder.queryField('trace', (t) =>
  t.field({
    type: Trace,
    extensions: withCost({
      weight: ({ limits }) => 10 * limits.traceMaxDepth,
      listSize: sizedBy('first', ({ limits }) => limits.traceMaxSteps, usual.first, 'steps'),
    }),
    description:
      'The direct and indirect references to or from an entity: citations, corrections, revisions, summaries, convening notices, consideration at meetings, decisions and their outcomes. It answers where INF/MSME/4/Rev.2 is cited, and what builds on it.',
    args: {
      root: t.arg({
        type: 'EntityRef',
        required: true,
        description: 'The entity at which the trace begins: `INF/MSME/4/Rev.2`.',
      }),
      direction: t.arg({
        type: Direction,
        required: true,
        defaultValue: 'IN',
        description:
          'IN for the entities that refer to the root, those that refer to these, and so on; OUT for the entities that the root refers to, those that these refer to, and so on.',
      }),
      maxDepth: t.arg.int({
        description: `The maximum distance from the root, in references: from 1 to 10, or another limit of this server. Default: ${usual.maxDepth}, or that limit if it is smaller.`,
      }),
      includeRevisions: t.arg.boolean({
        defaultValue: false,
        description: 'Whether a document also stands for its revisions, corrigenda and addenda.',
      }),
      filter: t.arg({ type: Filter, description: 'Which references are followed.' }),
      first: t.arg.int({
        description: `The maximum number of references: from 1 to 500, or another limit of this server. Default: ${usual.first}, or that limit if it is smaller.`,
      }),
    },
    resolve: async (_, { root: ref, direction, maxDepth, includeRevisions, filter, first }, context) => {
      const { traceMaxDepth, traceMaxSteps } = context.traversalLimits;
      const root = await entityArgument('root', ref, context);
      const query = {
        root: root.slug,
        direction,
        maxDepth: limitedArgument('maxDepth', maxDepth, usual.maxDepth, traceMaxDepth),
        includeRevisions: includeRevisions ?? false,
        inSources: sourceNames(filter?.sources, context),
        first: limitedArgument('first', first, usual.first, traceMaxSteps),
      };
      return { root, ...(await trace(context.store, query)) };
    },
  }),
);
