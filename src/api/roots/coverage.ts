import type { Source } from '../../model/graph.ts';
import { builder } from '../builder.ts';
import { type CostBasis, scanCost, withCost } from '../cost.ts';
import {
  type ComparedCount,
  type ReviewCount as CountOfReviews,
  type Coverage as CoverageReport,
  coverage,
} from '../coverage.ts';
import { DisputeRef } from '../disputes.ts';
import { ReviewStatus } from '../enums.ts';
import { sourceNames, sourcesNamed } from '../sources.ts';

const DeclaredCount = builder.objectRef<ComparedCount>('DeclaredCount').implement({
  description:
    'A number that a source states, compared with the graph. The two differ if the source counts more things than it names: nine organizations, of which it names six.',
  fields: (t) => ({
    source: t.field({
      type: 'Source',
      description: 'The source that states it.',
      resolve: ({ source }, _, context) => sourcesNamed([source], context)[0] as Source, // One for each name.
    }),
    when: t.expose('when', {
      type: 'EdtfDate',
      description: 'For when the source states it; by default, up to the date of the source.',
    }),
    label: t.exposeString('label', {
      description: 'What is counted: "open-ended meetings in 2023". Written for this graph, not quoted.',
    }),
    declared: t.exposeInt('declared', { description: 'The number that the source states.' }),
    actual: t.exposeInt('actual', {
      description:
        'The number of them in the graph that the same source names, at the same time. Other sources do not change it.',
    }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The quotations that state the number.' }),
  }),
});

const Ambiguity = builder.objectRef<CoverageReport['ambiguities'][number]>('Ambiguity').implement({
  description:
    'A passage of a source that can be understood in several ways, and the interpretation chosen for the graph.',
  fields: (t) => ({
    source: t.field({
      type: 'Source',
      description: 'The source of the passage.',
      resolve: ({ source }, _, context) => sourcesNamed([source], context)[0] as Source, // One for each name.
    }),
    question: t.exposeString('question', { description: 'The open question.' }),
    interpretation: t.exposeString('interpretation', { description: 'The interpretation chosen.' }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The quotations that leave the question open.' }),
  }),
});

const ReviewCount = builder.objectRef<CountOfReviews>('ReviewCount').implement({
  description: 'How many relations of the sources have a review status.',
  fields: (t) => ({
    status: t.expose('status', { type: ReviewStatus, description: 'The status.' }),
    count: t.exposeInt('count', {
      description: 'The number of relations. `relations(filter: { reviews })` lists them.',
    }),
  }),
});

/** What it costs to count relations of some entities. */
const countingCost = ({ size }: CostBasis) => Math.ceil(size.relations / 80);

const Coverage = builder.objectRef<CoverageReport>('Coverage').implement({
  description: 'How completely the graph represents its sources, and where it interprets them.',
  fields: (t) => ({
    counts: t.field({
      mayFail: true,
      type: [DeclaredCount],
      extensions: withCost({ weight: countingCost, listSize: { assumedSize: 50 } }),
      description: 'Every number of things that the sources state, compared with the graph.',
      resolve: async (coverage) => [...(await coverage.counts())],
    }),
    citedOnlyDocuments: t.field({
      mayFail: true,
      type: ['Document'],
      extensions: withCost({ weight: countingCost, listSize: { assumedSize: 50 } }),
      description: 'The documents that the sources cite, but whose text was not ingested.',
      resolve: async (coverage) => [...(await coverage.citedOnlyDocuments())],
    }),
    ambiguities: t.expose('ambiguities', {
      type: [Ambiguity],
      extensions: withCost({ listSize: { assumedSize: 100 } }),
      description: 'Every ambiguous passage of the sources, with the interpretation chosen.',
    }),
    disputes: t.expose('disputes', {
      type: [DisputeRef],
      extensions: withCost({ listSize: { assumedSize: 20 } }),
      description: 'Everything that sources disagree about, with the words of each side.',
    }),
    reviews: t.field({
      mayFail: true,
      type: [ReviewCount],
      extensions: withCost({ weight: ({ size }) => scanCost(size.relations), listSize: { assumedSize: 3 } }),
      description:
        'How many relations independent readers found supported, and how many they did not, or have not read.',
      resolve: async (coverage) => [...(await coverage.reviews())],
    }),
  }),
});

builder.queryField('coverage', (t) =>
  t.field({
    type: Coverage,
    description:
      'How completely the graph represents its sources: stated numbers compared with the graph, cited documents that were not ingested, ambiguous passages, and what sources disagree about.',
    args: {
      sources: t.arg({ type: ['SourceRef'], description: 'Only what concerns one of these sources.' }),
    },
    resolve: (_, { sources }, context) => coverage(context.store, sourceNames(sources, context), context.pace),
  }),
);
