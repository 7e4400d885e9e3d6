import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, oneOf, related } from '../lists.ts';

builder.objectType('Decision', {
  ...entity('Decision'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.DecisionKind, description: 'The verb of the source.' }),
  }),
});

defineList('Decision', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.DecisionKind, 'Only decisions with these verbs.'),
    occasion: related(
      'takenAt',
      'OUT',
      'Only those taken at one of these occasions, given by slug: `meeting/2023-07-03`.',
    ),
  },
});
