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
import { rulesById } from '../rules.ts';

const coordinate = 'Query.relations';

builder.queryField('relations', (t) =>
  t.connection({
    type: 'Relation',
    extensions: withCost(({ source, target }, { limits, size }) => ({
      work: source || target ? scanCost(relationsRead(limits, size)) : 0,
    })),
    description:
      'All relations of the graph that meet every condition, in the order of the sources. The values of one list are combined with OR.',
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
      rules: t.arg({
        type: ['String'],
        description: 'Only relations that rest on one of these rules, by the id that `rules` lists: `symbol-suffix`.',
      }),
    },
    resolve: async (
      _,
      { kinds = null, basis = null, roles = null, rules = null, review: reviews = null, source, target, ...args },
      context,
    ) => {
      const range = readRange(args, coordinate);
      for (const [name, values] of Object.entries({ source, target, roles, rules }))
        assertInRange(`the length of ${name}`, values?.length ?? 0, 0, maxValues);
      for (const role of roles ?? []) assertKnown('roles', role, knownRoles);
      const ids = [...rulesById(context.store.dataset).keys()];
      for (const rule of rules ?? []) assertKnown('rules', rule, ids);
      const [sources, targets] = await Promise.all([
        slugsOf('source', source, context),
        slugsOf('target', target, context),
      ]);
      const selection = { kinds, basis, roles, rules, reviews, sources, targets };
      return connect(
        context.relationLists.load({ ...selection, range }),
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
