import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, leadsTo, oneOf } from '../filters.ts';
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
    status: t.expose('status', {
      type: vocabularyEnums.EventStatus,
      nullable: true,
      description: 'Whether the sources say that it was held, that it is planned, or only that it was suggested.',
    }),
    theme: t.exposeString('theme', {
      nullable: true,
      description: 'The theme, as worded in the source; null if the source gives none.',
    }),
  }),
});

export const eventList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.EventKind, 'Only events of these kinds.'),
    statuses: oneOf('status', vocabularyEnums.EventStatus, 'Only events with one of these values of `status`.'),
    organizers: leadsTo(
      [{ kind: 'organized', direction: 'IN' }],
      'Only events that one of these actors organized: `organization/msme-group`.',
    ),
    participants: leadsTo(
      [{ kind: 'tookPartIn', direction: 'IN' }],
      'Only events that one of these actors took part in: `post/msme-group-coordinator`.',
    ),
    ...dateRange('time'),
  },
  orders: {
    DATE: { property: 'time', description: 'By date; by the first day of an imprecise one. Undated events are last.' },
  },
  facets: {
    kind: { property: 'kind', type: vocabularyEnums.EventKind, description: 'By kind.' },
    status: { property: 'status', type: vocabularyEnums.EventStatus, description: 'By status.' },
    organizer: {
      via: [{ kind: 'organized', direction: 'IN' }],
      description: 'By organizer. An event of several organizers counts for each of them.',
    },
    participant: {
      via: [{ kind: 'tookPartIn', direction: 'IN' }],
      description: 'By participant that the sources name. An event counts for each of them.',
    },
  },
};
