import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { entity } from '../interfaces.ts';
import { defineList, oneOf } from '../lists.ts';

builder.objectType('Figure', {
  ...entity('Figure'),
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number.' }),
    unit: t.exposeString('unit', { description: 'What is counted, in the plural: `members`.' }),
    qualifier: t.expose('qualifier', {
      type: vocabularyEnums.FigureQualifier,
      description: 'How exactly the source gives the number.',
    }),
  }),
});

defineList('Figure', {
  filters: {
    unit: oneOf('unit', 'String', 'Only figures that count these: `members`.'),
    qualifier: oneOf('qualifier', vocabularyEnums.FigureQualifier, 'Only figures so qualified.'),
  },
  orders: { VALUE: { property: 'value', description: 'By value, whatever the unit.' } },
});
