import type { GraphQLParams } from 'graphql-yoga';

/** The parameters of an operation, as GraphQL over HTTP names them; those that are null are left out. */
export type Parameters = GraphQLParams<JsonObject, JsonObject>;

/** The parameters that a request has: it may name its document by an id. */
export interface SentParameters extends Parameters {
  readonly documentId?: string;
}

type JsonObject = Record<string, unknown>;
