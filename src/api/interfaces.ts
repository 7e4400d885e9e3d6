import {
  concreteTypes,
  type Entity,
  entityTypes,
  type InterfaceName,
  interfaceTypes,
  type NameScope,
  parseSlug,
  slugOf,
  type TypeName,
} from '../model/entities.ts';
import type { Relation } from '../model/graph.ts';
import type { AdjacentRelation } from '../store/index.ts';
import { valuesOf } from './arguments.ts';
import { builder } from './builder.ts';
import { PageEdge } from './connection.ts';
import { DisputeRef, disputesOfEntity } from './disputes.ts';
import { Basis, Direction, RelationKind } from './enums.ts';
import { encodeId } from './ids.ts';
import { connectAdjacentRelations } from './relation-fields.ts';
import { sourceNames, sourcesNamed } from './sources.ts';

/** A name of an entity. `scope` is null if it holds everywhere. */
interface NameOfEntity {
  readonly name: string;
  readonly scope: NameScope | null;
}

const EntityName = builder.objectRef<NameOfEntity>('EntityName').implement({
  description: 'A name of an entity, and where it stands for it. The narrowest scope counts.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name, as written.' }),
    source: t.field({
      type: 'Source',
      nullable: true,
      description: 'The only source in which it stands for the entity; null if it does in any.',
      resolve: ({ scope }, _, context) =>
        scope?.source == null ? null : (sourcesNamed([scope.source], context)[0] ?? null),
    }),
    sections: t.stringList({
      description: 'The numbers of the only sections of the source in which it does. Empty for any.',
      resolve: ({ scope }) => [...(scope?.sections ?? [])],
    }),
    paragraphs: t.field({
      mayFail: true,
      type: ['Paragraph'],
      description: 'The only paragraphs of the source in which it does. Empty for any.',
      resolve: ({ scope }, _, context) =>
        Promise.all(
          (scope?.paragraphs ?? []).map((key) =>
            context.entity(slugOf('Paragraph', `${scope?.source}/${key}`), 'Paragraph'),
          ),
        ),
    }),
    when: t.field({
      type: 'EdtfDate',
      nullable: true,
      description: 'The only time for which it does, as for an office that passes on; null for any.',
      resolve: ({ scope }) => scope?.when ?? null,
    }),
  }),
});

function namesWithScopes({ name, aliases, scopes }: Entity): NameOfEntity[] {
  return [...new Set([name, ...aliases, ...scopes.map((scope) => scope.name)])].flatMap((one): NameOfEntity[] => {
    const own = scopes.filter((scope) => scope.name === one);
    return own.length > 0 ? own.map((scope) => ({ name: one, scope })) : [{ name: one, scope: null }];
  });
}

/** A relation of an entity, seen from there. */
class AdjacentRelationEdge extends PageEdge<Relation> {
  readonly direction: 'OUT' | 'IN';

  constructor({ relation, direction }: AdjacentRelation) {
    super(relation, 'Entity.relations', relation);
    this.direction = direction;
  }
}

const EntityRelationFilter = builder.inputType('EntityRelationFilter', {
  description:
    'Conditions on the relations of an entity. They are combined with AND; the values of one list are combined with OR.',
  fields: (t) => ({
    kinds: t.field({ type: [RelationKind], description: 'Only relations of these kinds.' }),
    direction: t.field({ type: Direction, description: 'Only outgoing or only incoming relations. Default: both.' }),
    sources: t.field({ type: ['SourceRef'], description: 'Only relations that rest on one of these sources.' }),
  }),
});

