import { type Entity, interfaceTypes } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import { type RelationEnd, type RelationKindName, relationKind, relationKindNames } from '../model/relation-kinds.ts';
import type { When } from '../model/when.ts';
import type { AdjacentRelation, AdjacentRelationSelection, PageRange } from '../store/index.ts';
import { builder } from './builder.ts';
import { type Connection, connect, PageEdge, type PagingArguments, readRange } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { evidenceCost, withCost } from './cost.ts';
import { Basis, ReviewStatus } from './enums.ts';
import { ruleOf } from './rules.ts';
import { evidenceOf, sourceNames, sourcesForm, sourcesNamed } from './sources.ts';

/**
 * Defines the fields that lead from one entity to another. Each relation kind has one on its source and one on its
 * target: a connection if there can be many entities, otherwise the entity itself. A field is one store call per level
 * of a query, however many entities the level has.
 */
export function defineRelationFields(): void {
  for (const kind of relationKindNames()) {
    const { source, target, lasting = false } = relationKind(kind);
    defineField({ kind, direction: 'OUT', near: source, far: target, lasting });
    defineField({ kind, direction: 'IN', near: target, far: source, lasting });
  }
}

/** A Relay edge whose node is reached by a relation. */
export class RelationEdge<N> extends PageEdge<N> {
  readonly relation: Relation;
  readonly direction: 'OUT' | 'IN';

  constructor(node: N, field: string, { relation, direction }: AdjacentRelation) {
    super(node, field, relation);
    this.relation = relation;
    this.direction = direction;
  }

  get evidence(): readonly Evidence[] {
    return this.relation.evidence;
  }

  get when(): When | null {
    return this.relation.when;
  }

  get role(): string | null {
    return this.relation.role;
  }

  get basis(): Relation['basis'] {
    return this.relation.basis;
  }

  get rule(): string | null {
    return this.relation.rule;
  }
}

/**
 * A connection of the relations of an entity. `select` is called once for each `args` object. `toNode` picks the node
 * of an edge: the relation, or the entity that it leads to.
 */
export function connectAdjacentRelations<N>(
  entity: Entity,
  args: PagingArguments,
  context: GraphQLContext,
  select: () => AdjacentRelationSelection,
  field: string,
  toNode: (adjacent: AdjacentRelation) => N,
): Promise<Connection<RelationEdge<N>>> {
  const { pages, counts } = context.adjacentRelationsFor(args, () => [select(), readRange(args, field)]);
  return connect(
    pages.load(entity.slug),
    field,
    (adjacent) => new RelationEdge(toNode(adjacent), field, adjacent),
    () => counts.load(entity.slug),
  );
}

/** A field on the entities at the near end of a relation kind, which leads to those at its far end. */
interface RelationField {
  readonly kind: RelationKindName;
  readonly direction: 'OUT' | 'IN';
  readonly near: RelationEnd;
  readonly far: RelationEnd;
  readonly lasting: boolean;
}

function defineField({ kind, direction, near, far, lasting }: RelationField): void {
  const selection: AdjacentRelationSelection =
    direction === 'OUT'
      ? { out: [kind], in: [], asOf: null, inSources: null }
      : { out: [], in: [kind], asOf: null, inSources: null };
  const coordinate = `${near.type}.${near.field}`;
  const { type } = far;
  const { description } = near;
  if (near.count === 'many') {
    onNearType((t) =>
      t.connection(
        {
          type,
          description,
          args: { ...(lasting ? asOfArgument(t) : {}), ...sourcesArgument(t) },
          resolve: (entity, args: RelationArguments, context) => {
            const { asOf, sources } = args;
            const select = () =>
              asOf || sources
                ? { ...selection, asOf: asOf ?? null, inSources: sourceNames(sources, context) }
                : selection;
            return connectAdjacentRelations(entity, args, context, select, coordinate, ({ entity }) => entity);
          },
        },
        {},
        relationEdge(),
      ),
    );
  } else {
    onNearType((t) =>
      t.field({
        type,
        description,
        nullable: near.count === 'optional',
        resolve: (entity, args, context) =>
          context
            .adjacentRelationsFor(args, () => [selection, firstOnly])
            .pages.load(entity.slug)
            .then(({ items: [only] }) => only?.entity ?? null) as Promise<Entity>, // Null only if the field is nullable.
      }),
    );
  }

  /** Pothos infers the types of a field from one literal type name. Here the name is a union, so they are cast. */
  function onNearType(define: (t: EntityFieldBuilder) => unknown): void {
    const fields = (t: unknown) => ({ [near.field]: define(t as EntityFieldBuilder) }) as never;
    if (near.type in interfaceTypes) builder.interfaceFields(near.type as 'Entity', fields);
    else builder.objectFields(near.type as 'Meeting', fields);
  }
}

