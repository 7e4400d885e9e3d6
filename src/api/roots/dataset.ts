import { type TypeName, typeNames } from '../../model/entities.ts';
import type { Basis } from '../../model/evidence.ts';
import type { RelationKindName } from '../../model/relation-kinds.ts';
import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';
import { Basis as BasisEnum, EntityType, RelationKind } from '../enums.ts';

const EntityCount = builder.objectRef<{ type: TypeName; count: number }>('EntityCount').implement({
  description: 'The number of entities of a type.',
  fields: (t) => ({
    type: t.expose('type', { type: EntityType, description: 'The entity type.' }),
    count: t.exposeInt('count', { description: 'The number of its entities.' }),
  }),
});

const RelationCount = builder
  .objectRef<{ kind: RelationKindName; basis: Basis; count: number }>('RelationCount')
  .implement({
    description: 'The number of relations of a kind and basis.',
    fields: (t) => ({
      kind: t.expose('kind', { type: RelationKind, description: 'The relation kind.' }),
      basis: t.expose('basis', { type: BasisEnum, description: 'What the relations are based on.' }),
      count: t.exposeInt('count', { description: 'The number of relations.' }),
    }),
  });

builder.objectType('Dataset', {
  description: 'The contents and sources of the graph.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description:
        'The SHA-256 digest of the data, in hexadecimal. The same data has the same version on every server.',
    }),
    license: t.string({
      description: 'The terms of use of the data, of all sources together.',
      resolve: ({ sources }) => [...new Set(sources.map(({ license }) => license))].join(' '),
    }),
    sources: t.expose('sources', {
      type: ['Source'],
      extensions: withCost({ listSize: { assumedSize: ({ size }) => size.sources } }),
      description: 'The documents that were ingested.',
    }),
    entityCounts: t.field({
      type: [EntityCount],
      extensions: withCost({ listSize: { assumedSize: typeNames().length } }),
      description: 'The number of entities of each type.',
      resolve: ({ entityCounts }) => [...entityCounts].map(([type, count]) => ({ type, count })),
    }),
    relationCounts: t.field({
      type: [RelationCount],
      extensions: withCost({ listSize: { assumedSize: 100 } }),
      description: 'The number of relations of each kind and basis. Combinations without relations are left out.',
      resolve: ({ relationCounts }) =>
        [...relationCounts].flatMap(([kind, byBasis]) =>
          [...byBasis].filter(([, count]) => count > 0).map(([basis, count]) => ({ kind, basis, count })),
        ),
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: 'Dataset',
    description: 'The contents, sources and version of the graph.',
    resolve: (_, __, context) => context.store.dataset,
  }),
);
