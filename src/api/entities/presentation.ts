import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, flag, leadsTo, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Presentation', {
  ...entityOptions('Presentation'),
  fields: (t) => ({
    kind: t.expose('kind', {
      type: vocabularyEnums.PresentationKind,
      description: 'The kind of presentation, after the words of the source.',
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The title in the source: `Who Notices Notifications`. Null if the source gives none.',
    }),
    ordinal: t.exposeInt('ordinal', {
      nullable: true,
      description: "Its position in the source's account of the occasion, from 1.",
    }),
    external: t.exposeBoolean('external', {
      nullable: true,
      description: 'Whether the source counts it among the external presentations; null if it does not say.',
    }),
    number: t.exposeInt('number', {
      nullable: true,
      description: "Its number in the source's own list of presentations; null if it is in no such list.",
    }),
    agendaItem: t.exposeString('agendaItem', {
      nullable: true,
      description:
        'The item of the agenda under which it was given: `Other business`. Null if the source does not say.',
    }),
  }),
});

export const presentationList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.PresentationKind, 'Only presentations of these kinds.'),
    external: flag(
      'external',
      'Only presentations that the source counts among the external ones (true), or says not to be (false).',
    ),
    presenters: leadsTo(
      [{ kind: 'presented', direction: 'IN' }],
      'Only presentations by one of these actors: `organization/itc`.',
    ),
    agendaItems: oneOf(
      'agendaItem',
      'String',
      'Only presentations under one of these items of an agenda: `Other business`.',
    ),
    occasions: leadsTo(
      [{ kind: 'presentedAt', direction: 'OUT' }],
      'Only presentations at one of these occasions: `meeting/2023-07-03`.',
    ),
    ...dateRange('time'),
  },
  orders: {
    DATE: {
      property: 'time',
      description: 'By its date, or else that of the occasion. Undated presentations are last.',
    },
  },
  facets: {
    occasion: {
      via: [{ kind: 'presentedAt', direction: 'OUT' }],
      description: 'By the occasion at which they were presented.',
    },
    presenter: {
      via: [{ kind: 'presented', direction: 'IN' }],
      description: 'By presenter. A presentation by several presenters counts for each of them.',
    },
    about: {
      via: [{ kind: 'about', direction: 'OUT' }],
      description: 'By what they are about, mostly topics. A presentation about several counts for each of them.',
    },
    kind: { property: 'kind', type: vocabularyEnums.PresentationKind, description: 'By kind.' },
  },
};
