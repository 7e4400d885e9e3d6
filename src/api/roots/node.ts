import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { sizedBy, withCost } from '../cost.ts';
import { argumentError } from '../errors.ts';
import { decodeId } from '../ids.ts';

/** The maximum length of `nodes(ids:)`. Each wrong id is an error of its own, so the list must be short. */
const maxIds = pageSize.max;

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The entity, relation or source with this id; null if there is none.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'The `id` of an entity, relation or source. A malformed id is an error.',
      }),
    },
    resolve: (_, { id }, context) => load(id, context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    extensions: withCost({ weight: 1, listSize: sizedBy('ids', maxIds, null) }),
    nullable: { list: false, items: true },
    description:
      'The entities, relations and sources with these ids, in the order of the ids; null for each that does not exist.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `The ids of entities, relations or sources, at most ${maxIds}.`,
      }),
    },
    resolve: async (_, { ids }, context) => {
      if (ids.length > maxIds)
        throw argumentError(
          'ARGUMENT_OUT_OF_RANGE',
          `"ids" of Query.nodes must have at most ${maxIds} values, but got ${ids.length}.`,
        );
      // Not a list of promises: the executor completes a long list in several time slices, and a promise that rejects
      // before its slice has no handler yet, which ends the process. An Error in the list is the error of its item.
      const results = await Promise.allSettled(ids.map((id) => load(id, context)));
      return results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as null))); // As Pothos has no Error items.
    },
  }),
}));

async function load(id: string, context: GraphQLContext) {
  const reference = decodeId(id);
  if ('slug' in reference) return context.entities.load(reference.slug);
  if (reference.type === 'Relation') return context.relations.load(reference.key);
  return context.store.dataset.sources.find(({ name }) => name === reference.key) ?? null;
}
