import type { Organization } from '../../model/entities.ts';
import { builder } from '../builder.ts';
import { dateRange, leadsTo } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Meeting', {
  ...entityOptions('Meeting'),
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'The day on which the meeting was held.' }),
    ordinal: t.exposeInt('ordinal', {
      description: "Its number among the meetings of its body in the year: 3 for the body's third meeting of 2023.",
    }),
    body: t.field({
      type: 'Organization',
      nullable: true,
      description: 'The body that met, such as the MSME Group; null if the graph does not have it.',
      resolve: ({ body }, _, context) => context.entities.load(body) as Promise<Organization | null>, // Checked with the data.
    }),
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
    presenters: leadsTo(
      [
        { kind: 'presentedAt', direction: 'IN' },
        { kind: 'presented', direction: 'IN' },
      ],
      'Only meetings at which one of these actors presented: `organization/itc`.',
    ),
    bodies: {
      type: ['EntityRef'],
      entities: 'Organization',
      description: 'Only meetings of one of these bodies: `organization/msme-group`.',
      condition: (slugs: readonly string[]) => ({ property: 'body', oneOf: slugs }),
    },
    ...dateRange('date'),
  },
  orders: { DATE: { property: 'date', description: 'By date.' } },
  facets: {
    presenter: {
      via: [
        { kind: 'presentedAt', direction: 'IN' },
        { kind: 'presented', direction: 'IN' },
      ],
      description: 'By actor that presented there. A meeting counts once for each of them.',
    },
  },
};
