import { documentText } from './api/operation.ts';
import * as generated from './generated/graphql.ts';

/**
 * Every operation that the explorer sends, with its fragments, for the persisted-operation manifest
 * `schema/operations.json`.
 */
export const explorerOperations: readonly string[] = Object.values(generated)
  .filter((value) => value instanceof generated.TypedDocumentString)
  .map(documentText)
  .filter((text) => text.startsWith('query'));
