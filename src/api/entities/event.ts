import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { dated, defineList, oneOf } from '../lists.ts';

builder.objectType('Event', {
  ...entity('Event'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.EventKind, description: 'What sort of event it is.' }),
    format: t.expose('format', {
      type: vocabularyEnums.EventFormat,
      nullable: true,
      description: 'Whether people met in a place, online or both; null where the sources do not say.',
    }),
  }),
});

defineList('Event', {
  filters: { kind: oneOf('kind', vocabularyEnums.EventKind, 'Only events of these kinds.'), ...dated('time') },
  orders: { DATE: { property: 'time', description: 'By the first day that its date can mean; undated ones last.' } },
  facets: { KIND: { by: { property: 'kind' }, description: 'By kind.' } },
});
