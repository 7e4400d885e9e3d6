import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Initiative', {
  ...entityOptions('Initiative'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.InitiativeKind, description: 'The kind of initiative.' }),
    theme: t.exposeString('theme', {
      nullable: true,
      description:
        'The theme of an edition of a competition, as worded in the source: `Helping Smallholder Farmers go Global`.',
    }),
    launched: t.expose('launched', {
      type: 'EdtfDate',
      nullable: true,
      description:
        'When the initiative, or its current version, was launched or published; null if the sources do not say.',
    }),
    dated: t.expose('dated', {
      type: 'EdtfDate',
      nullable: true,
      description:
        'The date that the sources attach to it: the year of an edition or report, the month of a package. Null if they attach none.',
    }),
  }),
});

export const initiativeList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.InitiativeKind, 'Only initiatives of these kinds.'),
    actors: {
      type: ['EntityRef'],
      entities: 'Actor',
      description:
        'Only initiatives that one of these actors owns, created, funded, contributed to or implemented: `organization/itc`.',
      condition: (to: readonly string[]) => ({
        anyOf: (['owns', 'created', 'funded', 'contributedTo', 'implemented'] as const).map((kind) => ({
          via: [{ kind, direction: 'IN' as const }],
          to,
          asOf: null,
        })),
      }),
    },
    ...dateRange('time'),
  },
  orders: {
    DATE: {
      property: 'time',
      description: 'By launch date, or else by the date that the sources attach to it. Undated initiatives are last.',
    },
  },
  facets: { kind: { property: 'kind', type: vocabularyEnums.InitiativeKind, description: 'By kind.' } },
};
