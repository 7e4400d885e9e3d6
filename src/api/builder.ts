import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { EdtfDate } from '../model/edtf-date.ts';
import type { Act, Actor, Dated, Entity, EntityOf, Occasion } from '../model/entities.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Relation, Source } from '../model/graph.ts';
import type { Rule } from '../model/rules.ts';
import type { DocumentSymbol } from '../model/symbol.ts';
import type { DatasetSummary } from '../store/index.ts';
import { pageSize } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import './nullability.ts';

/**
 * The types of the Pothos schema builder. Object types are referred to by name, so that their files do not import each
 * other.
 */
interface Types {
  Context: GraphQLContext;
  Connection: { totalCount: number | Promise<number> };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Interfaces: { Entity: Entity; Occasion: Occasion; Actor: Actor; Act: Act; Dated: Dated };
  Objects: EntityOf & {
    Relation: Relation;
    Evidence: Evidence;
    EdtfDate: EdtfDate;
    Rule: Rule;
    Source: Source;
    Dataset: DatasetSummary;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DocumentSymbol: { Input: string; Output: DocumentSymbol };
    EntityRef: { Input: string; Output: string };
    SourceRef: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin, 'nullability'],
  defaultFieldNullability: false,
  relay: {
    brandLoadedObjects: false,
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    nodeTypeOptions: {
      description:
        'An object with a global id, as the Relay server specification defines it. `node(id:)` fetches it again.',
      resolveType: (node) => {
        const value = node as Entity | Relation | Source; // The only nodes.
        if ('type' in value) return value.type;
        return 'key' in value ? 'Relation' : 'Source';
      },
    },
    idFieldOptions: { description: 'A global id, opaque and stable. For a readable id see `Entity.slug`.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The edges of this page: each has a node and its cursor.',
    },
    nodesOnConnection: {
      description: 'The nodes of the edges of this page, for those who need nothing else of the edges.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item of the list.' },
    cursorFieldOptions: {
      description:
        'An opaque position in the list, for `after` and `before` of the same connection. The edge beside a field that leads to one entity has one, too, which no connection takes.',
    },
    pageInfoFieldOptions: { description: 'Whether there are more pages, and the cursors to reach them.' },
    pageInfoTypeOptions: {
      description: 'The position of a page in its list, as the Relay cursor connections specification defines it.',
    },
    hasNextPageFieldOptions: { description: 'Whether there are items after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there are items before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last edge; null on an empty page.' },
    firstArgOptions: {
      description: `The number of items from the start of the list, at most ${pageSize.max}.`,
    },
    afterArgOptions: { description: 'Only items after this cursor of the same connection.' },
    lastArgOptions: {
      description: `The number of items from the end of the list, at most ${pageSize.max}. Not allowed together with \`first\`.`,
    },
    beforeArgOptions: { description: 'Only items before this cursor of the same connection.' },
    defaultConnectionTypeOptions: {
      description: 'A page of a list, as the Relay cursor connections specification defines it.',
    },
    defaultEdgeTypeOptions: { description: 'An item of a page, with its cursor.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    mayFail: true,
    description: 'The number of items in the full list. Counted only if this field is selected.',
    resolve: (connection) => connection.totalCount,
  }),
);
