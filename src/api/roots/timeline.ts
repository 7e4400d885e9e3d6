import { type Entity, type TypeName, typeNames } from '../../model/entities.ts';
import type { EntityTime } from '../../model/when.ts';
import type { ListSelection } from '../../store/index.ts';
import { assertDateOrder } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { scanCost, withCost } from '../cost.ts';
import { Basis, EntityType } from '../enums.ts';
import { sourceNames, sourcesForm } from '../sources.ts';

const coordinate = 'Query.timeline';

/** Whether the entities of a type are on the timeline. */
const onTimeline: Readonly<Record<TypeName, boolean>> = {
  Meeting: true,
  Event: true,
  Presentation: true,
  Document: true,
  Paragraph: false,
  Member: false,
  Organization: false,
  Person: false,
  Post: false,
  Series: false,
  Initiative: true,
  Award: true,
  Decision: true,
  Statement: true,
  Figure: false,
  Topic: false,
};

const datedTypes = typeNames().filter((type) => onTimeline[type]);

const timelineOrder = { property: 'time', descending: false } as const;

class TimelineEdge extends PageEdge<Entity> {
  /** The day up to which the latest of the selected sources reports. */
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
      extensions: withCost(({ from, to, sources }, { size }) => ({
        work: (from == null && to == null && sources == null ? 1 : 2) * scanCost(size.entities(datedTypes)),
      })),
      description:
        'Meetings, events, presentations, documents, initiatives, awards, decisions and statements, ordered by date. A month, year or interval is ordered by its first day, or by its last day if only that is known; the shorter of two that start together is first. Undated entities are last, and left out if `from` or `to` is set.',
      args: {
        from: t.arg({
          type: 'Date',
          description:
            'Only entities dated on or after this day: `2023-04-01`. An imprecise date matches if any of its days does.',
        }),
        to: t.arg({
          type: 'Date',
          description:
            'Only entities dated on or before this day: `2023-06-30`. An imprecise date matches if any of its days does.',
        }),
        types: t.arg({ type: [EntityType], description: 'Only entities of these types.' }),
        sources: t.arg({
          type: ['ID'],
          description: `Only entities of which one of these sources speaks, ${sourcesForm}.`,
        }),
      },
      resolve: async (_, { from = null, to = null, types = null, sources, ...args }, context) => {
        const range = readRange(args, coordinate);
        assertDateOrder(coordinate, from, to);
        const names = sourceNames(sources, context);
        const asOf = context.store.dataset.sources
          .filter(({ name }) => names?.includes(name) ?? true)
          .reduce((latest, source) => (source.asOf > latest ? source.asOf : latest), '');
        const selection = timelineSelection(from, to, types, names);
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
          description: 'The date of the entity; null if the sources do not date it.',
          resolve: ({ node }) => node.time?.when ?? null,
        }),
        basis: t.field({
          type: Basis,
          nullable: true,
          description:
            'DERIVED if a rule gave the date, such as that of the occasion at which it happened; otherwise STATED. Null without a date.',
          resolve: ({ node }) => node.time?.basis ?? null,
        }),
        future: t.boolean({
          nullable: true,
          description:
            'Whether it was still in the future when the latest source was written: of those in `sources`, if that is given. Null if its date does not tell.',
          resolve: ({ node, asOf }) => isFuture(node.time, asOf),
        }),
      })) as never, // Pothos types every edge as cursor and node.
    },
  ),
);

function timelineSelection(
  from: string | null,
  to: string | null,
  types: readonly TypeName[] | null,
  sources: readonly string[] | null,
): ListSelection {
  return {
    types: datedTypes.filter((type) => types === null || types.includes(type)),
    where: [
      ...(from === null && to === null
        ? []
        : [{ property: 'time', from, to, ...(sources && { inSources: sources }) } as const]),
      ...(sources === null ? [] : [{ property: 'sources', oneOf: sources } as const]),
    ],
  };
}

/** Whether a date is after a day; null if it is unknown, or known too imprecisely. */
function isFuture(time: EntityTime | null, day: string): boolean | null {
  if (time?.when.start) return time.when.start > day;
  return time?.when.end && time.when.end <= day ? false : null;
}