builder.interfaceType('Entity', {
  description:
    'A meeting, document, person or other thing of the graph. Every entity has a readable `slug`, names, and relations with evidence.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (entity) => entity.type,
  fields: (t) => ({
    id: t.id({
      description: 'A global id, opaque and stable, as the Relay server specification defines it.',
      resolve: ({ type, slug }) => encodeId(type, parseSlug(slug)?.key ?? slug),
    }),
    slug: t.exposeString('slug', {
      description: 'A readable id, stable and unique: `meeting/2023-07-03`, `organization/itc`.',
    }),
    name: t.exposeString('name', { description: 'The most common name: `International Trade Centre`.' }),
    nameBasis: t.expose('nameBasis', {
      type: Basis,
      description:
        'STATED if a source writes the name; DERIVED if it describes what the sources do not name; EXTERNAL if it comes from outside, such as what an acronym stands for.',
    }),
    aliases: t.exposeStringList('aliases', {
      description: 'All other names in the sources, as written there: `COPROGENY` for `Coprogeny`.',
    }),
    names: t.field({
      type: [EntityName],
      description: 'The name and the aliases, each with where it stands for this entity.',
      resolve: namesWithScopes,
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'A summary in one sentence, written for this graph and not quoted from a source.',
    }),
    sources: t.field({
      type: ['Source'],
      description: 'The sources that speak of the entity, the earliest first.',
      resolve: ({ sources }, _, context) => sourcesNamed(sources, context),
    }),
    disputes: t.field({
      mayFail: true,
      type: [DisputeRef],
      description: 'What the sources disagree about that concerns this entity.',
      resolve: ({ slug }, _, context) => disputesOfEntity(slug, context),
    }),
    relations: t.connection(
      {
        type: 'Relation',
        description: 'The relations of the entity, of any kind, in the order of the sources.',
        args: {
          filter: t.arg({ type: EntityRelationFilter, description: 'Conditions, applied before paging and counting.' }),
        },
        resolve: (entity, args, context) => {
          const { direction, sources } = args.filter ?? {};
          const kinds = valuesOf('kinds', args.filter?.kinds);
          const select = () => ({
            out: direction === 'IN' ? [] : kinds,
            in: direction === 'OUT' ? [] : kinds,
            asOf: null,
            inSources: sourceNames(sources, context),
          });
          return connectAdjacentRelations(
            entity,
            args,
            context,
            select,
            'Entity.relations',
            (adjacent) => new AdjacentRelationEdge(adjacent),
          );
        },
      },
      {
        name: 'EntityRelationConnection',
        description: 'A page of the relations of an entity.',
      },
      {
        name: 'EntityRelationEdge',
        description: 'A relation of an entity, seen from there.',
        fields: ((t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, AdjacentRelationEdge>) => ({
          direction: t.field({
            type: Direction,
            description: 'OUT if the entity is the source of the relation, IN if it is the target.',
            resolve: (edge) => edge.direction,
          }),
        })) as never, // Pothos types every edge as cursor and node.
      },
    ),
  }),
});

builder.interfaceType('Dated', {
  description: 'An entity that happens, is issued or is launched at some time.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity'],
  resolveType: (entity) => entity.type,
  fields: (t) => ({
    when: t.field({
      type: 'EdtfDate',
      nullable: true,
      description:
        'When it happened, was issued or was launched, as precisely as the sources say: its own date, or else that of a relation that says when, or else that of the occasion at which it happened, whose `basis` is then DERIVED. Null if the sources do not date it.',
      resolve: ({ time }) => time?.when ?? null,
    }),
  }),
});

builder.interfaceType('Occasion', {
  description: 'A meeting of a body, or any other event.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity', 'Dated'],
  resolveType: (occasion) => occasion.type,
});

builder.interfaceType('Actor', {
  description: 'Who can act: a Member, an organization, a person, or the holder of an office as such.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity'],
  resolveType: (actor) => actor.type,
});

builder.interfaceType('Act', {
  description: 'A decision or a statement.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity', 'Dated'],
  resolveType: (act) => act.type,
});

/** The description and interfaces of an entity type, from the model. */
export function entityOptions(type: TypeName) {
  const names = Object.keys(interfaceTypes).filter((name) => concreteTypes(name as InterfaceName).includes(type));
  return {
    description: entityTypes[type].description,
    interfaces: [builder.nodeInterfaceRef(), ...names] as 'Entity'[], // Pothos infers the fields from literal names.
  };
}
