import type { EntityTime } from '../../model/edtf-date.ts';
import { type Dated, entityTypes, interfaceTypes, type TypeName } from '../../model/entities.ts';
import type { ListSelection } from '../../store/index.ts';
import { assertDateOrder, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import { scanCost, withCost } from '../cost.ts';
import { defineOrder } from '../lists.ts';
import { sourceNames } from '../sources.ts';

const coordinate = 'Query.timeline';

const DatedType = builder.enumType('DatedType', {
  description: 'The types of entities that have a date, one value for each object type that implements `Dated`.',
  values: Object.fromEntries(
    interfaceTypes.Dated.map((type) => [
      type.toUpperCase(),
      { value: type, description: entityTypes[type].description },
    ]),
  ),
}) as PothosSchemaTypes.EnumRef<typeof builder.$inferSchemaTypes, TypeName>; // Object.fromEntries loses the values.

const condition = withCost({ weight: ({ size }) => scanCost(size.entities(interfaceTypes.Dated)) });

const Filter = builder.inputType('TimelineFilter', {
  description:
    'Conditions on the entities of the timeline. They are combined with AND; the values of one list are combined with OR.',
  fields: (t) => ({
    types: t.field({ type: [DatedType], description: 'Only entities of these types.' }),
    from: t.field({
      type: 'Date',
      description:
        'Only entities dated on or after this day: `2023-04-01`. An imprecise date matches if any of its days does.',
      extensions: condition,
    }),
    to: t.field({
      type: 'Date',
      description:
        'Only entities dated on or before this day: `2023-06-30`. An imprecise date matches if any of its days does.',
      extensions: condition,
    }),
    sources: t.field({
      type: ['SourceRef'],
      description: 'Only entities of which one of these sources speaks.',
      extensions: condition,
    }),
  }),
});

const Order = defineOrder(
  'Timeline',
  'the timeline',
  { DATE: { value: 'time', description: 'By date.' } },
  'by date, ascending',
);

class TimelineEdge extends PageEdge<Dated> {
  /** The day up to which the latest of the selected sources reports. */
  readonly asOf: string;

  constructor(entity: Dated, asOf: string) {
    super(entity, coordinate, entity);
    this.asOf = asOf;
  }
}

builder.queryField('timeline', (t) =>
  t.connection(
    {
      type: 'Dated',
      extensions: withCost({ weight: ({ size }) => scanCost(size.entities(interfaceTypes.Dated)) }),
      description:
        'Meetings, events, presentations, documents, initiatives, awards, decisions and statements, ordered by date. A month, year or interval is ordered by its first day, or by its last day if only that is known; the shorter of two that start together is first. Undated entities are last, and left out if `from` or `to` is set.',
      args: {
        filter: t.arg({ type: Filter, description: 'Conditions, applied before paging and counting.' }),
        orderBy: t.arg({ type: Order, description: 'The sort order, applied before paging.' }),
      },
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const { from = null, to = null, sources } = filter ?? {};
        const types = valuesOf('types', filter?.types);
        const range = readRange(args, coordinate);
        assertDateOrder(coordinate, from, to);
        const names = sourceNames(sources, context);
        const asOf = context.store.dataset.sources
          .filter(({ name }) => names?.includes(name) ?? true)
          .reduce((latest, source) => (source.asOf > latest ? source.asOf : latest), '');
        const selection = timelineSelection(from, to, types, names);
        const order = { property: 'time', descending: orderBy?.direction === 'DESC' } as const;
        return connect(
          context.lists.load({ ...selection, orderBy: order, range }),
          coordinate,
          (entity) => new TimelineEdge(entity as Dated, asOf), // The list has these types only.
          () => context.listCounts.load(selection),
        );
      },
    },
    { name: 'TimelineConnection' },
    {
      name: 'TimelineEdge',
      fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, TimelineEdge>) => ({
        future: t.boolean({
          nullable: true,
          description:
            'Whether it was still in the future when the latest source was written: of those in `filter.sources`, if that is given. Null if its date does not tell.',
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
    types: interfaceTypes.Dated.filter((type) => types === null || types.includes(type)),
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
