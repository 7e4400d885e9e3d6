import { slugOf } from '../../model/entities.ts';
import { builder } from '../builder.ts';
import { withCost } from '../cost.ts';
import { EntityType } from '../enums.ts';

builder.queryFields((t) => ({
  entity: t.field({
    type: 'Entity',
    nullable: true,
    description: 'The entity with a slug, such as `organization/itc`; null where there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The readable name that `Entity.slug` gives.' }) },
    resolve: (_, { slug }, context) => context.entities.load(slug),
  }),
  lookup: t.field({
    type: ['Entity'],
    extensions: withCost(() => ({ work: 5, lists: { lookup: 3 } })),
    description:
      'The entities that bear exactly this name, alias, acronym, title or symbol, regardless of case, accents and spaces. Several may; none is an empty list.',
    args: {
      name: t.arg.string({ required: true, description: 'Such as `ITC`, `turkiye`, `Tade4MSMEs` or `inf/msme/w/45`.' }),
      types: t.arg({ type: [EntityType], description: 'Only entities of these types.' }),
    },
    resolve: (_, { name, types }, context) =>
      context.entitiesByName.load({ name, types: types ?? null }) as Promise<never>, // Pothos cannot narrow Entity to what is asked for here.
  }),
  meeting: t.field({
    type: 'Meeting',
    nullable: true,
    description: "The Group's meeting on a day; null where there was none.",
    args: { date: t.arg({ type: 'Date', required: true, description: 'Such as `2023-07-03`.' }) },
    resolve: (_, { date }, context) => context.entities.load(slugOf('Meeting', date)) as Promise<never>, // Pothos cannot narrow Entity to what is asked for here.
  }),
  document: t.field({
    type: 'Document',
    nullable: true,
    description:
      'The document with a symbol; for a joint document any of its symbols will do. Null where the graph has none.',
    args: { symbol: t.arg({ type: 'DocumentSymbol', required: true, description: 'Such as `INF/MSME/W/45`.' }) },
    resolve: (_, { symbol }, context) =>
      context.entitiesByName.load({ name: symbol, types: ['Document'] }).then(([only]) => (only ?? null) as never),
  }),
}));
