import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';
import { type Coverage as CoverageAnswer, coverage } from '../coverage.ts';

const DeclaredCount = builder.objectRef<CoverageAnswer['counts'][number]>('DeclaredCount').implement({
  description:
    'A number of things that a source declares, against how many of them the graph has. They differ where the source names fewer than it counts: nine organizations, of which it names six.',
  fields: (t) => ({
    statement: t.exposeString('statement', { description: 'What is counted, in our own words.' }),
    declared: t.exposeInt('declared', { description: 'The number that the source declares.' }),
    found: t.exposeInt('found', { description: 'How many of them the graph has.' }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The words that declare the number.' }),
  }),
});

const Ambiguity = builder.objectRef<CoverageAnswer['ambiguities'][number]>('Ambiguity').implement({
  description: 'A place where a source leaves a choice, and how this graph reads it.',
  fields: (t) => ({
    about: t.exposeString('about', { description: 'What the text leaves open.' }),
    reading: t.exposeString('reading', { description: 'How it is read here.' }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The words that leave it open.' }),
  }),
});

const Coverage = builder.objectRef<CoverageAnswer>('Coverage').implement({
  description: 'How completely the graph says what its sources say, and where it had to choose.',
  fields: (t) => ({
    counts: t.expose('counts', {
      type: [DeclaredCount],
      description: 'Every number of things that the sources declare, against what the graph has.',
    }),
    cited: t.field({
      type: ['Document'],
      description: 'The documents that the sources cite and that were not read for this graph.',
      resolve: async (coverage) => [...(await coverage.cited())],
    }),
    ambiguities: t.expose('ambiguities', {
      type: [Ambiguity],
      description: 'Every place where the sources leave a choice, with the reading taken.',
    }),
  }),
});

builder.queryField('coverage', (t) =>
  t.field({
    type: Coverage,
    extensions: withCost(() => ({ work: 200, lists: { counts: 50, cited: 50, ambiguities: 100 } })),
    description:
      'What the sources declare against what the graph holds; what is cited but was not read; what is ambiguous.',
    resolve: (_, __, context) => coverage(context.store),
  }),
);
