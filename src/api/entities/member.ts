import { theGroup } from '../../model/entities.ts';
import type { Relation } from '../../model/graph.ts';
import { holdsOn, type When } from '../../model/when.ts';
import type { Step } from '../../store/index.ts';
import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { entity } from '../interfaces.ts';
import { defineList } from '../lists.ts';

const membership: readonly Step[] = [{ kind: 'belongsTo', direction: 'OUT' }];

const unknownStart =
  'A membership whose start the sources do not give counts as having lasted since before they were written';

builder.objectType('Member', {
  ...entity('Member'),
  fields: (t) => ({
    seats: t.exposeInt('seats', {
      description:
        "For how many of the Group's members it counts: 28 for the European Union and its member States, 0 outside the Group.",
    }),
    groupMember: t.boolean({
      description: `Whether it belongs to the Group. ${unknownStart}.`,
      args: {
        asOf: t.arg({ type: 'Date', description: 'On this day; without it, at any time that the sources know of.' }),
      },
      resolve: (member, { asOf }, context) =>
        memberships(member.slug, context).then((found) =>
          found.some(({ when }) => asOf == null || holdsOn(when, asOf)),
        ),
    }),
    joined: t.field({
      type: 'When',
      nullable: true,
      description: 'Since when it belongs to the Group; null where the sources do not say, or it does not belong.',
      resolve: (member, _, context) =>
        memberships(member.slug, context).then(
          (found): When | null => found.find(({ when }) => when?.start)?.when ?? null,
        ),
    }),
  }),
});

defineList('Member', {
  extraArguments: {
    asOf: {
      type: 'Date',
      description: `Only those that belonged to the Group on this day. ${unknownStart}. For those that did not, ask for all and read groupMember(asOf:).`,
      condition: (asOf: string) => ({ via: membership, to: [theGroup], asOf, not: false }),
    },
  },
  filters: {
    groupMember: {
      type: 'Boolean',
      description: 'Only those that belong, or do not belong, to the Group.',
      condition: (value: boolean) => ({ via: membership, to: [theGroup], asOf: null, not: !value }),
    },
  },
  orders: { SEATS: { property: 'seats', description: 'By seats.' } },
});

function memberships(slug: string, context: GraphQLContext): Promise<readonly Relation[]> {
  const range = { first: pageSize.max, after: null, last: null, before: null };
  return context
    .adjacentRelations({ out: ['belongsTo'], in: [], asOf: null }, range)
    .pages.load(slug)
    .then(({ items }) => items.map(({ relation }) => relation).filter(({ target }) => target === theGroup));
}
