import type { RelationKindName } from '../../model/relation-kinds.ts';
import { builder } from '../builder.ts';
import { RelationKind, vocabularyEnums } from '../enums.ts';
import { leadsTo, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Organization', {
  ...entityOptions('Organization'),
  fields: (t) => ({
    kind: t.expose('kind', {
      type: vocabularyEnums.OrganizationKind,
      description: 'The kind of organization, in the classification of this graph.',
    }),
    acronym: t.exposeString('acronym', {
      nullable: true,
      description: 'The acronym that the sources use: `ITC`. Null if they use none.',
    }),
    founded: t.expose('founded', {
      type: 'EdtfDate',
      nullable: true,
      description: 'When it was established; null if the sources do not say.',
    }),
  }),
});

export const organizationList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.OrganizationKind, 'Only organizations of these kinds.'),
    sourceOf: {
      type: [RelationKind],
      description:
        'Only organizations that are the source of a relation of one of these kinds: `[PRESENTED, ORGANIZED]` for those that presented or organized something.',
      condition: (kinds: readonly RelationKindName[]) => ({
        anyOf: kinds.map((kind) => ({ via: [{ kind, direction: 'OUT' as const }], to: null, asOf: null })),
      }),
    },
    basedIn: leadsTo(
      [{ kind: 'basedIn', direction: 'OUT' }],
      'Only organizations based in one of these economies: `member/nigeria`.',
    ),
  },
  facets: {
    kind: { property: 'kind', type: vocabularyEnums.OrganizationKind, description: 'By kind.' },
    basedIn: {
      via: [{ kind: 'basedIn', direction: 'OUT' }],
      description: 'By the economy in which they are based.',
    },
  },
};
