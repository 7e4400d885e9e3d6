import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { clampTo, lengthOf, withCost } from '../cost.ts';
import { argumentError } from '../errors.ts';
import { decodeId } from '../ids.ts';

/** As many as a page has at most: each that is wrong makes an error of its own. */
const maxIds = pageSize.max;

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'What an id stands for; null where it is well formed but stands for nothing (any more).',
    args: { id: t.arg.id({ required: true, description: 'The `id` of an entity or relation.' }) },
    resolve: (_, { id }, context) => load(id, context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    extensions: withCost(({ ids }) => ({ lists: { nodes: clampTo(lengthOf(ids), maxIds) } })),
    nullable: { list: false, items: true },
    description: 'What the ids stand for, in their order, with null where one stands for nothing.',
    args: { ids: t.arg.idList({ required: true, description: `Ids of entities or relations, at most ${maxIds}.` }) },
    resolve: (_, { ids }, context) => {
      if (ids.length > maxIds)
        throw argumentError(
          'ARGUMENT_OUT_OF_RANGE',
          `"ids" of Query.nodes must be at most ${maxIds}, but got ${ids.length}.`,
        );
      return ids.map((id) => load(id, context));
    },
  }),
}));

async function load(id: string, context: GraphQLContext) {
  const reference = decodeId(id);
  return reference.type === 'Relation' ? context.relations.load(reference.key) : context.entities.load(reference.slug);
}
