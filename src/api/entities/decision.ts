import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, leadsTo, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Decision', {
  ...entityOptions('Decision'),
  fields: (t) => ({
    kind: t.expose('kind', {
      type: vocabularyEnums.DecisionKind,
      description: 'The kind of decision, after the verb in the source.',
    }),
    manner: t.expose('manner', {
      type: vocabularyEnums.DecisionManner,
      nullable: true,
      description: 'How it was taken, such as `AD_REFERENDUM`; null if the sources do not say.',
    }),
  }),
});

export const decisionList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.DecisionKind, 'Only decisions of these kinds.'),
    manners: oneOf('manner', vocabularyEnums.DecisionManner, 'Only decisions taken in one of these manners.'),
    takenBy: leadsTo(
      [{ kind: 'took', direction: 'IN' }],
      'Only decisions taken by one of these actors: `person/matthew-wilson`.',
    ),
    occasions: leadsTo(
      [{ kind: 'takenAt', direction: 'OUT' }],
      'Only decisions taken at one of these occasions: `meeting/2023-07-03`.',
    ),
    ...dateRange('time'),
  },
  orders: {
    DATE: { property: 'time', description: 'By its date, or else that of the occasion. Undated decisions are last.' },
  },
  facets: {
    kind: { property: 'kind', type: vocabularyEnums.DecisionKind, description: 'By kind.' },
    occasion: {
      via: [{ kind: 'takenAt', direction: 'OUT' }],
      description: 'By the occasion at which they were taken.',
    },
    actor: {
      via: [{ kind: 'took', direction: 'IN' }],
      description: 'By actor. A decision taken by several actors counts for each of them.',
    },
  },
};
