import { slugOf } from '../../model/entities.ts';
import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';
import { EntityType } from '../enums.ts';

builder.queryFields((t) => ({
  entity: t.field({
    type: 'Entity',
    nullable: true,
    description: 'The entity with this slug; null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The `slug` of an entity: `organization/itc`.' }) },
    resolve: (_, { slug }, context) => context.entities.load(slug),
  }),
  lookup: t.field({
    type: ['Entity'],
    extensions: withCost(() => ({ work: 5, lists: { lookup: 3 } })),
    description:
      "Entities whose name, alias, acronym, title or symbol matches exactly. Case, accents, spaces and typography (’ or ', – or -) are ignored. An empty list if there are none.",
    args: {
      name: t.arg.string({ required: true, description: 'A name: `ITC`, `turkiye`, `Tade4MSMEs` or `inf/msme/w/45`.' }),
      types: t.arg({ type: [EntityType], description: 'Only entities of these types.' }),
    },
    resolve: (_, { name, types }, context) =>
      context.entitiesByName.load({ name, types: types ?? null }) as Promise<never>, // Pothos cannot narrow Entity to the type of the field.
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
      'The document with this symbol; null if there is none. A joint document is found by any of its symbols.',
    args: {
      symbol: t.arg({ type: 'DocumentSymbol', required: true, description: 'A document symbol: `INF/MSME/W/45`.' }),
    },
    resolve: (_, { symbol }, context) =>
      context.entitiesByName.load({ name: symbol, types: ['Document'] }).then(([only]) => (only ?? null) as never),
  }),
}));
