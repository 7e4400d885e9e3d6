import { builder } from '../builder.ts';
import { leadsTo } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Post', entityOptions('Post'));

export const postList: ListOptions = {
  filters: {
    organizations: leadsTo(
      [{ kind: 'postIn', direction: 'OUT' }],
      'Only offices of one of these organizations: `organization/msme-group`.',
    ),
    holders: leadsTo(
      [{ kind: 'holds', direction: 'IN' }],
      'Only offices that one of these actors held: `person/matthew-wilson`.',
    ),
  },
};
