import type { EdtfDate } from '../model/edtf-date.ts';
import { type Entity, type InterfaceName, interfaceTypes, type TypeName } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import { type RelationEnd, type RelationKindName, relationKind, relationKindNames } from '../model/relation-kinds.ts';
import type { AdjacentRelation, AdjacentRelationSelection, PageRange } from '../store/index.ts';
import { builder } from './builder.ts';
import { type Connection, connect, PageEdge, type PagingArguments, readRange } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { evidenceCost, withCost } from './cost.ts';
import { Basis, RelationRole, ReviewStatus } from './enums.ts';
import { ruleOf } from './rules.ts';
import { evidenceOf, sourceNames, sourcesNamed } from './sources.ts';

/**
 * Defines the fields that lead from one entity to another. Each relation kind has one on its source and one on its
 * target: a connection if there can be many entities, otherwise the entity itself and, beside it, the edge that leads
 * there: `occasion` and `occasionEdge`. A field is one store call per level of a query, however many entities the level
 * has.
 */
export function defineRelationFields(): void {
  for (const kind of relationKindNames()) {
    const { source, target, lasting = false } = relationKind(kind);
    defineField({ kind, direction: 'OUT', near: source, far: target, lasting });
    defineField({ kind, direction: 'IN', near: target, far: source, lasting });
  }
}

/** A Relay edge whose node is reached by a relation. */
export class RelationEdge extends PageEdge<Entity> {
  readonly relation: Relation;

  constructor(field: string, { relation, entity }: AdjacentRelation) {
    super(entity, field, relation);
    this.relation = relation;
  }

  get evidence(): readonly Evidence[] {
    return this.relation.evidence;
  }

  get when(): EdtfDate | null {
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

/** A connection of the relations of an entity. `select` is called once for each `args` object. */
export function connectAdjacentRelations<E extends { readonly cursor: string; readonly node: unknown }>(
  entity: Entity,
  args: PagingArguments,
  context: GraphQLContext,
  select: () => AdjacentRelationSelection,
  field: string,
  toEdge: (adjacent: AdjacentRelation) => E,
): Promise<Connection<E>> {
  const { pages, counts } = context.adjacentRelationsFor(args, () => [select(), readRange(args, field)]);
  return connect(pages.load(entity.slug), field, toEdge, () => counts.load(entity.slug));
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
  const { connection, edge } = relatedTypes(far.type);
  const { description } = near;
  if (near.count === 'many') {
    onNearType((t) => ({
      [near.field]: t.connection(
        {
          type: far.type,
          description,
          args: { ...(lasting ? asOfArgument(t) : {}), ...sourcesArgument(t) },
          resolve: (entity, args: RelationArguments, context) => {
            const { asOf, sources } = args;
            const select = () =>
              asOf || sources
                ? { ...selection, asOf: asOf ?? null, inSources: sourceNames(sources, context) }
                : selection;
            return connectAdjacentRelations(
              entity,
              args,
              context,
              select,
              coordinate,
              (adjacent) => new RelationEdge(coordinate, adjacent),
            );
          },
        },
        connection,
        edge,
      ),
    }));
  } else {
    const only = (entity: Entity, args: object, context: GraphQLContext): Promise<AdjacentRelation | null> =>
      context
        .adjacentRelationsFor(args, () => [selection, firstOnly])
        .pages.load(entity.slug)
        .then(({ items: [adjacent] }) => {
          if (!adjacent && near.count === 'one')
            throw new TypeError(`"${entity.slug}" must have one ${kind} relation: a defect of the data.`);
          return adjacent ?? null;
        });
    const nullability = near.count === 'optional' ? { nullable: true } : { mayFail: true as const };
    onNearType((t) => ({
      [near.field]: t.field({
        ...nullability,
        type: far.type,
        description,
        resolve: (entity, args, context) =>
          only(entity, args, context).then((adjacent) => (adjacent?.entity ?? null) as Entity), // Null only if the field is nullable.
      }),
      [`${near.field}Edge`]: t.field({
        ...nullability,
        type: edge,
        description: `The edge that leads to \`${near.field}\`, with its evidence.`,
        resolve: (entity, args, context) =>
          only(entity, args, context).then(
            (adjacent) => (adjacent && new RelationEdge(coordinate, adjacent)) as RelationEdge, // Null only if the field is nullable.
          ),
      }),
    }));
  }

  /** Pothos infers the types of a field from one literal type name. Here the name is a union, so they are cast. */
  function onNearType(define: (t: EntityFieldBuilder) => object): void {
    const fields = (t: unknown) => define(t as EntityFieldBuilder) as never;
    if (near.type in interfaceTypes) builder.interfaceFields(near.type as 'Entity', fields);
    else builder.objectFields(near.type as 'Meeting', fields);
  }
}

/** The connection and edge types of the relations that lead to entities of a type; the same for all their fields. */
function relatedTypes(type: TypeName | InterfaceName): RelatedTypes {
  const known = related.get(type);
  if (known) return known;
  const edge = builder.edgeObject({
    type: type as 'Entity',
    name: `Related${type}Edge`,
    description: `The edge of a relation that leads to ${article(type)} ${type}.`,
    interfaces: [RelationEdgeRef] as never, // Pothos types every edge as cursor and node.
  });
  const connection = builder.connectionObject(
    {
      type: type as 'Entity',
      name: `Related${type}Connection`,
      description: 'A page of the entities that relations lead to, with the evidence of each on its edge.',
    },
    edge,
  );
  const types = { connection, edge } as unknown as RelatedTypes;
  related.set(type, types);
  return types;
}

interface RelatedTypes {
  readonly connection: PothosSchemaTypes.ObjectRef<typeof builder.$inferSchemaTypes, Connection<RelationEdge>>;
  readonly edge: PothosSchemaTypes.ObjectRef<typeof builder.$inferSchemaTypes, RelationEdge>;
}

const related = new Map<string, RelatedTypes>();

function article(noun: string): 'a' | 'an' {
  return /^[AEIOU]/.test(noun) ? 'an' : 'a';
}

type RelationArguments = PagingArguments & {
  readonly asOf?: string | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
};

function sourcesArgument(t: EntityFieldBuilder) {
  return {
    sources: t.arg({ type: ['SourceRef'], description: 'Only relations that rest on one of these sources.' }),
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

/**
 * What all edges of relations have in common, so that one fragment serves all. Nothing returns it: edges are of the type
 * of the node that they lead to.
 */
const RelationEdgeRef = builder.interfaceRef<RelationEdge>('RelationEdge').implement({
  description:
    'An edge to an entity that a relation leads to, with the evidence of the relation. One fragment on it serves every connection and to-one edge between entities.',
  fields: (t) => ({
    node: t.field({
      type: 'Entity',
      description: 'The entity that the relation leads to.',
      resolve: ({ node }) => node,
    }),
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
      args: { sources: t.arg({ type: ['SourceRef'], description: 'Only quotations of these sources.' }) },
      resolve: (edge, { sources }, context) => evidenceOf(edge, sources, context),
    }),
    when: t.field({
      type: 'EdtfDate',
      nullable: true,
      description: 'When the relation held; null if it has no date of its own.',
      resolve: (edge) => edge.when,
    }),
    role: t.field({
      type: RelationRole,
      nullable: true,
      description: 'The role of the source in the relation, such as `CHAIR`, or its manner, such as `REVIEWED`.',
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
  }),
});
