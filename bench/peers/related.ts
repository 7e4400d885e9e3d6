import { type ConnectionArguments, connectionFromArray } from 'graphql-relay';
import type { Relation } from './graph.ts';

/** A page of relations, as a connection. Each edge has the slug of the entity at one end of its relation. */
export function related(relations: readonly Relation[], args: ConnectionArguments, side: 'source' | 'target') {
  const { edges, pageInfo } = connectionFromArray([...relations], args);
  return { pageInfo, edges: edges.map(({ cursor, node }) => edgeOf(cursor, node, node[side])) };
}

function edgeOf(cursor: string, { role, evidence }: Relation, end: string) {
  return { cursor, role, evidence, end };
}
