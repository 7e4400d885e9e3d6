import type { GraphQLParams } from 'graphql-yoga';

/** The parameters of an operation, as GraphQL over HTTP names them; parameters that are null are left out. */
export type OperationParameters = GraphQLParams<JsonObject, JsonObject>;

/** The parameters of a request, which may name its document by an id instead of holding it. */
export interface RequestParameters extends OperationParameters {
  readonly documentId?: string;
}

export type JsonObject = Record<string, unknown>;
