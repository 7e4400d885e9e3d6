import type { TypedDocumentString } from '../generated/graphql.ts';

/** An operation with its variables, as a view asks it and as GraphiQL shows it. */
export interface Operation<Data, Variables> {
  readonly document: TypedDocumentString<Data, Variables>;
  readonly variables: Variables;
}

/** Any operation, where only its text and variables matter. */
export interface AskedOperation {
  readonly document: { toString(): string };
  readonly variables: object;
}

/** The text of a document as it is sent. */
export function textOf(document: AskedOperation['document']): string {
  return document
    .toString()
    .replace(/^ {4}(?=query|fragment)/gm, '')
    .trim();
}
