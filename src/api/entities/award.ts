import { builder } from '../builder.ts';
import { dateRange, leadsTo } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Award', entityOptions('Award'));

export const awardList: ListOptions = {
  filters: {
    winners: leadsTo(
      [{ kind: 'received', direction: 'IN' }],
      'Only awards that one of these actors received: `organization/coprogeny`.',
    ),
    editions: leadsTo(
      [{ kind: 'awardedIn', direction: 'OUT' }],
      'Only awards of one of these editions of a competition: `initiative/small-business-champions-2023`.',
    ),
    ...dateRange('time'),
  },
  orders: { DATE: { property: 'time', description: 'By `when`. Undated awards are last.' } },
  facets: {
    edition: { via: [{ kind: 'awardedIn', direction: 'OUT' }], description: 'By edition of the competition.' },
  },
};
