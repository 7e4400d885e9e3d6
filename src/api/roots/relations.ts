import { closest } from 'fastest-levenshtein';
import { relationKind, relationKindNames } from '../../model/relation-kinds.ts';
import { assertInRange, entityArgument } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { relationsRead, scanCost, withCost } from '../cost.ts';
import { Basis, RelationKind, ReviewStatus } from '../enums.ts';
import { argumentError } from '../errors.ts';
import { truncate } from '../ids.ts';
import { OrderDirection } from '../lists.ts';
import { rulesById } from '../rules.ts';
import { sourceNames, sourcesForm } from '../sources.ts';

const coordinate = 'Query.relations';

const OrderField = builder.enumType('RelationOrderField', {
  description: 'The properties by which relations can be ordered.',
  values: { CORROBORATION: { description: 'By the number of sources that the relation rests on.' } },
});

const Order = builder.inputType('RelationOrder', {
  description: 'A sort order of relations. The default, also for equal values, is the order of the sources.',
  fields: (t) => ({
    field: t.field({ type: OrderField, required: true, description: 'The property to order by.' }),
    direction: t.field({
      type: OrderDirection,
      required: true,
      defaultValue: 'ASC',
      description: 'Ascending or descending.',
    }),
  }),
});

builder.queryField('relations', (t) =>
  t.connection({
    type: 'Relation',
    extensions: withCost(({ source, target, orderBy }, { limits, size }) => ({
      work: source || target ? scanCost(relationsRead(limits, size)) : orderBy ? scanCost(size.relations) : 0,
    })),
    description:
      'All relations of the graph that meet every condition, in the order of the sources, or of `orderBy`. The values of one list are combined with OR.',
    args: {
      kinds: t.arg({ type: [RelationKind], description: 'Only relations of these kinds.' }),
      source: t.arg({
        type: ['ID'],
        description: 'Only relations with one of these entities as source, by id or slug: `organization/itc`.',
      }),
      target: t.arg({
        type: ['ID'],
        description: 'Only relations with one of these entities as target, by id or slug: `meeting/2023-07-03`.',
      }),
      roles: t.arg({
        type: ['String'],
        description: 'Only relations in one of these roles, as the catalog of relations lists them: `co-organizer`.',
      }),
      basis: t.arg({ type: [Basis], description: 'Only relations with one of these values of `basis`.' }),
      review: t.arg({ type: [ReviewStatus], description: 'Only relations with one of these values of `review`.' }),
      sources: t.arg({
        type: ['ID'],
        description: `Only relations that rest on one of these sources, ${sourcesForm}. Not to be confused with \`source\`, the entity at which a relation begins.`,
      }),
      orderBy: t.arg({ type: Order, description: 'The sort order, applied before paging.' }),
      rules: t.arg({
        type: ['String'],
        description: 'Only relations that rest on one of these rules, by the id that `rules` lists: `symbol-suffix`.',
      }),
    },
    resolve: async (
      _,
      {
        kinds = null,
        basis = null,
        roles = null,
        rules = null,
        review: reviews = null,
        source,
        target,
        orderBy,
        ...args
      },
      context,
    ) => {
      const range = readRange(args, coordinate);
      for (const [name, values] of Object.entries({ source, target, roles, rules, sources: args.sources }))
        assertInRange(`the length of ${name}`, values?.length ?? 0, 0, maxValues);
      for (const role of roles ?? []) assertKnown('roles', role, knownRoles);
      const ids = [...rulesById(context.store.dataset).keys()];
      for (const rule of rules ?? []) assertKnown('rules', rule, ids);
      const [sources, targets] = await Promise.all([
        slugsOf('source', source, context),
        slugsOf('target', target, context),
      ]);
      const inSources = sourceNames(args.sources, context);
      const selection = { kinds, basis, roles, rules, reviews, inSources, sources, targets };
      return connect(
        context.relationLists.load({ ...selection, bySourceCount: orderBy?.direction ?? null, range }),
        coordinate,
        (relation) => new PageEdge(relation, coordinate, relation),
        () => context.relationCounts.load(selection),
      );
    },
  }),
);

/** The maximum number of values of a list argument. */
const maxValues = 100;

const knownRoles = [...new Set(relationKindNames().flatMap((name) => Object.keys(relationKind(name).roles ?? {})))];

async function slugsOf(
  name: string,
  values: readonly string[] | null | undefined,
  context: GraphQLContext,
): Promise<string[] | null> {
  if (values == null) return null;
  const entities = await Promise.all(values.map((value) => entityArgument(name, value, context)));
  return [...new Set(entities.map(({ slug }) => slug))];
}

function assertKnown(name: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const nearest = known.length > 0 ? ` (did you mean "${closest(truncate(value), known)}"?)` : '';
  throw argumentError(
    'NOT_FOUND',
    `A value of "${name}" must be one that the graph knows, but got "${truncate(value)}"${nearest}.`,
  );
}
