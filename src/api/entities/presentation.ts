import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, oneOf, related } from '../lists.ts';

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
    presenter: related(
      'presented',
      'IN',
      'Only those presented by one of these actors, given by slug: `organization/itc`.',
    ),
    occasion: related(
      'presentedAt',
      'OUT',
      'Only those presented at one of these occasions, given by slug: `meeting/2023-07-03`.',
    ),
  },
});
