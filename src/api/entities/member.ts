import { type EdtfDate, holdingOn, holdsOn, statementFor } from '../../model/edtf-date.ts';
import { theGroup } from '../../model/entities.ts';
import { externalNamesMeant } from '../../model/external-names.ts';
import type { Relation } from '../../model/graph.ts';
import { externalNamesOf } from '../../model/names.ts';
import type { RelationKindName } from '../../model/relation-kinds.ts';
import type { Step } from '../../store/index.ts';
import { assertShort } from '../arguments.ts';
import { builder } from '../builder.ts';
import { pageSize } from '../connection.ts';
import type { GraphQLContext } from '../context.ts';
import { withCost } from '../cost.ts';
import { HoldingStatus } from '../enums.ts';
import { ExternalNameRef } from '../external-names.ts';
import { entityOptions } from '../interfaces.ts';
import type { ListOptions } from '../lists.ts';

const period =
  'A Member that a list names belonged from the day it joined, or since the Group was founded if no source reports when it joined, until a source says otherwise. Between a list that does not name it and one that does, membership is `POSSIBLE`';

/** A Member's membership of the Group on some day. */
interface MembershipOnDay {
  readonly relation: Relation;
  readonly day: string;
}

const Membership = builder.objectRef<MembershipOnDay>('Membership').implement({
  description: 'That a Member belongs to the Group on some day, and whether a source says so for that day.',
  fields: (t) => ({
    status: t.field({
      type: HoldingStatus,
      description: 'Whether a source states it for this day, or it is carried over from the day for which one does.',
      resolve: ({ relation, day }) => holdingOn(relation.when, day) ?? 'STATED', // It holds on the day.
    }),
    statedAt: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day, up to the day asked for, for which a source states it; otherwise the first one after it. Null if no source says.',
      resolve: ({ relation, day }) => relation.when && statementFor(relation.when, day),
    }),
    relation: t.field({
      type: 'Relation',
      description: 'The relation, with its period and evidence.',
      resolve: ({ relation }) => relation,
    }),
  }),
});

builder.objectType('Member', {
  ...entityOptions('Member'),
  fields: (t) => ({
    seats: t.exposeInt('seats', {
      description:
        "How many of the Group's members the entry stands for: 28 for the European Union with its member States, 0 for economies outside the Group.",
    }),
    externalNames: t.field({
      type: [ExternalNameRef],
      description:
        'Names that lead here although no source writes them: usual short names, and those of economies for which it acts. They are no aliases.',
      args: {
        meaning: t.arg.string({
          description: 'Only those that this text may mean, to learn why it led here: `Germany`.',
        }),
      },
      extensions: withCost({ weight: 10, listSize: { assumedSize: 40 } }),
      resolve: (member, { meaning }, context) =>
        meaning == null
          ? externalNamesOf(member)
          : externalNamesMeant(member, assertShort('meaning', meaning, context)),
    }),
    groupMember: t.boolean({
      description: `Whether the economy belongs to the Group. ${period}.`,
      args: {
        asOf: t.arg({ type: 'Date', description: 'Whether it belonged on this day. Default: at any time.' }),
      },
      resolve: (member, { asOf }, context) =>
        groupMemberships(member.slug, context).then((memberships) =>
          memberships.some(({ when }) => asOf == null || holdsOn(when, asOf)),
        ),
    }),
    membership: t.field({
      type: Membership,
      nullable: true,
      description: `The membership of the Group on a day; null if the economy did not belong then. ${period}.`,
      args: { asOf: t.arg({ type: 'Date', required: true, description: 'The day: `2024-02-01`.' }) },
      resolve: (member, { asOf }, context) =>
        groupMemberships(member.slug, context).then((memberships): MembershipOnDay | null => {
          const relation = memberships.find(({ when }) => holdsOn(when, asOf));
          return relation ? { relation, day: asOf } : null;
        }),
    }),
    joined: t.field({
      type: 'EdtfDate',
      nullable: true,
      description: 'When the economy joined the Group; null if the sources do not report it, or it does not belong.',
      resolve: (member, _, context) =>
        relationsToGroup(member.slug, 'joined', context).then(([joined]): EdtfDate | null => joined?.when ?? null),
    }),
  }),
});

const membership: readonly Step[] = [{ kind: 'belongsTo', direction: 'OUT' }];

export const memberList: ListOptions = {
  filters: {
    groupMemberAsOf: {
      type: 'Date',
      description: `Only economies that belonged to the Group on this day. ${period}. \`membership(asOf:)\` says whether a source states it for that day. To include the others, omit this filter and select \`groupMember(asOf:)\`.`,
      condition: (asOf: string) => ({ via: membership, to: [theGroup], asOf }),
    },
    groupMember: {
      type: 'Boolean',
      description: 'Only economies that belong to the Group (true), or only those that do not (false).',
      condition: (value: boolean) => {
        const belongs = { via: membership, to: [theGroup], asOf: null };
        return value ? belongs : { not: [belongs] };
      },
    },
  },
  sums: {
    totalSeats: {
      property: 'seats',
      description: 'The sum of `seats` of the full filtered list, not only of this page.',
    },
  },
  orders: { SEATS: { property: 'seats', description: 'By the number of seats.' } },
};

function groupMemberships(slug: string, context: GraphQLContext): Promise<readonly Relation[]> {
  return relationsToGroup(slug, 'belongsTo', context);
}

function relationsToGroup(slug: string, kind: RelationKindName, context: GraphQLContext): Promise<readonly Relation[]> {
  const range = { first: pageSize.max, after: null, last: null, before: null };
  return context
    .adjacentRelations({ out: [kind], in: [], asOf: null, inSources: null }, range)
    .pages.load(slug)
    .then(({ items }) => items.map(({ relation }) => relation).filter(({ target }) => target === theGroup));
}
