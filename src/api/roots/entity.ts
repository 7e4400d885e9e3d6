import { slugOf } from '../../model/entities.ts';
import { assertInRange, assertShort, documentBySymbol, findEntity, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import { sizedBy, withCost } from '../cost.ts';
import { EntityType } from '../enums.ts';

builder.queryFields((t) => ({
  entity: t.field({
    type: 'Entity',
    nullable: true,
    description: 'The entity that a reference names; null if there is none.',
    args: {
      ref: t.arg({
        type: 'EntityRef',
        required: true,
        description: 'The slug or id of an entity, or the symbol of a document: `organization/itc`.',
      }),
    },
    resolve: (_, { ref }, context) => findEntity('ref', ref, context),
  }),
  entitiesByName: t.field({
    type: ['Entity'],
    extensions: withCost({ weight: 5, listSize: sizedBy('first', pageSize.max, 10) }),
    description:
      "Entities whose name, alias, acronym, title or symbol matches exactly. Case, accents, spaces, invisible characters, typography (’ or ', – or -), the dots of acronyms and the separators of thousands are ignored. So are signs, articles and `'s` around the name, unless an entity has them in its name. An end of a symbol finds all documents that it can mean: `W46`. Usual short names of Members, and names of economies for which a Member acts, find the Member; `Member.externalNames` says why. An empty list if there are none.",
    args: {
      name: t.arg.string({ required: true, description: 'A name: `ITC`, `turkiye`, `Tade4MSMEs` or `inf/msme/w/45`.' }),
      types: t.arg({ type: [EntityType], description: 'Only entities of these types.' }),
      first: t.arg.int({
        defaultValue: 10,
        description: `The maximum number of entities, from 1 to ${pageSize.max}.`,
      }),
    },
    resolve: async (_, { name, types, first }, context) => {
      const count = assertInRange('first', first ?? 10, 1, pageSize.max);
      const found = await context.entitiesByName.load({
        name: assertShort('name', name, context),
        types: valuesOf('types', types),
      });
      return found.slice(0, count) as never; // Pothos cannot narrow Entity to the type of the field.
    },
  }),
  meeting: t.field({
    type: 'Meeting',
    nullable: true,
    description: 'The meeting of the Group on this day; null if there was none.',
    args: { date: t.arg({ type: 'Date', required: true, description: 'The day of the meeting: `2023-07-03`.' }) },
    resolve: (_, { date }, context) => context.entities.load(slugOf('Meeting', date)) as Promise<never>, // Pothos cannot narrow Entity to the type of the field.
  }),
  document: t.field({
    type: 'Document',
    nullable: true,
    description:
      'The document with this symbol; null if there is none, or if a part of a symbol can mean several. A joint document is found by any of its symbols.',
    args: {
      symbol: t.arg({ type: 'DocumentSymbol', required: true, description: 'A document symbol: `INF/MSME/W/45`.' }),
    },
    resolve: (_, { symbol }, context) => documentBySymbol(symbol, context) as Promise<never>, // Pothos cannot narrow Entity to the type of the field.
  }),
}));
