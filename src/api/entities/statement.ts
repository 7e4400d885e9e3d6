import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { dateRange, leadsTo, oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Statement', {
  ...entityOptions('Statement'),
  fields: (t) => ({
    kind: t.expose('kind', {
      type: vocabularyEnums.StatementKind,
      description: 'The kind of statement, after the verb in the source.',
    }),
    agendaItem: t.exposeString('agendaItem', {
      nullable: true,
      description: 'The item of the agenda under which it was made: `Other business`. Null if the source does not say.',
    }),
  }),
});

export const statementList: ListOptions = {
  filters: {
    kinds: oneOf('kind', vocabularyEnums.StatementKind, 'Only statements of these kinds.'),
    madeBy: leadsTo([{ kind: 'made', direction: 'IN' }], 'Only statements by one of these actors: `organization/itc`.'),
    addressedTo: leadsTo(
      [{ kind: 'addressedTo', direction: 'OUT' }],
      'Only statements addressed to one of these actors: `organization/itc`.',
    ),
    agendaItems: oneOf(
      'agendaItem',
      'String',
      'Only statements under one of these items of an agenda: `Other business`.',
    ),
    occasions: leadsTo(
      [{ kind: 'madeAt', direction: 'OUT' }],
      'Only statements made at one of these occasions: `meeting/2023-03-13`.',
    ),
    ...dateRange('time'),
  },
  orders: {
    DATE: { property: 'time', description: 'By its date, or else that of the occasion. Undated statements are last.' },
  },
  facets: {
    kind: { property: 'kind', type: vocabularyEnums.StatementKind, description: 'By kind.' },
    occasion: {
      via: [{ kind: 'madeAt', direction: 'OUT' }],
      description: 'By the occasion at which they were made.',
    },
    actor: {
      via: [{ kind: 'made', direction: 'IN' }],
      description: 'By actor. A statement of several actors counts for each of them.',
    },
  },
};
