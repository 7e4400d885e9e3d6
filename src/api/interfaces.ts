import { concreteTypes, entityTypes, parseSlug, type TypeName } from '../model/entities.ts';
import { builder } from './builder.ts';
import { connectAdjacentRelations, relationEdge } from './edges.ts';
import { Direction, RelationKind } from './enums.ts';
import { encodeId } from './ids.ts';

builder.interfaceType('Entity', {
  description:
    'Everything with a page of its own: meetings, documents, people and the rest. It has a readable `slug`, names, and relations with evidence.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (entity) => entity.type,
  fields: (t) => ({
    id: t.id({
      description: "Opaque and stable, after Relay's server specification. For readable names see `slug`.",
      resolve: ({ type, slug }) => encodeId(type, parseSlug(slug)?.key ?? slug),
    }),
    slug: t.exposeString('slug', {
      description: 'Readable, stable and unique: `meeting/2023-07-03`, `organization/itc`.',
    }),
    name: t.exposeString('name', { description: 'The name by which it is best known.' }),
    aliases: t.exposeStringList('aliases', {
      description: 'Every other form that the sources use, as written: `COPROGENY` beside `Coprogeny`.',
    }),
    summary: t.exposeString('summary', { nullable: true, description: 'One sentence about it in our own words.' }),
    relations: t.connection(
      {
        type: 'Relation',
        description: 'All its relations, whatever their kind, in the order in which the sources state them.',
        args: {
          kinds: t.arg({ type: [RelationKind], description: 'Only relations of these kinds.' }),
          direction: t.arg({
            type: Direction,
            defaultValue: 'ANY',
            description: 'Only relations of which it is the source (OUT) or the target (IN).',
          }),
        },
        resolve: (entity, args, context) => {
          const { kinds, direction } = args;
          const wanted = kinds ?? null;
          const selectionOf = () => ({
            out: direction === 'IN' ? [] : wanted,
            in: direction === 'OUT' ? [] : wanted,
            asOf: null,
          });
          return connectAdjacentRelations(
            entity,
            args,
            context,
            selectionOf,
            'Entity.relations',
            ({ relation }) => relation,
          );
        },
      },
      {},
      relationEdge((t) => ({
        direction: t.field({
          type: Direction,
          description: 'OUT where the entity asked about is the source.',
          resolve: (edge) => edge.direction,
        }),
      })),
    ),
  }),
});

builder.interfaceType('Occasion', {
  description: 'Where and when things happen: a meeting of the Group, or any other event.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity'],
  resolveType: (occasion) => occasion.type,
  fields: (t) => ({
    when: t.field({
      type: 'When',
      nullable: true,
      description: 'When it took place, or will, as precisely as the sources say.',
      resolve: ({ when }) => when,
    }),
  }),
});

builder.interfaceType('Actor', {
  description: 'Who acts: a Member, an organization or a person.',
  interfaces: [builder.nodeInterfaceRef(), 'Entity'],
  resolveType: (actor) => actor.type,
});

/** What every entity type begins with: its description, and the interfaces that it implements. */
export function entity(type: TypeName) {
  const own = (['Occasion', 'Actor'] as const).filter((name) => concreteTypes(name).includes(type));
  return {
    description: entityTypes[type].description,
    interfaces: [builder.nodeInterfaceRef(), 'Entity', ...own] as 'Entity'[], // Pothos wants literal names; the others follow from the table of interfaces.
  };
}
