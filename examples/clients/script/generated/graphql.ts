/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type WhoPresentedQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WhoPresentedQuery = { presentations: { nodes: Array<{ name: string, occasion:
        | { name: string }
        | { name: string }
       | null, presenters: { edges: Array<{ node:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
          , evidence: Array<{ quote: string }> }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const WhoPresentedDocument = new TypedDocumentString(`
    query WhoPresented($after: String) {
  presentations(first: 20, after: $after) {
    nodes {
      name
      occasion {
        name
      }
      presenters {
        edges {
          node {
            name
          }
          evidence {
            quote
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<WhoPresentedQuery, WhoPresentedQueryVariables>;