import type { Dispute, DisputeSide } from '../model/graph.ts';
import type { Store } from '../store/index.ts';
import { builder } from './builder.ts';
import type { GraphQLContext } from './context.ts';
import { sourcesNamed } from './sources.ts';

const DisputeSideRef = builder.objectRef<DisputeSide>('DisputeSide').implement({
  description: 'One side of a dispute: what some sources say, with their words.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What they say, as text: a name, number or date.' }),
    sources: t.field({
      type: ['Source'],
      description: 'The sources that say it.',
      resolve: ({ sources }, _, context) => sourcesNamed(sources, context),
    }),
    evidence: t.expose('evidence', { type: ['Evidence'], description: 'The quotations that say it.' }),
    relations: t.field({
      mayFail: true,
      type: ['Relation'],
      description: 'The relations that say it. Empty if the dispute is about a value of the entity itself.',
      resolve: async ({ relations }, _, context) => {
        const found = await Promise.all(relations.map((key) => context.relations.load(key)));
        return found.filter((relation) => relation !== null);
      },
    }),
    served: t.exposeBoolean('served', {
      description: 'Whether the field of the entity has this value: that of the earliest source, or the preferred one.',
    }),
    preferred: t.exposeBoolean('preferred', { description: 'Whether an editor prefers this side.' }),
  }),
});

export const DisputeRef = builder.objectRef<Dispute>('Dispute').implement({
  description:
    'A disagreement: sources say what cannot all be true. All sides stand; an editor may prefer one, with a reason.',
  fields: (t) => ({
    entity: t.field({
      mayFail: true,
      type: 'Entity',
      nullable: true,
      description: 'The entity that it is about; null for a number that the sources declare of no entity of the graph.',
      resolve: ({ entity }, _, context) => (entity === null ? null : context.entities.load(entity)),
    }),
    subject: t.exposeString('subject', { description: 'What the sides disagree about: "value of 88 WTO Members".' }),
    field: t.exposeString('field', {
      description:
        'The field of the entity that can have one value only, such as `occasion` or `value`; `when` for the time of a relation, and `declared` for a declared count.',
    }),
    sides: t.expose('sides', {
      type: [DisputeSideRef],
      description: 'Two or more sides, in the order of their sources.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why an editor prefers a side; null if none does.',
    }),
  }),
});

/** The disputes of a graph, by what they are about. */
interface DisputeIndex {
  readonly byEntity: ReadonlyMap<string | null, readonly Dispute[]>;
  /** By key. */
  readonly byRelation: ReadonlyMap<string, readonly Dispute[]>;
}

/** The disputes about an entity, by slug. */
export async function disputesOfEntity(slug: string, context: GraphQLContext): Promise<Dispute[]> {
  return [...((await disputeIndex(context)).byEntity.get(slug) ?? [])];
}

/** The disputes in which a relation is on a side, by key. */
export async function disputesOfRelation(key: string, context: GraphQLContext): Promise<Dispute[]> {
  return [...((await disputeIndex(context)).byRelation.get(key) ?? [])];
}

/** The same for the same store, which never changes. */
function disputeIndex({ store }: GraphQLContext): Promise<DisputeIndex> {
  const known = indexes.get(store);
  if (known) return known;
  const index = Promise.resolve(store.coverage()).then(({ disputes }) => ({
    byEntity: Map.groupBy(disputes, ({ entity }) => entity),
    byRelation: disputesByRelation(disputes),
  }));
  index.catch(() => indexes.delete(store));
  indexes.set(store, index);
  return index;
}

/** By key. A relation may be on a side of several disputes: one about each of its ends. */
function disputesByRelation(disputes: readonly Dispute[]): ReadonlyMap<string, readonly Dispute[]> {
  const sides = disputes.flatMap((dispute) =>
    dispute.sides.flatMap(({ relations }) => relations.map((key) => ({ key, dispute }))),
  );
  const byKey = Map.groupBy(sides, ({ key }) => key);
  return new Map([...byKey].map(([key, of]) => [key, of.map(({ dispute }) => dispute)]));
}

const indexes = new WeakMap<Store, Promise<DisputeIndex>>();
