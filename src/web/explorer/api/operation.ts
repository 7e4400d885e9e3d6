import type { TypedDocumentString } from '../generated/graphql.ts';

/** A typed operation with its variables. */
export interface Operation<Data, Variables> {
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
}

/** An operation of any type. */
export interface AnyOperation {
  readonly document: { toString(): string };
  readonly variables: object;
}

/** The text of a document as it is sent to the API. */
export function documentText(document: AnyOperation['document']): string {
  return document
    .toString()
    .replace(/^ {4}(?=query|fragment)/gm, '')
    .trim();
}
