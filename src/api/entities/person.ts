import { builder } from '../builder.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Person', {
  ...entityOptions('Person'),
  fields: (t) => ({
    honorific: t.exposeString('honorific', {
      nullable: true,
      description: 'The form of address before the name in the sources: `H.E. Mr`.',
    }),
  }),
});

export const personList: ListOptions = {};
