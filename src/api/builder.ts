import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Actor, Entity, EntityOf, Occasion } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation, Source } from '../model/graph.ts';
import type { DocumentSymbol } from '../model/symbol.ts';
import type { When } from '../model/when.ts';
import type { DatasetSummary } from '../store/index.ts';
import { pageSize } from './connection.ts';
import type { GraphQLContext } from './context.ts';

/** What the schema is built of. Types are named by string, so that no type's file needs another's. */
interface Types {
  Context: GraphQLContext;
  Connection: { totalCount: number | Promise<number> };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Interfaces: { Entity: Entity; Occasion: Occasion; Actor: Actor };
  Objects: EntityOf & { Relation: Relation; Evidence: Evidence; When: When; Source: Source; Dataset: DatasetSummary };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DocumentSymbol: { Input: string; Output: DocumentSymbol };
  };
}

export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    brandLoadedObjects: false,
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: {
      description: "Anything with a global id, after Relay's server specification: fetch it again with `node(id:)`.",
      resolveType: (node) => ('type' in (node as Entity | Relation) ? (node as Entity).type : 'Relation'), // Nothing else has an id.
    },
    idFieldOptions: { description: 'Opaque and stable. For readable names see `slug`.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The items of this page, each with what joins it to the parent.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    cursorFieldOptions: { description: 'Give it to `after` or `before` of the same connection.' },
    pageInfoFieldOptions: { description: 'Whether there are more items, and the cursors to reach them.' },
    pageInfoTypeOptions: { description: "Where a page stands in its list, after Relay's connection specification." },
    hasNextPageFieldOptions: { description: 'Whether more items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item, null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last item, null on an empty page.' },
    firstArgOptions: {
      description: `How many items from the start, at most ${pageSize.max}. Without \`first\` and \`last\` a page has ${pageSize.default}.`,
    },
    afterArgOptions: { description: 'Only items after this cursor of the same connection.' },
    lastArgOptions: {
      description: `How many items from the end, at most ${pageSize.max}. Not together with \`first\`.`,
    },
    beforeArgOptions: { description: 'Only items before this cursor of the same connection.' },
    defaultConnectionTypeOptions: { description: 'A page of a list.' },
    defaultEdgeTypeOptions: { description: 'An item of a page.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items the whole list has. Counted only when asked for.',
    resolve: (connection) => connection.totalCount,
  }),
);
