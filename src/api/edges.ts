import { type EdgeEnd, type EdgeName, edgeKind, edgeNames } from '../model/edges.ts';
import { type Entity, interfaceTypes } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation } from '../model/graph.ts';
import type { When } from '../model/when.ts';
import type { AdjacentRelation, AdjacentRelationSelection, PageRange } from '../store/index.ts';
import { builder } from './builder.ts';
import { type Connection, connect, PageEdge, type PagingArguments, readRange } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import { Basis } from './enums.ts';

/**
 * The fields that lead from entity to entity, all of them derived from the edge catalogue: a connection where there can
 * be many, otherwise the entity itself. One loader, and so one store call, serves a field on a level of a query.
 */
export function defineRelationFields(): void {
  for (const name of edgeNames()) {
    const { source, target, lasting } = edgeKind(name);
    defineField(name, 'OUT', source, target, lasting);
    defineField(name, 'IN', target, source, lasting);
  }
}

/** An edge of a connection: the entity at the other end, and the relation that leads there. */
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
}

/** A page of the relations at an entity that the arguments of a field ask for, as a connection of what `nodeOf` makes of each. */
export function connectAdjacentRelations<N>(
  entity: Entity,
  args: PagingArguments,
  context: GraphQLContext,
  selectionOf: () => AdjacentRelationSelection,
  field: string,
  nodeOf: (adjacent: AdjacentRelation) => N,
): Promise<Connection<RelationEdge<N>>> {
  const { pages, counts } = context.adjacentRelationsFor(args, () => [selectionOf(), readRange(args, field)]);
  return connect(
    pages.load(entity.slug),
    field,
    (incident) => new RelationEdge(nodeOf(incident), field, incident),
    () => counts.load(entity.slug),
  );
}

function defineField(kind: EdgeName, direction: 'OUT' | 'IN', here: EdgeEnd, there: EdgeEnd, lasting = false): void {
  const selection: AdjacentRelationSelection =
    direction === 'OUT' ? { out: [kind], in: [], asOf: null } : { out: [], in: [kind], asOf: null };
  const coordinate = `${here.type}.${here.field}`;
  const { type } = there;
  const { description } = here;
  if (here.count === 'many') {
    onType(here.type, (t) =>
      t.connection(
        {
          type,
          description,
          args: lasting ? asOfArgument(t) : {},
          resolve: (entity, args: PagingArguments & { asOf?: string | null }, context) => {
            const selectionOf = () => (args.asOf ? { ...selection, asOf: args.asOf } : selection);
            return connectAdjacentRelations(entity, args, context, selectionOf, coordinate, entityOf);
          },
        },
        {},
        relationEdge(),
      ),
    );
  } else {
    onType(here.type, (t) =>
      t.field({
        type,
        description,
        nullable: here.count === 'optional',
        resolve: (entity, args, context) =>
          context
            .adjacentRelationsFor(args, () => [selection, one])
            .pages.load(entity.slug)
            .then(({ items: [only] }) => only?.entity ?? null) as Promise<Entity>, // Null only where nullable says so.
      }),
    );
  }

  /** Pothos types a field by the literal name of its type; the catalogue's names are literals too, but of a union. */
  function onType(name: EdgeEnd['type'], make: (t: EntityFieldBuilder) => unknown): void {
    const fields = (t: unknown) => ({ [here.field]: make(t as EntityFieldBuilder) }) as never;
    if (name in interfaceTypes) builder.interfaceFields(name as 'Entity', fields);
    else builder.objectFields(name as 'Meeting', fields);
  }
}

function asOfArgument(t: EntityFieldBuilder) {
  return {
    asOf: t.arg({
      type: 'Date',
      description:
        'Only where it held on this day. An unknown start counts as before, and an edge without a time as always.',
    }),
  };
}

const entityOf = ({ entity }: AdjacentRelation): Entity => entity;

const one: PageRange = { first: 1, after: null, last: null, before: null };

type EntityFieldBuilder = Parameters<Parameters<typeof builder.interfaceFields<'Entity'>>[1]>[0];

type EdgeFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, RelationEdge<unknown>>;

/** What every edge between entities says of itself, and what `more` adds. Pothos knows an edge as cursor and node; ours are RelationEdge. */
export function relationEdge(extraFields: (t: EdgeFieldBuilder) => object = () => ({})): { fields: never } {
  const fields = (t: EdgeFieldBuilder) => ({ ...extraFields(t), ...edgeFields(t) });
  return { fields: fields as never };
}

function edgeFields(t: EdgeFieldBuilder) {
  return {
    relation: t.field({
      type: 'Relation',
      description: 'The relation itself, which can be fetched again by its id.',
      resolve: (edge) => edge.relation,
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'The words that it rests on. Never empty where `basis` is STATED.',
      resolve: (edge) => edge.evidence,
    }),
    when: t.field({
      type: 'When',
      nullable: true,
      description: 'When it held, where it has a time of its own.',
      resolve: (edge) => edge.when,
    }),
    role: t.string({
      nullable: true,
      description: 'In what capacity, such as `chair` or `reviewed`.',
      resolve: (edge) => edge.role,
    }),
    basis: t.field({
      type: Basis,
      description: 'Whether the sources state it, a rule derives it, or it comes from outside.',
      resolve: (edge) => edge.basis,
    }),
  };
}
