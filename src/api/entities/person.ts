import { builder } from '../builder.ts';
import { entity } from '../interfaces.ts';
import { defineList } from '../lists.ts';

builder.objectType('Person', {
  ...entity('Person'),
  fields: (t) => ({
    honorific: t.exposeString('honorific', {
      nullable: true,
      description: 'The form of address that the sources put before the name: `H.E. Mr`.',
    }),
  }),
});

defineList('Person');
