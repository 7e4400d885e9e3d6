import type { EdgeName } from '../../model/edges.ts';
import type { TypeName } from '../../model/entities.ts';
import type { Basis } from '../../model/evidence.ts';
import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';
import { Basis as BasisEnum, EntityType, RelationKind } from '../enums.ts';

const EntityCount = builder.objectRef<{ type: TypeName; count: number }>('EntityCount').implement({
  description: 'How many entities there are of a type.',
  fields: (t) => ({
    type: t.expose('type', { type: EntityType, description: 'The type.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const RelationCount = builder.objectRef<{ kind: EdgeName; basis: Basis; count: number }>('RelationCount').implement({
  description: 'How many relations there are of a kind and basis.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKind, description: 'The kind.' }),
    basis: t.expose('basis', { type: BasisEnum, description: 'The basis.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

builder.objectType('Dataset', {
  description: 'What the graph holds and where it comes from.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description: 'A SHA-256 digest of the content: the same data has the same version on every machine.',
    }),
    licence: t.string({
      description: 'Under what terms the data can be used.',
      resolve: ({ sources }) => [...new Set(sources.map(({ licence }) => licence))].join(' '),
    }),
    sources: t.expose('sources', { type: ['Source'], description: 'The texts that were read.' }),
    entityCounts: t.field({
      type: [EntityCount],
      description: 'How many entities there are of each type.',
      resolve: ({ entityCounts }) => [...entityCounts].map(([type, count]) => ({ type, count })),
    }),
    relationCounts: t.field({
      type: [RelationCount],
      description: 'How many relations there are of each kind and basis; pairs that do not occur are left out.',
      resolve: ({ relationCounts }) =>
        [...relationCounts].flatMap(([kind, byBasis]) =>
          [...byBasis].filter(([, count]) => count > 0).map(([basis, count]) => ({ kind, basis, count })),
        ),
    }),
  }),
});

builder.objectType('Source', {
  description: 'A text that was read for the graph.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The folder of its data files: `annual-report-2023`.' }),
    asOf: t.expose('asOf', {
      type: 'Date',
      description: 'The day for which it speaks: what comes later lay ahead of it.',
    }),
    licence: t.exposeString('licence', { description: 'Under what terms its facts are carried.' }),
    document: t.field({
      type: 'Document',
      description: 'The document that it is.',
      resolve: ({ document }, _, context) => context.entity(document, 'Document'),
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: 'Dataset',
    extensions: withCost(() => ({ lists: { entityCounts: 12, relationCounts: 100, sources: 5 } })),
    description: 'What the graph holds, where it comes from, and its version.',
    resolve: (_, __, context) => context.store.dataset(),
  }),
);
