import { builder } from '../builder.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Series', {
  ...entityOptions('Series'),
  fields: (t) => ({
    frequency: t.exposeString('frequency', {
      nullable: true,
      description: 'How often its occasions recur, as the source words it: `annual`. Null if the source does not say.',
    }),
  }),
});

export const seriesList: ListOptions = {};
