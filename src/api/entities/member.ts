import { theGroup } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import { holdsOn, type When } from '../../model/when.ts';
import type { Step } from '../../store/index.ts';
import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

const unknownStart = 'A membership with an unknown start counts as older than its sources';

builder.objectType('Member', {
  ...entityOptions('Member'),
  fields: (t) => ({
    seats: t.exposeInt('seats', {
      description:
        "How many of the Group's members the entry stands for: 28 for the European Union with its member States, 0 for economies outside the Group.",
    }),
    groupMember: t.boolean({
      description: `Whether the economy belongs to the Group. ${unknownStart}.`,
      args: {
        asOf: t.arg({ type: 'Date', description: 'Whether it belonged on this day. Default: at any time.' }),
      },
      resolve: (member, { asOf }, context) =>
        groupMemberships(member.slug, context).then((memberships) =>
          memberships.some(({ when }) => asOf == null || holdsOn(when, asOf)),
        ),
    }),
    joined: t.field({
      type: 'When',
      nullable: true,
      description: 'When the economy joined the Group; null if the sources do not say, or it does not belong.',
      resolve: (member, _, context) =>
        groupMemberships(member.slug, context).then(
          (memberships): When | null => memberships.find(({ when }) => when?.start)?.when ?? null,
        ),
    }),
  }),
});

const membership: readonly Step[] = [{ kind: 'belongsTo', direction: 'OUT' }];

export const memberList: ListOptions = {
  extraArguments: {
    asOf: {
      type: 'Date',
      description: `Only economies that belonged to the Group on this day. ${unknownStart}. To include the others, omit this argument and select groupMember(asOf:).`,
      condition: (asOf: string) => ({ via: membership, to: [theGroup], asOf, not: false }),
    },
  },
  filters: {
    groupMember: {
      type: 'Boolean',
      description: 'Only economies that belong to the Group (true), or only those that do not (false).',
      condition: (value: boolean) => ({ via: membership, to: [theGroup], asOf: null, not: !value }),
    },
  },
  orders: { SEATS: { property: 'seats', description: 'By the number of seats.' } },
};

function groupMemberships(slug: string, context: GraphQLContext): Promise<readonly Relation[]> {
  const range = { first: pageSize.max, after: null, last: null, before: null };
  return context
    .adjacentRelations({ out: ['belongsTo'], in: [], asOf: null }, range)
    .pages.load(slug)
    .then(({ items }) => items.map(({ relation }) => relation).filter(({ target }) => target === theGroup));
}
