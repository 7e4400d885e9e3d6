import { builder } from '../builder.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, leadsTo } from '../lists.ts';

builder.objectType('Meeting', {
  ...entity('Meeting'),
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day on which it was held.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its place in its year: 3 for the third meeting of 2023.' }),
    year: t.int({ description: 'The year in which it was held.', resolve: ({ date }) => Number(date.slice(0, 4)) }),
  }),
});

defineList('Meeting', {
  filters: {
    year: {
      type: 'Int',
      description: 'Only meetings of this year.',
      condition: (year: number) => ({ property: 'date', from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    presenter: leadsTo(
      [
        { kind: 'presentedAt', direction: 'IN' },
        { kind: 'presented', direction: 'IN' },
      ],
      'Only meetings at which one of these actors presented, given by id or slug: `organization/itc`.',
    ),
    ...dated('date'),
  },
  orders: { DATE: { property: 'date', description: 'By date.' } },
});
