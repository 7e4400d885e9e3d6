import { builder } from '../builder.ts';
import { leadsTo } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Post', entityOptions('Post'));

export const postList: ListOptions = {
  filters: {
    organization: leadsTo(
      [{ kind: 'postIn', direction: 'OUT' }],
      'Only offices of one of these organizations, by id or slug: `organization/msme-group`.',
    ),
    holder: leadsTo(
      [{ kind: 'holds', direction: 'IN' }],
      'Only offices that one of these actors held, by id or slug: `person/matthew-wilson`.',
    ),
  },
};
