import { builder } from '../builder.ts';
import { dateRange, leadsTo } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Meeting', {
  ...entityOptions('Meeting'),
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day on which the meeting was held.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Its number within the year: 3 for the third meeting of 2023.' }),
    year: t.int({
      description: 'The year in which the meeting was held: 2023.',
      resolve: ({ date }) => Number(date.slice(0, 4)),
    }),
  }),
});

export const meetingList: ListOptions = {
  filters: {
    year: {
      type: 'Int',
      description: 'Only meetings in this year.',
      condition: (year: number) => ({ property: 'date', from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    presenter: leadsTo(
      [
        { kind: 'presentedAt', direction: 'IN' },
        { kind: 'presented', direction: 'IN' },
      ],
      'Only meetings at which one of these actors presented, by id or slug: `organization/itc`.',
    ),
    ...dateRange('date'),
  },
  orders: { DATE: { property: 'date', description: 'By date.' } },
  facets: {
    PRESENTER: {
      by: {
        via: [
          { kind: 'presentedAt', direction: 'IN' },
          { kind: 'presented', direction: 'IN' },
        ],
      },
      description: 'By actor that presented there. A meeting counts once for each of them.',
    },
  },
};
