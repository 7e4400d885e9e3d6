import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';

builder.queryField('rules', (t) =>
  t.field({
    type: ['Rule'],
    extensions: withCost({ listSize: { assumedSize: 100 } }),
    description:
      'All rules by which relations and dates are derived, and all facts from outside the sources. `relations(filter: { rules })` has what rests on one.',
    resolve: (_, __, context) => context.store.dataset.rules,
  }),
);
