import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, oneOf } from '../lists.ts';

builder.objectType('Initiative', {
  ...entity('Initiative'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.InitiativeKind, description: 'What sort of initiative it is.' }),
    theme: t.exposeString('theme', { nullable: true, description: 'The theme of an edition, as its sources word it.' }),
    launched: t.expose('launched', {
      type: 'When',
      nullable: true,
      description: 'When it, or its present version, was launched or published.',
    }),
  }),
});

defineList('Initiative', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.InitiativeKind, 'Only initiatives of these kinds.'),
    ...dated('time'),
  },
  orders: {
    LAUNCHED: { property: 'time', description: 'By the first day that its launch can mean; undated ones last.' },
  },
  facets: { KIND: { by: { property: 'kind' }, description: 'By kind.' } },
});
