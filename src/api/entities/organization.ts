import type { EdgeName } from '../../model/edges.ts';
import { builder } from '../builder.ts';
import { RelationKind, vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, leadsTo, oneOf } from '../lists.ts';

builder.objectType('Organization', {
  ...entity('Organization'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.OrganizationKind, description: 'What sort of organization it is.' }),
    acronym: t.exposeString('acronym', {
      nullable: true,
      description: 'Its acronym, where the sources use one: `ITC`.',
    }),
  }),
});

defineList('Organization', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.OrganizationKind, 'Only organizations of these kinds.'),
    did: {
      type: [RelationKind],
      description:
        'Only organizations that did one of these things, as the source of a relation: PRESENTED, WON, ORGANIZED.',
      condition: (kinds: readonly EdgeName[]) => ({
        anyOf: kinds.map((kind) => ({ via: [{ kind, direction: 'OUT' as const }], to: null, asOf: null, not: false })),
      }),
    },
    basedIn: leadsTo(
      [{ kind: 'basedIn', direction: 'OUT' }],
      'Only organizations based in one of these economies, given by id or slug: `member/nigeria`.',
    ),
  },
  facets: {
    KIND: { by: { property: 'kind' }, description: 'By kind.' },
    BASED_IN: { by: { kind: 'basedIn', direction: 'OUT' }, description: 'By the economy in which they are based.' },
  },
});