type RelationArguments = PagingArguments & {
  readonly asOf?: string | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
};

function sourcesArgument(t: EntityFieldBuilder) {
  return {
    sources: t.arg({ type: ['ID'], description: `Only relations that rest on one of these sources, ${sourcesForm}.` }),
  };
}

function asOfArgument(t: EntityFieldBuilder) {
  return {
    asOf: t.arg({
      type: 'Date',
      description:
        'Only relations that held on this day: `2023-07-03`. An unknown start or end does not exclude a relation, nor does a missing date.',
    }),
  };
}

const firstOnly: PageRange = { first: 1, after: null, last: null, before: null };

type EntityFieldBuilder = Parameters<Parameters<typeof builder.interfaceFields<'Entity'>>[1]>[0];

type EdgeFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, RelationEdge<unknown>>;

/**
 * The options of an edge type for `RelationEdge`. Pothos types every edge as cursor and node, so the fields are cast.
 */
export function relationEdge(extraFields: (t: EdgeFieldBuilder) => object = () => ({})): { fields: never } {
  const fields = (t: EdgeFieldBuilder) => ({ ...extraFields(t), ...edgeFields(t) });
  return { fields: fields as never };
}

function edgeFields(t: EdgeFieldBuilder) {
  return {
    relation: t.field({
      type: 'Relation',
      description: 'The relation that leads to the node.',
      resolve: (edge) => edge.relation,
    }),
    evidence: t.field({
      type: ['Evidence'],
      extensions: withCost(evidenceCost),
      description:
        'The quotations that support the relation, or that it was derived from. Empty only if `basis` is EXTERNAL.',
      args: { sources: t.arg({ type: ['ID'], description: `Only quotations of these sources, ${sourcesForm}.` }) },
      resolve: (edge, { sources }, context) => evidenceOf(edge, sources, context),
    }),
    when: t.field({
      type: 'When',
      nullable: true,
      description: 'When the relation held; null if it has no date of its own.',
      resolve: (edge) => edge.when,
    }),
    role: t.string({
      nullable: true,
      description: 'The role of the source in the relation, such as `chair`, or its manner, such as `reviewed`.',
      resolve: (edge) => edge.role,
    }),
    basis: t.field({
      type: Basis,
      description: 'Whether a source states the relation, a rule derives it, or it is external knowledge.',
      resolve: (edge) => edge.basis,
    }),
    rule: t.field({
      type: 'Rule',
      nullable: true,
      description: 'The rule or the outside fact that the relation rests on; null if `basis` is STATED.',
      resolve: ({ rule }, _, context) => ruleOf(rule, context),
    }),
    sources: t.field({
      type: ['Source'],
      description: 'The sources that the relation rests on, the earliest first.',
      resolve: ({ relation }, _, context) => sourcesNamed(relation.sources, context),
    }),
    review: t.field({
      type: ReviewStatus,
      nullable: true,
      description:
        'What independent readers found; null if the graph itself derived the relation by a rule that needs no reading, such as `symbol-suffix`.',
      resolve: ({ relation }) => relation.review,
    }),
  };
}
