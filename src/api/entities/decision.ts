import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, leadsTo, oneOf } from '../lists.ts';

builder.objectType('Decision', {
  ...entity('Decision'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.DecisionKind, description: 'The verb of the source.' }),
  }),
});

defineList('Decision', {
  filters: {
    kind: oneOf('kind', vocabularyEnums.DecisionKind, 'Only decisions with these verbs.'),
    takenBy: leadsTo(
      [{ kind: 'took', direction: 'IN' }],
      'Only those taken by one of these actors, given by id or slug: `person/matthew-wilson`.',
    ),
    occasion: leadsTo(
      [{ kind: 'takenAt', direction: 'OUT' }],
      'Only those taken at one of these occasions, given by id or slug: `meeting/2023-07-03`.',
    ),
    ...dated('time'),
  },
  orders: { DATE: { property: 'time', description: 'By the time of the occasion; undated ones last.' } },
  facets: {
    KIND: { by: { property: 'kind' }, description: 'By verb.' },
    OCCASION: { by: { kind: 'takenAt', direction: 'OUT' }, description: 'By the occasion at which they were taken.' },
    ACTOR: {
      by: { kind: 'took', direction: 'IN' },
      description: 'By who took them. One taken by several counts for each.',
    },
  },
});
