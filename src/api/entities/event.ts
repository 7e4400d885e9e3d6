import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Event', {
  ...entityOptions('Event'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.EventKind, description: 'The kind of event.' }),
    format: t.expose('format', {
      type: vocabularyEnums.EventFormat,
      nullable: true,
      description: 'Whether it was held in person, online or both; null if the sources do not say.',
    }),
  }),
});

export const eventList: ListOptions = {
  filters: { kind: oneOf('kind', vocabularyEnums.EventKind, 'Only events of these kinds.'), ...dateRange('time') },
  orders: {
    DATE: { property: 'time', description: 'By date; by the first day of an imprecise one. Undated events are last.' },
  },
  facets: { KIND: { by: { property: 'kind' }, description: 'By kind.' } },
};
