import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, oneOf } from '../lists.ts';

builder.objectType('Organization', {
  ...entity('Organization'),
  fields: (t) => ({
    kind: t.expose('kind', { type: vocabularyEnums.OrganizationKind, description: 'What sort of organization it is.' }),
    acronym: t.exposeString('acronym', {
      nullable: true,
      description: 'Its acronym, where the sources use one: `ITC`.',
    }),
  }),
});

defineList('Organization', {
  filters: { kind: oneOf('kind', vocabularyEnums.OrganizationKind, 'Only organizations of these kinds.') },
});
