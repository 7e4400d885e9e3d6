import { closest } from 'fastest-levenshtein';
import type { RelationSelection } from '../../store/index.ts';
import { entityArgument, valuesOf } from '../arguments.ts';
import { builder } from '../builder.ts';
import { connect, PageEdge, readRange } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { type CostBasis, relationsRead, scanCost, withCost } from '../cost.ts';
import { Basis, RelationKind, RelationRole, ReviewStatus } from '../enums.ts';
import { argumentError } from '../errors.ts';
import { truncate } from '../ids.ts';
import { defineOrder } from '../lists.ts';
import { rulesById } from '../rules.ts';
import { sourceNames } from '../sources.ts';

const coordinate = 'Query.relations';

const perEntity = { weight: ({ limits, size }: CostBasis) => scanCost(relationsRead(limits, size)) };

const Filter = builder.inputType('RelationFilter', {
  description: 'Conditions on relations. They are combined with AND; the values of one list are combined with OR.',
  fields: (t) => ({
    kinds: t.field({ type: [RelationKind], description: 'Only relations of these kinds.' }),
    sourceEntities: t.field({
      type: ['EntityRef'],
      description: 'Only relations with one of these entities as source: `organization/itc`.',
      extensions: withCost(perEntity),
    }),
    targetEntities: t.field({
      type: ['EntityRef'],
      description: 'Only relations with one of these entities as target: `meeting/2023-07-03`.',
      extensions: withCost(perEntity),
    }),
    roles: t.field({ type: [RelationRole], description: 'Only relations in one of these roles.' }),
    bases: t.field({ type: [Basis], description: 'Only relations with one of these values of `basis`.' }),
    reviews: t.field({ type: [ReviewStatus], description: 'Only relations with one of these values of `review`.' }),
    rules: t.field({
      type: ['String'],
      description: 'Only relations that rest on one of these rules, by the id that `rules` lists: `symbol-suffix`.',
    }),
    sources: t.field({ type: ['SourceRef'], description: 'Only relations that rest on one of these sources.' }),
  }),
});

const Order = defineOrder(
  'Relation',
  'relations',
  {
    SOURCE_COUNT: { value: 'sourceCount', description: 'By the number of sources that the relation rests on.' },
  },
  'the order of the sources',
);

builder.queryField('relations', (t) =>
  t.connection(
    {
      type: 'Relation',
      description: 'All relations of the graph.',
      args: {
        filter: t.arg({ type: Filter, description: 'Conditions, applied before paging and counting.' }),
        orderBy: t.arg({
          type: Order,
          description: 'The sort order, applied before paging.',
          extensions: withCost({ weight: ({ size }) => scanCost(size.relations) }),
        }),
      },
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const range = readRange(args, coordinate);
        const selection = await toSelection(filter ?? {}, context);
        return connect(
          context.relationLists.load({ ...selection, bySourceCount: orderBy?.direction ?? null, range }),
          coordinate,
          (relation) => new PageEdge(relation, coordinate, relation),
          () => context.relationCounts.load(selection),
        );
      },
    },
    { name: 'RelationConnection', description: 'A page of relations.' },
    { name: 'ListedRelationEdge', description: 'A relation in a list, with its cursor.' },
  ),
);

async function toSelection(filter: typeof Filter.$inferInput, context: GraphQLContext): Promise<RelationSelection> {
  const rules = valuesOf('rules', filter.rules);
  const ids = [...rulesById(context.store.dataset).keys()];
  for (const rule of rules ?? []) assertKnown('rules', rule, ids);
  const [sources, targets] = await Promise.all([
    slugsOf('sourceEntities', filter.sourceEntities, context),
    slugsOf('targetEntities', filter.targetEntities, context),
  ]);
  return {
    kinds: valuesOf('kinds', filter.kinds),
    basis: valuesOf('bases', filter.bases),
    roles: valuesOf('roles', filter.roles),
    rules,
    reviews: valuesOf('reviews', filter.reviews),
    inSources: sourceNames(filter.sources, context),
    sources,
    targets,
  };
}

async function slugsOf(
  name: string,
  values: readonly string[] | null | undefined,
  context: GraphQLContext,
): Promise<string[] | null> {
  const refs = valuesOf(name, values);
  const entities = refs && (await Promise.all(refs.map((ref) => entityArgument(name, ref, context))));
  return entities && [...new Set(entities.map(({ slug }) => slug))];
}

function assertKnown(name: string, value: string, known: readonly string[]): void {
  if (known.includes(value)) return;
  const nearest = known.length > 0 ? ` (did you mean "${closest(truncate(value), known)}"?)` : '';
  throw argumentError(
    'NOT_FOUND',
    `A value of "${name}" must be one that the graph knows, but got "${truncate(value)}"${nearest}.`,
  );
}
