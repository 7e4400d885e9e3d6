import { builder } from '../builder.ts';
import { vocabularyEnums } from '../enums.ts';
import { oneOf } from '../filters.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

builder.objectType('Figure', {
  ...entityOptions('Figure'),
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The number: 1300.' }),
    unit: t.exposeString('unit', { description: 'The things that are counted, in the plural: `members`.' }),
    qualifier: t.expose('qualifier', {
      type: vocabularyEnums.FigureQualifier,
      description: 'Whether the number is exact, a bound or approximate.',
    }),
  }),
});

export const figureList: ListOptions = {
  filters: {
    units: oneOf('unit', 'String', 'Only figures in one of these units: `members`.'),
    qualifiers: oneOf('qualifier', vocabularyEnums.FigureQualifier, 'Only figures with one of these qualifiers.'),
  },
  orders: { VALUE: { property: 'value', description: 'By value, regardless of the unit.' } },
};
