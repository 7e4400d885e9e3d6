import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, leadsTo, oneOf } from '../lists.ts';

builder.objectType('Presentation', {
  ...entity('Presentation'),
  fields: (t) => ({
    kind: t.expose('kind', {
      type: vocabularyEnums.PresentationKind,
      description: 'What sort of presentation it was, by the words of the source.',
    }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'Its title, where the source gives one: `Who Notices Notifications`.',
    }),
    ordinal: t.exposeInt('ordinal', {
      nullable: true,
      description: "Its place, from 1, in the source's account of the occasion.",
    }),
  }),
});

defineList('Presentation', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.PresentationKind, 'Only presentations of these kinds.'),
    presenter: leadsTo(
      [{ kind: 'presented', direction: 'IN' }],
      'Only those presented by one of these actors, given by id or slug: `organization/itc`.',
    ),
    occasion: leadsTo(
      [{ kind: 'presentedAt', direction: 'OUT' }],
      'Only those presented at one of these occasions, given by id or slug: `meeting/2023-07-03`.',
    ),
    ...dated('time'),
  },
  orders: { DATE: { property: 'time', description: 'By the time of the occasion; undated ones last.' } },
  facets: {
    OCCASION: {
      by: { kind: 'presentedAt', direction: 'OUT' },
      description: 'By the occasion at which they were presented.',
    },
    PRESENTER: {
      by: { kind: 'presented', direction: 'IN' },
      description: 'By presenter. A presentation by several counts for each.',
    },
    TOPIC: {
      by: { kind: 'about', direction: 'OUT' },
      description: 'By what they are about. One about several counts for each.',
    },
    KIND: { by: { property: 'kind' }, description: 'By kind.' },
  },
});
