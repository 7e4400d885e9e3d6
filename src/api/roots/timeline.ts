import type { Entity } from '../../model/entities.ts';
import { assertDateOrder } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { withCost } from '../cost.ts';
import { Basis, EntityType } from '../enums.ts';
import { isFuture, timelineOrder, timelineSelection } from '../timeline.ts';

const coordinate = 'Query.timeline';

/** An entity at its place in time. */
class TimelineEdge extends PageEdge<Entity> {
  /** The day for which the sources speak. */
  readonly asOf: string;

  constructor(entity: Entity, asOf: string) {
    super(entity, coordinate, entity);
    this.asOf = asOf;
  }
}

builder.queryField('timeline', (t) =>
  t.connection(
    {
      type: 'Entity',
      extensions: withCost(() => ({ work: 100 })),
      description:
        'Meetings, events, presentations, documents, initiatives and decisions in the order of time. What is known as a month, a year or an interval stands at its first day, or, where only its end is known, there; of two that begin together the shorter comes first. Undated ones come last, or not at all where a range is asked for.',
      args: {
        from: t.arg({ type: 'Date', description: 'Only what can have happened on this day or later.' }),
        to: t.arg({ type: 'Date', description: 'Only what can have happened on this day or before.' }),
        types: t.arg({ type: [EntityType], description: 'Only entities of these types.' }),
      },
      resolve: async (_, { from, to, types, ...args }, context) => {
        const range = readRange(args, coordinate);
        assertDateOrder(coordinate, from, to);
        const { sources } = await context.store.dataset();
        const asOf = sources.reduce((latest, source) => (source.asOf > latest ? source.asOf : latest), '');
        const selection = timelineSelection(from ?? null, to ?? null, types ?? null);
        return connect(
          context.lists.load({ ...selection, orderBy: timelineOrder, range }),
          coordinate,
          (entity) => new TimelineEdge(entity, asOf),
          () => context.listCounts.load(selection),
        );
      },
    },
    { name: 'TimelineConnection' },
    {
      name: 'TimelineEdge',
      fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, TimelineEdge>) => ({
        when: t.field({
          type: 'When',
          nullable: true,
          description: 'Its time; null for what the sources do not date.',
          resolve: ({ node }) => node.time?.when ?? null,
        }),
        basis: t.field({
          type: Basis,
          nullable: true,
          description:
            'STATED for a time of its own, DERIVED for that of the occasion to which it belongs; null without a time.',
          resolve: ({ node }) => node.time?.basis ?? null,
        }),
        future: t.boolean({
          nullable: true,
          description:
            'Whether it still lay ahead when the latest source was written: announced, not reported. Null where its time does not tell.',
          resolve: ({ node, asOf }) => isFuture(node.time, asOf),
        }),
      })) as never, // Pothos knows an edge as cursor and node; ours are TimelineEdge.
    },
  ),
);
