import type { ExternalName } from '../model/external-names.ts';
import { builder } from './builder.ts';
import { ruleOf } from './rules.ts';

export const ExternalNameRef = builder.objectRef<ExternalName>('ExternalName').implement({
  description: 'A name from outside the sources that leads to an entity, and the fact by which it does.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name: `UAE`, or `Germany` for the European Union.' }),
    rule: t.field({
      type: 'Rule',
      description: 'Why it leads to the entity: an `EXTERNAL` fact.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context) as NonNullable<ReturnType<typeof ruleOf>>, // Null only without an id.
    }),
  }),
});
